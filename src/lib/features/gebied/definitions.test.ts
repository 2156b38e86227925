/** Two definitions never share a line: not within an area, and not with the country beside it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declarationOf } from '$lib/domain/catalogue';
import { known } from '$lib/domain/figure';
import type { Indicator, Series } from '$lib/domain/indicator';
import type { Level, RegionCode } from '$lib/domain/region';
import { courseOf } from '$lib/features/explain/course';
import { marginWords } from '$lib/features/explain/remarks';
import { figureRow } from './row';

const YEARS = [2016, 2017, 2018, 2019, 2020, 2021];
/** Per year a definition, or no figure at all. */
const definitions = fc.array(fc.constantFrom('een', 'twee', undefined), {
  minLength: YEARS.length,
  maxLength: YEARS.length
});

function seriesOf(level: Level, given: readonly (string | undefined)[]): Series[] {
  return YEARS.flatMap((year, index) => {
    const definition = given[index];
    if (definition === undefined) return [];
    return [
      { level, year, definition, indeling: 2024, source: 'voorbeeld', known: 3, total: 3, provisional: false }
    ];
  });
}

const figures = (series: readonly Series[]) =>
  series.map(({ year }) => ({ year, figure: known(year - 2000) }));
const area = {
  code: 'GM9001' as RegionCode,
  name: 'Voorbeeldstad',
  level: 'gemeente',
  whyOther: () => undefined
} as const;

describe('a line', () => {
  it('holds one definition', () => {
    fc.assert(
      fc.property(definitions, (given) => {
        const own = seriesOf('gemeente', given);
        const indicator: Indicator = { ...declarationOf('laag_inkomen_hh'), series: own, breaks: {} };
        const stretches = new Map<number, Set<string>>();
        for (const { year, stretch } of courseOf(indicator, area, figures(own))) {
          const seen = stretches.get(stretch) ?? new Set<string>();
          stretches.set(stretch, seen.add(own.find((one) => one.year === year)?.definition ?? ''));
        }
        for (const seen of stretches.values()) expect(seen.size).toBe(1);
      })
    );
  });

  it('never stands beside the country by another definition', () => {
    fc.assert(
      fc.property(definitions, definitions, (here, there) => {
        const own = seriesOf('gemeente', here);
        const land = seriesOf('land', there);
        const indicator: Indicator = {
          ...declarationOf('laag_inkomen_hh'),
          series: [...own, ...land],
          breaks: {}
        };
        const row = figureRow({
          indicator,
          area,
          own: figures(own),
          land: figures(land),
          above: [],
          peers: undefined,
          similar: undefined,
          peerLevel: 'gemeente',
          within: undefined,
          numbers: [],
          today: 2024,
          context: false
        });
        for (const { year, land: beside } of row?.years ?? []) {
          const same = here[YEARS.indexOf(year)] === there[YEARS.indexOf(year)];
          if (!same) expect(beside).not.toMatch(/\d/);
        }
      })
    );
  });
});

describe('marginWords', () => {
  const bijstand: Indicator = { ...declarationOf('bijstand_per_1000'), series: [], breaks: {} };
  const share = (numerator: number, denominator: number) => ({
    ...known((1000 * numerator) / denominator, ['derived']),
    numerator,
    denominator
  });

  it('says what chance can make of a share of few people, rounding of the count included', () => {
    expect(marginWords(bijstand, share(20, 400))).toEqual([
      'bij zo weinig mensen telt toeval mee: 23 tot 91 van de 1.000'
    ]);
    expect(marginWords(bijstand, share(200, 4000))).toEqual([]);
    expect(marginWords(bijstand, known(50))).toEqual([]);
  });

  it('leaves context alone', () => {
    const context: Indicator = { ...declarationOf('aandeel_0_15'), series: [], breaks: {} };
    expect(marginWords(context, share(20, 400))).toEqual([]);
  });
});
