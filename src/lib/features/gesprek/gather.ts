/** From the page of an area to the questions that its figures raise, each with the figure it is about. */
import { QUESTIONS } from '$lib/content/vragen';
import { readCatalogue, readManifest } from '$lib/data/catalogue';
import { seriesOf } from '$lib/domain/indicator';
import type { IndicatorId } from '$lib/domain/indicator-ids';
import { enumerate, formatValue } from '$lib/domain/notation';
import { extremes } from '$lib/domain/parts';
import { QUESTION_GROUPS, type Condition } from '$lib/domain/questions';
import type { Level } from '$lib/domain/region';
import type { TalkFigure, TalkQuestion } from '$lib/domain/talk/talk';
import type { FigureRow, GebiedPage, Row, TalkItem } from '$lib/features/gebied/model';
import { knownParts } from '$lib/features/gebied/where';

/** Publisher and table of a series; `undefined` where no series has that year. */
type SourceOf = (indicator: IndicatorId, level: Level, year: number) => string | undefined;

/** Reads where figures come from. Rejects with a `DataError`. */
export async function readSources(): Promise<SourceOf> {
  const [{ indicators }, { sources }] = await Promise.all([readCatalogue(), readManifest()]);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return (id, level, year) => {
    const indicator = known.get(id);
    const series = indicator && seriesOf(indicator, level, year);
    const source = series && byId.get(series.source);
    return source && `${source.publisher}, ${source.table}`;
  };
}

/** All questions of the page, in the order of the talk; of one step in the order of the page. */
export function gatherQuestions(page: GebiedPage, sourceOf: SourceOf): readonly TalkQuestion[] {
  const rows = [...page.before, ...page.after].flatMap(({ rows, more }) => [...rows, ...more]);
  const figures = new Map(rows.map((row) => [row.indicator, figureOf(page, row, sourceOf)]));
  const items: readonly TalkItem[] = [
    ...(page.opening === undefined ? [] : [page.opening]),
    ...rows.flatMap(({ question }) => question ?? []),
    ...(page.where?.questions ?? []),
    ...(page.missing === undefined ? [] : [page.missing]),
    ...page.more.flatMap(({ questions }) => questions)
  ];
  const found = items.flatMap(({ id, text, source }): TalkQuestion[] => {
    const declared = QUESTIONS.find((question) => question.id === id);
    if (declared === undefined) return [];
    const figure =
      declared.beside === undefined
        ? figureOfCondition(page, declared.when, sourceOf)
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
  return QUESTION_GROUPS.flatMap((group) => found.filter((question) => question.group === group));
}

function figureOf(page: GebiedPage, row: Row, sourceOf: SourceOf): TalkFigure | undefined {
  const at = { name: row.name, of: row.of, area: page.gebied.name };
  if (row.kind === 'unloaded') return { ...at, value: 'nog geen cijfer', source: row.publisher };
  const source = sourceOf(row.indicator, page.level, row.year);
  if (row.value === undefined || source === undefined) return undefined;
  return { ...at, value: row.value, of: [row.of, ...remarksOf(row)].join('; '), source };
}

function remarksOf({ number, remarks }: FigureRow): readonly string[] {
  return [...(number === undefined ? [] : [number]), ...remarks];
}

/** The figure of a question that stands beside no row: of the parts of the area, or of what comes together. */
function figureOfCondition(page: GebiedPage, when: Condition, sourceOf: SourceOf): TalkFigure | undefined {
  switch (when.kind) {
    case 'share-not-number':
    case 'overlooked':
    case 'parts-differ':
      return figureOfParts(page, sourceOf);
    case 'together':
      return figureTogether(page, sourceOf);
    case 'both':
      return when.conditions
        .map((one) => figureOfCondition(page, one, sourceOf))
        .find((one) => one !== undefined);
    default:
      return undefined;
  }
}

function figureOfParts({ where, gebied }: GebiedPage, sourceOf: SourceOf): TalkFigure | undefined {
  const [choice] = where?.choices ?? [];
  const found = where && extremes(knownParts(where.parts));
  const source = where && choice && sourceOf(choice.indicator, where.level, choice.year);
  if (choice === undefined || found === undefined || source === undefined) return undefined;
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
    source
  };
}

function figureTogether({ together, gebied, level }: GebiedPage, sourceOf: SourceOf): TalkFigure | undefined {
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
        high.flatMap(({ indicator, remarks: [year] }) => sourceOf(indicator, level, Number(year)) ?? [])
      )
    ].join('; ')
  };
}
