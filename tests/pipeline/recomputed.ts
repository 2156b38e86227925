/**
 * The arithmetic of the site done again, in another way and straight from the Parquet: nothing here uses the
 * questions, the aggregations or the notation of the site.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRows, type Row } from './parquet';

export const LEVELS = ['land', 'provincie', 'ggd', 'gemeente', 'wijk'] as const;
export type Level = (typeof LEVELS)[number];

/** What indicators.json says of an indicator, as far as it is needed to compute with it. */
export interface Declared {
  readonly id: string;
  readonly unit: string;
  readonly decimals: number;
  readonly aggregation: { readonly kind: 'add' | 'weigh' | 'ratio' | 'none'; readonly by?: string };
  readonly derived?: { readonly times: number };
  readonly series: readonly {
    readonly level: Level;
    readonly year: number;
    readonly indeling: number;
    readonly definition: string;
  }[];
}

interface Files {
  readonly regions: readonly Row[];
  readonly changes: readonly Row[];
  readonly declared: ReadonlyMap<string, Declared>;
  /** By level, region and year. */
  readonly rows: ReadonlyMap<string, Row>;
}

/** Reads everything once. */
export async function readFiles(dir: string): Promise<Files> {
  const rows = new Map<string, Row>();
  for (const level of LEVELS) {
    for (const row of await readRows(dir, `figures-${level}.parquet`))
      rows.set([level, row.region, row.year].map(String).join(' '), row);
  }
  const { indicators } = JSON.parse(await readFile(join(dir, 'indicators.json'), 'utf8')) as {
    readonly indicators: readonly Declared[];
  };
  return {
    regions: await readRows(dir, 'regions.parquet'),
    changes: await readRows(dir, 'region-changes.parquet'),
    declared: new Map(indicators.map((one) => [one.id, one])),
    rows
  };
}

/** A number as the page writes it. */
export function written(value: number, unit: string, decimals: number): string {
  const plain = (number: number, digits: number) =>
    number.toLocaleString('nl-NL', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  if (unit === 'euro-1000') {
    const step = 1000 / 10 ** decimals;
    return `€ ${plain(Math.round((value * 1000) / step) * step, 0)}`;
  }
  if (unit === 'euro') return `€ ${plain(value, 0)}`;
  return `${plain(value, unit === 'count' ? 0 : decimals)}${unit === 'percent' ? '%' : ''}`;
}

/** The middle one, or half way the two in the middle. */
export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? NaN;
  return (at(Math.floor((sorted.length - 1) / 2)) + at(Math.ceil((sorted.length - 1) / 2))) / 2;
}

const SIZES: Readonly<Record<'gemeente' | 'wijk', readonly number[]>> = {
  gemeente: [5000, 10_000, 20_000, 50_000, 100_000, 150_000, 250_000],
  wijk: [500, 1000, 2500, 5000, 10_000, 20_000]
};

export class Recomputed {
  readonly #files: Files;
  readonly #structure = new Map<string, ReadonlyMap<string, readonly number[]>>();

  constructor(files: Files) {
    this.#files = files;
  }

  declared(indicator: string): Declared {
    const found = this.#files.declared.get(indicator);
    if (found === undefined) throw new Error(`not declared: ${indicator}`);
    return found;
  }

  series(indicator: string, level: Level, year: number): Declared['series'][number] | undefined {
    return this.declared(indicator).series.find((one) => one.level === level && one.year === year);
  }

  /** A number of the Parquet: of a column, or of one of its companions (`num`, `den`). */
  number(level: Level, region: string, indicator: string, year: number, part = ''): number | undefined {
    const cell = this.#files.rows.get(`${level} ${region} ${year}`)?.[`${indicator}${part}`];
    return typeof cell === 'number' ? cell : undefined;
  }

  mark(level: Level, region: string, indicator: string, year: number): string {
    const cell = this.#files.rows.get(`${level} ${region} ${year}`)?.[`${indicator}__mark`];
    return typeof cell === 'string' ? cell : '';
  }

  /** Codes of a level in an indeling, all or only those with this parent. */
  areas(level: Level, indeling: number, parent?: string): readonly string[] {
    return this.#files.regions
      .filter((row) => row.level === level && Number(row.indeling) === indeling)
      .filter(
        (row) =>
          parent === undefined || parent === 'NL01' || [row.gemeente, row.ggd, row.provincie].includes(parent)
      )
      .map(({ code }) => String(code));
  }

