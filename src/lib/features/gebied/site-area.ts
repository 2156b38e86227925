/** The area that a page is about: one of the site's, or a coalition of its gemeenten. */
import { combineHistories } from '$lib/data/coalitions/figures';
import type { History, YearFigure } from '$lib/data/questions';
import type { CoalitionCode } from '$lib/domain/coalition';
import { seriesOf } from '$lib/domain/indicator';
import type { IndicatorId } from '$lib/domain/indicator-ids';
import { CURRENT_INDELING, type Indeling, type Region, type RegionCode } from '$lib/domain/region';
import type { SiteContext } from './context';

/** Several gemeenten as one area. It is set among gemeenten, and is none of them. */
export interface CoalitionArea {
  readonly code: CoalitionCode;
  readonly level: 'gemeente';
  readonly name: string;
  readonly members: readonly Region[];
  /** Where all gemeenten lie in one. */
  readonly provincie?: RegionCode;
  readonly ggd?: RegionCode;
}

export type SiteArea = Region | CoalitionArea;

export function isCoalitionArea(area: SiteArea): area is CoalitionArea {
  return 'members' in area;
}

/** Why the area was another one in one indeling than in another; of a coalition, whether one of its gemeenten was. */
export function whyOther(context: SiteContext, area: SiteArea, a: Indeling, b: Indeling): string | undefined {
  if (!isCoalitionArea(area)) return context.whyOther(area, a, b);
  for (const member of area.members) {
    const why = context.whyOther(member, a, b);
    if (why !== undefined) return why.replaceAll('deze gemeente', member.name);
  }
  return undefined;
}

/** All that is loaded of an area. */
export async function historyOf(context: SiteContext, area: SiteArea): Promise<History> {
  if (!isCoalitionArea(area)) return context.history(area.code, area.level);
  const members = await Promise.all(
    area.members.map(async (member) => ({
      member,
      name: member.name,
      history: await context.history(member.code, member.level)
    }))
  );
  const combined = combineHistories(context.indicators.values(), members);
  return new Map(
    [...combined].map(([id, years]) => [
      id,
      years.map((one) => (isOfToday(context, id, one.year, members) ? one : withoutMerged(one)))
    ])
  );
}

interface Member {
  readonly member: Region;
  readonly history: History;
}

/** Whether each gemeente has a figure of its area of today: it did not change since, or its parts were added up. */
function isOfToday(context: SiteContext, id: IndicatorId, year: number, members: readonly Member[]): boolean {
  const indicator = context.indicators.get(id);
  const indeling = indicator && seriesOf(indicator, 'gemeente', year)?.indeling;
  return members.every(({ member, history }) => {
    const figure = history.get(id)?.find((one) => one.year === year)?.figure;
    if (figure?.kind === 'known' && figure.remarks.includes('merged')) return true;
    return indeling === undefined || context.whyOther(member, indeling, CURRENT_INDELING) === undefined;
  });
}

/** "Merged" says that a figure has the borders of today: one gemeente with those of then, and it has not. */
function withoutMerged({ year, figure }: YearFigure): YearFigure {
  if (figure.kind === 'absent') return { year, figure };
  return { year, figure: { ...figure, remarks: figure.remarks.filter((remark) => remark !== 'merged') } };
}
