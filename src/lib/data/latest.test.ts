import { describe, expect, it } from 'vitest';
import { latest } from './latest';

/** A question whose answers the test gives by hand, in any order. */
function byHand() {
  const open = new Map<
    string,
    { answer: (text: string) => void; fail: (cause: Error) => void; signal: AbortSignal }
  >();
  const ask = latest(
    (signal, name: string) => new Promise<string>((answer, fail) => open.set(name, { answer, fail, signal }))
  );
  const at = (name: string) => {
    const pending = open.get(name);
    if (pending === undefined) throw new Error(`nobody asked ${name}`);
    return pending;
  };
  return { ask, at };
}

describe('latest', () => {
  it('drops an older answer that comes after the newer one', async () => {
    const { ask, at } = byHand();
    const [old, fresh] = [ask('old'), ask('new')];
    at('new').answer('2024');
    at('old').answer('2020');
    expect(await fresh).toEqual({ kind: 'answer', value: '2024' });
    expect(await old).toEqual({ kind: 'superseded' });
  });

  it('drops an older answer that comes before the newer one, and aborts its signal', async () => {
    const { ask, at } = byHand();
    const [old, fresh] = [ask('old'), ask('new')];
    expect([at('old').signal.aborted, at('new').signal.aborted]).toEqual([true, false]);
    at('old').answer('2020');
    expect(await old).toEqual({ kind: 'superseded' });
    at('new').answer('2024');
    expect(await fresh).toEqual({ kind: 'answer', value: '2024' });
  });

  it('keeps quiet about an older failure, and passes on its own', async () => {
    const { ask, at } = byHand();
    const [old, fresh] = [ask('old'), ask('new')];
    at('old').fail(new Error('too late'));
    at('new').fail(new Error('no network'));
    expect(await old).toEqual({ kind: 'superseded' });
    await expect(fresh).rejects.toThrow('no network');
  });
});
