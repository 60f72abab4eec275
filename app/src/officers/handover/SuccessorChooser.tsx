import { Check } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Failure } from '../../shell/Failure';
import { useMe } from '../../shell/context';
import { useTexts } from '../../texts/texts';
import { Button } from '../../ui/Button';
import { Complaint } from '../../ui/Field';
import { useAnswer } from '../../ui/hooks';
import { homeOf, placeName } from '../naming';
import { OfficeLines } from '../OfficeLines';
import { PersonSign } from '../PersonSign';
import { SearchBox } from '../SearchBox';
import { useCalls } from '../useCalls';
import { useOfficerWords } from '../useOfficerWords';
import type { StepProps } from './stepProps';

const SHOWN = 8;

/** Somebody who stands already: first the members of the same team, others by their name. */
export function SuccessorChooser({ detail, office, values, errors, onChange }: StepProps) {
  const t = useOfficerWords();
  const { shell } = useTexts();
  const calls = useCalls();
  const home = homeOf(useMe());
  const [words, setWords] = useState('');
  const [turn, setTurn] = useState(0);
  const searched = words !== '';
  const region = searched ? home : office.regionCode;
  const found = useAnswer(
    () => calls.list({ region, own: !searched, q: words, role: '', field: '', state: '' }, '', SHOWN + 1),
    [words, turn],
  );
  if (values.successor !== '') {
    return (
      <div class="row chosen">
        <Check aria-hidden="true" />
        <b class="grow">{values.knownName}</b>
        <Button size="small" tone="quiet" onClick={() => onChange({ successor: '', knownName: '' })}>
          {t.handing.another}
        </Button>
      </div>
    );
  }
  const others = found.state === 'here' ? found.value.items.filter(({ id }) => id !== detail.id) : [];
  return (
    <div class="stack" id="successor" tabIndex={-1}>
      <SearchBox label={t.search} hint={t.handing.searchHint} words={words} onWords={setWords} />
      <Complaint name="successor" error={errors.successor} />
      {found.state === 'failed' && <Failure failure={found.failure} again={() => setTurn(turn + 1)} />}
      {found.state === 'loading' && <p>{shell.loading}</p>}
      {found.state === 'here' && others.length === 0 && <p>{t.handing.nobodyElse}</p>}
      <ul class="card flush officer-rows">
        {others.slice(0, SHOWN).map((other) => (
          <li key={other.id}>
            <button
              type="button"
              class="tap-row"
              onClick={() => onChange({ successor: other.id, knownName: other.name })}
            >
              <PersonSign name={other.name} />
              <span class="grow stack stack-1">
                <b>{other.name}</b>
                <OfficeLines offices={other.offices} at={other.regionCode} />
                {searched && <span class="small">{placeName(t, other)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
