import { Check, Copy, Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { useFactorWords } from './words';

/** Shown this once. */
export function SpareCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useFactorWords();
  const [copied, setCopied] = useState(false);
  return (
    <section class="card stack">
      <h2>{t.saveThese}</h2>
      <p class="small">{t.saveHint}</p>
      <ol class="spare-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div class="row wrap">
        <Button
          size="small"
          icon={Copy}
          onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))}
        >
          {copied ? t.copied : t.copy}
        </Button>
        <Button size="small" icon={Printer} onClick={() => print()}>
          {t.print}
        </Button>
      </div>
      <Button main wide icon={Check} onClick={onDone}>
        {t.saved}
      </Button>
    </section>
  );
}
