/**
 * Which areas look alike: by size, by urbanity, and nearest by structure. Only what an area *is* counts:
 * size, density, the make-up of its population. No figure about money, help or health takes part, nor what
 * follows from money (who owns, who rents, what a home is worth): see docs/decisions/0007.
 */
import { never } from './never';
import type { Region, RegionCode } from './region';

export const STRUCTURE = ['inwoners', 'stedelijkheid', 'kinderen', 'huishouden'] as const;
/**
 * inwoners: inhabitants; stedelijkheid: CBS urbanity, 1 to 5; kinderen: inhabitants under 15, in percent;
 * huishouden: inhabitants per household.
 */
export type StructureVariable = (typeof STRUCTURE)[number];

/** What is known of the structure of an area. */
export interface StructureArea {
  readonly code: RegionCode;
  readonly values: Partial<Record<StructureVariable, number>>;
}

/** Nearest areas that are shown and whose middle is the reference; odd, so that the middle is an area. */
const NEAREST = 7;

/** A wijk with fewer inhabitants is compared with none: its shares hang on a few families. */
export const LEAST_INWONERS = 500;

/**
 * An area farther away than this is not called comparable: it may be named as the nearest there is, and its
 * figures are no reference. Only about one gemeente in fifty has its seventh neighbour beyond it.
 */
export const FAR = 2.5;

/** Fewer areas or figures than this have no middle that says anything. */
export const LEAST_KNOWN = 3;

/** An area with its distance, in spreads of the variables. */
export interface Neighbour {
  readonly code: RegionCode;
  readonly distance: number;
}

/** Middle of some numbers: of an even count the mean of the two in the middle. `undefined` of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half];
  const lower = sorted[half - 1];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}

/** Centre and width of one variable over all areas. */
interface Spread {
  readonly centre: number;
  readonly width: number;
}

// With these factors a width equals the standard deviation where values are normally distributed.
const MAD = 1.4826;
const MEAN_DEVIATION = 1.2533;

/**
 * Median and median absolute deviation, which a few very large areas do not shift. Where more than half of
 * the areas are alike, the mean deviation takes its place; width 0 only where all are alike.
 */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const centre = median(values);
  if (centre === undefined) return undefined;
  const deviations = values.map((value) => Math.abs(value - centre));
  const typical = MAD * (median(deviations) ?? 0);
  const mean = deviations.reduce((sum, one) => sum + one, 0) / deviations.length;
  return { centre, width: typical > 0 ? typical : MEAN_DEVIATION * mean };
}

/** As it is measured: inhabitants by order of magnitude, so that 10.000 to 20.000 is as far as 50.000 to 100.000. */
function scaled(variable: StructureVariable, value: number): number | undefined {
  switch (variable) {
    case 'inwoners':
      return value > 0 ? Math.log10(value) : undefined;
    case 'stedelijkheid':
    case 'kinderen':
    case 'huishouden':
      return value;
    default:
      return never(variable, 'structure variable');
  }
}

/** Place of an area on every variable, in spreads from the centre, in the order of `STRUCTURE`. */
export type Standing = readonly number[];

/** Places of all areas of which every variable is known; the others are not comparable by structure. */
export function standings(areas: readonly StructureArea[]): ReadonlyMap<RegionCode, Standing> {
  const complete = areas.flatMap(({ code, values }) => {
    const row = STRUCTURE.flatMap((variable) => {
      const value = values[variable];
      return value === undefined ? [] : (scaled(variable, value) ?? []);
    });
    return row.length === STRUCTURE.length ? [{ code, row }] : [];
  });
  const spreads = STRUCTURE.map((_, index) => spreadOf(complete.map(({ row }) => row[index] ?? 0)));
  return new Map(
    complete.map(({ code, row }) => [
      code,
      row.map((value, index) => {
        const { centre, width } = spreads[index] ?? { centre: 0, width: 0 };
        return width === 0 ? 0 : (value - centre) / width;
      })
    ])
  );
}

