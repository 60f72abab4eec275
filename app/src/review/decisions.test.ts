import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { NoAnswer, Refusal, type DecisionForm, type DecisionOutcome } from '../engine/api';
import { Database } from '../engine/database';
import { DecisionQueue, findNote, keepNote, type Decision } from './decisions';

let db: Database;
let calls: string[];
let answer: (form: DecisionForm) => DecisionOutcome;
let moment = 0;

const server = {
  review: (form: DecisionForm) => {
    calls.push(`${form.decision} ${form.id}`);
    const outcome = answer(form);
    return outcome.status === 200
      ? Promise.resolve({ state: form.decision, revision: form.revision })
      : Promise.reject(new Refusal(outcome.status, '', '', outcome.detail ?? '', [], null, null));
  },
  reviewAll: (forms: DecisionForm[]) => {
    calls.push(`batch ${forms.map((form) => form.id).join(' ')}`);
    return Promise.resolve(forms.map(answer));
  },
  publish: (id: string) => {
    calls.push(`publish ${id}`);
    return Promise.resolve({ published: true });
  },
};

function queue() {
  return new DecisionQueue(db, server, 'sartika', () => (moment += 1000));
}

function approve(id: string, more: Partial<Decision> = {}): Decision {
  return {
    id,
    revision: 1,
    verdict: 'APPROVED',
    note: null,
    publish: false,
    title: id,
    regionName: '',
    ...more,
  };
}

const accept = (form: DecisionForm) => ({ id: form.id, status: 200 });
const offline = () => {
  throw new NoAnswer('no signal');
};
const refuse = (status: number) => (form: DecisionForm) => ({
  id: form.id,
  status,
  detail: `because ${status}`,
});

beforeEach(() => {
  db = new Database('test', new IDBFactory(), IDBKeyRange);
  calls = [];
  answer = accept;
});

async function stages(of = queue()) {
  return Object.fromEntries((await of.list()).map((entry) => [entry.id, entry.stage.at]));
}

describe('a decision', () => {
  it('is sent at once and then known as done', async () => {
    await queue().decide([approve('a')]);
    expect(calls).toEqual(['APPROVED a']);
    expect(await stages()).toEqual({ a: 'done' });
  });

  it('waits without signal, outlives the app, and is sent later', async () => {
    answer = offline;
    const first = queue();
    await first.decide([approve('a', { verdict: 'RETURNED', note: 'Berapa rumah, Bu?' })]);
    expect(first.line.get()).toBe('offline');
    answer = accept;
    const reopened = queue();
    await reopened.run();
    expect(calls).toEqual(['RETURNED a', 'RETURNED a']);
    expect(await stages()).toEqual({ a: 'done' });
    expect(reopened.line.get()).toBe('free');
  });

  it('waits while the server is busy, and when the session has ended', async () => {
    answer = refuse(503);
    const busy = queue();
    await busy.decide([approve('a')]);
    expect(busy.line.get()).toBe('later');
    answer = refuse(401);
    await busy.run();
    expect(busy.line.get()).toBe('signIn');
    expect(await stages()).toEqual({ a: 'deciding' });
  });

  it('that comes after a newer revision is told as overtaken and stops no other', async () => {
    answer = (form) => (form.id === 'late' ? refuse(409)(form) : accept(form));
    await queue().decide([approve('late'), approve('good')]);
    expect(await stages()).toEqual({ late: 'overtaken', good: 'done' });
  });

  it('that is refused keeps its reason until it has been read', async () => {
    answer = refuse(403);
    const own = queue();
    await own.decide([approve('a')]);
    expect((await own.list())[0]?.stage).toEqual({ at: 'refused', detail: 'because 403' });
    await own.dismiss('a');
    expect(await own.list()).toEqual([]);
  });

  it('of many travels in one call, each with its own outcome', async () => {
    await queue().decide([approve('a'), approve('b'), approve('c')]);
    expect(calls).toEqual(['batch a b c']);
    expect(await stages()).toEqual({ a: 'done', b: 'done', c: 'done' });
  });

  it('stays when the answer does not name it', async () => {
    const forgetful = {
      ...server,
      reviewAll: (forms: DecisionForm[]) => Promise.resolve(forms.slice(1).map(accept)),
    };
    const own = new DecisionQueue(db, forgetful, 'sartika', () => 1);
    await own.decide([approve('a'), approve('b')]);
    expect((await stages(own)).a).toBe('deciding');
  });

  it('that replaces another while that one is being sent is not taken for answered', async () => {
    const own = queue();
    let change: Promise<unknown> = Promise.resolve();
    answer = (form) => {
      if (form.decision === 'APPROVED')
        change = own.decide([approve('a', { verdict: 'RETURNED', note: 'Ulang' })]);
      return accept(form);
    };
    await own.decide([approve('a')]);
    await change;
    await own.run();
    expect(calls.at(-1)).toBe('RETURNED a');
    expect((await own.list())[0]).toMatchObject({ verdict: 'RETURNED', stage: { at: 'done' } });
  });

  it('belongs to the officer who made it', async () => {
    await queue().decide([approve('a')]);
    const other = new DecisionQueue(db, server, 'nursia', () => 1);
    expect(await other.list()).toEqual([]);
  });

  it('is forgotten only after twenty newer ones', async () => {
    const own = queue();
    for (let n = 0; n < 22; n++) await own.decide([approve(`r${n}`)]);
    const kept = await own.list();
    expect(kept).toHaveLength(20);
    expect(kept[0]?.id).toBe('r21');
  });
});

describe('showing to the public', () => {
  it('follows the approval', async () => {
    await queue().decide([approve('a', { publish: true })]);
    expect(calls).toEqual(['APPROVED a', 'publish a']);
    expect((await queue().list())[0]?.stage).toEqual({ at: 'done', published: true });
  });

  it('does not happen when the report goes back', async () => {
    await queue().decide([approve('a', { verdict: 'RETURNED', note: 'Foto?', publish: true })]);
    expect(calls).toEqual(['RETURNED a']);
  });

  it('is tried again when only the second call was lost', async () => {
    let lost = true;
    const shaky = {
      ...server,
      publish: (id: string) => (lost ? Promise.reject(new NoAnswer('cut')) : server.publish(id)),
    };
    const own = new DecisionQueue(db, shaky, 'sartika', () => 1);
    await own.decide([approve('a', { publish: true })]);
    expect((await own.list())[0]?.stage.at).toBe('publishing');
    lost = false;
    await own.run();
    expect(calls).toEqual(['APPROVED a', 'publish a']);
  });
});

describe('a note', () => {
  it('is kept while it is written and until its decision has arrived', async () => {
    await keepNote(db, 'sartika', 'a', 'Berapa rumah, Bu?');
    answer = offline;
    const own = queue();
    await own.decide([approve('a', { verdict: 'RETURNED', note: 'Berapa rumah, Bu?' })]);
    expect(await findNote(db, 'sartika', 'a')).toBe('Berapa rumah, Bu?');
    answer = accept;
    await own.run();
    expect(await findNote(db, 'sartika', 'a')).toBe('');
  });

  it('is still there when the village was faster', async () => {
    await keepNote(db, 'sartika', 'a', 'Foto mana, Bu?');
    answer = refuse(409);
    await queue().decide([approve('a', { verdict: 'RETURNED', note: 'Foto mana, Bu?' })]);
    expect(await findNote(db, 'sartika', 'a')).toBe('Foto mana, Bu?');
  });
});
