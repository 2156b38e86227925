/** From the pages of areas to the questions that their figures raise, each with the figure it is about. Pure. */
import { QUESTIONS } from '$lib/content/vragen';
import type { Catalogue } from '$lib/data/catalogue';
import type { Manifest } from '$lib/domain/manifest';
import { seriesOf } from '$lib/domain/indicator';
import type { IndicatorId } from '$lib/domain/indicator-ids';
import { enumerate, formatValue } from '$lib/domain/notation';
import { extremes } from '$lib/domain/parts';
import { QUESTION_GROUPS, type Condition } from '$lib/domain/questions';
import type { Level } from '$lib/domain/region';
import { idOfArea, type FigureBeside, type TalkFigure, type TalkQuestion } from '$lib/domain/talk/talk';
import type { FigureRow, GebiedPage, Row, TalkItem } from '$lib/features/gebied/model';
import { knownParts } from '$lib/features/gebied/where';

/** Where a figure comes from, and what it counts. */
export interface Origin {
  /** Publisher and table: "CBS, 83765NED". */
  readonly source: string;
  readonly definition: string | undefined;
}

/** The origin of a series; `undefined` where no series has that year. */
export type OriginOf = (indicator: IndicatorId, level: Level, year: number) => Origin | undefined;

/** The origins that the catalogue and the manifest tell of. */
export function originsOf(
  { indicators, definitions }: Catalogue,
  { sources }: Pick<Manifest, 'sources'>
): OriginOf {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const texts = new Map(definitions.map(({ id, text }) => [id, text]));
  return (id, level, year) => {
    const indicator = known.get(id);
    const series = indicator && seriesOf(indicator, level, year);
    const source = series && byId.get(series.source);
    return (
      source && {
        source: `${source.publisher}, ${source.table}`,
        definition: texts.get(series.definition)
      }
    );
  };
}

/**
 * The questions of all areas of a talk: all those of the first; of the others those with a figure, for the
 * rest would ask the same again.
 */
export function gatherQuestions(pages: readonly GebiedPage[], originOf: OriginOf): readonly TalkQuestion[] {
  const all = pages.flatMap((page, index) => {
    const found = questionsOfPage(page, originOf);
    if (index === 0) return found;
    return found
      .filter(({ figure }) => figure !== undefined)
      .map((question) => ({ ...question, id: idOfArea(page.gebied.code, question.id) }));
  });
  return QUESTION_GROUPS.flatMap((group) => all.filter((question) => question.group === group));
}

/** The questions of one page, in its order. */
function questionsOfPage(page: GebiedPage, originOf: OriginOf): readonly TalkQuestion[] {
  const rows = [...page.before, ...page.after].flatMap(({ rows, more }) => [...rows, ...more]);
  const figures = new Map(rows.map((row) => [row.indicator, figureOf(page, row, originOf)]));
  const items: readonly TalkItem[] = [
    ...(page.opening === undefined ? [] : [page.opening]),
    ...rows.flatMap(({ question }) => question ?? []),
    ...(page.where?.questions ?? []),
    ...(page.missing === undefined ? [] : [page.missing]),
    ...page.more.flatMap(({ questions }) => questions)
  ];
  return items.flatMap(({ id, text, source }): TalkQuestion[] => {
    const declared = QUESTIONS.find((question) => question.id === id);
    if (declared === undefined) return [];
    const figure =
      declared.beside === undefined
        ? figureOfCondition(page, declared.when, originOf)
        : figures.get(declared.beside);
    return [
      {
        id,
        group: declared.group,
        text,
        ...(figure !== undefined && { figure }),
        ...(source !== undefined && { idea: source })
      }
    ];
  });
}

function figureOf(page: GebiedPage, row: Row, originOf: OriginOf): TalkFigure | undefined {
  const at = { name: row.name, of: row.of, area: page.gebied.name };
  if (row.kind === 'unloaded') return { ...at, value: 'nog geen cijfer', source: row.publisher };
  const origin = originOf(row.indicator, page.level, row.year);
  if (row.value === undefined || origin === undefined) return undefined;
  const beside = besideOf(row);
  return {
    ...at,
    value: row.value,
    of: [row.of, ...remarksOf(row)].join('; '),
    source: origin.source,
    ...(origin.definition !== undefined && { definition: origin.definition }),
    ...(beside.length > 0 && { beside })
  };
}

/** What is drawn beside the figure; nothing where that picture is of another year. */
function besideOf({ strip, compared, beside }: FigureRow): readonly FigureBeside[] {
  if (beside !== undefined) return [{ name: 'Nederland', value: beside }];
  if (strip === undefined || compared !== undefined) return [];
  return strip.marks
    .filter(({ at }) => at !== undefined)
    .map(({ kind, name, text }) => ({
      name: kind === 'vergelijkbaar' ? 'Gebieden die erop lijken' : name,
      value: text
    }));
}

function remarksOf({ number, remarks }: FigureRow): readonly string[] {
  return [...(number === undefined ? [] : [number]), ...remarks];
}

/** The figure of a question that stands beside no row: of the parts of the area, or of what comes together. */
function figureOfCondition(page: GebiedPage, when: Condition, originOf: OriginOf): TalkFigure | undefined {
  switch (when.kind) {
    case 'share-not-number':
    case 'overlooked':
    case 'parts-differ':
      return figureOfParts(page, originOf);
    case 'together':
      return figureTogether(page, originOf);
    case 'both':
      return when.conditions
        .map((one) => figureOfCondition(page, one, originOf))
        .find((one) => one !== undefined);
    default:
      return undefined;
  }
}

function figureOfParts({ where, gebied }: GebiedPage, originOf: OriginOf): TalkFigure | undefined {
  const [choice] = where?.choices ?? [];
  const found = where && extremes(knownParts(where.parts));
  const origin = where && choice && originOf(choice.indicator, where.level, choice.year);
  if (choice === undefined || found === undefined || origin === undefined) return undefined;
  const { highest, most } = found;
  return {
    name: choice.name,
    value: `${highest.name}: ${formatValue(highest.share, choice.unit, choice.decimals)}`,
    of: [
      `${choice.of}, ${choice.year}`,
      ...(most.number === undefined || choice.numberOf === undefined
        ? []
        : [`de meeste in ${most.name}: ${formatValue(most.number, 'count', 0)} ${choice.numberOf}`])
    ].join('; '),
    area: gebied.name,
    source: origin.source,
    ...(origin.definition !== undefined && { definition: origin.definition })
  };
}

function figureTogether({ together, gebied, level }: GebiedPage, originOf: OriginOf): TalkFigure | undefined {
  const high = together?.factors.filter(({ fifth }) => fifth === 5) ?? [];
  if (high.length === 0) return undefined;
  return {
    name: 'Wat samenkomt',
    value: `${high.length} cijfers`,
    of: `in minstens 4 van de 5 gebieden lager: ${enumerate(
      high.map(({ name, value, remarks: [year] }) => `${name.toLowerCase()} (${value}, ${year ?? ''})`)
    )}`,
    area: gebied.name,
    source: [
      ...new Set(
        high.flatMap(
          ({ indicator, remarks: [year] }) => originOf(indicator, level, Number(year))?.source ?? []
        )
      )
    ].join('; ')
  };
}
