import { Camera, CircleAlert, ClipboardList, EyeOff, Image, Images, X } from 'lucide-preact';
import { useContext, useState } from 'preact/hooks';
import type { DraftPhoto } from '../../engine/stored';
import { useFormWords } from '../form/useFormWords';
import { Button } from '../../ui/Button';
import type { StepProps } from '../form/steps';
import { PhotoView } from '../PhotoView';
import { OfferedPictures, type OfferedPicture } from './offered';
import { PhotoCard } from './PhotoCard';
import { PhotoHints } from './PhotoHints';
import { MOST, usePhotos } from './usePhotos';
import './photo.css';

type Props = Pick<StepProps, 'form' | 'change'> & { id: string; title: string };

// An iPhone hands over a JPEG only when HEIC is not among what is asked for. Elsewhere every picture may be
// chosen, so that one that cannot be opened is answered with what to do, not with a gallery that hides it.
const FROM_GALLERY = /iPhone|iPad|Macintosh/.test(navigator.userAgent)
  ? 'image/jpeg,image/png,image/webp'
  : 'image/*';

/** Photos from the camera or the gallery, made small and kept on the phone before anything else. */
export function PhotoField({ id, form, change, title }: Props) {
  const t = useFormWords();
  const { add, remove, edit, move, stop, waiting, notes } = usePhotos({ id, form, change });
  const offered = useContext(OfferedPictures);
  const [open, setOpen] = useState<string | null>(null);
  const place = form.photos.findIndex((photo) => photo.sha256 === open);
  const shown = form.photos[place];
  const room = form.photos.length + waiting < MOST;
  return (
    <fieldset class="field">
      <legend class="label">
        {t.photos} <span class="optional">{t.photosMost}</span>
      </legend>
      <div class="photos">
        {form.photos.map((photo, index) => (
          <Tile
            key={photo.sha256}
            {...{ photo, index, title }}
            open={photo.sha256 === open}
            onOpen={() => setOpen(photo.sha256 === open ? null : photo.sha256)}
            onRemove={() => remove(photo)}
          />
        ))}
        {waiting > 0 && (
          <div class="photo busy">
            <span role="status">{t.preparing(waiting)}</span>
            <Button size="small" tone="quiet" onClick={stop}>
              {t.stopPreparing}
            </Button>
          </div>
        )}
        {room && (
          <>
            <PhotoInput label={t.takePhoto} icon={Camera} accept="image/*" camera onFiles={added} />
            <PhotoInput label={t.fromGallery} icon={Images} accept={FROM_GALLERY} onFiles={added} />
            {offered && <Offered {...offered.photo} onFile={(file) => added([file])} />}
          </>
        )}
      </div>
      {room && (
        <PhotoInput
          label={t.attendance}
          hint={t.photoHint}
          icon={ClipboardList}
          accept="image/*"
          camera
          onFiles={attended}
        />
      )}
      {room && offered && <Offered {...offered.attendance} row onFile={(file) => attended([file])} />}
      {notes.length > 0 && (
        <div class="error" role="alert">
          <CircleAlert aria-hidden="true" />
          <div>
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        </div>
      )}
      {shown && (
        <PhotoCard
          key={shown.sha256}
          photo={shown}
          place={place + 1}
          count={form.photos.length}
          onEdit={(patch) => edit(shown, patch)}
          onMove={(step) => move(shown, step)}
          onDone={() => setOpen(null)}
        />
      )}
      <PhotoHints form={form} change={change} />
    </fieldset>
  );

  function added(files: File[]) {
    void add(files, { caption: '', private: false });
  }

  function attended(files: File[]) {
    void add(files, { caption: t.attendanceCaption, private: true });
  }
}

interface TileProps {
  photo: DraftPhoto;
  index: number;
  title: string;
  open: boolean;
  onOpen: () => void;
  onRemove: () => void;
}

function Tile({ photo, index, title, open, onOpen, onRemove }: TileProps) {
  const t = useFormWords();
  const name = [t.editPhoto(index + 1), photo.caption, photo.private && t.private];
  return (
    <div class="photo">
      <button
        type="button"
        class="face"
        aria-label={name.filter(Boolean).join(', ')}
        aria-expanded={open}
        onClick={onOpen}
      >
        <PhotoView
          class="picture"
          sha256={photo.sha256}
          size="thumb"
          alt={photo.caption || t.photoOf(index + 1, title)}
          held
        />
      </button>
      {photo.private && (
        <span class="tag" aria-hidden="true">
          <EyeOff />
          {t.private}
        </span>
      )}
      <button type="button" class="remove" aria-label={t.removePhoto(index + 1)} onClick={onRemove}>
        <span>
          <X aria-hidden="true" />
        </span>
      </button>
    </div>
  );
}

interface InputProps {
  label: string;
  hint?: string;
  icon: typeof Camera;
  accept: string;
  camera?: boolean;
  onFiles: (files: File[]) => void;
}

/** A picture that need not be taken, where somebody offers one. */
function Offered(props: OfferedPicture & { row?: boolean; onFile: (file: File) => void }) {
  return (
    <button
      type="button"
      class={props.row ? 'photo add attendance' : 'photo add'}
      onClick={() => void props.make().then(props.onFile)}
    >
      <Image aria-hidden="true" />
      <span>{props.label}</span>
    </button>
  );
}

/** A tile of the grid, or with a hint a row of its own. */
function PhotoInput({ label, hint, icon: Icon, accept, camera, onFiles }: InputProps) {
  return (
    <label class={hint ? 'photo add attendance' : 'photo add'}>
      <Icon aria-hidden="true" />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
      <input
        type="file"
        accept={accept}
        {...(camera ? { capture: 'environment' as const } : { multiple: true })}
        onChange={(event) => {
          const input = event.currentTarget;
          onFiles([...(input.files ?? [])]);
          input.value = ''; // the same photo can be chosen again after it was removed
        }}
      />
    </label>
  );
}
