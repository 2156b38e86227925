/**
 * Figures of gemeenten in an earlier indeling, brought to a later one. A gemeente that took over whole
 * gemeenten gets one figure of its parts: counts add up, shares weigh by their denominators. Where a
 * gemeente was divided nothing can be computed, and the line breaks.
 */
import { addFigures, remarksTogether, weighFigures, type Combination } from './combine';
import { absent, type Figure } from './figure';
import { never } from './never';
import type { Indeling, RegionChange, RegionCode } from './region';

/** How figures of parts become one. */
export type Combining =
  | { readonly kind: 'add' }
  | {
      readonly kind: 'weigh';
      /** Denominators in the same year and indeling, for figures that do not carry their own. */
      readonly weights?: ReadonlyMap<RegionCode, Figure>;
      /** 100 of percentages, 1000 of "per 1.000": with it known numerators are used, unrounded. */
      readonly times?: number;
    }
  /** A median, a rank: it cannot be computed from parts. */
  | { readonly kind: 'none' };

export interface CarryOptions {
  readonly from: Indeling;
  readonly to: Indeling;
  /** All gemeenten of `from`: one without a figure makes the figure of its successor incomplete. */
  readonly gemeenten: Iterable<RegionCode>;
  readonly changes: readonly RegionChange[];
  readonly combining: Combining;
}

/** What a gemeente of a later indeling consists of. */
export interface Origin {
  /** Gemeenten of the earlier indeling. */
  readonly parts: ReadonlySet<RegionCode>;
  /** All parts came whole; `false`: at least one was divided. */
  readonly whole: boolean;
}

/**
 * The gemeenten of indeling `to`, each with the gemeenten of `from` that it consists of. Back in time
 * (`to` before `from`) nothing can be put together: what has changed since is then not whole. Small border
 * corrections, which CBS does not list, are not seen.
 */
export function originsOf({
  from,
  to,
  gemeenten,
  changes
}: Omit<CarryOptions, 'combining'>): ReadonlyMap<RegionCode, Origin> {
  let origins = new Map(
    [...gemeenten].map((code): [RegionCode, Origin] => [code, { parts: new Set([code]), whole: true }])
  );
  if (to < from) return undone(origins, { from, to, changes });
  for (let year = from + 1; year <= to; year += 1) {
    const now = changes.filter((change) => change.year === year);
    const next = new Map(origins);
    for (const change of now) next.delete(change.from);
    for (const change of now) {
      const [taken, so] = [origins.get(change.from), next.get(change.to)];
      next.set(change.to, {
        parts: new Set([...(so?.parts ?? []), ...(taken?.parts ?? [])]),
        // What `gemeenten` does not hold cannot be added.
        whole: (so?.whole ?? true) && taken?.whole === true && change.kind === 'whole'
      });
    }
    origins = next;
  }
  return origins;
}

function undone(
  origins: ReadonlyMap<RegionCode, Origin>,
  { from, to, changes }: Pick<CarryOptions, 'from' | 'to' | 'changes'>
): ReadonlyMap<RegionCode, Origin> {
  const touched = changes.filter(({ year }) => year > to && year <= from);
  const changed = new Map(
    touched.flatMap((change) => [change.from, change.to]).map((code) => [code, broken(code)])
  );
  return new Map([...origins, ...changed]);
}

function broken(code: RegionCode): Origin {
  return { parts: new Set([code]), whole: false };
}

/**
 * Figures per gemeente of indeling `to`. A gemeente that is the same, or only got another code, keeps its
 * figure as it is. What was put together says `derived` and `merged`; its absence says why: `incomplete` where a part
 * has no figure, `region-changed` where a part was divided or its denominator is unknown (the figures then
 * stay with their own indeling).
 */
export function carryOver(
  figures: ReadonlyMap<RegionCode, Figure>,
  options: CarryOptions
): ReadonlyMap<RegionCode, Figure> {
  const carried = new Map<RegionCode, Figure>();
  for (const [code, origin] of originsOf(options)) {
    const parts = [...origin.parts];
    if (!parts.some((part) => figures.has(part))) continue;
    const [only] = parts;
    const same = origin.whole && parts.length === 1 && only !== undefined ? figures.get(only) : undefined;
    carried.set(code, same ?? combined(parts, origin.whole, figures, options.combining));
  }
  return carried;
}

function combined(
  parts: readonly RegionCode[],
  whole: boolean,
  figures: ReadonlyMap<RegionCode, Figure>,
  combining: Combining
): Figure {
  const own = parts.map((part) => figures.get(part));
  const changed = own.some((figure) => figure?.kind === 'absent' && figure.reason === 'region-changed');
  if (!whole || changed || combining.kind === 'none') return absent('region-changed');
  const weights = parts.map((part) =>
    combining.kind === 'weigh' ? combining.weights?.get(part) : undefined
  );
  return putTogether(
    combining.kind === 'add' ? addFigures(own) : weighFigures(own, weights, combining.times)
  );
}

/** Says of what was put together that it was. */
function putTogether(combination: Combination): Figure {
  switch (combination.kind) {
    case 'combined': {
      const { figure } = combination;
      return { ...figure, remarks: remarksTogether(['derived', 'merged', ...figure.remarks]) };
    }
    case 'incomplete':
      return absent('incomplete');
    case 'unweighted':
      return absent('region-changed');
    case 'nobody':
      return absent('not-applicable');
    default:
      return never(combination, 'combination');
  }
}
