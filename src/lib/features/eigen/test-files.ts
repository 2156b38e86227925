/** For the tests of this folder: files of Voorbeeldstad, read as the worker reads them. */
import { areaIndex, type AreaIndex } from '$lib/domain/areas/index';
import { parseRegionCode, type Level, type Region, type RegionCode } from '$lib/domain/region';
import type { Choices, Understanding } from '$lib/formats/understanding';
import { understand } from '$lib/formats/understand';
import { accountOf, type Account } from './account';

export function code(text: string): RegionCode {
  const parsed = parseRegionCode(text);
  if (parsed === undefined) throw new Error(`no code: ${text}`);
  return parsed;
}

function region(level: Level, text: string, name: string, indeling: number): Region {
  return { level, code: code(text), name, indeling, outlined: true };
}

/** Two gemeenten with wijken of the same name; Voorbeelddorp is new in 2024. */
export const INDEX: AreaIndex = areaIndex(
  [
    region('land', 'NL01', 'Nederland', 2023),
    region('land', 'NL01', 'Nederland', 2024),
    region('gemeente', 'GM9001', 'Voorbeeldstad', 2023),
    region('gemeente', 'GM9001', 'Voorbeeldstad', 2024),
    region('gemeente', 'GM9003', 'Voorbeeldveen', 2023),
    region('gemeente', 'GM9002', 'Voorbeelddorp', 2024),
    region('wijk', 'WK900101', 'Noord', 2024),
    region('wijk', 'WK900102', 'Haven', 2024),
    region('wijk', 'WK900201', 'Noord', 2024),
    region('wijk', 'WK900202', 'Haven', 2024)
  ],
  []
);

export async function understood(text: string, choices: Choices = {}): Promise<Understanding> {
  const result = await understand('voorbeeld.csv', new TextEncoder().encode(text), INDEX, choices);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export async function account(text: string, choices: Choices = {}): Promise<Account> {
  return accountOf(await understood(text, choices), choices, INDEX);
}

export const GEMEENTEN = `gemeentecode;jaar;Schuldhulp (%);Jeugdhulp
GM9001;2023;4,1;120
GM9002;2023;x;80
GM9001;2024;4,5;
GM9002;2024;3,25;90
`;

export const WIJKEN = `Wijk;Schuldhulp (%)
Noord;4,1
Haven;9,3
`;
