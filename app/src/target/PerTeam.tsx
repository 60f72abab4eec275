import { Pencil } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { targetPath } from '../recap/asking';
import { to } from '../router';
import { Failure } from '../shell/Failure';
import { useEngine } from '../shell/context';
import { number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { useAnswer } from '../ui/hooks';
import { targetCalls, type ChildTarget, type TargetLine, type TargetsBelow } from './calls';
import { EditTarget } from './EditTarget';
import { evidenceOf } from './evidence';
import { Standing } from './Standing';
import { TargetBar } from './TargetBar';
import { Toggle } from './Toggle';
import type { TargetData, TargetsShown } from './useTargets';
import { useTargetWords } from './useTargetWords';

interface Props {
  line: TargetLine;
  data: TargetData;
  shown: TargetsShown;
  maySet: boolean;
}

/** One indicator team by team; each number opens the reports of its team. */
export function PerTeam(props: Props) {
  const t = useTargetWords();
  const { shell } = useTexts();
  const { api } = useEngine();
  const { line, data } = props;
  const [turn, setTurn] = useState(0);
  const [last, setLast] = useState<TargetsBelow | null>(null);
  const { region, year } = data.page;
  const asked = useAnswer(
    () => targetCalls(api).below({ region, year }, line.indicator),
    [region, year, line.indicator, line.children?.sum, turn],
  );
  useEffect(() => {
    if (asked.state === 'here') setLast(asked.value);
  }, [asked]);
  const below = asked.state === 'here' ? asked.value : last;
  const again = () => setTurn((now) => now + 1);
  if (asked.state === 'failed' && !below) return <Failure failure={asked.failure} again={again} />;
  if (!below) return <p>{shell.loading}</p>;
  return (
    <div class="target-teams stack">
      <ul aria-label={t.perTeamOf(t.below[data.region.tier] ?? '', line.indicatorName)}>
        {below.rows.map((row) => (
          <Team key={row.region} {...props} row={row} month={below.month} again={again} />
        ))}
      </ul>
      {below.ownReports && below.ownReports !== '0' && (
        <p class="small">
          <a href={evidenceOf({ year, month: below.month }, line, region, 'own')}>
            {t.ownReports(`${number(below.ownReports)} ${line.unit}`)}
          </a>
        </p>
      )}
    </div>
  );
}

function Team({
  line,
  data,
  shown,
  maySet,
  row,
  month,
  again,
}: Props & { row: ChildTarget; month: string; again: () => void }) {
  const t = useTargetWords();
  const [editing, setEditing] = useState(false);
  const { progress } = row;
  return (
    <li class="target-team">
      <a class="target-place" href={to(targetPath(row.region, data.page.year))}>
        {row.name}
      </a>
      <span class="target-figure">
        {progress.achieved ? (
          <a
            href={evidenceOf({ year: data.page.year, month }, line, row.region)}
            aria-label={t.evidence(number(progress.achieved), line.unit, row.name)}
          >
            <b>{number(progress.achieved)}</b>
          </a>
        ) : (
          !progress.target && <span class="missing">{t.noReport},</span>
        )}{' '}
        {progress.target ? (
          (progress.achieved ? t.of : t.justTarget)(number(progress.target), line.unit)
        ) : (
          <span class="missing">{t.noTarget}</span>
        )}
      </span>
      {progress.target && (
        <span class="target-way">
          <TargetBar field={line.field} name={row.name} progress={progress} />
          <Standing standing={progress.standing} />
        </span>
      )}
      {maySet && (
        <Toggle
          expanded={editing}
          icon={Pencil}
          label={`${t.edit}: ${row.name}`}
          onClick={() => setEditing(!editing)}
        >
          {t.edit}
        </Toggle>
      )}
      {editing && (
        <EditTarget
          about={{ code: line.indicator, unit: line.unit, own: row.own, lastYear: progress.lastYear }}
          year={data.page.year}
          region={row.region}
          shown={{
            put: async (lines) => {
              await shown.put(lines);
              again();
            },
            again,
          }}
          onDone={() => setEditing(false)}
        />
      )}
    </li>
  );
}
