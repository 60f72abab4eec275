import { useRef } from 'preact/hooks';
import { NoAnswer, Refusal } from '../../engine/api';
import type { Engine } from '../../engine/engine';
import type { Region, Tier } from '../../engine/model';
import { findSeen, keepSeen } from '../../engine/report/seen';
import { may } from '../../engine/session';
import type { DraftForm } from '../../engine/stored';
import { useEngine, useMe } from '../../shell/context';
import { Field, Select } from '../../ui/Field';
import { useAnswer } from '../../ui/hooks';
import { useBehalfWords } from '../behalfWords';

/** For whom a report is: her own team, or one below that cannot send it by itself. */
export type Whom = Pick<DraftForm, 'regionCode' | 'regionName' | 'onBehalfOf'>;

interface Props {
  whom: Whom;
  onChange: (whom: Whom) => void;
  error: string | undefined;
}

const TIERS: Tier[] = ['NATION', 'PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'];

/** Asked of those who may enter for the teams below; both names are kept. */
export function ForWhom({ whom, onChange, error }: Props) {
  const t = useBehalfWords();
  const me = useMe();
  const { team } = me;
  if (!may(me, 'WRITE_ON_BEHALF') || team.tier === 'VILLAGE') return null;
  const places = useRef(new Map<string, Region>());
  const foreign = whom.regionCode !== team.regionCode;
  const levels = [team.regionCode, ...codesBelow(team.regionCode, whom.regionCode)];
  const asked = levels.slice(0, TIERS.length - 1 - TIERS.indexOf(team.tier));

  function choose(region: Region | null) {
    if (!region) {
      onChange(ownWhom(team.regionCode));
      return;
    }
    const { onBehalfOf = '', regionName = '' } = whom;
    const place = placeOf(region);
    const untouched = onBehalfOf === '' || onBehalfOf === t.usual(regionName);
    onChange({
      regionCode: region.code,
      regionName: place,
      onBehalfOf: untouched ? t.usual(place) : onBehalfOf,
    });
  }

  return (
    <div class="stack stack-3">
      {asked.map((parent, index) => (
        <Level
          key={parent}
          parent={parent}
          chosen={levels[index + 1] ?? ''}
          own={index === 0 ? t.own(team.name) : t.team(whom.regionName ?? '')}
          label={index === 0 ? t.forWhom : t.tiers[TIERS[TIERS.indexOf(team.tier) + index + 1] ?? 'VILLAGE']}
          onChoose={choose}
          places={places.current}
          onOwn={() => choose(places.current.get(parent) ?? null)}
        />
      ))}
      {foreign && (
        <Field
          name="onBehalfOf"
          label={t.who}
          hint={t.whoHint}
          error={error}
          maxLength={200}
          value={whom.onBehalfOf ?? ''}
          onInput={(event) => onChange({ ...whom, onBehalfOf: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

interface LevelProps {
  parent: string;
  chosen: string;
  /** All that have been shown, by code. */
  places: Map<string, Region>;
  own: string;
  label: string;
  onChoose: (region: Region) => void;
  onOwn: () => void;
}

function Level({ parent, chosen, places, own, label, onChoose, onOwn }: LevelProps) {
  const t = useBehalfWords();
  const engine = useEngine();
  const owner = useMe().officer.id;
  const answer = useAnswer(() => childrenOf(engine, owner, parent), [parent]);
  if (answer.state !== 'here') return null;
  const children = answer.value;
  children?.forEach((region) => places.set(region.code, region));
  return (
    <Select
      name={`for-${parent}`}
      label={label}
      hint={children === null ? t.unknown : undefined}
      value={chosen}
      options={[
        { value: '', label: own },
        ...(children ?? []).map((region) => ({ value: region.code, label: placeOf(region) })),
      ]}
      onChange={(code) => {
        const region = places.get(code);
        if (region) onChoose(region);
        else onOwn();
      }}
    />
  );
}

/** Her own team, as a report of it begins. */
export function ownWhom(regionCode: string): Whom {
  return { regionCode, regionName: '', onBehalfOf: '' };
}

/** The regions right below; without signal as they were seen last, null when they never were. */
async function childrenOf({ api, db }: Engine, owner: string, parent: string): Promise<Region[] | null> {
  const sort = { name: 'children', owner, most: 40 };
  try {
    const children = await api.childRegions(parent);
    await keepSeen(db, sort, parent, { at: Date.now(), value: children });
    return children;
  } catch (failure) {
    if (!(failure instanceof NoAnswer || failure instanceof Refusal)) throw failure;
    return (await findSeen<Region[]>(db, sort, parent))?.value ?? null;
  }
}

/** The codes between her own region and the chosen one, that one too. */
function codesBelow(home: string, chosen: string): string[] {
  if (chosen === home) return [];
  const parts = chosen.split('.');
  const from = /^\d/.test(home) ? home.split('.').length : 0;
  return parts.slice(from).map((_, index) => parts.slice(0, from + index + 1).join('.'));
}

function placeOf({ name, kind }: Region): string {
  const word = kind.charAt(0) + kind.slice(1).toLowerCase();
  return /^(DESA|KELURAHAN|KECAMATAN|KABUPATEN|KOTA|PROVINSI)$/.test(kind) ? `${word} ${name}` : name;
}
