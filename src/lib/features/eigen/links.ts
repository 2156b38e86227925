/** Addresses at which own figures can be seen. */
import type { OwnSet } from '$lib/domain/own';
import { FigureMap } from '$lib/domain/own-packed';
import { gemeenteOfWijk, levelOf, NEDERLAND, type RegionCode } from '$lib/domain/region';
import { MAP_LEVELS, writeMapView } from '$lib/domain/view';

export interface Links {
  /** The map, on the latest year of the first indicator; absent for figures that the map cannot draw. */
  readonly map: `/kaart/?${string}` | undefined;
  /** The page of the gemeente or country that the figures are about; absent where that is not one. */
  readonly area: `/gebied/${string}/` | undefined;
  readonly code: RegionCode | undefined;
}

/** Links for a set; `looking` is the area that the reader last looked at. */
export function linksOf(set: OwnSet, looking: RegionCode | undefined): Links {
  const code = areaOf(set, looking);
  const found = set.indicators.flatMap(({ id, fills, series }) =>
    series.flatMap(({ level, year }) => {
      const drawn = MAP_LEVELS.find((one) => one === level);
      return drawn === undefined ? [] : [{ indicator: fills ?? id, level: drawn, year }];
    })
  );
  const [first] = found;
  const latest = found
    .filter(({ indicator, level }) => indicator === first?.indicator && level === first.level)
    .toSorted((a, b) => b.year - a.year)[0];
  const area =
    code !== undefined && levelOf(code) === 'gemeente' && latest?.level === 'wijk' ? code : NEDERLAND;
  return {
    map: latest && `/kaart/?${writeMapView({ area, ...latest }).toString()}`,
    area: code && `/gebied/${code}/`,
    code
  };
}

/** The area whose page these figures belong on: the one last looked at, or the only gemeente that they speak of. */
function areaOf(set: OwnSet, looking: RegionCode | undefined): RegionCode | undefined {
  const all = set.indicators.flatMap(({ series }) => series);
  // A hundred topics of one file are mostly about the same areas.
  const distinct = new Map(all.map((series) => [series.figures.codes, series]));
  const codes = new Set<RegionCode>();
  for (const { level, figures } of distinct.values()) {
    for (const code of new FigureMap(figures).keys())
      codes.add(level === 'wijk' ? gemeenteOfWijk(code) : code);
  }
  if (looking !== undefined && codes.has(levelOf(looking) === 'wijk' ? gemeenteOfWijk(looking) : looking)) {
    return looking;
  }
  const gemeenten = [...codes].filter((code) => levelOf(code) === 'gemeente');
  if (gemeenten.length === 1) return gemeenten[0];
  return codes.has(NEDERLAND) ? NEDERLAND : undefined;
}
