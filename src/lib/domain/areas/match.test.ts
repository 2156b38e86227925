import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaIndex } from './index';
import { areaKey, explainUnmatched, matchAreas, type AreaMatch, type AreaText } from './match';
import { levelOf, parseRegionCode, type Region, type RegionChange, type RegionCode } from '../region';

const code = (text: string) => parseRegionCode(text) ?? ('' as RegionCode);

function region(text: string, name: string, indeling: number): Region {
  return { code: code(text), level: levelOf(text) ?? 'land', name, indeling, outlined: true };
}

const GEMEENTEN: readonly (readonly [string, string])[] = [
  ['GM0014', 'Groningen'],
  ['GM0344', 'Utrecht'],
  ['GM0363', 'Amsterdam'],
  ['GM0373', 'Bergen (NH.)'],
  ['GM0893', 'Bergen (L.)'],
  ['GM0518', "'s-Gravenhage"],
  ['GM0796', "'s-Hertogenbosch"],
  ['GM0164', 'Hengelo (O.)'],
  ['GM1680', 'Aa en Hunze'],
  ['GM0502', 'Capelle aan den IJssel'],
  ['GM1900', 'Súdwest-Fryslân']
];
const PROVINCIES: readonly (readonly [string, string])[] = [
  ['PV20', 'Groningen'],
  ['PV21', 'Fryslân'],
  ['PV26', 'Utrecht'],
  ['PV27', 'Noord-Holland']
];
const GGD_REGIONS: readonly (readonly [string, string])[] = [
  ['GG0111', 'GGD-regio Groningen'],
  ['GG1911', 'GGD-regio Gelderland-Midden'],
  ['GG2514', 'GGD-regio Utrecht'],
  ['GG4816', 'GGD-regio Zuid-Holland Zuid']
];
const WIJKEN: readonly (readonly [string, string])[] = [
  ['WK168000', 'Wijk 00 Annen'],
  ['WK168001', 'Wijk 01 Eext'],
  ['WK0363AA', 'Burgwallen-Oude Zijde'],
  ['WK036302', 'Centrum'],
  ['WK034401', 'Centrum'],
  ['WK051801', 'Bergen']
];
/** In 2024 Weesp and a made-up gemeente are gone. */
const INDEX = areaIndex(
  [2022, 2024].flatMap((year) => [
    region('NL01', 'Nederland', year),
    ...PROVINCIES.map(([one, name]) => region(one, name, year)),
    ...GGD_REGIONS.map(([one, name]) => region(one, name, year)),
    ...GEMEENTEN.map(([one, name]) => region(one, name, year)),
    ...(year === 2022 ? [region('GM0457', 'Weesp', year), region('GM9001', 'Voorbeeldstad', year)] : []),
    ...WIJKEN.map(([one, name]) => region(one, name, year))
  ]),
  [
    change(2023, 'GM0457', 'Weesp', 'GM0363', 'Amsterdam'),
    change(2023, 'GM9001', 'Voorbeeldstad', 'GM0014', 'Groningen'),
    change(2022, 'GM9002', '', 'GM9001', 'Voorbeeldstad'),
    change(2022, 'GM9003', 'Voorbeelddorp', 'GM9001', 'Voorbeeldstad')
  ]
);

function change(year: number, from: string, fromName: string, to: string, toName: string): RegionChange {
  return { year, from: code(from), fromName, to: code(to), toName, kind: 'whole' };
}

function one(text: AreaText, hints = {}): AreaMatch {
  const [match] = matchAreas([text], INDEX, hints).areas;
  if (match === undefined) throw new Error('no answer');
  return match;
}

/** The outcome in a word: the code, "? code" for a guess, or the reason. */
function said(match: AreaMatch | undefined): string {
  if (match === undefined) return 'nothing';
  if (match.kind === 'unmatched') return match.reason;
  return match.kind === 'guessed' ? `? ${match.code}` : match.code;
}

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

