import { useState } from 'preact/hooks';
import { Around, tied } from '../ui/Field';
import { useRegionWords } from './useRegionWords';

/** A file from this computer, brought as soon as it is chosen. */
export function FileChooser(props: {
  name: string;
  hint: string;
  accept: string;
  onText: (text: string) => Promise<void>;
}) {
  const t = useRegionWords().mapping;
  const [busy, setBusy] = useState(false);
  async function bring(input: HTMLInputElement) {
    const file = input.files?.[0];
    if (!file) return;
    setBusy(true);
    try {
      await props.onText(await file.text());
    } finally {
      setBusy(false);
      input.value = '';
    }
  }
  return (
    <Around name={props.name} label={t.choose} hint={props.hint}>
      <input
        {...tied(props)}
        class="input"
        type="file"
        accept={props.accept}
        disabled={busy}
        onChange={(event) => void bring(event.currentTarget)}
      />
      {busy && <p role="status">{t.reading}</p>}
    </Around>
  );
}
