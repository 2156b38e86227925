/**
 * Own figures in columns. A file may hold hundreds of thousands of them, and a browser that copies each as
 * an object, from its storage or from a worker, stands still for seconds; buffers it copies at once. What
 * is never looked at is never unpacked.
 */
import { decodeFigure, encodeMark, type Figure, type Known } from './figure';
import type { RegionCode } from './region';

const COUNTS = ['lower', 'upper', 'numerator', 'denominator'] as const satisfies readonly (keyof Known)[];

/** The figures of one level and year, by column; plain values and buffers, fit for storage and messages. */
export interface PackedFigures {
  /** Codes of the areas, ascending, one straight after the other: those of one level are equally long. */
  readonly codes: string;
  /** Per area; NaN where the figure is absent. */
  readonly values: Float64Array;
  /** Texts of `encodeMark`, each once; none where no figure has one. */
  readonly marks: readonly string[];
  /** Per area: 0 for no mark, else one more than its place in `marks`. */
  readonly marked: Uint32Array;
  /** Per area, NaN where there is none; only the columns that any figure has. */
  readonly counts: Readonly<Partial<Record<(typeof COUNTS)[number], Float64Array>>>;
}

/** Packs figures of areas of one level, each area once. */
export function packFigures(figures: Iterable<readonly [RegionCode, Figure]>): PackedFigures {
  const sorted = [...figures].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const places = new Map<string, number>();
  const marked = Uint32Array.from(sorted, ([, figure]) => {
    const mark = encodeMark(figure);
    if (mark === null) return 0;
    const place = places.get(mark) ?? places.size + 1;
    places.set(mark, place);
    return place;
  });
  const column = (key: 'value' | (typeof COUNTS)[number]) =>
    Float64Array.from(sorted, ([, figure]) => (figure.kind === 'known' ? (figure[key] ?? NaN) : NaN));
  return {
    codes: sorted.map(([code]) => code).join(''),
    values: column('value'),
    marks: [...places.keys()],
    marked,
    counts: Object.fromEntries(
      COUNTS.map((key) => [key, column(key)] as const).filter(([, numbers]) => !numbers.every(Number.isNaN))
    )
  };
}

/** Number of areas with a value. */
export function countKnown({ values }: PackedFigures): number {
  return values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + 1), 0);
}

/** Packed figures to be read as a map by code, in the order of codes. A figure is made when it is asked for. */
export class FigureMap implements ReadonlyMap<RegionCode, Figure> {
  readonly #packed: PackedFigures;
  readonly #show: (figure: Figure) => Figure;
  /** Length of one code. */
  readonly #width: number;

  /** `show` is applied to each figure that is given. */
  constructor(packed: PackedFigures, show: (figure: Figure) => Figure = (figure) => figure) {
    this.#packed = packed;
    this.#show = show;
    this.#width = packed.codes.length / Math.max(1, packed.values.length);
  }

  get size(): number {
    return this.#packed.values.length;
  }

  get(code: RegionCode): Figure | undefined {
    const index = this.#indexOf(code);
    return index === undefined ? undefined : this.#figureAt(index);
  }

  has(code: RegionCode): boolean {
    return this.#indexOf(code) !== undefined;
  }

  *keys(): MapIterator<RegionCode> {
    for (let index = 0; index < this.size; index += 1) yield this.#codeAt(index);
  }

  *values(): MapIterator<Figure> {
    for (let index = 0; index < this.size; index += 1) yield this.#figureAt(index);
  }

  *entries(): MapIterator<[RegionCode, Figure]> {
    for (let index = 0; index < this.size; index += 1) yield [this.#codeAt(index), this.#figureAt(index)];
  }

  [Symbol.iterator](): MapIterator<[RegionCode, Figure]> {
    return this.entries();
  }

  forEach(visit: (figure: Figure, code: RegionCode, map: ReadonlyMap<RegionCode, Figure>) => void): void {
    for (const [code, figure] of this) visit(figure, code, this);
  }

  #codeAt(index: number): RegionCode {
    return this.#packed.codes.slice(index * this.#width, (index + 1) * this.#width) as RegionCode;
  }

  #indexOf(code: RegionCode): number | undefined {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#codeAt(middle) < code) low = middle + 1;
      else high = middle;
    }
    return low < this.size && this.#codeAt(low) === code ? low : undefined;
  }

  #figureAt(index: number): Figure {
    const { values, marks, marked, counts } = this.#packed;
    const number = (column: Float64Array | undefined) => {
      const value = column?.[index];
      return Number.isNaN(value) ? null : value;
    };
    return this.#show(
      decodeFigure({
        value: number(values),
        mark: marks[(marked[index] ?? 0) - 1],
        lower: number(counts.lower),
        upper: number(counts.upper),
        numerator: number(counts.numerator),
        denominator: number(counts.denominator)
      })
    );
  }
}
