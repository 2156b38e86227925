import { beforeEach, describe, expect, it, vi } from 'vitest';
import { coalitionCode, type CoalitionCode } from '../../domain/coalition';
import type { RegionCode } from '../../domain/region';
import { coalitions, nameOfCoalition } from './memory.svelte';
import { readCoalitions } from './stored';

const code = (...digits: string[]) =>
  coalitionCode(digits.map((four) => `GM${four}` as RegionCode)) as CoalitionCode;
const NORTH = { code: code('9001', '9002'), name: 'Voorbeeldnoord' };
const SOUTH = { code: code('9003', '9004'), name: 'Voorbeeldzuid' };

/** A storage that can be full. */
function storage(full = false) {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem(key: string, text: string) {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
      texts.set(key, text);
    },
    removeItem: (key: string) => void texts.delete(key),
    size: () => texts.size
  };
}

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
  for (const { code: one } of coalitions.all) coalitions.forget(one);
});

describe('coalitions on this device', () => {
  it('are remembered until they are forgotten', () => {
    const store = storage();
    vi.stubGlobal('localStorage', store);
    coalitions.remember(NORTH);
    coalitions.remember({ ...SOUTH, name: '  Voorbeeld \n zuid ' });
    expect(coalitions.all).toEqual([NORTH, { ...SOUTH, name: 'Voorbeeld zuid' }]);
    coalitions.remember({ ...NORTH, name: 'Het noorden' });
    expect(coalitions.nameOf(NORTH.code)).toBe('Het noorden');
    coalitions.forget(NORTH.code);
    coalitions.forget(SOUTH.code);
    expect(coalitions.all).toEqual([]);
    expect(store.size()).toBe(0);
  });

  it('are not lost to a tab that knew less', () => {
    coalitions.remember(NORTH);
    localStorage.setItem('zicht-op-kinderarmoede:coalities', JSON.stringify([NORTH, SOUTH]));
    coalitions.remember({ ...NORTH, name: 'Het noorden' });
    expect(coalitions.all.map(({ name }) => name)).toEqual(['Het noorden', 'Voorbeeldzuid']);
  });

  it('work on without room, and say so', () => {
    vi.stubGlobal('localStorage', storage(true));
    coalitions.remember(NORTH);
    coalitions.remember(SOUTH);
    expect(coalitions.all).toEqual([NORTH, SOUTH]);
    expect(coalitions.trouble).toContain('bewaart dit niet');
  });

  it('have the name of their gemeenten as long as nobody named them', () => {
    expect(nameOfCoalition(NORTH.code, ['Bosdorp', 'Aardorp'])).toBe('Aardorp en Bosdorp');
    coalitions.remember(NORTH);
    expect(nameOfCoalition(NORTH.code, ['Bosdorp', 'Aardorp'])).toBe('Voorbeeldnoord');
  });

  it.each([
    null,
    '',
    '{',
    '{}',
    '[1, null, {"code":"GM9001","name":"x"}, {"code":"CO9001-9002","name":" "}]'
  ])('are none in %o', (text) => expect(readCoalitions(text)).toEqual([]));
});
