import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENCES, absent, REMARKS, type Figure } from '../../domain/figure';
import { INDICATOR_IDS } from '../../domain/indicator-ids';
import { DIRECTIONS, UNITS } from '../../domain/indicator';
import type { OwnIndicatorId, OwnSet } from '../../domain/own';
import { LEVELS, type RegionCode } from '../../domain/region';
import { packSet, type PlainIndicator, type PlainSeries } from './plain';
import { readOwnFile, writeOwnFile } from './schema';

const AT = new Date('2026-03-04T05:06:07.000Z');

// JSON has no minus zero; no parser of an export gives one.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const text = fc.string({ maxLength: 40 });

const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('known' as const),
      value: number,
      lower: number,
      upper: number,
      numerator: number,
      denominator: number,
      remarks: fc.subarray([...REMARKS])
    },
    { requiredKeys: ['kind', 'value', 'remarks'] }
  ),
  fc
    .record({ reason: fc.constantFrom(...ABSENCES), mark: fc.string({ maxLength: 10 }) })
    .map(({ reason, mark }) => absent(reason, mark))
);

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const codes = {
  land: fc.constant('NL01'),
  provincie: digits(2).map((number) => `PV${number}`),
  ggd: digits(4).map((number) => `GG${number}`),
  gemeente: digits(4).map((number) => `GM${number}`),
  wijk: digits(6).map((number) => `WK${number}`)
};

const series: fc.Arbitrary<PlainSeries> = fc.constantFrom(...LEVELS).chain((level) =>
  fc.record({
    level: fc.constant(level),
    indeling: fc.integer({ min: 1991, max: 2026 }),
    year: fc.integer({ min: 1991, max: 2026 }),
    provisional: fc.boolean(),
    figures: fc.uniqueArray(
      fc.tuple(
        codes[level].map((code) => code as RegionCode),
        figure
      ),
      { maxLength: 6, selector: ([code]) => code }
    )
  })
);

const indicator: fc.Arbitrary<PlainIndicator> = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9-]{1,30}$/).map((words): OwnIndicatorId => `eigen-${words}`),
    name: fc.string({ minLength: 1, maxLength: 40 }),
    of: text,
    unit: fc.constantFrom(...UNITS),
    decimals: fc.constantFrom(0, 1, 2),
    direction: fc.constantFrom(...DIRECTIONS),
    meaning: text,
    fills: fc.constantFrom(...INDICATOR_IDS),
    series: fc.uniqueArray(series, { maxLength: 3, selector: ({ level, year }) => `${level} ${year}` })
  },
  { requiredKeys: ['id', 'name', 'of', 'unit', 'decimals', 'direction', 'meaning', 'series'] }
);

const sets: fc.Arbitrary<OwnSet[]> = fc
  .uniqueArray(
    fc.record({
      version: fc.constant(1 as const),
      id: fc.string({ minLength: 1, maxLength: 20 }),
      file: text,
      shape: text,
      added: fc
        .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      source: text,
      indicators: fc.array(indicator, { maxLength: 3 })
    }),
    { maxLength: 3, selector: ({ id }) => id }
  )
  .map((plain) => plain.map(packSet));

const voorbeeld = packSet({
  version: 1,
  id: 'een',
  file: 'voorbeeld.csv',
  shape: 'tabel',
  added: AT.toISOString(),
  source: '',
  indicators: [
    {
      id: 'eigen-voorbeeld',
      name: 'Voorbeeld',
      of: '',
      unit: 'percent',
      decimals: 1,
      direction: 'context',
      meaning: '',
      series: [
        {
          level: 'gemeente',
          indeling: 2024,
          year: 2024,
          provisional: false,
          figures: [['GM9901' as RegionCode, { kind: 'known', value: 1.5, remarks: [] }]]
        }
      ]
    }
  ]
});
const written = writeOwnFile([voorbeeld], AT);

/** The problem of a file that must be refused. */
function problemOf(content: string) {
  const read = readOwnFile(content, 'bewaard.json');
  if (read.ok) throw new Error('the file was taken in');
  expect(read.problems).toHaveLength(1);
  return read.problems[0];
}

describe('the file of own figures', () => {
  it('gives every set back as it was', () => {
    fc.assert(
      fc.property(sets, (sets) => {
        expect(readOwnFile(writeOwnFile(sets, AT), 'bewaard.json')).toEqual({ ok: true, value: sets });
      })
    );
  });

  it('reads any text to sets or to one problem, and never fails otherwise', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        const problem = problemOf(content);
        expect(problem?.file).toBe('bewaard.json');
        expect(problem?.action).not.toBe('');
      })
    );
  });

  it('that was cut off anywhere is refused whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: written.length - 1 }), (length) => {
        expect(problemOf(written.slice(0, length))?.found).toContain('niet compleet');
      })
    );
  });

  it.each([
    ['a code of no area', '"GM9901"', '"GM991"', 'een code van een gebied'],
    ['a code of another level', '"GM9901"', '"WK990101"', 'codes van het niveau'],
    ['a text for a number', '"value":1.5', '"value":"1,5"', 'number'],
    ['an unknown unit', '"unit":"percent"', '"unit":"procent"', '"percent"'],
    ['a field that nobody knows', '"value":1.5', '"value":1.5,"geheim":1', 'never'],
    ['an id of a public indicator', '"eigen-voorbeeld"', '"woz"', 'eigen-'],
    ['a set of a later version', '"version":1,"id"', '"version":2,"id"', '1']
  ])('names the place of %s', (_, from, to, expected) => {
    const problem = problemOf(written.replace(from, to));
    expect(problem?.expected).toContain(expected);
    expect(problem?.column).toMatch(/^sets\.0\b/);
  });

  it('refuses one area twice, one series twice, one set twice', () => {
    const area = '["GM9901",{"kind":"known","value":1.5,"remarks":[]}]';
    expect(problemOf(written.replace(area, `${area},${area}`))?.expected).toContain('elk gebied één keer');
    const twice = (set: OwnSet): OwnSet => ({
      ...set,
      indicators: set.indicators.map((one) => ({ ...one, series: [...one.series, ...one.series] }))
    });
    expect(problemOf(writeOwnFile([twice(voorbeeld)], AT))?.expected).toContain(
      'elk niveau en jaar één keer'
    );
    expect(problemOf(writeOwnFile([voorbeeld, voorbeeld], AT))?.expected).toContain('elk bestand één keer');
  });

  it('of a newer version of the site, and a file of something else, are told apart', () => {
    expect(problemOf(written.replace('"version":1', '"version":2'))?.found).toContain('nieuwere versie');
    expect(problemOf('{"type":"Topology"}')?.found).toContain('andere gegevens');
  });
});
