import { describe, expect, it } from 'vitest';
import {
  BOUNDARY_SETS,
  boundarySetFor,
  boundarySetName,
  gemeenteChangedBetween,
  isSameWijk,
  whyOtherArea,
  wijkFacts,
  type WijkFacts
} from './boundaries';
import type { Region, RegionChange, RegionCode } from './region';

const change = (
  year: number,
  from: [string, string],
  to: [string, string],
  kind: RegionChange['kind'] = 'whole'
): RegionChange => ({
  year,
  from: from[0] as RegionCode,
  fromName: from[1],
  to: to[0] as RegionCode,
  toName: to[1],
  kind
});
const STAD: [string, string] = ['GM9001', 'Voorbeeldstad'];
const DORP: [string, string] = ['GM9002', 'Voorbeelddorp'];
const VELD: [string, string] = ['GM9003', 'Voorbeeldveld'];
const NAMELESS: [string, string] = ['GM9004', ''];
const changes = [
  change(2018, NAMELESS, STAD),
  change(2021, DORP, STAD, 'part'),
  change(2021, DORP, VELD, 'part'),
  change(2023, VELD, STAD)
];
const between = (code: string, from: number, to: number) =>
  gemeenteChangedBetween(code as RegionCode, from, to, changes);

describe('gemeenteChangedBetween', () => {
  it('says what a gemeente gained, wholly or in part, oldest first', () => {
    expect(between('GM9001', 2020, 2022)).toBe(
      'Vanaf 2021 telt een deel van Voorbeelddorp mee bij deze gemeente.'
    );
    expect(between('GM9001', 2020, 2024)).toBe(
      'Vanaf 2021 telt een deel van Voorbeelddorp mee bij deze gemeente. ' +
        'Vanaf 2023 telt Voorbeeldveld mee bij deze gemeente.'
    );
  });

  it('says where a gemeente went', () => {
    expect(between('GM9002', 2020, 2021)).toBe(
      'Vanaf 2021 is deze gemeente verdeeld over Voorbeeldstad en Voorbeeldveld.'
    );
    expect(between('GM9003', 2022, 2023)).toBe('Vanaf 2023 telt deze gemeente mee bij Voorbeeldstad.');
  });

  it('does without a name that no list holds', () => {
    expect(between('GM9001', 2017, 2018)).toBe('Vanaf 2018 telt een andere gemeente mee bij deze gemeente.');
  });

  it('counts a change from its own year on, in either direction', () => {
    expect(between('GM9001', 2021, 2022)).toBeUndefined();
    expect(between('GM9001', 2020, 2020)).toBeUndefined();
    expect(between('GM9001', 2022, 2020)).toBe(between('GM9001', 2020, 2022));
    expect(between('GM9999', 1981, 2030)).toBeUndefined();
  });
});

describe('whyOtherArea of a GGD region', () => {
  const region = (level: Region['level'], text: string, indeling: number, ggd: string) => ({
    level,
    code: text as RegionCode,
    ggd: ggd as RegionCode,
    indeling,
    outlined: false
  });
  // Voorbeelddorp became a part of Voorbeeldstad, which is in another region.
  const facts = wijkFacts(
    [
      region('gemeente', 'GM9001', 2022, 'GG9001'),
      region('gemeente', 'GM9002', 2022, 'GG9002'),
      region('gemeente', 'GM9001', 2023, 'GG9001')
    ],
    [
      {
        year: 2023,
        from: 'GM9002' as RegionCode,
        fromName: 'Voorbeelddorp',
        to: 'GM9001' as RegionCode,
        toName: 'Voorbeeldstad',
        kind: 'whole'
      }
    ]
  );
  const why = (code: string, a: number, b: number) =>
    whyOtherArea({ code: code as RegionCode, level: 'ggd' }, a, b, facts);

  it('tells of a gemeente that went to one of another region, to both', () => {
    expect(why('GG9001', 2022, 2024)).toBe('Vanaf 2023 telt Voorbeelddorp mee bij deze GGD-regio.');
    expect(why('GG9002', 2024, 2022)).toBe('Vanaf 2023 telt Voorbeelddorp mee bij een andere GGD-regio.');
  });

  it('says nothing of other regions and other years', () => {
    expect(why('GG9003', 2022, 2024)).toBeUndefined();
    expect(why('GG9001', 2023, 2024)).toBeUndefined();
  });
});

