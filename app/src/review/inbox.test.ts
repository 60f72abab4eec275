import { describe, expect, it } from 'vitest';
import type { ActivityBody, ActivityItem, Review, Revision } from '../engine/model';
import type { DecisionEntry, Stage } from './decisions';
import { history } from './history';
import {
  answered,
  countByField,
  EVERYTHING,
  merged,
  neighbour,
  oldestFirst,
  question,
  undecided,
  type InboxFilter,
} from './inbox';
import { compare, isUnusual } from './usual';

function report(id: string, more: Partial<ActivityItem> = {}): ActivityItem {
  return {
    id,
    regionCode: '82.04.08.2001',
    regionName: 'Labuha',
    parentRegionName: 'Kec. Bacan',
    field: 'POKJA_III',
    typeCode: 'III-01',
    typeName: 'Pekarangan',
    title: id,
    startDate: '2026-11-20',
    participantsMale: 4,
    participantsFemale: 23,
    state: 'SUBMITTED',
    revision: 1,
    published: false,
    submittedAt: '2026-11-20T10:00:00Z',
    openedAt: null,
    photos: [],
    results: [],
    review: null,
    ...more,
  };
}

function decided(id: string, stage: Stage, revision = 1): DecisionEntry {
  const decision = { id, revision, verdict: 'APPROVED' as const, note: null, publish: false };
  return { ...decision, title: id, regionName: '', seen: 'SUBMITTED', decidedAt: 1, settled: false, stage };
}

describe('without signal', () => {
  const labuha = { regionCode: '82.04.08.2001', regionName: 'Labuha' };
  const known = [
    report('a', { ...labuha, field: 'POKJA_I', title: 'Pengajian' }),
    report('b', {
      regionCode: '82.04.08.2002',
      regionName: 'Sawadai',
      field: 'POKJA_III',
      title: 'Cabai',
      startDate: '2026-12-01',
    }),
  ];
  const ids = (filter: Partial<InboxFilter>) =>
    answered(known, { ...EVERYTHING, ...filter }).map(({ id }) => id);

  it('the device answers the same question, newest first', () => {
    expect(ids({})).toEqual(['b', 'a']);
    expect(ids({ field: 'POKJA_I' })).toEqual(['a']);
    expect(ids({ region: '82.04.08.2001' })).toEqual(['a']);
    expect(ids({ region: '82.04.08' })).toEqual(['b', 'a']);
    expect(ids({ words: ' labuha ' })).toEqual(['a']);
    expect(ids({ words: 'jamban' })).toEqual([]);
  });

  it('of two copies of a report the newer revision counts', () => {
    const newer = report('a', { revision: 2 });
    expect(merged(known, [newer]).find(({ id }) => id === 'a')).toBe(newer);
    expect(merged([newer], known)).toHaveLength(2);
    expect(merged([newer], known).find(({ id }) => id === 'a')).toBe(newer);
  });
});

describe('the inbox', () => {
  const [a, b, c] = [report('a'), report('b'), report('c')];

  it('asks for what waits, narrowed as she chose', () => {
    expect(question(EVERYTHING)).toEqual({ waiting: true, limit: 100 });
    expect(question({ field: 'POKJA_I', region: '82.04.08.2001', words: ' jamban ' }, 'mark')).toEqual({
      waiting: true,
      limit: 100,
      field: 'POKJA_I',
      region: '82.04.08.2001',
      q: 'jamban',
      after: 'mark',
    });
  });

  it('no longer shows what she has decided about, even before the answer', () => {
    const entries = [decided('a', { at: 'deciding' }), decided('b', { at: 'done' })];
    expect(undecided([a, b, c], entries)).toEqual([c]);
  });

  it('shows a report again once the village has sent a newer revision', () => {
    const newer = report('a', { revision: 2 });
    expect(undecided([newer], [decided('a', { at: 'done' })])).toEqual([newer]);
  });

  it('shows a report whose decision did not count', () => {
    const entries = [
      decided('a', { at: 'refused', detail: '' }),
      decided('b', { at: 'refused', detail: '' }),
    ];
    expect(undecided([a, b], entries)).toEqual([a, b]);
  });

  it('goes on with the next report although the one before has left the list', () => {
    expect(neighbour([a, c], 'b', 1, [a, b, c])).toBe(c);
    expect(neighbour([a, c], 'b', -1, [a, b, c])).toBe(a);
    expect(neighbour([a, b], 'c', 1, [a, b, c])).toBeUndefined();
  });

  it('can begin with those that have waited longest', () => {
    const early = report('early', { submittedAt: '2026-11-01T10:00:00Z' });
    expect(oldestFirst([a, early]).map((item) => item.id)).toEqual(['early', 'a']);
  });

  it('counts each bidang that has any', () => {
    const sekretariat = report('s', { field: 'SEKRETARIAT' });
    expect(countByField([sekretariat, a, b])).toEqual([
      { field: 'POKJA_III', count: 2 },
      { field: 'SEKRETARIAT', count: 1 },
    ]);
  });
});

describe('a comparison', () => {
  const rumah = (value: string) => [{ indicator: 'III-01.1', value }];
  const around = ['8', '10', '12', '14', '18', '20', '24'].map((value, index) =>
    report(`n${value}`, { regionCode: `82.04.08.20${index + 10}`, results: rumah(value) }),
  );

  it('finds the report before of the same team, and what is usual around', () => {
    const earlier = report('earlier', { results: rumah('12') });
    const comparison = compare('82.04.08.2001', [...around, earlier]);
    expect(comparison.previous).toBe(earlier);
    expect(comparison.usual.get('III-01.1')).toEqual({ low: 10, high: 20 });
    expect(isUnusual(18, comparison.usual.get('III-01.1'))).toBe(false);
    expect(isUnusual(180, comparison.usual.get('III-01.1'))).toBe(true);
  });

  it('does not judge by a handful of reports, nor villages by a kecamatan', () => {
    const kecamatan = report('kecamatan', { regionCode: '82.04.08', results: rumah('900') });
    const comparison = compare('82.04.08.2001', [...around.slice(0, 5), kecamatan]);
    expect(comparison.usual.size).toBe(0);
    expect(isUnusual(900, comparison.usual.get('III-01.1'))).toBe(false);
  });
});

describe('a history', () => {
  const author = { name: 'Ny. Ani', title: 'Sekretaris' };
  const first = { place: 'RT 02', participantsFemale: 23, results: [], photos: [] } as Partial<ActivityBody>;
  const second: Partial<ActivityBody> = {
    ...first,
    participantsFemale: 25,
    results: [{ indicator: 'III-01.1', value: '18' }],
  };
  const revisions = [first, second].map((body, index) => ({
    revision: index + 1,
    sha256: '',
    receivedAt: `2026-11-2${index * 2}T08:00:00Z`,
    author,
    body,
  })) as Revision[];
  const review: Review = {
    revision: 1,
    decision: 'RETURNED',
    note: 'Berapa rumah, Bu?',
    decidedAt: '2026-11-21T08:00:00Z',
    reviewer: { name: 'Ny. Eka', title: 'Ketua Pokja III', team: 'TP PKK Kecamatan Bacan' },
  };

  it('tells in the order of time what was sent, asked and changed', () => {
    const events = history(revisions, [review]);
    expect(events.map((event) => event.kind)).toEqual(['sent', 'decided', 'corrected']);
    expect(events[2]).toMatchObject({
      changes: [
        { part: 'participantsFemale', before: '23', after: '25' },
        { part: 'results', indicator: 'III-01.1', before: null, after: '18' },
      ],
    });
  });
});
