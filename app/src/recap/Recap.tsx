import { useState } from 'preact/hooks';
import { Failure } from '../shell/Failure';
import { useEngine, useMe } from '../shell/context';
import { localDay, longMonth, number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Card } from '../ui/Card';
import { useAnswer } from '../ui/hooks';
import { Screen } from '../ui/Screen';

export function Recap() {
  const all = useTexts();
  const { api } = useEngine();
  const { team } = useMe();
  const [tries, setTries] = useState(0);
  const month = localDay(new Date(), team.timeZone).slice(0, 7);
  const totals = useAnswer(() => api.totals({ from: month, to: month, by: ['field'] }), [tries, month]);
  return (
    <Screen title={all.recap.title} subtitle={longMonth(month)}>
      {totals.state === 'loading' && <p>{all.shell.loading}</p>}
      {totals.state === 'failed' && <Failure failure={totals.failure} again={() => setTries(tries + 1)} />}
      {totals.state === 'here' && (
        <Card flush>
          {totals.value.rows.map((row) => (
            <div key={row.field} class="row">
              <span class="grow">{row.field && all.shell.fields[row.field]}</span>
              <b>{number(row.activities.submitted + row.activities.approved)}</b>
            </div>
          ))}
        </Card>
      )}
    </Screen>
  );
}
