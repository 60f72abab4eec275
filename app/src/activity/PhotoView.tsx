import { useEffect, useState } from 'preact/hooks';
import { links } from '../engine/api';
import { useEngine } from '../shell/context';

interface Props {
  sha256: string;
  size: 'thumb' | 'full';
  alt: string;
  class?: string;
  /** True when the server has the photo, should it not be on this phone. */
  held: boolean;
}

/** A photo from this phone, else from the server; an empty frame while there is neither. */
export function PhotoView({ sha256, size, alt, held, ...look }: Props) {
  const url = usePhotoUrl(sha256, size, held);
  if (url === null) {
    return alt === '' ? (
      <span class={look.class} aria-hidden="true" />
    ) : (
      <span class={look.class} role="img" aria-label={alt} />
    );
  }
  return <img class={look.class} src={url} alt={alt} loading="lazy" decoding="async" />;
}

function usePhotoUrl(sha256: string, size: 'thumb' | 'full', held: boolean): string | null {
  const { photos } = useEngine();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let local: string | null = null;
    let wanted = true;
    void photos.find(sha256, size).then((blob) => {
      if (!wanted) return;
      local = blob ? URL.createObjectURL(blob) : null;
      setUrl(local ?? (held ? links.photo(sha256, size) : null));
    });
    return () => {
      wanted = false;
      if (local) URL.revokeObjectURL(local);
    };
  }, [sha256, size, held]);
  return url;
}
