import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ReportView } from '../engine/report/reports';
import { may } from '../engine/session';
import { to } from '../router';
import { useEngine, useMe } from '../shell/context';
import { Trouble } from '../shell/Trouble';
import { longMonth } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Button, LinkButton } from '../ui/Button';
import { useLive } from '../ui/hooks';
import { Screen } from '../ui/Screen';
import './activity.css';
import { DraftRow } from './DraftRow';
import { ReportRow } from './ReportRow';

const PAGE = 60;

/** The own team's reports, newest first, each with where it is. */
export function ReportList() {
  const all = useTexts();
  const t = all.activity;
  const { drafts, reports } = useEngine();
  const me = useMe();
  const owner = me.officer.id;
  const writes = may(me, 'WRITE_ACTIVITY');
  const [limit, setLimit] = useState(PAGE);
  const unfinished = useLive(() => drafts.list(owner), [owner]);
  const views = useLive(() => reports.list(owner, limit), [owner, limit]);
  return (
    <Screen title={t.list} subtitle={me.team.name} narrow above={<Trouble />}>
      {unfinished && unfinished.length > 0 && (
        <section class="stack">
          <h2>{t.unfinished}</h2>
          <ul class="card flush">
            {unfinished.map((draft) => (
              <DraftRow key={draft.id} draft={draft} />
            ))}
          </ul>
        </section>
      )}
      {views?.length === 0 && <p>{t.emptyList}</p>}
      {views?.length === 0 && writes && (
        <LinkButton href={to('/lapor')} icon={Plus} main>
          {t.report}
        </LinkButton>
      )}
      {byMonth(views ?? []).map(([month, ofMonth]) => (
        <section class="stack" key={month}>
          <h2>{longMonth(month)}</h2>
          <ul class="card flush">
            {ofMonth.map((view) => (
              <ReportRow
                key={view.report.id}
                view={view}
                repeatable={writes && me.fields.includes(view.report.field)}
              />
            ))}
          </ul>
        </section>
      ))}
      {views?.length === limit && (
        <Button size="small" onClick={() => setLimit(limit + PAGE)}>
          {t.showMore}
        </Button>
      )}
    </Screen>
  );
}

function byMonth(views: ReportView[]): [string, ReportView[]][] {
  const months = new Map<string, ReportView[]>();
  for (const view of views) {
    const month = view.report.startDate.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), view]);
  }
  return [...months];
}
