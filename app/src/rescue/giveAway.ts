/** True where the phone can hand files to other apps. Browsers let only well-known kinds of files through. */
export function canShare(file: Blob, name: string): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [shared(file, name)] });
}

/** By the phone's own sheet: Bluetooth, Quick Share, WhatsApp. False when the phone refused and nothing happened. */
export async function share(file: Blob, name: string): Promise<boolean> {
  try {
    await navigator.share({ files: [shared(file, name)] });
    return true;
  } catch (refused) {
    // She closed the sheet herself.
    return refused instanceof DOMException && refused.name === 'AbortError';
  }
}

/** Into the phone's downloads. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

// The sheet takes texts, but nothing of an unknown kind; what opens the file looks at its content, not its name.
function shared(file: Blob, name: string): File {
  return new File([file], `${name}.txt`, { type: 'text/plain' });
}
