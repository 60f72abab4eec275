import { ChevronRight, FileSpreadsheet, FileText, FileUp } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { createApi, inNameOf } from '../../engine/api';
import { newId } from '../../engine/ids';
import { rosterCalls, rosterFiles, type Roster } from '../../engine/rosters';
import { back, navigate, to } from '../../router';
import { FileInput } from '../../rescue/FileInput';
import { useMe } from '../../shell/context';
import { moment, number } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { LinkButton } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { useAnswer } from '../../ui/hooks';
import { Screen } from '../../ui/Screen';
import { ActFailure } from '../ActFailure';
import './massal.css';
import { sendingFetch } from './sendingFetch';
import { useMassalWords, useRosterCalls } from './useMassal';

/** Where a list of officers begins: the template, the file, and the files before. */
export function Imports() {
  const t = useMassalWords();
  const { shell } = useTexts();
  const calls = useRosterCalls();
  const before = useAnswer(calls.list, []);
  return (
    <Screen
      title={t.title}
      subtitle={t.subtitle}
      leave={{ label: shell.back, kind: 'back', onClick: () => back('/pengurus') }}
    >
      <div class="massal">
        <div class="massal-steps">
          <Card>
            <div class="stack">
              <h2>{t.steps.template}</h2>
              <p>{t.steps.templateHint}</p>
              <div class="chips">
                <LinkButton icon={FileSpreadsheet} size="small" href={rosterFiles.templateXlsx}>
                  {t.steps.xlsx}
                </LinkButton>
                <LinkButton icon={FileText} size="small" href={rosterFiles.templateCsv}>
                  {t.steps.csv}
                </LinkButton>
              </div>
            </div>
          </Card>
          <ChooseFile />
        </div>
        {before.state === 'here' && before.value.length > 0 && <Before rosters={before.value} />}
      </div>
    </Screen>
  );
}

function ChooseFile() {
  const t = useMassalWords();
  const me = useMe();
  const [sending, setSending] = useState<{ name: string; part: number } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function take(file: File | undefined) {
    if (!file) return;
    const id = newId(Date.now(), (bytes) => crypto.getRandomValues(bytes));
    const shown = (part: number) => setSending({ name: file.name, part });
    const calls = rosterCalls(createApi(inNameOf(me.officer.id, sendingFetch(shown))));
    shown(0);
    setFailure(null);
    try {
      await calls.send(id, file);
      navigate(`/pengurus-massal/${id}`);
    } catch (kept) {
      setFailure(kept);
      setSending(null);
    }
  }

  return (
    <Card>
      <div class="stack">
        <h2>{t.steps.file}</h2>
        <p>{t.steps.fileHint}</p>
        {sending === null ? (
          <FileInput label={t.steps.choose} icon={FileUp} onFiles={([file]) => void take(file)} />
        ) : (
          <label class="stack stack-1">
            <b>{t.steps.sending(sending.name)}</b>
            <progress class="massal-progress" max={1} value={sending.part < 1 ? sending.part : undefined} />
            <span class="small">{t.steps.keepOpen}</span>
          </label>
        )}
        <ActFailure failure={failure} />
      </div>
    </Card>
  );
}

function Before({ rosters }: { rosters: Roster[] }) {
  const t = useMassalWords();
  const zone = useMe().team.timeZone;
  return (
    <section class="stack stack-2">
      <div>
        <h2>{t.before}</h2>
        <p class="small">{t.beforeHint}</p>
      </div>
      <ul class="card flush">
        {rosters.map((roster) => (
          <li key={roster.id}>
            <a class="row plain-link massal-before" href={to(`/pengurus-massal/${roster.id}`)}>
              <span class="grow">
                <b>{roster.fileName || t.title}</b>
                <span class="small block">
                  {[moment(roster.arrivedAt, zone), t.rows(number(roster.rows))].join(' · ')}
                </span>
              </span>
              <span class="small">{t.states[roster.state]}</span>
              <ChevronRight aria-hidden="true" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