describe('a code', () => {
  it.each([
    ['GM0363', 'GM0363'],
    [' gm0363   ', 'GM0363'],
    ['NL00', 'NL01'],
    ['wk0363aa', 'WK0363AA'],
    ['0363', '? GM0363'],
    ['363', '? GM0363'],
    ['GM363', '? GM0363'],
    ['gemeente_363', 'GM0363'],
    ['0363AA', '? WK0363AA'],
    ['168001', '? WK168001'],
    ['1011', 'other-level'],
    ['1011AB', 'other-level'],
    ['BU03630001', 'other-level'],
    ['03630001', 'other-level'],
    ['CR23', 'other-level'],
    ['LD01', 'other-level'],
    ['VR01', 'other-level'],
    ['GG0111', 'GG0111'],
    ['GG0112', 'unknown'],
    ['GM0999', 'no-area'],
    ['GM0001', 'unknown'],
    ['WK168099', 'unknown']
  ])('%s is %s', (text, outcome) => {
    expect(said(one({ code: text }))).toBe(outcome);
    expect(said(one({ name: text }))).toBe(outcome);
  });

  it.each(['gemeente', 'gem2023', 'municipality_code', 'GM'])('is sure where the file says %s', (level) => {
    expect(said(one({ code: '363', level }))).toBe('GM0363');
  });

  it('is sure where the name beside it says so', () => {
    expect(said(one({ code: '0363', name: 'Amsterdam' }))).toBe('GM0363');
    expect(said(one({ code: '26', name: 'Utrecht', level: 'Provincie' }))).toBe('PV26');
  });

  it('is sure where the numbers of a file are a whole indeling', () => {
    const texts = GEMEENTEN.map(([gemeente]) => ({ code: gemeente.slice(2) }));
    expect(matchAreas(texts, INDEX).areas.map(said)).toEqual(GEMEENTEN.map(([gemeente]) => gemeente));
  });

  it('is a postcode where most numbers of the file are', () => {
    const texts = ['1680', '1011', '1012', '1013'].map((code) => ({ code }));
    expect(new Set(matchAreas(texts, INDEX).areas.map(said))).toEqual(new Set(['other-level']));
  });

  it('that contradicts the name is a guess, with both', () => {
    expect(one({ code: 'GM0363', name: 'Utrecht' })).toMatchObject({
      kind: 'guessed',
      code: 'GM0363',
      alternatives: ['GM0344'],
      why: 'De code is van Amsterdam, maar er staat “Utrecht” bij.'
    });
  });

  it('that nobody knows gives way to the name, as a guess', () => {
    expect(said(one({ code: 'GM7777', name: 'Amsterdam' }))).toBe('? GM0363');
    expect(said(one({ code: 'WK168099', name: 'Groot water' }))).toBe('no-area');
  });
});

