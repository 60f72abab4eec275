import { describe, expect, it } from 'vitest';
import { Pen, type Hold } from './pen';

/** The locks that all windows of one browser share. */
function locks(): Hold {
  const holders = new Map<string, () => void>();
  return (name, steal, lost) => {
    const holder = holders.get(name);
    if (holder && !steal) return Promise.resolve(null);
    holder?.();
    holders.set(name, lost);
    return Promise.resolve(() => {
      if (holders.get(name) === lost) holders.delete(name);
    });
  };
}

describe('two windows with the same draft', () => {
  it('write one after the other, never both', async () => {
    const hold = locks();
    let flushed = 0;
    const first = new Pen(hold, 'd1', () => flushed++);
    const second = new Pen(hold, 'd1', () => undefined);
    await first.takeUp();
    await second.takeUp();
    expect([first.state.get(), second.state.get()]).toEqual(['here', 'elsewhere']);

    await second.takeOver();
    expect([first.state.get(), second.state.get()]).toEqual(['elsewhere', 'here']);
    expect(flushed).toBe(1);

    second.layDown();
    await first.takeUp();
    expect(first.state.get()).toBe('here');
  });

  it('do not disturb the writers of other drafts', async () => {
    const hold = locks();
    const [one, other] = [new Pen(hold, 'd1', () => undefined), new Pen(hold, 'd2', () => undefined)];
    await one.takeUp();
    await other.takeUp();
    expect([one.state.get(), other.state.get()]).toEqual(['here', 'here']);
  });

  it('leave nothing held when a window is left before the answer comes', async () => {
    const hold = locks();
    const gone = new Pen(hold, 'd1', () => undefined);
    const asked = gone.takeUp();
    gone.layDown();
    await asked;
    const next = new Pen(hold, 'd1', () => undefined);
    await next.takeUp();
    expect(next.state.get()).toBe('here');
  });
});
