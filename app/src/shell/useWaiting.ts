import { useEffect, useState } from 'preact/hooks';
import { may } from '../engine/session';
import { useValue } from '../ui/hooks';
import { useEngine, useMe } from './context';

const MOST = 200;

/** True for an officer whose team checks the reports of others. */
export function useChecks(): boolean {
  const me = useMe();
  return may(me, 'REVIEW_ACTIVITY') && (me.team.tier !== 'VILLAGE' || me.topTeam);
}

/** How many reports wait for her decision; undefined when there are none or nobody can tell. */
export function useWaiting(): number | undefined {
  const { api, feed } = useEngine();
  const checks = useChecks();
  const changes = useValue(feed.changes);
  const [waiting, setWaiting] = useState<number>();
  useEffect(() => {
    if (!checks) return;
    let wanted = true;
    api.activities({ waiting: true, limit: MOST }).then(
      (page) => wanted && setWaiting(page.items.length),
      () => undefined, // without signal the last number stays
    );
    return () => {
      wanted = false;
    };
  }, [checks, changes]);
  return waiting === 0 ? undefined : waiting;
}
