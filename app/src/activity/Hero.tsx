import { EyeOff } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { links } from '../engine/api';
import { useTexts } from '../texts/texts';
import { PhotoView } from './PhotoView';
import type { ShownPhoto } from './shown';

/** The photos first, one beside the other; a tap opens the whole picture. */
export function Hero({ photos, title }: { photos: ShownPhoto[]; title: string }) {
  const t = useTexts().activity;
  const [at, setAt] = useState(0);
  return (
    <div class="hero">
      <div
        class="strip"
        onScroll={(event) => {
          const { scrollLeft, clientWidth } = event.currentTarget;
          setAt(Math.round(scrollLeft / clientWidth));
        }}
      >
        {photos.map((photo, index) => (
          <Slide key={photo.sha256} photo={photo} name={photo.caption || t.photoOf(index + 1, title)} />
        ))}
      </div>
      {photos.length > 1 && <span class="number">{t.photoNumber(at + 1, photos.length)}</span>}
    </div>
  );
}

function Slide({ photo, name }: { photo: ShownPhoto; name: string }) {
  const t = useTexts().activity;
  const picture = (
    <>
      <PhotoView class="picture" sha256={photo.sha256} size="full" alt={name} held={photo.held} />
      {photo.private && (
        <span class="tag">
          <EyeOff aria-hidden="true" size={16} />
          {t.private}
        </span>
      )}
    </>
  );
  if (!photo.held) return <span class="slide">{picture}</span>;
  return (
    <a class="slide" href={links.photo(photo.sha256, 'full')} target="_blank" rel="noopener">
      {picture}
    </a>
  );
}
