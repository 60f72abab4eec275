import { useEffect, useState } from 'preact/hooks';

// In em, so that very large text gets the layout of the phone.
const wide = matchMedia('(min-width: 56.25em)');

/** True where list and report have room beside each other. */
export function useWide(): boolean {
  const [now, setNow] = useState(wide.matches);
  useEffect(() => {
    const look = () => setNow(wide.matches);
    wide.addEventListener('change', look);
    return () => wide.removeEventListener('change', look);
  }, []);
  return now;
}
