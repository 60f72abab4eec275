import { ChevronRight, FileText } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { back, to } from '../router';
import type { ScreenProps } from '../routes';
import { useEngine } from '../shell/context';
import { Failure } from '../shell/Failure';
import { useTexts } from '../texts/texts';
import { LinkButton } from '../ui/Button';
import { useAnswer } from '../ui/hooks';
import { Screen } from '../ui/Screen';
import { samplePaper, settingCalls } from './calls';
import type { SettingItem, TeamSettings } from './model';
import { PaperPreview } from './PaperPreview';
import { SettingRow, type Editing } from './SettingRow';
import './team.css';
import { useEditing } from './useEditing';
import { useTeamWords, type TeamWords } from './useTeamWords';

const GROUPS: [keyof TeamWords['groups'], SettingItem[]][] = [
  ['kop', ['KOP_LINES', 'ADDRESS', 'LOGO_LEFT', 'LOGO_RIGHT']],
  [
    'signatures',
    [
      'PATRON',
      'SIGNERS_ACTIVITY',
      'SIGNERS_RECAP',
      'SIGNERS_MEMBERS',
      'SIGNERS_HANDOVER',
      'SIGNERS_CERTIFICATE',
    ],
  ],
  ['number', ['LETTER_NUMBER']],
  [
    'time',
    [
      'TIME_ZONE',
      'DEADLINE_MONTHLY_VILLAGE',
      'DEADLINE_MONTHLY_DISTRICT',
      'DEADLINE_MONTHLY_REGENCY',
      'DEADLINE_MONTHLY_PROVINCE',
    ],
  ],
  ['publication', ['PUBLISH_AT_ONCE']],
];

/** What a team sets for its paper, deadlines and publication, and what it takes over from above. */
export function TeamSettingsScreen({ params }: ScreenProps) {
  const t = useTeamWords();
  const { shell } = useTexts();
  const { api } = useEngine();
  const code = params.code ?? '';
  const [tries, setTries] = useState(0);
  const first = useAnswer(() => settingCalls(api).get(code), [code, tries]);
  const again = () => setTries((count) => count + 1);
  return (
    <Screen
      title={t.title}
      subtitle={first.state === 'here' ? first.value.name : undefined}
      leave={{ label: shell.back, kind: 'back', onClick: () => back('/akun') }}
    >
      {first.state === 'loading' && <p>{shell.loading}</p>}
      {first.state === 'failed' && <Failure failure={first.failure} again={again} />}
      {first.state === 'here' && <Settings key={`${code} ${tries}`} first={first.value} again={again} />}
    </Screen>
  );
}

function Settings({ first, again }: { first: TeamSettings; again: () => void }) {
  const t = useTeamWords();
  const [team, setTeam] = useState(first);
  const { editing, failure } = useEditing(first.code, setTeam);
  const mayChange = team.items.some((setting) => setting.mayChange);
  return (
    <div class="team-settings">
      <div class="stack on-paper">
        <PaperPreview team={team} draft={editing.draft} />
        <LinkButton href={samplePaper(team.code)} newTab icon={FileText} size="small">
          {t.samplePdf}
        </LinkButton>
      </div>
      <div class="stack">
        {!mayChange && <p class="small">{t.readOnly}</p>}
        {failure !== null && <Failure failure={failure} again={again} />}
        {GROUPS.map(([group, items]) => (
          <Group key={group} title={t.groups[group]} items={items} team={team} editing={editing} />
        ))}
        {team.tier !== 'VILLAGE' && <Below code={team.code} />}
      </div>
    </div>
  );
}

function Group(props: { title: string; items: SettingItem[]; team: TeamSettings; editing: Editing }) {
  const shown = props.team.items.filter(({ item }) => props.items.includes(item));
  if (shown.length === 0) return null;
  return (
    <section class="stack stack-2">
      <h2>{props.title}</h2>
      <ul class="card flush">
        {shown.map((setting) => (
          <SettingRow key={setting.item} setting={setting} editing={props.editing} />
        ))}
      </ul>
    </section>
  );
}

function Below({ code }: { code: string }) {
  const t = useTeamWords();
  const { api } = useEngine();
  const children = useAnswer(() => api.childRegions(code), [code]);
  if (children.state !== 'here' || children.value.length === 0) return null;
  return (
    <section class="stack stack-2">
      <h2>{t.below}</h2>
      <ul class="card flush">
        {children.value.map((child) => (
          <li key={child.code}>
            <a class="row plain-link below" href={to(`/tim/${child.code}`)}>
              <span class="grow">{child.name}</span>
              <ChevronRight aria-hidden="true" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
