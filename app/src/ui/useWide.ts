import { useEffect, useState } from 'preact/hooks';

const NEEDED_REM = 56.25;

/** True where list and report have room beside each other; very large text needs more of it. */
export function useWide(): boolean {
  const [now, setNow] = useState(isWide);
  useEffect(() => {
    const look = () => setNow(isWide());
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);
  return now;
}

function isWide(): boolean {
  const text = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return innerWidth >= NEEDED_REM * text;
}
