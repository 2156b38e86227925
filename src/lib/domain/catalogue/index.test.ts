import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS } from '../indicator-ids';
import { declarationOf, definitionOf, DEFINITIONS } from './index';

describe('catalogue', () => {
  it.each(INDICATOR_IDS)('%s has a definition, a table and a name that blames nobody', (id) => {
    const declaration = declarationOf(id);
    expect(definitionOf(declaration.definition)).toBeDefined();
    expect(declaration.table.url).toMatch(/^https:\/\//);
    expect(declaration.name).not.toMatch(/arme kinderen|achterstand|probleem(wijk|gezin)/i);
  });

  it('gives every share a sentence, and no count or amount one', () => {
    for (const id of INDICATOR_IDS) {
      const { unit, sentence } = declarationOf(id);
      expect(sentence !== undefined, id).toBe(unit === 'percent' || unit === 'per-1000');
    }
  });

  it('weighs by a count and derives from two counts', () => {
    for (const id of INDICATOR_IDS) {
      const { aggregation, derived } = declarationOf(id);
      if (aggregation.kind === 'weigh') expect(declarationOf(aggregation.by).unit, id).toBe('count');
      if (derived === undefined) continue;
      expect(declarationOf(derived.numerator).unit, id).toBe('count');
      expect(declarationOf(derived.denominator).unit, id).toBe('count');
    }
  });

  it('keeps the four measures of little money apart', () => {
    for (const [one, other] of [
      ['armoede2024', 'laag_inkomen'],
      ['laag_inkomen', 'sociaal_minimum_120'],
      ['sociaal_minimum_120', 'bijstand'],
      ['bijstand', 'armoede2024']
    ] as const) {
      expect(definitionOf(one)?.incomparable).toContain(other);
    }
  });

  it('names only definitions that exist, each once', () => {
    const ids = DEFINITIONS.map((definition) => definition.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { incomparable } of DEFINITIONS) for (const id of incomparable) expect(ids).toContain(id);
  });
});
