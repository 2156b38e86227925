import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { timed, watchLate } from './late';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work that ends when the test says so. */
function held<T>() {
  let end: { resolve(value: T): void; reject(cause: Error): void } | undefined;
  const promise = new Promise<T>((resolve, reject) => (end = { resolve, reject }));
  return {
    promise,
    resolve: (value: T) => end?.resolve(value),
    reject: (cause: Error) => end?.reject(cause)
  };
}

/** What a watcher was told, while the test goes on. */
function watched() {
  const told: boolean[] = [];
  return { told, stop: watchLate((late) => told.push(late)) };
}

it('says nothing of what comes in time', async () => {
  const { told, stop } = watched();
  expect(await timed(Promise.resolve('cijfers'))).toBe('cijfers');
  await vi.runAllTimersAsync();
  expect(told).toEqual([]);
  stop();
});

it('says that something is late until all of it came, or failed', async () => {
  const { told, stop } = watched();
  const came = held<string>();
  const failed = held<string>();
  const both = [timed(came.promise), timed(failed.promise).catch(() => 'weg')];
  await vi.runAllTimersAsync();
  expect(told.at(-1)).toBe(true);
  came.resolve('cijfers');
  await both[0];
  expect(told.at(-1)).toBe(true);
  failed.reject(new TypeError('offline'));
  expect(await Promise.all(both)).toEqual(['cijfers', 'weg']);
  expect(told.at(-1)).toBe(false);
  stop();
});

it('tells nobody who has stopped', async () => {
  const { told, stop } = watched();
  stop();
  const last = held<string>();
  void timed(last.promise);
  await vi.runAllTimersAsync();
  last.resolve('te laat');
  await last.promise;
  expect(told).toEqual([]);
});
