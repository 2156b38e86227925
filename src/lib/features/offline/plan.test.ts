import { describe, expect, it } from 'vitest';
import { isOccupied, planOf, type Asked } from './plan';

const KNOWN = {
  origin: 'https://voorbeeld.example',
  base: '/zicht',
  has: (path: string) =>
    ['/zicht/', '/zicht/kaart/', '/zicht/gebied/GM9901/', '/zicht/zoek.json'].includes(path)
};

function plan(path: string, asked: Partial<Asked> = {}) {
  const url = new URL(path, `${KNOWN.origin}/`);
  return planOf({ method: 'GET', url, navigation: false, past: false, ...asked }, KNOWN);
}

describe('the plan for a request', () => {
  it('gives a page whatever view its address holds, and tells its data from it', () => {
    const page = { kind: 'page', path: '/zicht/kaart/' };
    expect(plan('/zicht/kaart/?niveau=wijk', { navigation: true })).toEqual({ ...page, part: 'page' });
    expect(plan('/zicht/gebied/GM9901/__data.json?x-sveltekit-invalidated=01')).toEqual({
      kind: 'page',
      path: '/zicht/gebied/GM9901/__data.json',
      part: 'data'
    });
    expect(plan('/zicht/zoek.json')).toEqual({ kind: 'page', path: '/zicht/zoek.json', part: 'file' });
  });

  it('gives a data file only under the hash of its bytes', () => {
    const address = '/zicht/data/figures-wijk.parquet?sha256=0123456789abcdef';
    expect(plan(address)).toEqual({ kind: 'data', address, hash: '0123456789abcdef' });
    expect(plan('/zicht/data/figures-wijk.parquet')).toEqual({ kind: 'host' });
  });

  it('leaves to the host what is not ours, not known, or wanted fresh', () => {
    for (const path of [
      '/elders/',
      '/zicht/onbekend/',
      '/zicht/_app/version.json',
      'https://elders.example/zicht/'
    ])
      expect(plan(path)).toEqual({ kind: 'host' });
    expect(plan('/zicht/kaart/', { method: 'POST' })).toEqual({ kind: 'host' });
    expect(plan('/zicht/data/a.parquet?sha256=0123456789abcdef', { past: true })).toEqual({ kind: 'host' });
  });

  it('keeps built files, whose names hold a hash', () => {
    const path = '/zicht/_app/immutable/nodes/1.abc.js';
    expect(plan(path)).toEqual({ kind: 'file', path });
  });
});

it('a talk and a presentation are occupied, the list of an area is not', () => {
  expect(['/gesprek/', '/zicht/presentatie/', '/gebied/GM9901/', '/'].map(isOccupied)).toEqual([
    true,
    true,
    false,
    false
  ]);
});
