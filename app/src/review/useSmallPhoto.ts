import { useEffect, useState } from 'preact/hooks';
import { useEngine } from '../shell/context';

/** The address of the small copy that was taken along; null while there is none. */
export function useSmallPhoto(sha256: string, wanted: boolean): string | null {
  const { db } = useEngine();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    let made: string | null = null;
    void db.carriedPhotos.get(sha256).then((photo) => {
      if (!here || !photo) return;
      made = URL.createObjectURL(photo.jpeg);
      setUrl(made);
    });
    return () => {
      here = false;
      setUrl(null);
      if (made) URL.revokeObjectURL(made);
    };
  }, [db, sha256, wanted]);
  return url;
}
