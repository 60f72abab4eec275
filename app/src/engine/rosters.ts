import { query, type Api } from './api';
import type { components } from './schema';

type Schema = components['schemas'];

/** An import of officers from one file, and how far it is. */
export type Roster = Schema['RosterView'];
export type RosterRow = Schema['RosterRow'];
export type RosterRows = Schema['RosterRows'];
export type RosterChoice = Schema['Choice'];
export type RowOutcome = RosterRow['outcome'];

export type RosterCalls = ReturnType<typeof rosterCalls>;

/** The calls of bulk import; they fail as all calls do. */
export function rosterCalls({ calls: { ask, get, send } }: Pick<Api, 'calls'>) {
  const of = (id: string) => `/api/rosters/${id}`;
  return {
    list: () => get<Roster[]>('/api/rosters'),
    find: (id: string) => get<Roster>(of(id)),
    rows: (id: string, outcome: RowOutcome, after: number, limit = 50) =>
      get<RosterRows>(`${of(id)}/rows?${query({ outcome, after, limit })}`),
    /** The file as it is; the server answers once it is kept, and reads it after that. */
    async send(id: string, file: File): Promise<void> {
      await ask('PUT', `${of(id)}?${query({ fileName: file.name })}`, file, {
        'Content-Type': 'application/octet-stream',
      });
    },
    write: (id: string, choice: RosterChoice) => send<Roster>('PUT', `${of(id)}/writing`, choice),
    async remove(id: string): Promise<void> {
      await ask('DELETE', of(id));
    },
  };
}

/** Addresses that a browser opens by itself. */
export const rosterFiles = {
  templateXlsx: '/api/rosters/templat.xlsx',
  templateCsv: '/api/rosters/templat.csv',
  markedXlsx: (id: string) => `/api/rosters/${id}/perbaikan.xlsx`,
  markedCsv: (id: string) => `/api/rosters/${id}/perbaikan.csv`,
};

/** The job is at it: the figures change by themselves. */
export function isMoving(roster: Roster): boolean {
  return roster.state === 'READING' || roster.state === 'CHECKING' || roster.state === 'WRITING';
}

/** How many rows can still be written. */
export function countGood({ counts }: Roster): number {
  return counts.newcomers + counts.offices + counts.changed - counts.written;
}
