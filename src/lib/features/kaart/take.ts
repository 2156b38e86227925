/** The Kaart to take along: its list as a table. Fetched when somebody asks for it. */
import { making } from '$lib/features/take/making';
import { figureTable, type Taking } from '$lib/features/take/tables';
import type { Definition } from '$lib/domain/indicator';
import type { ManifestSource } from '$lib/domain/manifest';
import type { ShownIndicator } from '$lib/domain/own';
import { pluralOf } from '$lib/domain/position';
import type { TakenTable } from '$lib/formats/taken';
import type { Picture } from './picture';
import { ofArea } from './words';

/** Where what stands on the map is explained. */
export interface Account {
  readonly definitions: readonly Definition[];
  readonly sources: readonly ManifestSource[];
}

/** The list beside the map, in the same order. */
export function listTable(
  picture: Picture,
  companion: ShownIndicator | undefined,
  account: Account
): TakenTable {
  return figureTable(listTaking(picture, companion, account), making());
}

export function listTaking(
  { settled, area, rows }: Picture,
  companion: ShownIndicator | undefined,
  account: Account
): Taking {
  const { indicator, level, year, series } = settled;
  return {
    ...account,
    indicator,
    companion,
    level,
    where: `${pluralOf(level)} ${ofArea(area.code, area.name)}`,
    figures: rows.map(({ code, name, figure, number }) => ({ code, name, year, figure, number, series }))
  };
}
