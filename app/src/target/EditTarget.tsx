import { useEffect, useState } from 'preact/hooks';
import { NoAnswer, Refusal } from '../engine/api';
import { moment, number } from '../texts/format';
import { useEngine, useMe } from '../shell/context';
import { useTexts } from '../texts/texts';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { plannedValue, typedValue } from './amount';
import { targetCalls, type Asked, type SetTarget, type Wish } from './calls';
import type { TargetsShown } from './useTargets';
import { useSaving } from './useSaving';
import { useTargetWords, type TargetWords } from './useTargetWords';

interface Props {
  about: { code: string; unit: string; own: SetTarget | null; lastYear: string | null };
  year: number;
  /** A team below, in whose name it is set. */
  region?: string;
  suggestion?: string | null;
  history?: Asked;
  shown: Pick<TargetsShown, 'put' | 'again'>;
  onDone: () => void;
}

/** A target changed where it stands. What was typed stays until it is saved or given up. */
export function EditTarget({ about, year, region, suggestion, history, shown, onDone }: Props) {
  const t = useTargetWords();
  const [typed, setTyped] = useState(typedValue(about.own?.value));
  const [wrong, setWrong] = useState(false);
  const saving = useSaving();
  const { troubleHint } = useTexts().shell;
  // The revision she saw: figures that come anew while she types do not make her overwrite them unseen.
  const [base, setBase] = useState(about.own?.revision ?? 0);
  useEffect(() => {
    if (isMeanwhile(saving.failure)) setBase(about.own?.revision ?? 0);
  }, [about.own?.revision, saving.failure]);
  const name = `target-${region ?? ''}${about.code}`.replace(/\W/g, '-');

  // She has just asked for it: she can type at once.
  useEffect(() => document.getElementById(name)?.focus(), []);

  async function save(value: string | null) {
    const wish: Wish = {
      ...(region ? { region } : {}),
      indicator: about.code,
      value,
      baseRevision: base,
    };
    const saved = await saving.run(async () => {
      try {
        await shown.put([wish]);
      } catch (refused) {
        // What stands now is shown beside what she typed; saving again goes over it knowingly.
        if (isMeanwhile(refused)) shown.again();
        throw refused;
      }
    });
    if (saved) onDone();
  }

  return (
    <form
      class="target-edit stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const value = plannedValue(typed);
        setWrong(value === null);
        if (value !== null) void save(value);
      }}
    >
      <Field
        name={name}
        label={t.value(String(year))}
        extra={about.unit}
        inputMode="decimal"
        autocomplete="off"
        value={typed}
        hint={about.lastYear ? t.lastYear(String(year - 1), number(about.lastYear)) : undefined}
        error={wrong ? t.wrong : complaint(t, saving.failure, about.own, troubleHint)}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <div class="row wrap">
        <Button submit size="small" main disabled={saving.busy}>
          {t.save}
        </Button>
        <Button size="small" tone="quiet" onClick={onDone}>
          {t.cancel}
        </Button>
        {suggestion && (
          <Button size="small" onClick={() => setTyped(typedValue(suggestion))}>
            {t.useSum(number(suggestion))}
          </Button>
        )}
        {about.own?.value != null && (
          <Button size="small" tone="bad" disabled={saving.busy} onClick={() => void save(null)}>
            {t.remove}
          </Button>
        )}
      </div>
      {history && about.own && <History asked={history} indicator={about.code} unit={about.unit} />}
    </form>
  );
}

function isMeanwhile(refused: unknown): boolean {
  return refused instanceof Refusal && refused.status === 409;
}

function complaint(
  t: TargetWords,
  failure: unknown,
  own: SetTarget | null,
  otherwise: string,
): string | undefined {
  if (failure === null) return undefined;
  if (failure instanceof NoAnswer) return t.notSaved;
  if (isMeanwhile(failure))
    return own?.value ? t.meanwhile(own.setBy.name, number(own.value)) : t.meanwhileGone;
  return failure instanceof Refusal ? failure.detail : otherwise;
}

/** Who set it to what, and when. */
function History({ asked, indicator, unit }: { asked: Asked; indicator: string; unit: string }) {
  const t = useTargetWords();
  const { api } = useEngine();
  const zone = useMe().team.timeZone;
  const [items, setItems] = useState<SetTarget[] | null>(null);
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && items === null)
          void targetCalls(api)
            .history(asked, indicator)
            .then(setItems, () => setItems([]));
      }}
    >
      <summary>{t.history}</summary>
      <ul class="stack stack-2">
        {(items ?? []).map((item) => (
          <li key={item.revision} class="small">
            <b>{item.value === null ? t.removed : `${number(item.value)} ${unit}`}</b>{' '}
            {t.setBy(item.setBy.name, item.setBy.office, item.setBy.team, moment(item.setAt, zone))}
          </li>
        ))}
      </ul>
    </details>
  );
}