  parent(region: string, kind: 'gemeente' | 'provincie'): string | undefined {
    const row = this.#files.regions.find(
      ({ code, indeling }) => code === region && Number(indeling) === 2024
    );
    const parent = row?.[kind];
    return typeof parent === 'string' ? parent : undefined;
  }

  /** All known numbers of the areas that a series speaks of. */
  column(indicator: string, level: Level, year: number, parent?: string): ReadonlyMap<string, number> {
    const indeling = this.series(indicator, level, year)?.indeling ?? NaN;
    return new Map(
      this.areas(level, indeling, parent).flatMap((code) => {
        const value = this.number(level, code, indicator, year);
        return value === undefined ? [] : [[code, value] as const];
      })
    );
  }

  /** A larger area from its gemeenten: counts added up, shares weighed. `undefined`: not to be known. */
  fromGemeenten(region: string, indicator: string, year: number): number | undefined {
    const { aggregation, unit, derived } = this.declared(indicator);
    const indeling = this.series(indicator, 'gemeente', year)?.indeling;
    if (indeling === undefined) return undefined;
    const parts = this.areas('gemeente', indeling, region).map((code) => {
      const of = (id: string, part?: string) => this.number('gemeente', code, id, year, part);
      const by = aggregation.by;
      const sameBorders = by !== undefined && this.series(by, 'gemeente', year)?.indeling === indeling;
      return {
        value: of(indicator),
        num: of(indicator, '__num'),
        weight: of(indicator, '__den') ?? (sameBorders ? of(by) : undefined)
      };
    });
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
    const known = parts.flatMap(({ value, ...rest }) => (value === undefined ? [] : [{ value, ...rest }]));
    if (aggregation.kind === 'add') {
      return known.length === parts.length ? sum(known.map(({ value }) => value)) : undefined;
    }
    const weights = parts.flatMap(({ weight }) => weight ?? []);
    const covered = sum(known.map(({ weight }) => weight ?? NaN));
    if (weights.length < parts.length || !(covered >= 0.98 * sum(weights))) return undefined;
    if (known.every(({ num }) => num !== undefined)) {
      const times = derived?.times ?? (unit === 'per-1000' ? 1000 : 100);
      return (times * sum(known.map(({ num }) => num ?? NaN))) / covered;
    }
    return sum(known.map(({ value, weight }) => value * (weight ?? NaN))) / covered;
  }

  /** Whether the figure of a gemeente in an indeling is of the area that it is in 2024. */
  #isToday(code: string, indeling: number): boolean {
    return !this.#files.changes.some(
      ({ year, from_code, to_code }) => Number(year) > indeling && (from_code === code || to_code === code)
    );
  }

  /** Middle of the known figures of some areas; `undefined` of fewer than three, or of fewer than one in `least`. */
  middleOf(
    codes: readonly string[],
    indicator: string,
    level: 'gemeente' | 'wijk',
    year: number,
    least = Infinity
  ): number | undefined {
    const indeling = this.series(indicator, level, year)?.indeling ?? NaN;
    const column = this.column(indicator, level, year);
    const values = codes.flatMap((code) =>
      level === 'wijk' || this.#isToday(code, indeling) ? (column.get(code) ?? []) : []
    );
    return values.length < 3 || values.length * least < codes.length ? undefined : middle(values);
  }

  /** Inhabitants (logarithm), children, size of households and urbanity of every area that takes part. */
  structure(level: 'gemeente' | 'wijk'): ReadonlyMap<string, readonly number[]> {
    const earlier = this.#structure.get(level);
    if (earlier !== undefined) return earlier;
    const made = new Map(
      this.#files.regions
        .filter((region) => region.level === level && Number(region.indeling) === 2024)
        .flatMap(({ code, stedelijkheid }) => {
          const of = (id: string) => this.number(level, String(code), id, 2024);
          const [people, children, households] = [of('inwoners'), of('aandeel_0_15'), of('huishoudens')];
          const urbanity = Number(stedelijkheid ?? NaN);
          if (people === undefined || children === undefined || households === undefined) return [];
          if (Number.isNaN(urbanity) || people < (level === 'wijk' ? 500 : 1)) return [];
          return [[String(code), [Math.log(people), children, people / households, urbanity]] as const];
        })
    );
    this.#structure.set(level, made);
    return made;
  }

  /** All areas that may be compared with this one, nearest first. */
  byDistance(
    level: 'gemeente' | 'wijk',
    code: string
  ): { readonly code: string; readonly distance: number }[] {
    const areas = this.structure(level);
    const own = areas.get(code);
    if (own === undefined) return [];
    const widths = own.map((_, index) => {
      const values = [...areas.values()].map((row) => row[index] ?? NaN);
      const centre = middle(values);
      return 1.4826 * middle(values.map((value) => Math.abs(value - centre)));
    });
    return [...areas]
      .filter(([other]) => other !== code && (level === 'gemeente' || other.slice(2, 6) !== code.slice(2, 6)))
      .map(([other, row]) => ({
        code: other,
        distance: Math.hypot(
          ...row.map((value, index) => (value - (own[index] ?? NaN)) / (widths[index] ?? NaN))
        )
      }))
      .sort((a, b) => a.distance - b.distance);
  }

  /** The areas in the same class of size, itself included. */
  sameSize(level: 'gemeente' | 'wijk', code: string): readonly string[] {
    const classOf = (one: string) => {
      const people = this.number(level, one, 'inwoners', 2024) ?? NaN;
      return SIZES[level].filter((limit) => people >= limit).length;
    };
    return [...this.structure(level).keys()].filter((other) => classOf(other) === classOf(code));
  }

  /** The areas that are as urban, itself included. */
  sameUrbanity(level: 'gemeente' | 'wijk', code: string): readonly string[] {
    const structure = this.structure(level);
    const own = structure.get(code)?.[3];
    return [...structure].flatMap(([other, row]) => (row[3] === own ? [other] : []));
  }
}