describe('isSameWijk', () => {
  // Of Voorbeelddorp wijk 02 was drawn anew after 2020; Voorbeeldveld has other wijken in 2024 than in 2022.
  const outlined = new Set([
    ...[2020, 2022, 2023, 2024].flatMap((year) => [
      `WK900501 ${year}`,
      `WK900601 ${year}`,
      `WK900101 ${year}`
    ]),
    ...[2022, 2024].map((year) => `WK900502 ${year}`)
  ]);
  const facts: WijkFacts = {
    outlined: (wijk, indeling) => outlined.has(`${wijk} ${indeling}`),
    // In 2020 no gemeente has the wijk codes of later years.
    sameWijken: (gemeente, one, other) => gemeente !== 'GM9006' && one > 2020 && other > 2020,
    ggdOf: () => undefined,
    changes
  };
  const same = (wijk: string, one: number, other: number) =>
    isSameWijk(wijk as RegionCode, one, other, facts);

  it('holds for an outlined wijk, though another wijk of its gemeente came or went', () => {
    expect(same('WK900501', 2020, 2024)).toBe(true);
    expect(same('WK900501', 2020, 2022)).toBe(true);
  });

  it('fails for a wijk that is not the area of its outline in one of the years', () => {
    expect(same('WK900502', 2020, 2024)).toBe(false);
    expect(same('WK900502', 2022, 2024)).toBe(true);
    expect(same('WK900503', 2022, 2024)).toBe(false);
  });

  it('fails across two sets of outlines when the gemeente has other wijken, or grew', () => {
    expect(same('WK900601', 2020, 2022)).toBe(true);
    expect(same('WK900601', 2020, 2024)).toBe(false);
    expect(same('WK900101', 2022, 2024)).toBe(false);
  });

  it('needs nothing to be known of one indeling, and outlines for two', () => {
    expect(same('WK900503', 2012, 2012)).toBe(true);
    expect(same('WK900501', 2012, 2024)).toBe(false);
  });

  it('does not mind the order of the years', () => {
    for (const wijk of ['WK900501', 'WK900502', 'WK900601', 'WK900101'])
      for (const one of [2020, 2022, 2023, 2024])
        for (const other of [2020, 2022, 2023, 2024])
          expect(same(wijk, one, other)).toBe(same(wijk, other, one));
  });
});

describe('boundarySetFor', () => {
  it.each([
    ['gemeente', 2020, 'gemeente-2022'],
    ['gemeente', 2022, 'gemeente-2022'],
    ['gemeente', 2024, 'gemeente-2025'],
    ['wijk', 2020, 'wijk-2022'],
    ['wijk', 2024, 'wijk-2024'],
    ['provincie', 2020, 'provincie-2025']
  ] as const)('draws %s %i on %s', (level, indeling, name) => {
    const set = boundarySetFor(level, indeling);
    expect(set && boundarySetName(set)).toBe(name);
  });

  it('has none for the land, and none for years that no set fits', () => {
    expect(boundarySetFor('land', 2024)).toBeUndefined();
    expect(boundarySetFor('gemeente', 2019)).toBeUndefined();
    expect(boundarySetFor('wijk', 2026)).toBeUndefined();
  });

  it('draws each set’s own year on itself', () => {
    for (const set of BOUNDARY_SETS) expect(boundarySetFor(set.level, set.indeling)).toBe(set);
  });
});
