import { MessageCircle, Printer, Send } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { links, NoAnswer } from '../../engine/api';
import { useEngine, useMe } from '../../shell/context';
import { useTexts } from '../../texts/texts';
import { Button, LinkButton } from '../../ui/Button';
import type { Shown } from '../shown';
import { useCatalog } from '../useTypes';
import { contentOf } from './content';
import { canShare, handOver, type HandedOver } from './handOver';

interface Props {
  id: string;
  shown: Shown;
  published: boolean;
  /** The server has it, so it can print it. */
  onServer: boolean;
}

type Stage = HandedOver | 'ready' | 'working' | 'offline' | 'failed';

/** *Kirim ke WA* makes a picture of the report and hands it over; *Cetak PDF* does so with the paper. */
export function Share({ id, shown, published, onServer }: Props) {
  const t = useTexts();
  const w = t.activity;
  const { api, photos } = useEngine();
  const { team } = useMe();
  const catalog = useCatalog();
  const [stage, setStage] = useState<Stage>('ready');
  const [file, setFile] = useState<{ file: File; text: string } | null>(null);

  async function give(make: () => Promise<{ file: File; text: string }>) {
    setStage('working');
    try {
      const made = await make();
      setFile(made);
      setStage(await handOver(made.file, made.text));
    } catch (failure) {
      setStage(failure instanceof NoAnswer ? 'offline' : 'failed');
    }
  }

  async function card() {
    const address = published ? location.origin + links.publicPage(id) : null;
    const content = contentOf(shown, placeOf(shown), catalog ?? null, t, address);
    const { makeCard } = await import('./makeCard');
    const blob = await makeCard(content, photos, { read: w.card.read, made: w.card.made });
    const text = [shown.title, address].filter(Boolean).join('\n');
    return { file: new File([blob], `${fileName(shown)}.jpg`, { type: 'image/jpeg' }), text };
  }

  async function paper() {
    const blob = await api.reportPdf(id);
    return {
      file: new File([blob], `${fileName(shown)}.pdf`, { type: 'application/pdf' }),
      text: shown.title,
    };
  }

  // Reports of other teams are read here, too; they go by the name of their own region.
  function placeOf({ regionName, parentRegionName, regionKind }: Shown) {
    const own = shown.regionCode === team.regionCode;
    const name = own ? team.name : `TP PKK ${regionName}`;
    const region = own
      ? team.name.replace(/^TP PKK /, '')
      : [regionKind, regionName].filter(Boolean).join(' ');
    const parent = own ? team.parentName : parentRegionName;
    return { name, place: [region, parent].filter(Boolean).join(', ') };
  }

  return (
    <section class="stack stack-2" aria-label={w.handOn}>
      <div class="pair">
        <Button
          icon={MessageCircle}
          size="small"
          disabled={stage === 'working'}
          onClick={() => void give(card)}
        >
          {w.sendToWhatsApp}
        </Button>
        {onServer &&
          (sharesPaper() ? (
            <Button
              icon={Printer}
              size="small"
              disabled={stage === 'working'}
              onClick={() => void give(paper)}
            >
              {w.print}
            </Button>
          ) : (
            <LinkButton href={links.pdf(id)} icon={Printer} size="small" newTab>
              {w.print}
            </LinkButton>
          ))}
      </div>
      <p class="small" role="status">
        {w.shareStages[stage]}
      </p>
      {stage === 'again' && file && (
        <Button main icon={Send} onClick={() => void give(() => Promise.resolve(file))}>
          {w.sendNow}
        </Button>
      )}
    </section>
  );
}

/** On a phone the paper goes where she sends it; a PC opens it, ready for the printer. */
function sharesPaper(): boolean {
  const sample = new File([], 'laporan.pdf', { type: 'application/pdf' });
  return matchMedia('(pointer: coarse)').matches && canShare({ files: [sample] });
}

function fileName({ title, startDate }: Shown): string {
  const plain = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${startDate}-${plain.slice(0, 60) || 'laporan'}`;
}
