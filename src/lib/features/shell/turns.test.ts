import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn } from './turns';

describe('inTurn', () => {
  let now = 0;
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** Parts that take so many milliseconds each; gives what has run. */
  function parts(...costs: readonly number[]): string[] {
    const done: string[] = [];
    costs.forEach((cost, index) =>
      inTurn(() => {
        now += cost;
        done.push(`part ${index}`);
      })
    );
    return done;
  }

  it('runs nothing at once, then small parts together and in order', () => {
    const done = parts(1, 1, 1);
    expect(done).toEqual([]);
    vi.advanceTimersToNextTimer();
    expect(done).toEqual(['part 0', 'part 1', 'part 2']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets the page answer after a large part', () => {
    const done = parts(40, 5, 40, 1);
    vi.advanceTimersToNextTimer();
    expect(done).toEqual(['part 0']);
    vi.advanceTimersToNextTimer();
    expect(done).toEqual(['part 0', 'part 1', 'part 2']);
    vi.runAllTimers();
    expect(done).toHaveLength(4);
  });

  it('goes on with the others when one is called off, and when one fails', () => {
    const done: string[] = [];
    const cancel = inTurn(() => done.push('gone'));
    inTurn(() => {
      throw new Error('this part is broken');
    });
    inTurn(() => done.push('whole'));
    cancel();
    expect(() => vi.advanceTimersToNextTimer()).toThrow('broken');
    vi.runAllTimers();
    expect(done).toEqual(['whole']);
  });
});
