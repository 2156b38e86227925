/** "Gebieden die hierop lijken" and "Wat samenkomt" of one area, while prerendering. */
import type { History, YearFigure } from '$lib/data/questions';
import { seriesOf, type Indicator, type IndicatorId } from '$lib/domain/indicator';
import { formatCount, formatNumber, formatValue } from '$lib/domain/notation';
import { pluralOf, positionOf } from '$lib/domain/position';
import { CURRENT_INDELING, gemeenteOfWijk, type Region, type RegionCode } from '$lib/domain/region';
import { alikeOn, LEAST_INWONERS, LEAST_KNOWN, sizeClass, type ComparableLevel } from '$lib/domain/similar';
import {
  comparableWords,
  likenessSentence,
  reasonWords,
  sizeWords,
  structureWords,
  urbanityWords
} from '$lib/domain/similar-words';
import { FACTORS, isComparable, togetherSentence, type Factor } from '$lib/domain/together';
import { comparablesOf, isComparableLevel, isNear, middleOf, type AreaClass } from './comparables';
import type { SiteContext } from './context';
import type { FigureRow, Similar, SimilarClass } from './model';
import type { SimilarReference } from './row';

/** The middle of the comparable areas in one year; `undefined` where there are no comparable areas. */
export async function similarReference(
  context: SiteContext,
  { level, code }: Region,
  indicator: Indicator,
  year: number
): Promise<SimilarReference | undefined> {
  if (!isComparableLevel(level)) return undefined;
  const comparables = comparablesOf(context);
  const near = (await comparables.neighbours(level, code)).filter(isNear);
  if (near.length < LEAST_KNOWN) return undefined;
  const { known, value } = middleOf(
    await comparables.values(indicator, level, year),
    near.map((one) => one.code)
  );
  return { name: comparableWords(value === undefined ? 0 : known, near.length), value };
}

/** The comparable areas of an area. `rows`: the figures of which the middle of larger classes is told. */
export async function buildSimilar(
  context: SiteContext,
  area: Region,
  rows: readonly FigureRow[]
): Promise<Similar | undefined> {
  const { level, name } = area;
  if (!isComparableLevel(level)) return undefined;
  const comparables = comparablesOf(context);
  const { areas, places } = await comparables.structure(level);
  const own = areas.get(area.code);
  const place = places.get(area.code);
  if (own === undefined || place === undefined) {
    const few = level === 'wijk' && (own?.values.inwoners ?? LEAST_INWONERS) < LEAST_INWONERS;
    return {
      kind: 'none',
      sentence: likenessSentence(name, level, { kind: few ? 'too-few' : 'unknown' })
    };
  }
  const neighbours = (await comparables.neighbours(level, area.code)).map((neighbour) => ({
    ...neighbour,
    ...namesOf(context, neighbour.code, level)
  }));
  return {
    kind: 'found',
    sentence: likenessSentence(name, level, {
      kind: 'found',
      nearest: neighbours.map(({ name: other, gemeente, distance }) => ({
        name: gemeente === undefined ? other : `${other} (${gemeente})`,
        distance
      }))
    }),
    own: structureWords(own),
    areas: neighbours.map(({ distance, ...other }) => ({
      ...other,
      reason: reasonWords(alikeOn(place, places.get(other.code) ?? []), !isNear({ distance })),
      values: structureWords(areas.get(other.code) ?? { values: {} }),
      distance: formatNumber(distance, 1),
      ...(!isNear({ distance }) && { far: true as const })
    })),
    classes: await classesOf(context, area, level, own.values.inwoners, rows)
  };
}

function namesOf(
  context: SiteContext,
  code: RegionCode,
  level: ComparableLevel
): { readonly name: string; readonly gemeente?: string } {
  const name = context.regions.get(code)?.name ?? code;
  const gemeente = level === 'wijk' ? context.regions.get(gemeenteOfWijk(code))?.name : undefined;
  return { name, ...(gemeente !== undefined && { gemeente }) };
}

/** Figures told of a class: more would be a table of its own. */
const TOLD = 3;

/** The class of size and the class of urbanity of an area, itself in both. */
async function classesOf(
  context: SiteContext,
  { stedelijkheid }: Region,
  level: ComparableLevel,
  inwoners: number | undefined,
  rows: readonly FigureRow[]
): Promise<readonly SimilarClass[]> {
  const classes: { readonly of: AreaClass; readonly words: string }[] = [];
  if (inwoners !== undefined) {
    const size = sizeClass(level, inwoners);
    classes.push({ of: { kind: 'size', size }, words: `met ${sizeWords(size)}` });
  }
  if (stedelijkheid !== undefined)
    classes.push({
      of: { kind: 'urbanity', stedelijkheid },
      words: `die ${urbanityWords(stedelijkheid)} zijn`
    });
  return Promise.all(
    classes.map(async ({ of, words }) => {
      const members = await comparablesOf(context).members(level, of);
      const told = await Promise.all(rows.map((row) => middleWords(context, level, members, row)));
      return {
        words: `${formatCount(members.length)} ${pluralOf(level)} ${words}`,
        middles: told.filter((text) => text !== undefined).slice(0, TOLD)
      };
    })
  );
}

/** "laag inkomen 6,1% (2021)"; `undefined` when fewer than one in three of the areas have a figure. */
async function middleWords(
  context: SiteContext,
  level: ComparableLevel,
  codes: readonly RegionCode[],
  { indicator: id, name, table }: FigureRow
): Promise<string | undefined> {
  const indicator = context.indicators.get(id);
  if (indicator === undefined || table === undefined) return undefined;
  const values = await comparablesOf(context).values(indicator, level, table.year);
  const { known, value } = middleOf(values, codes);
  if (value === undefined || known * 3 < codes.length) return undefined;
  const figure = `${formatValue(value, indicator.unit, indicator.decimals)}${indicator.unit === 'per-1000' ? ' per 1.000' : ''}`;
  return `${name.charAt(0).toLowerCase()}${name.slice(1)} ${figure} (${table.year})`;
}

/** "Wat samenkomt": which factors are in the highest fifth of all areas of the level; nothing when none is. */
export async function buildTogether(
  context: SiteContext,
  area: Region,
  history: History
): Promise<string | undefined> {
  const { level } = area;
  if (!isComparableLevel(level)) return undefined;
  const factors = await Promise.all(FACTORS.map((id) => factorOf(context, area, level, id, history.get(id))));
  return togetherSentence(
    area.name,
    level,
    factors.filter((factor) => factor !== undefined)
  );
}

/**
 * The area among all of its level, in its latest year in which enough of them have a figure, each with the
 * borders of then. `undefined` where there is no such year.
 */
async function factorOf(
  context: SiteContext,
  { code }: Region,
  level: ComparableLevel,
  id: IndicatorId,
  years: readonly YearFigure[] = []
): Promise<Factor | undefined> {
  const indicator = context.indicators.get(id);
  if (indicator === undefined) return undefined;
  for (const { year, figure } of years.toReversed()) {
    if (figure.kind === 'absent') continue;
    const { values, total } = await comparablesOf(context).peers(indicator, level, year);
    if (!isComparable(values.length, total)) continue;
    const indeling = seriesOf(indicator, level, year)?.indeling ?? CURRENT_INDELING;
    const oldBorders =
      !figure.remarks.includes('merged') &&
      context.whyOther({ code, level }, indeling, CURRENT_INDELING) !== undefined;
    return { name: indicator.name, year, position: positionOf(figure.value, values), total, oldBorders };
  }
  return undefined;
}
