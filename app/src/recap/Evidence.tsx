import { useState } from 'preact/hooks';
import { Failure } from '../shell/Failure';
import { useEngine } from '../shell/context';
import { shortDate } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Card } from '../ui/Card';
import { useAnswer } from '../ui/hooks';
import { Screen } from '../ui/Screen';

export function Evidence() {
  const all = useTexts();
  const { api } = useEngine();
  const [tries, setTries] = useState(0);
  const page = useAnswer(() => api.activities({ limit: 50 }), [tries]);
  return (
    <Screen title={all.recap.title}>
      {page.state === 'loading' && <p>{all.shell.loading}</p>}
      {page.state === 'failed' && <Failure failure={page.failure} again={() => setTries(tries + 1)} />}
      {page.state === 'here' && (
        <Card flush>
          {page.value.items.map((item) => (
            <div key={item.id}>
              <h3>{item.title}</h3>
              <p class="small">
                {item.regionName} · {shortDate(item.startDate)}
              </p>
            </div>
          ))}
        </Card>
      )}
    </Screen>
  );
}