describe('a name', () => {
  it.each([
    ['Den Haag', 'GM0518'],
    ['Den Bosch   ', 'GM0796'],
    ['Capelle a/d IJssel', 'GM0502'],
    ['Hengelo', 'GM0164'],
    ['Hengelo (Gld.)', 'unknown'],
    ['Bergen', 'ambiguous'],
    ['Bergen (NH)', 'GM0373'],
    ['Utrecht (gemeente)', 'GM0344'],
    ['Provincie Utrecht', 'PV26'],
    ['Groningen (PV)', 'PV20'],
    ['Friesland (PV)', 'PV21'],
    ['Totaal Nederland', 'NL01'],
    ['Voorbeelddorp', 'GM9003'],
    ['Twente (CR)', 'other-level'],
    ['GGD Groningen', 'GG0111'],
    ['GGD Regio Utrecht', 'GG2514'],
    ['Dienst Gezondheid & Jeugd ZHZ', 'GG4816'],
    ['Veiligheids- en Gezondheidsregio Gelderland-Midden', 'GG1911'],
    ['GGD Nergens', 'unknown'],
    ['Niet te lokaliseren', 'no-area'],
    ['Gemeente onbekend', 'no-area'],
    ['Totaal', 'no-area'],
    ['  ', 'no-area'],
    ['Atlantis', 'unknown']
  ])('%s is %s', (name, outcome) => {
    expect(said(one({ name }))).toBe(outcome);
  });

  it('of a gemeente and a provincie is told by the other names of the file', () => {
    expect(matchAreas(named('Utrecht', 'Amsterdam'), INDEX).areas.map(said)).toEqual(['GM0344', 'GM0363']);
    expect(matchAreas(named('Utrecht', 'Noord-Holland'), INDEX).areas.map(said)).toEqual(['PV26', 'PV27']);
    expect(matchAreas(named('Utrecht', 'Noord-Holland', 'Amsterdam'), INDEX).areas.map(said)).toEqual([
      'ambiguous',
      'PV27',
      'GM0363'
    ]);
    expect(said(one({ name: 'Utrecht' }))).toBe('? GM0344');
    expect(said(one({ name: 'Utrecht' }, { level: 'provincie' }))).toBe('PV26');
    expect(said(one({ name: 'Utrecht', level: 'Gemeenten' }))).toBe('GM0344');
  });

  it.each([
    ['Amsterdan', 'GM0363', 'lijkt op Amsterdam'],
    ['Amstredam', 'GM0363', 'lijkt op Amsterdam'],
    ['S\uFFFDdwest-Frysl\uFFFDn', 'GM1900', 'letters verloren']
  ])('%s is guessed, never matched', (name, meant, why) => {
    const match = one({ name });
    expect(said(match)).toBe(`? ${meant}`);
    expect(match.kind === 'guessed' ? match.why : '').toContain(why);
  });

  it('is no misspelling of one that the file has as well', () => {
    expect(matchAreas(named('Amsterdam', 'Amsterdan'), INDEX).areas[1]).toMatchObject({
      kind: 'unmatched',
      reason: 'unknown',
      suggestions: ['GM0363']
    });
  });
});

describe('a wijk', () => {
  it.each(['Wijk 00 Annen', 'Annen', '00 Annen', 'Annen (wijk)', 'WIJK 00: ANNEN'])(
    '%s is found within its gemeente',
    (name) => {
      expect(said(one({ name, gemeente: 'Aa en Hunze', level: 'Wijken' }))).toBe('WK168000');
      expect(said(one({ name }, { gemeente: code('GM1680') }))).toBe('WK168000');
      expect(said(one({ name, gemeente: '1680' }))).toBe('WK168000');
    }
  );

  it('without its gemeente asks for it', () => {
    const matching = matchAreas(named('Annen', 'Eext', 'Centrum'), INDEX);
    expect(matching.areas.map(said)).toEqual(['needs-gemeente', 'needs-gemeente', 'needs-gemeente']);
    expect(matching.asksGemeente).toBe(true);
    expect(matching.levels).toEqual([]);
  });

  it('of one name lies in the gemeente that is told', () => {
    expect(said(one({ name: 'Centrum' }, { gemeente: code('GM0344') }))).toBe('WK034401');
    expect(said(one({ name: 'Centrum', gemeente: 'Amsterdam' }))).toBe('WK036302');
    // The same gemeente name twice: it does not tell.
    expect(said(one({ name: 'Centrum', gemeente: 'Bergen', level: 'wijk' }))).toBe('needs-gemeente');
  });

  it('with another number is a guess', () => {
    expect(said(one({ name: 'Wijk 07 Annen', gemeente: 'Aa en Hunze', level: 'wijk' }))).toBe('? WK168000');
  });
});

