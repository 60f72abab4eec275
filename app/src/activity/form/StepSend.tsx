import { CircleAlert, CircleQuestionMark, Pencil, Trash2 } from 'lucide-preact';
import type { DraftForm } from '../../engine/stored';
import type { ActivityType, Catalog } from '../../engine/model';
import { count, decimal } from '../../engine/report/report';
import type { Hint } from '../../engine/report/usual';
import { longDate, money, number } from '../../texts/format';
import { useEngine } from '../../shell/context';
import { Weight } from '../../shell/Weight';
import { useLive } from '../../ui/hooks';
import { type FormWords, useFormWords } from './useFormWords';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { behalfWords } from '../behalfWords';
import { PhotoView } from '../PhotoView';
import { PokjaBadge } from '../PokjaBadge';
import { useSentence } from './Hints';
import { stepOf } from './steps';

interface Props {
  form: DraftForm;
  errors: Partial<Record<string, string>>;
  type: ActivityType | undefined;
  catalog: Catalog;
  title: string;
  hints: Hint[];
  onGo: (step: number) => void;
  onRemove: () => void;
}

/** Step 5: everything once more, each part one tap from its step. */
export function StepSend({ form, errors, type, catalog, title, hints, onGo, onRemove }: Props) {
  const t = useFormWords();
  const sentence = useSentence();
  const missing = Object.entries(errors);
  return (
    <>
      <h2 class="question">{t.lookAgain}</h2>
      {missing.length > 0 && (
        <Banner icon={CircleAlert} tone="bad" title={t.stillMissing}>
          <ul>
            {missing.map(([field, sentence]) => (
              <li key={field}>
                <button type="button" class="link" onClick={() => onGo(stepOf(field))}>
                  {sentence}
                </button>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {hints.length > 0 && (
        <Banner icon={CircleQuestionMark} title={t.lookTwice}>
          <ul>
            {hints.map((hint) => (
              <li key={hint.field + hint.kind}>
                <button type="button" class="link" onClick={() => onGo(stepOf(hint.field))}>
                  {sentence(hint)}
                </button>
              </li>
            ))}
          </ul>
          <p>{t.mayStaySo}</p>
        </Banner>
      )}
      <div class="card flush">
        <Part step={1} onGo={onGo}>
          <div class="row">
            {type && <PokjaBadge field={type.field} />}
            <div class="grow">
              <b>{title}</b>
              <p class="small">{type?.name}</p>
            </div>
          </div>
          {form.regionName && (
            <p class="small">{`${form.regionName}, ${behalfWords().onBehalf(form.onBehalfOf ?? '')}`}</p>
          )}
          {type && <p class="small">{t.purpose(type.purpose)}</p>}
        </Part>
        <Part step={2} onGo={onGo}>
          <p>{whenAndWhere(form)}</p>
          <p>{participants(form, t)}</p>
        </Part>
        <Part step={3} onGo={onGo}>
          <Results form={form} type={type} />
          {form.photos.length > 0 && (
            <div class="photos">
              {form.photos.map((photo, index) => (
                <div class="photo" key={photo.sha256}>
                  <PhotoView
                    class="picture"
                    sha256={photo.sha256}
                    size="thumb"
                    alt={photo.caption || t.photoOf(index + 1, title)}
                    held
                  />
                  {photo.private && <span class="tag">{t.private}</span>}
                </div>
              ))}
            </div>
          )}
        </Part>
        <Part step={4} onGo={onGo}>
          <Story form={form} catalog={catalog} />
        </Part>
      </div>
      <p class="small">
        {t.sendHint} <ToSend hashes={form.photos.map((photo) => photo.sha256)} />
      </p>
      <Button tone="quiet" size="small" icon={Trash2} onClick={onRemove}>
        {t.removeDraft}
      </Button>
    </>
  );
}

/** A report's words are about this long; nobody counts bytes for them. */
const WORDS_BYTES = 2_000;

function ToSend({ hashes }: { hashes: string[] }) {
  const t = useFormWords();
  const { photos, line } = useEngine();
  const found = useLive(
    async () => ({ bytes: await photos.weigh(hashes), held: await line.holdsPhotos() }),
    [hashes.join()],
  );
  if (!found) return null;
  return (
    <>
      <b>
        <Weight bytes={WORDS_BYTES + found.bytes} />.
      </b>
      {found.held && found.bytes > 0 && ` ${t.photosLater}`}
    </>
  );
}

function Part(props: { step: number; onGo: (step: number) => void; children: preact.ComponentChildren }) {
  const t = useFormWords();
  const name = t.steps[props.step - 1] ?? '';
  return (
    <section class="stack stack-2" aria-label={name}>
      <div class="row">
        <h3 class="grow">{name}</h3>
        <Button
          size="small"
          tone="quiet"
          icon={Pencil}
          label={`${t.change} ${name}`}
          onClick={() => props.onGo(props.step)}
        >
          {t.change}
        </Button>
      </div>
      {props.children}
    </section>
  );
}

function Results({ form, type }: { form: DraftForm; type: ActivityType | undefined }) {
  const t = useFormWords();
  const filled = (type?.indicators ?? []).flatMap((indicator) => {
    const value = decimal(form.results[indicator.code] ?? '');
    return value === null ? [] : [{ indicator, value }];
  });
  if (filled.length === 0) return <p class="missing">{t.empty}</p>;
  return (
    <ul>
      {filled.map(({ indicator, value }) => (
        <li key={indicator.code}>
          <b>{Number.isFinite(Number(value)) ? number(value) : value}</b> {indicator.unit} · {indicator.name}
        </li>
      ))}
    </ul>
  );
}

function Story({ form, catalog }: { form: DraftForm; catalog: Catalog }) {
  const t = useFormWords();
  const rows: [string, string][] = [
    [t.narrative, form.narrative],
    [t.obstacles, form.obstacles],
    [t.partners, form.partners],
    [t.method, catalog.methods.find((method) => method.code === form.method)?.name ?? ''],
    [t.cadres, form.cadres],
    [t.families, form.families],
    [t.costs, costs(form, catalog)],
  ];
  const filled = rows.filter(([, value]) => value.trim() !== '');
  if (filled.length === 0) return <p class="missing">{t.empty}</p>;
  return (
    <dl class="summary">
      {filled.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd class="prose">{value}</dd>
        </>
      ))}
    </dl>
  );
}

function costs(form: DraftForm, catalog: Catalog): string {
  return catalog.fundSources
    .flatMap(({ code, name }) => {
      const amount = decimal(form.costs[code] ?? '');
      return amount === null || !Number.isFinite(Number(amount)) ? [] : [`${name} ${money(amount)}`];
    })
    .join(', ');
}

function whenAndWhere(form: DraftForm): string {
  const start = form.startDate && longDate(form.startDate);
  const end = form.endDate && form.endDate !== form.startDate ? ` – ${longDate(form.endDate)}` : '';
  return [start + end, form.startTime.replace(':', '.'), form.place].filter(Boolean).join(' · ');
}

function participants(form: DraftForm, t: FormWords): string {
  if (form.male.trim() === '' && form.female.trim() === '') return `${t.participants}: ${t.empty}`;
  const male = count(form.male) ?? 0;
  const female = count(form.female) ?? 0;
  return t.summary('', number(male + female), number(male), number(female));
}
