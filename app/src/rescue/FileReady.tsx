import { Check, Download, Share2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { Button } from '../ui/Button';
import { canShare, save, share } from './giveAway';
import { useRescueWords } from './useRescueWords';

/** A file that was made: it is handed to another app, or saved. */
export function FileReady(props: { file: Blob; name: string; what: string; children?: ComponentChildren }) {
  const t = useRescueWords();
  const { file, name } = props;
  const [saved, setSaved] = useState(false);
  const [shares, setShares] = useState(canShare(file, name));

  async function give() {
    if (await share(file, name)) return;
    setShares(false); // this phone's sheet does not take the file after all
    keep();
  }

  function keep() {
    save(file, name);
    setSaved(true);
  }

  return (
    <div class="stack" role="status">
      <p class="row">
        <Check aria-hidden="true" />
        <span class="grow">
          <b>{props.what}</b>
          <br />
          <span class="small">{name}</span>
        </span>
      </p>
      <div class="pair">
        {shares && (
          <Button main icon={Share2} onClick={() => void give()}>
            {t.share}
          </Button>
        )}
        <Button main={!shares} icon={Download} onClick={keep}>
          {t.save}
        </Button>
      </div>
      {saved && <p class="small">{t.saved}</p>}
      {props.children}
    </div>
  );
}
