import { ChevronDown, ChevronUp, ListTree, Pencil, Split } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { moment, number } from '../texts/format';
import { useMe } from '../shell/context';
import type { SetTarget, TargetLine } from './calls';
import { EditTarget } from './EditTarget';
import { evidenceOf } from './evidence';
import { PerTeam } from './PerTeam';
import { SplitPanel } from './SplitPanel';
import { Standing } from './Standing';
import { TargetBar } from './TargetBar';
import { Toggle } from './Toggle';
import type { TargetData, TargetsShown } from './useTargets';
import { useTargetWords, type TargetWords } from './useTargetWords';

interface Props {
  line: TargetLine;
  data: TargetData;
  shown: TargetsShown;
  maySet: boolean;
}

type Panel = 'none' | 'edit' | 'teams' | 'split';

/** One target: how far it is, whose it is, and what can be done with it. */
export function TargetRow({ line, data, shown, maySet }: Props) {
  const t = useTargetWords();
  const [panel, setPanel] = useState<Panel>('none');
  const [open, setOpen] = useState(false);
  const close = () => setPanel('none');
  const toggle = (which: Panel) => setPanel(panel === which ? 'none' : which);
  const below = t.below[data.region.tier] ?? '';
  const own = line.source === 'OWN';
  return (
    <li class="target-row" id={`target-${line.indicator}`}>
      <div class="target-name">
        <h3>{line.indicatorName}</h3>
        <small>
          {line.typeName} · {line.kind === 'STOCK' ? t.stock : t.flow}
        </small>
      </div>
      <Figure line={line} data={data} onTeams={() => toggle('teams')} />
      <div class="target-way">
        <TargetBar field={line.field} name={line.indicatorName} progress={line.progress} />
        <p class="row wrap">
          <Standing standing={line.progress.standing} />
          <small>{paceWords(t, line)}</small>
        </p>
      </div>
      <Toggle
        expanded={open}
        iconAfter={open ? ChevronUp : ChevronDown}
        label={`${t.details}: ${line.indicatorName}`}
        onClick={() => setOpen(!open)}
      >
        {t.details}
      </Toggle>
      <div class={open ? 'target-more unfolded' : 'target-more'}>
        <Source line={line} data={data} />
        <div class="target-acts">
          {maySet && (
            <Toggle
              edged
              expanded={panel === 'edit'}
              icon={Pencil}
              label={`${own ? t.edit : t.set}: ${line.indicatorName}`}
              onClick={() => toggle('edit')}
            >
              {own ? t.edit : t.set}
            </Toggle>
          )}
          {data.page.children > 0 && (
            <Toggle
              expanded={panel === 'teams'}
              icon={ListTree}
              label={`${t.perTeam(below)}: ${line.indicatorName}`}
              onClick={() => toggle('teams')}
            >
              {t.perTeam(below)}
            </Toggle>
          )}
          {maySet && own && data.page.children > 0 && (
            <Toggle
              expanded={panel === 'split'}
              icon={Split}
              label={`${t.split(below)}: ${line.indicatorName}`}
              onClick={() => toggle('split')}
            >
              {t.split(below)}
            </Toggle>
          )}
        </div>
      </div>
      {panel === 'edit' && (
        <EditTarget
          about={{ ...line, code: line.indicator, own: line.own, lastYear: line.progress.lastYear }}
          year={data.page.year}
          suggestion={own ? null : (line.children?.sum ?? null)}
          history={{ region: data.page.region, year: data.page.year }}
          shown={shown}
          onDone={close}
        />
      )}
      {panel === 'teams' && <PerTeam line={line} data={data} shown={shown} maySet={maySet} />}
      {panel === 'split' && (
        <SplitPanel line={line} data={data} shown={shown} onDone={() => setPanel('teams')} />
      )}
    </li>
  );
}

function paceWords(t: TargetWords, { progress, unit, kind }: TargetLine): string {
  const parts = [];
  if (progress.standing !== 'NOT_BEGUN' && progress.expected && progress.standing !== 'REACHED')
    parts.push(t.should(number(progress.expected), unit));
  if (kind === 'STOCK' && progress.start) parts.push(t.fromStart(number(progress.start)));
  return parts.join(' · ');
}

/** "412 dari 450 kelompok, 91 %": the number opens its reports, or the teams it was summed from. */
function Figure({ line, data, onTeams }: { line: TargetLine; data: TargetData; onTeams: () => void }) {
  const t = useTargetWords();
  const { achieved, target, percent } = line.progress;
  const label = achieved ? t.evidence(number(achieved), line.unit, line.indicatorName) : '';
  return (
    <p class="target-figure">
      {achieved && line.source === 'OWN' && (
        <a href={evidenceOf(data.page, line, data.page.region)} aria-label={label}>
          <b>{number(achieved)}</b>
        </a>
      )}
      {achieved && line.source !== 'OWN' && (
        <button type="button" class="link" aria-label={label} onClick={onTeams}>
          <b>{number(achieved)}</b> <ChevronDown aria-hidden="true" />
        </button>
      )}{' '}
      <span>{(achieved ? t.of : t.justTarget)(number(target ?? 0), line.unit)}</span>
      {percent && <small>{t.percent(number(percent))}</small>}
    </p>
  );
}

/** Her name and team where she set it for another one; her colleagues know the office. */
function who(t: TargetWords, { setAt, setBy }: SetTarget, place: string, zone: string): string {
  const when = moment(setAt, zone);
  return setBy.onBehalf
    ? `${t.setBy(setBy.name, setBy.office, setBy.team, when)}, ${t.onBehalf(place)}.`
    : t.setByOffice(setBy.office, when);
}

/** Whose target it is, in words: never a mixture. */
function Source({ line, data }: { line: TargetLine; data: TargetData }) {
  const t = useTargetWords();
  const zone = useMe().team.timeZone;
  const below = t.below[data.region.tier] ?? '';
  const of = number(data.page.children);
  const { children, own, source } = line;
  if (source === 'CHILDREN' && children) {
    return <p class="target-source">{t.sumOf(number(children.teams), of, below)}</p>;
  }
  return (
    <p class="target-source">
      {data.page.children > 0 && `${t.ownTarget}. `}
      {children && `${t.alsoBelow(number(children.sum), number(children.teams), of, below)} `}
      {own && `${who(t, own, data.region.name, zone)} `}
      <Approved line={line} data={data} />
    </p>
  );
}

/** How much of it was checked, with its own proof. */
function Approved({ line, data }: { line: TargetLine; data: TargetData }) {
  const t = useTargetWords();
  const { achieved, approved } = line.progress;
  if (!achieved || !approved) return null;
  if (approved === achieved) return <>{t.allApproved}</>;
  return (
    <a href={evidenceOf(data.page, line, data.page.region, 'approved')}>
      {t.ofWhichApproved(`${number(approved)} ${line.unit}`)}
    </a>
  );
}
