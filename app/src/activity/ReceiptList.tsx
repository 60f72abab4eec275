import { BadgeCheck, ChevronRight, CircleAlert } from 'lucide-preact';
import { shortCode } from '../engine/ids';
import { listKept, type KeptReceipt } from '../engine/sending/kept';
import { useEngine, useMe } from '../shell/context';
import { moment } from '../texts/format';
import { useTexts } from '../texts/texts';
import { useLive } from '../ui/hooks';
import type { ShownPhoto } from './shown';

interface Props {
  id: string;
  /** Only this wording's receipt; without it, those of every wording. */
  revision?: number;
  photos: ShownPhoto[];
}

/** *Tanda terima*: the server's signed word for the text and each photo, verified here when it is opened. */
export function ReceiptList({ id, revision, photos }: Props) {
  const t = useTexts().activity;
  const { db } = useEngine();
  const hashes = photos.map((photo) => photo.sha256);
  const kept = useLive(() => listKept(db, id, hashes), [id, hashes.join()]);
  const shown = (kept ?? []).filter(
    ({ receipt }) => receipt.kind === 'photo' || revision === undefined || receipt.revision === revision,
  );
  const code = t.receipt(shortCode(id));
  if (shown.length === 0) return <p class="small">{code}</p>;
  return (
    <details class="receipts">
      <summary class="small">
        {code}
        <ChevronRight aria-hidden="true" />
      </summary>
      <ul class="stack stack-2">
        {shown.map((entry) => (
          <Entry key={entry.receipt.sha256} {...entry} name={nameOf(entry, hashes, t)} />
        ))}
      </ul>
    </details>
  );
}

function Entry({ receipt, valid, name }: KeptReceipt & { name: string }) {
  const t = useTexts().activity;
  const { team } = useMe();
  const Sign = valid ? BadgeCheck : CircleAlert;
  return (
    <li class="small">
      <b>{name}</b>
      <span class={valid ? 'valid' : 'doubtful'}>
        <Sign aria-hidden="true" />
        {valid ? t.receiptValid : t.receiptDoubtful}
      </span>
      <span>{moment(receipt.receivedAt, team.timeZone)}</span>
      <code>{receipt.sha256.slice(0, 12)}</code>
    </li>
  );
}

function nameOf(
  { receipt }: KeptReceipt,
  hashes: string[],
  t: { receiptOfText: string; receiptOfPhoto: (number: number) => string },
): string {
  if (receipt.kind === 'activity') return t.receiptOfText;
  return t.receiptOfPhoto(hashes.indexOf(receipt.sha256) + 1);
}
