import { expect, it } from 'vitest';
import { latestOnly } from './latest';

function deferred() {
  let resolve: (value: string) => void = () => undefined;
  let reject: (why: Error) => void = () => undefined;
  const promise = new Promise<string>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

it('throws away an answer that comes after a newer question, and its failure too', async () => {
  const run = latestOnly();
  const seen: string[] = [];
  const slow = deferred();
  const broken = deferred();
  const fail = (why: unknown) => seen.push(`failed: ${String(why)}`);
  run(() => slow.promise, (value) => seen.push(value), fail);
  run(() => broken.promise, (value) => seen.push(value), fail);
  run(() => Promise.resolve('new'), (value) => seen.push(value), fail);
  slow.resolve('old');
  broken.reject(new Error('old'));
  await Promise.allSettled([slow.promise, broken.promise]);
  expect(seen).toEqual(['new']);
  run(() => Promise.reject(new Error('gone')), (value) => seen.push(String(value)), fail);
  await Promise.resolve();
  await Promise.resolve();
  expect(seen).toEqual(['new', 'failed: Error: gone']);
});
