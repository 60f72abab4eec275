/** How a file left the app. `again`: the browser wants a fresh tap before it opens the share sheet. */
export type HandedOver = 'shared' | 'saved' | 'dismissed' | 'again';

/** Gives a file to the phone's share sheet, or to its folder of downloads where there is none. */
export async function handOver(file: File, text: string): Promise<HandedOver> {
  const data: ShareData = { files: [file], ...(text ? { text } : {}) };
  if (!canShare(data)) return save(file);
  try {
    await navigator.share(data);
    return 'shared';
  } catch (failure) {
    const { name } = failure as Error;
    if (name === 'AbortError') return 'dismissed';
    return name === 'NotAllowedError' ? 'again' : save(file);
  }
}

export function canShare(data: ShareData): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare(data);
}

function save(file: File): HandedOver {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return 'saved';
}
