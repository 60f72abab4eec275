import { PackageCheck } from 'lucide-preact';
import type { ReportView } from '../engine/report/reports';
import { to } from '../router';
import { useEngine, useMe } from '../shell/context';
import { useOnline } from '../shell/online';
import { clock } from '../texts/format';
import { LinkButton } from '../ui/Button';
import { useLive, useValue } from '../ui/hooks';
import { useRescueWords } from './useRescueWords';

/** Of a report that waits: the way through another phone, and when it went that way. No tick: only a receipt is one. */
export function HandedLine({ view }: { view: ReportView }) {
  const t = useRescueWords();
  const { db, sync } = useEngine();
  const online = useOnline();
  const { trouble } = useValue(sync.status);
  const { team } = useMe();
  const { report, progress } = view;
  const handed = useLive(() => db.handed.get(report.id), [report.id]);
  if (progress.state !== 'waiting' && progress.state !== 'textSent') return null;
  // Another wording than the one that went with the file is not on its way.
  const same = handed?.sha256 === report.sha256 ? handed : undefined;
  // With signal it goes by itself in a moment.
  const stuck = !online || trouble !== null;
  return (
    <div class="stack stack-2">
      {same && (
        <p class="row small">
          <PackageCheck aria-hidden="true" />
          {t.handed(clock(same.at, team.timeZone))}
        </p>
      )}
      {stuck && (
        <LinkButton href={to(`/titip?id=${report.id}`)} icon={PackageCheck} size="small">
          {t.handThis}
        </LinkButton>
      )}
    </div>
  );
}
