import type { Database } from '../database';
import type { LocalReport } from '../stored';
import type { Usage } from './earlier';

/** How one officer reports one type: how often, and what she chose the last time. */
interface Habit {
  times: number;
  at: number;
  place: string;
  method: string;
}

export type Chosen = Pick<Habit, 'place' | 'method'>;

// Her own reports count for more than those of the others in her team.
const OWN_WEIGHT = 3;
const MOST_PLACES = 3;

/** What this officer reports most, where and how: each officer of a shared phone has habits of her own. */
export class Habits {
  constructor(
    private readonly db: Database,
    private readonly now: () => number,
  ) {}

  /** A new report of hers left the form. */
  async remember(owner: string, typeCode: string, { place, method }: Chosen): Promise<void> {
    await this.db.transaction('rw', this.db.settings, async () => {
      const habits = await this.of(owner);
      const times = (habits[typeCode]?.times ?? 0) + 1;
      habits[typeCode] = { times, at: this.now(), place: place.trim(), method };
      await this.db.settings.put({ name: nameOf(owner), value: habits });
    });
  }

  /** What she chose for this type the last time. */
  async find(owner: string, typeCode: string): Promise<Chosen | undefined> {
    return (await this.of(owner))[typeCode];
  }

  /** The places of her last reports, each once. */
  async listPlaces(owner: string): Promise<string[]> {
    const latest = Object.values(await this.of(owner)).sort((one, other) => other.at - one.at);
    const places = latest.map((habit) => habit.place).filter((place) => place !== '');
    return [...new Set(places)].slice(0, MOST_PLACES);
  }

  /** Types by how often she reports them; what only her team reports comes after. */
  async order(owner: string, usage: Usage[]): Promise<Usage[]> {
    const habits = await this.of(owner);
    const weight = ({ typeCode, times }: Usage) => times + OWN_WEIGHT * (habits[typeCode]?.times ?? 0);
    return [...usage].sort((one, other) => weight(other) - weight(one) || newer(one.last, other.last));
  }

  private async of(owner: string): Promise<Record<string, Habit>> {
    const kept = await this.db.settings.get(nameOf(owner));
    return (kept?.value as Record<string, Habit> | undefined) ?? {};
  }
}

function nameOf(owner: string): string {
  return `habits:${owner}`;
}

function newer(one: LocalReport, other: LocalReport): number {
  return other.startDate.localeCompare(one.startDate);
}
