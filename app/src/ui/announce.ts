const REGION = 'announcements';

/** Says a short sentence to a screen reader. */
export function announce(sentence: string): void {
  const region = document.getElementById(REGION);
  if (!region) return;
  region.textContent = '';
  setTimeout(() => (region.textContent = sentence), 50);
}

export const announcementRegion = REGION;
