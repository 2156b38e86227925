/**
 * Outlines of the wijken of 2024 in the detail of 2022. The file of 2024 is too coarse for a city: some
 * wijken have lost nine tenths of their area. See docs/decisions for the whole story.
 */
import type { Position } from 'geojson';
import { foldName } from '../../src/lib/domain/region-names';
import { gemeenteOfWijk, type RegionChange, type RegionCode } from '../../src/lib/domain/region';
import { refit, type Part } from './refit';
import { contains, dissolve, ringArea, wound, type Outline } from './topology';

/** Where names must tell that two wijken are the same, the coarse one may be this much larger. */
const LARGER = 1.6;

/**
 * The wijken of 2024, gemeente by gemeente. The same codes as in 2022: the outlines of 2022. All codes
 * new: those of 2022 for wijken that kept their name and size. What is left of the gemeente is divided
 * as the coarse outlines divide it, within the outline of 2022.
 */
export function fineWijken(
  wijken2022: readonly Outline[],
  wijken2024: readonly Outline[],
  changes: readonly RegionChange[]
): readonly Outline[] {
  const before = groupByGemeente(wijken2022, (code) => {
    const went = changes.find(
      (change) => change.from === code && change.year > 2022 && change.kind === 'whole'
    );
    return went?.to ?? code;
  });
  return [...groupByGemeente(wijken2024, (code) => code)].flatMap(([gemeente, wijken]) => {
    const old = before.get(gemeente) ?? [];
    const same = matchWijken(old, wijken);
    const kept = wijken.flatMap((wijk) => {
      const match = same.get(wijk.code);
      return match === undefined ? [] : [{ ...wijk, geometry: match.geometry }];
    });
    const matched = new Set([...same.values()].map(({ code }) => code));
    const land = old.filter(({ code }) => !matched.has(code));
    return [
      ...kept,
      ...divide(
        land,
        wijken.filter(({ code }) => !same.has(code))
      )
    ];
  });
}

function groupByGemeente(
  wijken: readonly Outline[],
  counted: (gemeente: RegionCode) => RegionCode
): ReadonlyMap<RegionCode, readonly Outline[]> {
  const groups = new Map<RegionCode, Outline[]>();
  for (const wijk of wijken) {
    const gemeente = counted(gemeenteOfWijk(wijk.code));
    groups.set(gemeente, [...(groups.get(gemeente) ?? []), wijk]);
  }
  return groups;
}

/** Code of 2024 → the same wijk in 2022, where that is sure. */
function matchWijken(old: readonly Outline[], wijken: readonly Outline[]): ReadonlyMap<RegionCode, Outline> {
  const byCode = new Map(old.map((wijk) => [wijk.code, wijk]));
  const common = wijken.filter(({ code }) => byCode.has(code)).length;
  if (common === old.length && common === wijken.length) return byCode;
  // Some codes stayed and others came: a wijk that kept its code may have lost a part of its land.
  if (common > 0) return new Map();
  const byName = new Map(old.map((wijk) => [foldName(wijk.name), wijk]));
  return new Map(
    wijken.flatMap((wijk) => {
      const match = byName.get(foldName(wijk.name));
      const fits = match !== undefined && areaOf(wijk) / areaOf(match) <= LARGER;
      return fits ? [[wijk.code, match] as const] : [];
    })
  );
}

/** Land divided among coarse wijken: each connected piece by the parts that lie in it. */
function divide(land: readonly Outline[], wijken: readonly Outline[]): readonly Outline[] {
  const whole = dissolve(land, () => ({ code: 'NL01' as RegionCode, name: '' }));
  const pieces = whole.flatMap(({ geometry }) => wound(geometry));
  const parts = wijken.flatMap((wijk) =>
    wound(wijk.geometry).map((polygon): Part<RegionCode> => ({ id: wijk.code, polygon }))
  );
  const inPiece = new Map<number, Part<RegionCode>[]>();
  for (const part of parts) {
    const home = bestPiece(part.polygon, pieces);
    inPiece.set(home, [...(inPiece.get(home) ?? []), part]);
  }
  const fitted = pieces.flatMap((piece, index) => {
    const group = inPiece.get(index);
    if (group !== undefined) return refit(piece, group);
    // An island too small for the coarse file goes to the wijk nearest to it.
    const id = nearestPart(piece, parts)?.id;
    return id === undefined ? [] : [{ id, polygon: piece }];
  });
  return wijken.map((wijk) => {
    const coordinates = fitted
      .filter(({ id, polygon }) => id === wijk.code && polygon.length > 0)
      .map(({ polygon }) => polygon.map((ring) => [...ring]));
    // Better a coarse wijk than none, should a sliver have been stretched to nothing.
    return coordinates.length === 0 ? wijk : { ...wijk, geometry: { type: 'MultiPolygon', coordinates } };
  });
}

type Polygon = readonly (readonly Position[])[];

/** The piece of land that holds most of a part, by a grid of points in it. */
function bestPiece(part: Polygon, pieces: readonly Polygon[]): number {
  const points = gridIn(part[0] ?? []);
  const shares = pieces.map((piece) => points.filter((point) => contains(piece, point)).length);
  const most = shares.indexOf(Math.max(...shares));
  if ((shares[most] ?? 0) > 0) return most;
  const gaps = pieces.map((piece) => gap(part, piece));
  return gaps.indexOf(Math.min(...gaps));
}

function nearestPart(piece: Polygon, parts: readonly Part<RegionCode>[]): Part<RegionCode> | undefined {
  const gaps = parts.map(({ polygon }) => gap(piece, polygon));
  return parts[gaps.indexOf(Math.min(...gaps))];
}

function gridIn(ring: readonly Position[]): readonly Position[] {
  const STEPS = 24;
  const xs = ring.map(([x = 0]) => x);
  const ys = ring.map(([, y = 0]) => y);
  const [west, south] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - west, Math.max(...ys) - south];
  const steps = Array.from({ length: STEPS }, (_, step) => (step + 0.5) / STEPS);
  return steps
    .flatMap((a) => steps.map((b): Position => [west + a * width, south + b * height]))
    .filter((point) => contains([ring], point));
}

/** Least squared distance between two outlines, over their points. */
function gap(one: Polygon, other: Polygon): number {
  const points = other.flat();
  return one
    .flat()
    .reduce(
      (least, [x = 0, y = 0]) =>
        points.reduce((best, [u = 0, v = 0]) => Math.min(best, (x - u) ** 2 + (y - v) ** 2), least),
      Infinity
    );
}

/** Area in square degrees: to compare two outlines of one place. */
function areaOf({ geometry }: Outline): number {
  return Math.abs(
    wound(geometry)
      .flat()
      .reduce((sum, ring) => sum + ringArea(ring), 0)
  );
}