/** Euclidean distance: every variable weighs the same. */
export function distance(a: Standing, b: Standing): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += ((a[index] ?? 0) - (b[index] ?? 0)) ** 2;
  return Math.sqrt(sum);
}

/**
 * The areas nearest to `code`, nearest first; equally near ones by code. Never the area itself, nor one
 * that `allowed` refuses. Empty when the structure of the area is not known.
 */
export function nearest(
  code: RegionCode,
  places: ReadonlyMap<RegionCode, Standing>,
  allowed: (other: RegionCode) => boolean = () => true,
  count = NEAREST
): readonly Neighbour[] {
  const own = places.get(code);
  if (own === undefined) return [];
  const best: Neighbour[] = [];
  for (const [other, place] of places) {
    const found = { code: other, distance: distance(own, place) };
    const last = best[count - 1];
    if (last !== undefined && order(found, last) > 0) continue;
    if (other === code || !allowed(other)) continue;
    const at = best.findIndex((one) => order(found, one) < 0);
    best.splice(at < 0 ? best.length : at, 0, found);
    if (best.length > count) best.pop();
  }
  return best;
}

function order(a: Neighbour, b: Neighbour): number {
  return a.distance - b.distance || (a.code < b.code ? -1 : 1);
}

/** Closer than this on one variable, two areas are called about the same on it. */
const ABOUT = 0.5;

/** On which variables two areas are about the same; on urbanity only when it is the same class. */
export function alikeOn(a: Standing, b: Standing): readonly StructureVariable[] {
  return STRUCTURE.filter((variable, index) => {
    const apart = Math.abs((a[index] ?? 0) - (b[index] ?? 0));
    return variable === 'stedelijkheid' ? apart === 0 : apart <= ABOUT;
  });
}

/** A class of size: from `from` up to, not including, `to` inhabitants. */
export interface SizeClass {
  readonly from: number;
  /** Absent: without end. */
  readonly to?: number;
}

/** Lower limits: those of gemeenten are the classes in which CBS publishes; those of wijken are our own. */
const SIZES = {
  gemeente: [0, 5000, 10_000, 20_000, 50_000, 100_000, 150_000, 250_000],
  wijk: [0, LEAST_INWONERS, 1000, 2500, 5000, 10_000, 20_000]
} as const;

export type ComparableLevel = keyof typeof SIZES;

/** The class of size that a number of inhabitants falls in. */
export function sizeClass(level: ComparableLevel, inwoners: number): SizeClass {
  const limits: readonly number[] = SIZES[level];
  const index = limits.findLastIndex((limit) => inwoners >= limit);
  const to = limits[index + 1];
  return { from: limits[index] ?? 0, ...(to !== undefined && { to }) };
}

/** The areas that share a class of size or of urbanity. */
export type AreaClass =
  | { readonly kind: 'size'; readonly size: SizeClass }
  | { readonly kind: 'urbanity'; readonly stedelijkheid: NonNullable<Region['stedelijkheid']> };

/** Whether an area with these values is in the class; never where the value that decides is not known. */
export function isInClass(
  level: ComparableLevel,
  of: AreaClass,
  { inwoners, stedelijkheid }: StructureArea['values']
): boolean {
  switch (of.kind) {
    case 'size':
      return inwoners !== undefined && sizeClass(level, inwoners).from === of.size.from;
    case 'urbanity':
      return stedelijkheid === of.stedelijkheid;
    default:
      return never(of, 'class of areas');
  }
}

/** The areas whose structure takes part in comparisons: all gemeenten, and wijken that are not too small. */
export function comparedAreas(
  level: ComparableLevel,
  areas: readonly StructureArea[]
): readonly StructureArea[] {
  switch (level) {
    case 'gemeente':
      return areas;
    case 'wijk':
      return areas.filter(({ values }) => (values.inwoners ?? 0) >= LEAST_INWONERS);
    default:
      return never(level, 'level of comparison');
  }
}
