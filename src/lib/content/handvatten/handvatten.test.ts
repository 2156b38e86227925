import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS } from '../../domain/indicator-ids';
import { WERKWIJZE_GROUPS, WERKWIJZE_IDS, werkwijzenBeside } from '../../domain/werkwijze';
import { POVERTY_MEASURES, WHY_DIFFERENT } from '../armoede';
import { judgingWordsIn } from '../judging-words';
import { FONDSEN, GROUPS, HANDVATTEN, PARTNERS, SAMENWERKEN, SIGNALEN, WERKWIJZEN } from '.';

/** Every text of the pages. */
const TEXTS: readonly string[] = [
  ...WERKWIJZEN.flatMap(({ what, why, steps, conditions }) => [what, why, ...steps, conditions]),
  ...HANDVATTEN.flatMap(({ what, steps }) => [what, ...steps]),
  ...SAMENWERKEN.flatMap(({ what, steps }) => [what, ...steps]),
  ...SIGNALEN.flatMap(({ signals }) => signals),
  ...FONDSEN.map(({ what }) => what),
  ...POVERTY_MEASURES.flatMap(({ line, use }) => [line, use]),
  ...WHY_DIFFERENT
];

describe('the werkwijzen', () => {
  it('are the fourteen of the handreiking, in its order and in its three groups', () => {
    expect(WERKWIJZEN.map(({ id }) => id)).toEqual(WERKWIJZE_IDS);
    expect(WERKWIJZE_GROUPS.map((group) => WERKWIJZEN.filter((one) => one.group === group).length)).toEqual([
      3, 6, 5
    ]);
    expect(Object.keys(GROUPS)).toEqual([...WERKWIJZE_GROUPS]);
  });

  it('each say first steps, partners and the figures that lead to them', () => {
    for (const { id, steps, partners, indicators } of WERKWIJZEN) {
      expect(steps.length, id).toBeGreaterThanOrEqual(4);
      expect(partners.length, id).toBeGreaterThanOrEqual(3);
      expect(indicators.length, id).toBeGreaterThanOrEqual(1);
      expect(
        indicators.filter((indicator) => !INDICATOR_IDS.includes(indicator)),
        id
      ).toEqual([]);
    }
  });

  it('are led to by a figure', () => {
    expect(werkwijzenBeside(WERKWIJZEN, 'schuld_hh').map(({ id }) => id)).toEqual(['steun-bij-schulden']);
    expect(werkwijzenBeside(WERKWIJZEN, 'woningen')).toEqual([]);
  });
});

describe('the texts', () => {
  it.each(TEXTS.map((text) => [text]))('%s: judges nobody, in short sentences', (text) => {
    expect(judgingWordsIn(text)).toEqual([]);
    for (const sentence of text.split(/(?<=[.?!:])\s/))
      expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(24);
  });

  it('name each fund, partner and signal once', () => {
    const once = (names: readonly string[]) => expect(new Set(names).size).toBe(names.length);
    once(FONDSEN.map(({ name }) => name));
    once(PARTNERS.flatMap(({ partners }) => partners.map(({ name }) => name)));
    once(SIGNALEN.flatMap(({ signals }) => signals));
    for (const { url } of FONDSEN) expect(new URL(url).protocol).toBe('https:');
  });
});
