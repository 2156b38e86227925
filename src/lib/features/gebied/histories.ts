/** All that is loaded of an area, of its parts and of the areas round it. */
import type { History } from '$lib/data/questions';
import { never } from '$lib/domain/never';
import { gemeenteOfWijk, NEDERLAND, type Level, type Region } from '$lib/domain/region';
import type { SiteContext } from './context';
import type { RowReference } from './row-input';
import { historyOf, isCoalitionArea, type SiteArea } from './site-area';

export interface Histories {
  readonly own: History;
  /** Of a coalition: its gemeenten, each with its history. */
  readonly members: readonly { readonly name: string; readonly history: History }[];
  readonly land: History;
  readonly above: readonly RowReferenceOf[];
}

type RowReferenceOf = Omit<RowReference, 'years'> & { readonly history: History };

export async function readHistories(context: SiteContext, area: SiteArea): Promise<Histories> {
  const above = parentsOf(context, area)
    .toReversed()
    .map(async ({ code, name, level }) => {
      const kind = referenceKind(level);
      return kind === undefined ? [] : [{ kind, name, level, history: await context.history(code, level) }];
    });
  return {
    own: await historyOf(context, area),
    members: await membersOf(context, area),
    land: await context.history(NEDERLAND, 'land'),
    above: (await Promise.all(above)).flat()
  };
}

/** How a larger area is marked in a strip; the country has a mark of its own. */
function referenceKind(level: Level): RowReference['kind'] | undefined {
  switch (level) {
    case 'gemeente':
    case 'provincie':
      return level;
    case 'land':
    case 'ggd':
    case 'wijk':
      return undefined;
    default:
      return never(level, 'level');
  }
}

async function membersOf(context: SiteContext, area: SiteArea): Promise<Histories['members']> {
  if (!isCoalitionArea(area)) return [];
  return Promise.all(
    area.members.map(async ({ code, name, level }) => ({ name, history: await context.history(code, level) }))
  );
}

/** The areas that an area lies in, largest first. */
export function parentsOf(context: SiteContext, area: SiteArea): readonly Region[] {
  if (area.level === 'land') return [];
  const gemeente = area.level === 'wijk' ? context.regions.get(gemeenteOfWijk(area.code)) : undefined;
  const { provincie, ggd } = gemeente ?? area;
  return [NEDERLAND, provincie, ggd, gemeente?.code].flatMap((code) =>
    code === undefined || code === area.code ? [] : (context.regions.get(code) ?? [])
  );
}
