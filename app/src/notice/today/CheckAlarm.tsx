import { ChevronRight, TriangleAlert } from 'lucide-preact';
import type { components } from '../../engine/schema';
import { may } from '../../engine/session';
import { useEngine, useMe } from '../../shell/context';
import { useOnline } from '../../shell/online';
import { moment, number } from '../../texts/format';
import { useAnswer } from '../../ui/hooks';
import { useTodayWords } from './words';

type Check = components['schemas']['CheckView'];

/** What the operator at the top sees when the nightly recount found a figure that is not the sum of its reports. */
export function CheckAlarm() {
  const me = useMe();
  return me.topTeam && may(me, 'ADMINISTER') ? <Alarm /> : null;
}

function Alarm() {
  const t = useTodayWords();
  const { calls } = useEngine().api;
  const { timeZone } = useMe().team;
  const check = useAnswer(() => calls.get<Check>('/api/check'), [useOnline()]);
  if (check.state !== 'here' || check.value.differences === 0 || !check.value.checkedAt) return null;
  const { differences, checkedAt, found } = check.value;
  return (
    <section class="card alert stack" aria-labelledby="check-alarm">
      <div class="row">
        <TriangleAlert aria-hidden="true" />
        <div class="grow">
          <h2 id="check-alarm">{t.alarm(number(differences))}</h2>
          <p>{t.alarmHint(moment(checkedAt, timeZone))}</p>
        </div>
      </div>
      <details>
        <summary>
          {t.alarmList}
          <ChevronRight aria-hidden="true" />
        </summary>
        <ul class="stack stack-1">
          {found.map(({ what, stored, recounted }) => (
            <li key={what} class="small">
              {t.alarmLine(what, stored, recounted)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
