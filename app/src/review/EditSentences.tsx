import { ArrowDown, ArrowUp, Plus, Save, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Refusal } from '../engine/api';
import { reviewTeamCalls } from '../engine/review/calls';
import { back } from '../router';
import { useEngine } from '../shell/context';
import { Failure } from '../shell/Failure';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { Button, IconButton } from '../ui/Button';
import { TextArea } from '../ui/Field';
import { Screen } from '../ui/Screen';
import { useSentences } from './useSentences';
import { useReviewWords } from './words';
import './review.css';

const MOST = 20;
const LONGEST = 200;

/** The team's ready sentences: written, moved, removed, or again those of the tier above. */
export function EditSentences() {
  const all = useTexts();
  const t = useReviewWords();
  const { api } = useEngine();
  const { ready, told, keep } = useSentences();
  const [lines, setLines] = useState<string[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [saved, setSaved] = useState(false);
  const shown = lines ?? ready;

  function change(next: string[]) {
    setLines(next);
    setSaved(false);
  }

  async function save(sentences: string[] | null) {
    setFailure(null);
    try {
      keep(await reviewTeamCalls(api).setSentences(told?.version ?? 0, sentences));
      setLines(null);
      setSaved(true);
    } catch (trouble) {
      setFailure(trouble);
      // What somebody else wrote meanwhile is fetched; hers stays in the fields.
      if (trouble instanceof Refusal && trouble.status === 409) keep(await reviewTeamCalls(api).sentences());
    }
  }

  return (
    <div class="reviewing screen">
      <Screen
        title={t.ready}
        leave={{ label: all.shell.back, kind: 'back', onClick: () => back('/periksa') }}
        foot={
          <Button main icon={Save} disabled={lines === null} onClick={() => void save(shown)}>
            {t.edit.save}
          </Button>
        }
        narrow
      >
        <p class="small">{told?.from ? t.edit.from(told.from) : told?.own ? t.edit.own : t.edit.builtIn}</p>
        {saved && <Banner icon={Save} tone="ok" title={t.edit.saved} />}
        {failure !== null && <Failure failure={failure} again={() => void save(shown)} />}
        <ol class="plain stack">
          {shown.map((line, index) => (
            <li key={index} class="stack stack-1">
              <TextArea
                name={`sentence-${index}`}
                label={t.edit.line(String(index + 1))}
                rows={2}
                maxLength={LONGEST}
                value={line}
                onInput={(event) => change(replaced(shown, index, event.currentTarget.value))}
              />
              <div class="row">
                {index > 0 && (
                  <IconButton
                    icon={ArrowUp}
                    label={t.edit.up(String(index + 1))}
                    onClick={() => change(swapped(shown, index, index - 1))}
                  />
                )}
                {index < shown.length - 1 && (
                  <IconButton
                    icon={ArrowDown}
                    label={t.edit.down(String(index + 1))}
                    onClick={() => change(swapped(shown, index, index + 1))}
                  />
                )}
                <IconButton
                  icon={Trash2}
                  label={t.edit.remove(String(index + 1))}
                  onClick={() => change(shown.filter((_, other) => other !== index))}
                />
              </div>
            </li>
          ))}
        </ol>
        {shown.length < MOST && (
          <Button icon={Plus} wide onClick={() => change([...shown, ''])}>
            {t.edit.add}
          </Button>
        )}
        {told?.own && (
          <Button tone="quiet" wide onClick={() => void save(null)}>
            {t.edit.reset}
          </Button>
        )}
      </Screen>
    </div>
  );
}

function replaced(lines: string[], at: number, line: string): string[] {
  return lines.map((old, index) => (index === at ? line : old));
}

function swapped(lines: string[], one: number, other: number): string[] {
  const next = [...lines];
  [next[one], next[other]] = [lines[other] ?? '', lines[one] ?? ''];
  return next;
}
