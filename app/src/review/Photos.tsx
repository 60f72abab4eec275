import { ChevronLeft, ChevronRight, EyeOff, ImageOff, X } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { links } from '../engine/api';
import type { PhotoOnServer } from '../engine/model';
import { coordinate, longDate, number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { IconButton } from '../ui/Button';
import { useSmallPhoto } from './useSmallPhoto';
import { useReviewWords } from './words';

/** The photos of a report, large; a tap enlarges one to the whole screen. */
export function Photos({ photos }: { photos: PhotoOnServer[] }) {
  const t = useReviewWords();
  const [open, setOpen] = useState<number | null>(null);
  if (photos.length === 0) return <p class="missing no-photo">{t.noPhotoAtAll}</p>;
  return (
    <>
      <ul class={`album album-${Math.min(photos.length, 4)}`}>
        {photos.map((photo, index) => (
          <Tile
            key={photo.sha256}
            photo={photo}
            index={index}
            count={photos.length}
            onOpen={() => setOpen(index)}
          />
        ))}
      </ul>
      {open !== null && <Viewer photos={photos} start={open} onClose={() => setOpen(null)} />}
    </>
  );
}

interface TileProps {
  photo: PhotoOnServer;
  index: number;
  count: number;
  onOpen: () => void;
}

function Tile({ photo, index, count, onOpen }: TileProps) {
  const t = useReviewWords();
  const place = [number(index + 1), number(count)] as const;
  const name = [t.photoOpen(...place), photo.caption, photo.private && t.private];
  return (
    <li class="shot">
      <button type="button" disabled={!photo.held} onClick={onOpen}>
        <span class="hidden-text">{name.filter(Boolean).join(', ')} </span>
        <Picture photo={photo} alt="" />
      </button>
      {count > 1 && (
        <span class="count" aria-hidden="true">
          {place[0]} / {place[1]}
        </span>
      )}
      {photo.private && (
        <span class="tag" aria-hidden="true">
          <EyeOff />
          {t.private}
        </span>
      )}
    </li>
  );
}

/** The picture, without signal its small copy when it was taken along, or in words why it cannot be seen. */
function Picture({ photo, alt }: { photo: PhotoOnServer; alt: string }) {
  const t = useReviewWords();
  const [unseen, setUnseen] = useState(false);
  useEffect(() => {
    const tryAgain = () => setUnseen(false);
    addEventListener('online', tryAgain);
    return () => removeEventListener('online', tryAgain);
  }, []);
  const small = useSmallPhoto(photo.sha256, photo.held && unseen);
  if (photo.held && !unseen) {
    return (
      <img
        src={links.photo(photo.sha256, 'full')}
        alt={alt}
        decoding="async"
        onError={() => setUnseen(true)}
      />
    );
  }
  if (small) {
    return (
      <>
        <img src={small} alt={alt} decoding="async" />
        <span class="tag small-photo">{t.photoSmall}</span>
      </>
    );
  }
  return (
    <span class="no-picture">
      <ImageOff aria-hidden="true" />
      {photo.held ? t.photoUnseen : t.photoMissing}
    </span>
  );
}

/** What the camera noted: for who checks the report. */
function Noted({ photo }: { photo: PhotoOnServer }) {
  const t = useReviewWords();
  const { takenAt, location } = photo;
  const time = takenAt?.slice(11, 16).replace(':', '.');
  const noted = [
    takenAt && t.photoTaken(`${longDate(takenAt.slice(0, 10))}, ${time}`),
    location && t.photoPlace(coordinate(location.latitude), coordinate(location.longitude)),
  ].filter(Boolean);
  return noted.length > 0 ? <small> {noted.join(' · ')}</small> : null;
}

function Viewer(props: { photos: PhotoOnServer[]; start: number; onClose: () => void }) {
  const all = useTexts();
  const t = useReviewWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [index, setIndex] = useState(props.start);
  const count = props.photos.length;
  const photo = props.photos[index];
  const move = (step: number) => setIndex((now) => (now + step + count) % count);
  useEffect(() => dialog.current?.showModal(), []);
  if (!photo) return null;
  const place = t.photo(number(index + 1), number(count));
  return (
    <dialog
      ref={dialog}
      class="viewer"
      aria-label={place}
      onClose={props.onClose}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') move(1);
        if (event.key === 'ArrowLeft') move(-1);
      }}
    >
      <div class="row">
        <p class="grow">
          <b>{place}</b> {photo.caption}
          {photo.private && <small> {t.privateHint}</small>}
          <Noted photo={photo} />
        </p>
        <IconButton icon={X} label={all.shell.close} onClick={() => dialog.current?.close()} />
      </div>
      <Picture key={photo.sha256} photo={photo} alt={photo.caption ?? place} />
      {count > 1 && (
        <div class="row turn">
          <IconButton icon={ChevronLeft} label={t.previous} onClick={() => move(-1)} />
          <IconButton icon={ChevronRight} label={t.next} onClick={() => move(1)} />
        </div>
      )}
    </dialog>
  );
}
