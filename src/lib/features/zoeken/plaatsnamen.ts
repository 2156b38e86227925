import type { RegionCode } from '$lib/domain/region';
import type { Landkaart } from './landkaart';

/** Names on the map of the country, for people to find their way; `dx`, `dy` keep them off borders and each other. */
const STEDEN: readonly {
  readonly code: string;
  readonly dx?: number;
  readonly dy?: number;
  /** Also on a phone, where there is room for a few. */
  readonly smal?: true;
}[] = [
  { code: 'GM0080', dy: -10 },
  { code: 'GM0014', smal: true },
  { code: 'GM0106' },
  { code: 'GM0193' },
  { code: 'GM0153', dx: -40 },
  { code: 'GM0363', smal: true },
  { code: 'GM0518', dx: -20, dy: -14 },
  { code: 'GM0344', smal: true },
  { code: 'GM0202' },
  { code: 'GM0855' },
  { code: 'GM0772', smal: true },
  { code: 'GM0687' },
  { code: 'GM0935', smal: true }
];

export interface Plaatsnaam {
  readonly naam: string;
  readonly x: number;
  readonly y: number;
  readonly smal: boolean;
}

/** The names of some cities with their place on the drawing; a city that is not on the map is left out. */
export function plaatsnamen(kaart: Landkaart): readonly Plaatsnaam[] {
  const opCode = new Map(kaart.gemeenten.map((gemeente) => [gemeente.code, gemeente]));
  return STEDEN.flatMap(({ code, dx = 0, dy = 0, smal = false }) => {
    const stad = opCode.get(code as RegionCode);
    if (stad === undefined) return [];
    // As people say it: "Den Haag", and "Middelburg" without the (Z.) of CBS.
    const naam = code === 'GM0518' ? 'Den Haag' : stad.name.replace(/ \(.*\)$/, '');
    return [{ naam, x: stad.midden[0] + dx, y: stad.midden[1] + dy, smal }];
  });
}
