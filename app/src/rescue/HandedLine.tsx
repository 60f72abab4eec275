import { PackageCheck } from 'lucide-preact';
import type { ReportView } from '../engine/report/reports';
import { to } from '../router';
import { useEngine, useMe } from '../shell/context';
import { clock } from '../texts/format';
import { LinkButton } from '../ui/Button';
import { useLive } from '../ui/hooks';
import { useRescueWords } from './useRescueWords';

/** Of a report that waits: the way through another phone, and when it went that way. No tick: only a receipt is one. */
export function HandedLine({ view }: { view: ReportView }) {
  const t = useRescueWords();
  const { db } = useEngine();
  const { team } = useMe();
  const { report, progress } = view;
  const handed = useLive(async () => ({ found: await db.handed.get(report.id) }), [report.id]);
  if (progress.state !== 'waiting' && progress.state !== 'textSent') return null;
  // Another wording than the one that went with the file is not on its way.
  const same = handed?.found?.sha256 === report.sha256 ? handed?.found : undefined;
  return (
    <div class="stack stack-2">
      {same && (
        <p class="row small">
          <PackageCheck aria-hidden="true" />
          {t.handed(clock(same.at, team.timeZone))}
        </p>
      )}
      <LinkButton href={to(`/titip?id=${report.id}`)} icon={PackageCheck} size="small">
        {t.handThis}
      </LinkButton>
    </div>
  );
}
