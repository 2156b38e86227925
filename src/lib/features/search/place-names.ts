import type { RegionCode } from '$lib/domain/region';
import type { CountryDrawing } from './country-map';

/** Names on the map of the country, for people to find their way; `dx`, `dy` keep them off borders and each other. */
const CITIES: readonly {
  readonly code: string;
  readonly dx?: number;
  readonly dy?: number;
  /** Also on a phone, where there is room for a few. */
  readonly narrow?: true;
}[] = [
  { code: 'GM0080', dy: -10 },
  { code: 'GM0014', narrow: true },
  { code: 'GM0106' },
  { code: 'GM0193' },
  { code: 'GM0153', dx: -40 },
  { code: 'GM0363', narrow: true },
  { code: 'GM0518', dx: -20, dy: -14 },
  { code: 'GM0344', narrow: true },
  { code: 'GM0202' },
  { code: 'GM0855' },
  { code: 'GM0772', narrow: true },
  { code: 'GM0687' },
  { code: 'GM0935', narrow: true }
];

export interface PlaceName {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly narrow: boolean;
}

/** The names of some cities with their place on the drawing; a city that is not on the map is left out. */
export function placeNames(drawing: CountryDrawing): readonly PlaceName[] {
  const byCode = new Map(drawing.gemeenten.map((gemeente) => [gemeente.code, gemeente]));
  return CITIES.flatMap(({ code, dx = 0, dy = 0, narrow = false }) => {
    const city = byCode.get(code as RegionCode);
    if (city === undefined) return [];
    // As people say it: "Den Haag", and "Middelburg" without the (Z.) of CBS.
    const name = code === 'GM0518' ? 'Den Haag' : city.name.replace(/ \(.*\)$/, '');
    return [{ name, x: city.middle[0] + dx, y: city.middle[1] + dy, narrow }];
  });
}
