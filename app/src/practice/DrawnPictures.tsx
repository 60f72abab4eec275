import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { OfferedPictures } from '../activity/photo/offered';
import { drawAttendance, drawGarden } from './pictures';
import { usePracticeWords } from './words';

/** Whoever has no photo at hand may take a drawn one; it goes the way of any photo. */
export function DrawnPictures({ children }: { children: ComponentChildren }) {
  const t = usePracticeWords();
  const offered = useMemo(
    () => ({
      photo: { label: t.picture, make: drawGarden },
      attendance: { label: t.attendancePicture, make: drawAttendance },
    }),
    [t],
  );
  return <OfferedPictures.Provider value={offered}>{children}</OfferedPictures.Provider>;
}
