import { Eye, Save } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { KINDS, type ChangeForm, type ChangeKind, type ChangePreview } from '../../engine/regions/model';
import { ActFailure } from '../../officers/ActFailure';
import { useSaving } from '../../officers/form/useSaving';
import { back } from '../../router';
import type { ScreenProps } from '../../routes';
import { useMe } from '../../shell/context';
import { localDay } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { Screen } from '../../ui/Screen';
import '../region.css';
import { useRegionCalls, useRegionWords } from '../useRegionWords';
import { Fields } from './Fields';
import { Touches } from './Touches';
import { CHANGE_FIELDS, changeForm, readMoves, type ChangeValues } from './values';

/** A change is written, looked at, and then entered for its day. */
export function ChangeRegion({ query }: ScreenProps) {
  const t = useRegionWords();
  const { shell } = useTexts();
  const me = useMe();
  const calls = useRegionCalls();
  const saving = useSaving(CHANGE_FIELDS);
  const id = useRef(crypto.randomUUID());
  const [values, setValues] = useState<ChangeValues>(() =>
    begin(query, me.team.regionCode, me.team.timeZone),
  );
  const [seen, setSeen] = useState<{ form: ChangeForm; preview: ChangePreview } | null>(null);

  function change(part: Partial<ChangeValues>) {
    setSeen(null);
    setValues({ ...values, ...part });
  }
  function look() {
    const moves = readMoves(values.moves);
    if (moves === null) {
      saving.complain({ moves: t.form.movesUnread });
      return;
    }
    const form = changeForm(values, moves);
    void saving.run(async () => setSeen({ form, preview: await calls.preview(form) }));
  }
  function plan(form: ChangeForm) {
    void saving.run(async () => {
      await calls.plan(id.current, form);
      announce(t.form.planned);
      back('/wilayah');
    });
  }

  return (
    <Screen
      title={t.change}
      narrow
      leave={{ label: shell.close, kind: 'close', onClick: () => back('/wilayah') }}
      foot={
        seen ? (
          <>
            <Button onClick={() => setSeen(null)}>{t.form.edit}</Button>
            <Button main icon={Save} disabled={saving.busy} onClick={() => plan(seen.form)}>
              {t.form.plan}
            </Button>
          </>
        ) : (
          <Button main icon={Eye} disabled={saving.busy} onClick={look}>
            {t.form.look}
          </Button>
        )
      }
    >
      {seen ? (
        <Touches form={seen.form} preview={seen.preview} />
      ) : (
        <form
          class="stack stack-4"
          novalidate
          onSubmit={(event) => {
            event.preventDefault();
            look();
          }}
        >
          <div class="stack stack-2" role="group" aria-label={t.form.what}>
            <h2>{t.form.what}</h2>
            <div class="chips">
              {KINDS.map((kind) => (
                <button
                  key={kind}
                  type="button"
                  class="chip"
                  aria-pressed={values.kind === kind}
                  onClick={() => change({ kind })}
                >
                  {t.changeKinds[kind]}
                </button>
              ))}
            </div>
            <p class="small">{t.kindHints[values.kind]}</p>
          </div>
          <Fields values={values} errors={saving.errors} onChange={change} />
          <button type="submit" hidden />
        </form>
      )}
      <ActFailure failure={saving.failure} />
    </Screen>
  );
}

function begin(query: URLSearchParams, home: string, zone: string): ChangeValues {
  const asked = query.get('kind');
  const region = query.get('region') ?? '';
  return {
    kind: KINDS.find((kind): kind is ChangeKind => kind === asked) ?? 'RENAME',
    region: region === home ? '' : region,
    newCode: '',
    name: '',
    regionKind: '',
    into: '',
    moves: '',
    effectiveOn: localDay(new Date(), zone),
    basis: '',
  };
}