describe('the indeling', () => {
  const texts = (...more: readonly string[]) =>
    [...GEMEENTEN.map(([gemeente]) => gemeente), ...more].map((code) => ({ code }));

  it('is the one that holds all areas with the fewest others', () => {
    expect(matchAreas(texts(), INDEX).levels).toEqual([
      { level: 'gemeente', indeling: 2024, equallyGood: [2025], areas: 11, of: 11 }
    ]);
    expect(matchAreas(texts('GM0457', 'GM9001'), INDEX).levels).toEqual([
      { level: 'gemeente', indeling: 2022, equallyGood: [], areas: 13, of: 13 }
    ]);
  });

  it('of a few areas may be any that holds them', () => {
    expect(matchAreas([{ code: 'GM0363' }], INDEX).levels).toMatchObject([
      { indeling: 2024, equallyGood: expect.arrayContaining([2021, 2022, 2025]) as number[], areas: 1 }
    ]);
  });

  it('is none where no single one holds them', () => {
    expect(matchAreas(texts('GM9001', 'GM9003'), INDEX).levels).toMatchObject([
      { indeling: undefined, equallyGood: [], areas: 13, of: 0 }
    ]);
  });

  it('is what a person or the word for the level says', () => {
    expect(matchAreas(texts(), INDEX, { indeling: 2022 }).levels).toMatchObject([
      { indeling: 2022, equallyGood: [], of: 13 }
    ]);
    expect(matchAreas([{ code: '363', level: 'gem2022' }], INDEX).levels).toMatchObject([{ indeling: 2022 }]);
    expect(matchAreas([{ code: 'WK168001', level: 'wijk22' }], INDEX).levels).toMatchObject([
      { indeling: 2022 }
    ]);
  });
});

describe('a choice of a person', () => {
  it('goes before everything', () => {
    const text = { name: 'Bergen' };
    const chosen = (choice: RegionCode | null) => ({ chosen: new Map([[areaKey(text), choice]]) });
    expect(said(one(text, chosen(code('GM0893'))))).toBe('GM0893');
    expect(said(one(text, chosen(null)))).toBe('no-area');
    expect(said(one(text, chosen('GM4444' as RegionCode)))).toBe('ambiguous');
  });
});

describe('any texts', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      ...GEMEENTEN.flat(),
      ...PROVINCIES.flat(),
      ...WIJKEN.flat(),
      'Totaal',
      '0363',
      'Nederland'
    )
  );
  const text: fc.Arbitrary<AreaText> = fc.record(
    { code: word, name: word, gemeente: word, level: fc.oneof(word, fc.constantFrom('Wijken', 'gemeente')) },
    { requiredKeys: [] }
  );
  const texts = fc.array(text, { maxLength: 12 });

  it('get exactly one answer each, and only areas that exist', () => {
    fc.assert(
      fc.property(texts, (some) => {
        const { areas, levels } = matchAreas(some, INDEX);
        expect(areas.map((area) => areaKey(area.text))).toEqual([...new Set(some.map(areaKey))]);
        for (const area of areas) {
          const codes =
            area.kind === 'unmatched'
              ? area.suggestions
              : [area.code, ...(area.kind === 'guessed' ? area.alternatives : [])];
          for (const found of codes) expect(INDEX.areas.has(found)).toBe(true);
        }
        const found = areas.flatMap((area) => (area.kind === 'unmatched' ? [] : [area.code]));
        expect(levels.reduce((sum, level) => sum + level.areas, 0)).toBe(new Set(found).size);
      })
    );
  });

  it('give the same answers in any order', () => {
    const shuffled = texts.chain((some) =>
      fc.tuple(
        fc.constant(some),
        fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length })
      )
    );
    fc.assert(
      fc.property(shuffled, ([some, other]) => {
        const answers = (list: readonly AreaText[]) => {
          const matching = matchAreas(list, INDEX);
          return {
            ...matching,
            areas: new Map(matching.areas.map((area) => [areaKey(area.text), said(area)]))
          };
        };
        expect(answers(other)).toEqual(answers(some));
      })
    );
  });
});

it('explains every reason in a sentence', () => {
  const reasons = ['unknown', 'ambiguous', 'needs-gemeente', 'other-level', 'no-area'] as const;
  const sentences = reasons.map(explainUnmatched);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(new Set(sentences).size).toBe(reasons.length);
});
