/** "Gebieden die hierop lijken" and "Wat samenkomt" of one area. */
import type { History, YearFigure } from '$lib/data/questions';
import { NOT_LOADED, type Figure } from '$lib/domain/figure';
import { seriesOf, type Indicator, type IndicatorId } from '$lib/domain/indicator';
import { formatCount, formatNumber, formatValue } from '$lib/domain/notation';
import { pluralOf, positionOf, positionSentence } from '$lib/domain/position';
import { CURRENT_INDELING, gemeenteOfWijk, type Region, type RegionCode } from '$lib/domain/region';
import {
  alikeOn,
  LEAST_INWONERS,
  LEAST_KNOWN,
  sizeClass,
  type AreaClass,
  type ComparableLevel
} from '$lib/domain/similar';
import {
  comparableWords,
  likenessSentence,
  reasonWords,
  sizeWords,
  structureWords,
  urbanityWords
} from '$lib/domain/similar-words';
import {
  factorRemarks,
  FACTORS,
  fifthOf,
  isComparable,
  togetherSentence,
  type Factor
} from '$lib/domain/together';
import { comparablesOf, isComparableLevel, isNear, middleOf } from './comparables';
import type { SiteContext } from './context';
import type { FigureRow, GebiedPage, SimilarClass, Together, ToldFigure } from './model';
import type { SimilarReference } from './row-input';
import { ofWords } from '$lib/features/explain/texts';
import { isCoalitionArea, whyOther, type SiteArea } from './site-area';

/** The middle of the comparable areas in one year; `undefined` where there are no comparable areas. */
export async function similarReference(
  context: SiteContext,
  area: SiteArea,
  indicator: Indicator,
  year: number
): Promise<SimilarReference | undefined> {
  if (isCoalitionArea(area) || !isComparableLevel(area.level)) return undefined;
  const { level, code } = area;
  const comparables = comparablesOf(context);
  const near = (await comparables.neighbours(level, code)).filter(isNear);
  if (near.length < LEAST_KNOWN) return undefined;
  const { known, value } = middleOf(
    await comparables.figures(indicator, level, year),
    near.map((one) => one.code)
  );
  return { name: comparableWords(value === undefined ? 0 : known, near.length), value };
}

/** The comparable areas of an area. `rows`: the figures that are told of them. */
export async function buildSimilar(
  context: SiteContext,
  area: SiteArea,
  rows: readonly FigureRow[]
): Promise<GebiedPage['similar']> {
  const { level, name } = area;
  if (!isComparableLevel(level)) return undefined;
  if (isCoalitionArea(area))
    return {
      kind: 'each',
      sentence: likenessSentence(name, level, { kind: 'together' }),
      areas: area.members.map((member) => ({ code: member.code, name: member.name }))
    };
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
  const told = toldOf(context, rows);
  const columns = await Promise.all(
    told.map(({ indicator, year }) => comparables.figures(indicator, level, year))
  );
  const figuresOf = (code: RegionCode) => columns.map((column) => toldFigure(column.get(code)));
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
    told: told.map(({ indicator, year }) => ({
      indicator: indicator.id,
      name: indicator.name,
      of: ofWords(indicator),
      year,
      unit: indicator.unit,
      decimals: indicator.decimals
    })),
    ownFigures: figuresOf(area.code),
    areas: neighbours.map(({ distance, ...other }) => ({
      ...other,
      reason: reasonWords(alikeOn(place, places.get(other.code) ?? []), !isNear({ distance })),
      values: structureWords(areas.get(other.code) ?? { values: {} }),
      distance: formatNumber(distance, 1),
      ...(!isNear({ distance }) && { far: true as const }),
      figures: figuresOf(other.code)
    })),
    classes: await classesOf(context, area, level, own.values.inwoners, told)
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

interface ToldIndicator {
  readonly indicator: Indicator;
  /** Of the comparison on the page, which enough areas have. */
  readonly year: number;
}

function toldOf(context: SiteContext, rows: readonly FigureRow[]): readonly ToldIndicator[] {
  return rows.flatMap(({ indicator: id, table }) => {
    const indicator = context.indicators.get(id);
    return indicator === undefined || table === undefined ? [] : [{ indicator, year: table.year }];
  });
}

function toldFigure(figure: Figure = NOT_LOADED): ToldFigure {
  return figure.kind === 'known' ? figure.value : figure.reason;
}

/** The class of size and the class of urbanity of an area, itself in both. */
async function classesOf(
  context: SiteContext,
  { stedelijkheid }: Region,
  level: ComparableLevel,
  inwoners: number | undefined,
  told: readonly ToldIndicator[]
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
  const comparables = comparablesOf(context);
  return Promise.all(
    classes.map(async ({ of, words }) => {
      const members = await comparables.members(level, of);
      const middles = told.map(async ({ indicator, year }) => {
        const { known, value } = middleOf(await comparables.figures(indicator, level, year), members);
        return value === undefined || known * 3 < members.length ? null : value;
      });
      return {
        of,
        words: `${formatCount(members.length)} ${pluralOf(level)} ${words}`,
        middles: await Promise.all(middles)
      };
    })
  );
}

/** "Wat samenkomt": where the area stands on each risk factor; nothing where none can be compared. */
export async function buildTogether(
  context: SiteContext,
  area: SiteArea,
  history: History
): Promise<Together | undefined> {
  const { level } = area;
  if (!isComparableLevel(level)) return undefined;
  const found = await Promise.all(FACTORS.map((id) => factorOf(context, area, level, id, history.get(id))));
  const factors = found.filter((factor) => factor !== undefined);
  const sentence = togetherSentence(area.name, level, factors);
  if (sentence === undefined) return undefined;
  return {
    sentence,
    factors: factors.map((factor) => ({
      indicator: factor.indicator.id,
      name: factor.name,
      value: formatValue(factor.value, factor.indicator.unit, factor.indicator.decimals),
      remarks: factorRemarks(factor, level),
      position: positionSentence(factor.position, level, factor.position.known) ?? '',
      fifth: fifthOf(factor.position)
    }))
  };
}

/**
 * The area among all of its level, in its latest year in which enough of them have a figure, each with the
 * borders of then. `undefined` where there is no such year.
 */
async function factorOf(
  context: SiteContext,
  area: SiteArea,
  level: ComparableLevel,
  id: IndicatorId,
  years: readonly YearFigure[] = []
): Promise<(Factor & { readonly indicator: Indicator; readonly value: number }) | undefined> {
  const indicator = context.indicators.get(id);
  if (indicator === undefined) return undefined;
  for (const { year, figure } of years.toReversed()) {
    if (figure.kind === 'absent') continue;
    const { values, total } = await comparablesOf(context).peers(indicator, level, year);
    if (!isComparable(values.length, total)) continue;
    const indeling = seriesOf(indicator, level, year)?.indeling ?? CURRENT_INDELING;
    const oldBorders =
      !figure.remarks.includes('merged') && whyOther(context, area, indeling, CURRENT_INDELING) !== undefined;
    return {
      indicator,
      value: figure.value,
      name: indicator.name,
      year,
      position: positionOf(figure.value, values),
      total,
      oldBorders
    };
  }
  return undefined;
}
