import { describe, expect, it } from 'vitest';
import { absent, known, NOT_LOADED, type Figure } from './figure';
import type { Part } from './parts';
import { holds, raised, specificity, type Condition, type Facts, type Question } from './questions';

interface Given {
  own?: Figure;
  land?: Figure;
  gemeente?: Figure;
  high?: number;
  gap?: number;
  stretch?: number[];
  parts?: Part[];
  level?: Facts['level'];
}

function facts({
  own = NOT_LOADED,
  land = NOT_LOADED,
  gemeente = NOT_LOADED,
  high = 0,
  gap,
  stretch = [],
  parts = [],
  level = 'gemeente'
}: Given): Facts {
  return {
    name: 'Voorbeeldstad',
    level,
    figure: () => own,
    land: () => land,
    gemeente: () => gemeente,
    highFactors: high,
    gap: () => gap,
    stretch: () => stretch,
    parts: () => parts
  };
}

const on = { indicator: 'laag_inkomen_hh' } as const;
const wijk = (name: string, share: number, number?: number): Part => ({ code: name, name, share, number });

/** Each threshold: a figure that just meets it, and one that just does not. */
const cases: readonly [Condition, Given, Given][] = [
  [{ kind: 'known', ...on }, { own: known(0) }, { own: absent('suppressed') }],
  [{ kind: 'no-figure', ...on }, { own: absent('too-few') }, { own: known(0) }],
  [
    { kind: 'above-land', ...on, factor: 1.25 },
    { own: known(12.5), land: known(10) },
    { own: known(12.4), land: known(10) }
  ],
  [
    { kind: 'below-land', ...on, factor: 0.75 },
    { own: known(7.5), land: known(10) },
    { own: known(7.6), land: known(10) }
  ],
  [
    { kind: 'above-gemeente', ...on, factor: 1.5 },
    { own: known(15), gemeente: known(10) },
    { own: known(14.9), gemeente: known(10) }
  ],
  [{ kind: 'together', factors: 3 }, { high: 3 }, { high: 2 }],
  [{ kind: 'gap', ...on, less: 'sociaal_minimum_101_hh', by: 5 }, { gap: 5 }, { gap: 4.9 }],
  [{ kind: 'at-least', ...on, value: 15 }, { own: known(15) }, { own: known(14.9) }],
  [{ kind: 'rise', ...on, by: 3 }, { stretch: [9.1, 20, 12.1] }, { stretch: [9.1, 20, 12] }],
  [{ kind: 'fall', ...on, by: 3 }, { stretch: [12.1, 9.1] }, { stretch: [12, 9.1] }],
  [
    { kind: 'share-not-number', ...on },
    { parts: [wijk('A', 9, 10), wijk('B', 3, 90)] },
    { parts: [wijk('A', 9, 90), wijk('B', 3, 10)] }
  ],
  [
    { kind: 'overlooked', ...on },
    { parts: [wijk('A', 9, 1), wijk('B', 8, 2), wijk('C', 7, 3)] },
    { parts: [wijk('A', 9, 3), wijk('B', 8, 2), wijk('C', 7, 1)] }
  ],
  [
    { kind: 'parts-differ', ...on, factor: 4 },
    { parts: [wijk('A', 12), wijk('B', 3)] },
    { parts: [wijk('A', 11.9), wijk('B', 3)] }
  ],
  [
    {
      kind: 'both',
      conditions: [
        { kind: 'known', ...on },
        { kind: 'at-least', ...on, value: 5 }
      ]
    },
    { own: known(5) },
    { own: known(4) }
  ]
];

describe('conditions', () => {
  it.each(cases)('%o holds on its threshold and not beside it', (condition, meets, misses) => {
    expect(holds(condition, facts(meets))).toBe(true);
    expect(holds(condition, facts(misses))).toBe(false);
  });

  it('what is not known meets nothing but no-figure', () => {
    for (const [condition] of cases) {
      expect(holds(condition, facts({})), condition.kind).toBe(condition.kind === 'no-figure');
    }
    expect(holds({ kind: 'always' }, facts({}))).toBe(true);
  });

  it('does not compare the country with itself, nor with 0', () => {
    const above: Condition = { kind: 'above-land', ...on, factor: 1 };
    expect(holds(above, facts({ own: known(5), land: known(5), level: 'land' }))).toBe(false);
    expect(holds(above, facts({ own: known(5), land: known(0) }))).toBe(false);
  });

  it('one year is no course, and one part no difference', () => {
    expect(holds({ kind: 'rise', ...on, by: 0 }, facts({ stretch: [5] }))).toBe(false);
    expect(holds({ kind: 'parts-differ', ...on, factor: 1 }, facts({ parts: [wijk('A', 5)] }))).toBe(false);
    expect(
      holds({ kind: 'parts-differ', ...on, factor: 1 }, facts({ parts: [wijk('A', 0), wijk('B', 0)] }))
    ).toBe(false);
  });
});

describe('raised', () => {
  const question = (id: string, when: Condition, text = 'Tekst?'): Question => ({
    id,
    group: 'duiden',
    when,
    text
  });

  it('puts the most specific first and keeps the order of the file otherwise', () => {
    const found = raised(
      [
        question('a', { kind: 'always' }),
        question('b', { kind: 'known', ...on }),
        question('c', { kind: 'at-least', ...on, value: 1 }),
        question('d', { kind: 'always' })
      ],
      facts({ own: known(2) })
    );
    expect(found.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
    expect(specificity({ kind: 'both', conditions: [{ kind: 'always' }, { kind: 'known', ...on }] })).toBe(2);
  });

  it('keeps to the levels of the question', () => {
    const only = { ...question('a', { kind: 'always' }), levels: ['wijk'] as const };
    expect(raised([only], facts({}))).toEqual([]);
    expect(raised([only], facts({ level: 'wijk' }))).toHaveLength(1);
  });

  it('fills in the names', () => {
    const parts = [wijk('A', 9, 1), wijk('B', 8, 2), wijk('C', 7, 3)];
    const texts = raised(
      [
        question('x', { kind: 'share-not-number', ...on }, '{Plaats}: {hoogste}, {meeste}, {plaats}.'),
        question('y', { kind: 'both', conditions: [{ kind: 'overlooked', ...on }] }, '{veel}!')
      ],
      facts({ parts })
    ).map(({ text }) => text);
    expect(texts.toSorted()).toEqual(['C!', 'In Voorbeeldstad: A, C, in Voorbeeldstad.']);
  });

  it('refuses a fill that its condition does not give', () => {
    expect(() => raised([question('a', { kind: 'always' }, '{veel}?')], facts({}))).toThrow('question a');
  });
});
