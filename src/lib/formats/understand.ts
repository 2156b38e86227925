/**
 * The whole way of a file: bytes, table, layout, areas, figures. What `inspect`, *Eigen cijfers* and tests
 * know of a file comes from here.
 */
import type { AreaIndex } from '../domain/areas/index';
import {
  matchAreas,
  type AreaMatch,
  type AreaMatching,
  type MatchedLevel,
  type MatchHints,
  type UnmatchedReason
} from '../domain/areas/match';
import { never } from '../domain/never';
import { levelOf, LEVELS, type Level, type RegionCode } from '../domain/region';
import { findAreaColumn } from './area-column';
import { layoutOf } from './layout';
import { readObservations, type KnownAreas } from './observations';
import { readPeriod } from './period';
import { list, parsed, quote, refused } from './problem';
import { onlyOtherLevels, unfitTable } from './refusals';
import { isNational, namesArea, rowAreas, type RowAreas } from './row-areas';
import { readTable } from './table';
import { topicColumns } from './topic-columns';
import type { FormatProblem, Parsed, Table } from './types';
import type { Choices, Layout, OpenQuestion, Reading, TopicSummary, Understanding } from './understanding';

export { describe } from './describe';

/**
 * What a file holds, for the areas that the index knows. `choices` are what a person told on top of it.
 * Refused: what is no table, a list of areas without figures, and areas of levels that the site has not.
 */
export async function understand(
  file: string,
  bytes: Uint8Array,
  index: AreaIndex,
  choices: Choices = {}
): Promise<Parsed<Understanding>> {
  const read = await readTable(file, bytes, choices.sheet === undefined ? {} : { sheet: choices.sheet });
  return read.ok ? understandTable(read.value, index, choices) : read;
}

/** The same from a table that was read before. */
function understandTable(table: Table, index: AreaIndex, choices: Choices = {}): Parsed<Understanding> {
  // What a person says goes before what the file says.
  const hints = table.indeling === undefined ? choices : { indeling: table.indeling, ...choices };
  const first = layoutOf(table, choices.roles);
  const found = findAreaColumn(table, first, index, choices);
  const layout =
    found === undefined ? first : layoutOf(table, new Map([...(choices.roles ?? []), [found, 'area-name']]));
  const unfit = choices.roles === undefined ? unfitTable(table, layout) : undefined;
  if (unfit !== undefined) return refused(unfit);

  const areas = rowAreas(table, layout);
  const { matching, codes, reasons } = matchRows(table, layout, areas, index, hints);
  const elsewhere = onlyOtherLevels(table, matching);
  if (elsewhere !== undefined) return refused(elsewhere);

  const reading = readObservations(table, layout, choices, known(areas, codes, reasons));
  const topics = summaries(reading, codes);
  return parsed({
    table,
    reading,
    matching,
    codes,
    topics,
    years: ascending(topics.flatMap(({ years }) => years)),
    rowsIn: reading.rowsIn,
    rowsOut: reading.rowsOut,
    rejected: reading.rejected,
    open: openQuestions(table, reading, matching, choices),
    warnings: [...table.warnings, ...unreadPeriods(table, layout)]
  });
}

interface Matched {
  readonly matching: AreaMatching;
  readonly codes: readonly (RegionCode | undefined)[];
  /** Why an area is not used. */
  readonly reasons: readonly string[];
}

/**
 * Matches the areas. StatLine lists gemeenten that no longer exist as rows without any figure: those say
 * nothing of the indeling, and are left out where the figures are of another one.
 */
function matchRows(
  table: Table,
  layout: Layout,
  { areas, ofRow }: RowAreas,
  index: AreaIndex,
  hints: MatchHints
): Matched {
  const filled = areasWithFigures(table, layout, areas.length, ofRow);
  const first = matchAreas(
    areas.filter((_, area) => filled[area] === 1),
    index,
    hints
  );
  const left = areas.filter((_, area) => filled[area] !== 1);
  const indelingen = new Map(first.levels.map(({ level, indeling }) => [level, indeling]));
  const present = new Set(first.areas.flatMap((match) => (match.kind === 'unmatched' ? [] : [match.code])));
  const gone = new Set(
    (left.length === 0 ? [] : matchAreas(left, index, hints).areas).flatMap((match) => {
      if (match.kind === 'unmatched') {
        const aside = match.reason === 'other-level' || match.reason === 'no-area';
        return aside || first.levels.length === 0 ? [] : [match.text];
      }
      const level = levelOf(match.code);
      const indeling = level && indelingen.get(level);
      const set = level && indeling !== undefined ? index.sets[level].get(indeling) : undefined;
      const kept = (set === undefined || set.has(match.code)) && !present.has(match.code);
      return kept ? [] : [match.text];
    })
  );
  const matched =
    left.length === 0
      ? first
      : matchAreas(
          areas.filter((area) => !gone.has(area)),
          index,
          hints
        );
  const matching = { ...matched, levels: inOneIndeling(matched.levels, index) };
  const byText = new Map(matching.areas.map((match) => [match.text, match]));
  const matches = areas.map((area): AreaMatch | undefined => byText.get(area));
  return {
    matching,
    codes: matches.map((match) =>
      match === undefined || match.kind === 'unmatched' ? undefined : match.code
    ),
    reasons: matches.map((match) =>
      match === undefined ? GONE : match.kind === 'unmatched' ? reasonInWords(match.reason) : ''
    )
  };
}

/**
 * All levels of a file are of one indeling, where they can be: few gemeenten fit many indelingen, and the
 * wijken beside them fit one.
 */
function inOneIndeling(levels: readonly MatchedLevel[], index: AreaIndex): readonly MatchedLevel[] {
  const fitting = levels.flatMap(({ indeling, equallyGood }) =>
    indeling === undefined ? [] : [[indeling, ...equallyGood]]
  );
  const [surest] = [...fitting].sort((a, b) => a.length - b.length);
  const common = surest?.find((year) => fitting.every((years) => years.includes(year)));
  if (common === undefined) return levels;
  return levels.map((level) => {
    const { indeling, equallyGood } = level;
    if (indeling === undefined || indeling === common) return level;
    return {
      ...level,
      indeling: common,
      equallyGood: ascending([...equallyGood, indeling]).filter((year) => year !== common),
      of: index.sets[level.level].get(common)?.size ?? 0
    };
  });
}

const GONE = 'gebied zonder cijfers dat in deze indeling niet bestaat';

function reasonInWords(reason: UnmatchedReason): string {
  switch (reason) {
    case 'unknown':
      return 'gebied niet herkend';
    case 'ambiguous':
      return 'meer gebieden met deze naam';
    case 'needs-gemeente':
      return 'wijk waarvan de gemeente nog niet bekend is';
    case 'other-level':
      return 'soort gebied dat deze site niet toont, zoals een buurt';
    case 'no-area':
      return 'geen gebied, maar een restgroep of totaal';
    default:
      return never(reason, 'reason why no area was found');
  }
}

/** 1 for each area with a row in which any cell of a topic holds more than a mark for missing. */
function areasWithFigures(table: Table, layout: Layout, areas: number, ofRow: Int32Array): Uint8Array {
  const columns = layout.flatMap((role, column) => (role === 'topic' || role === 'value' ? [column] : []));
  const filled = new Uint8Array(areas);
  for (const [row, { cells }] of table.rows.entries()) {
    const area = ofRow[row] ?? -1;
    if (area < 0 || filled[area] === 1) continue;
    if (columns.some((column) => !table.dialect.missing.has(cells[column] ?? ''))) filled[area] = 1;
  }
  return filled;
}

function known(
  areas: RowAreas,
  codes: readonly (RegionCode | undefined)[],
  reasons: readonly string[]
): KnownAreas {
  const first = new Map<RegionCode, number>();
  return {
    ...areas,
    same: codes.map((code, area) => {
      if (code === undefined) return reasons[area] ?? '';
      const earlier = first.get(code);
      if (earlier === undefined) first.set(code, area);
      return earlier ?? area;
    })
  };
}

const ascending = (years: readonly number[]): readonly number[] => [...new Set(years)].sort((a, b) => a - b);

function summaries(
  { topics, observations }: Reading,
  codes: readonly (RegionCode | undefined)[]
): readonly TopicSummary[] {
  const levelOfArea = codes.map((code) => code && levelOf(code));
  const sums = topics.map(() => ({
    levels: new Set<Level>(),
    years: new Set<number>(),
    known: 0,
    absent: 0
  }));
  for (const { topic, area, period, figure } of observations) {
    const sum = sums[topic];
    if (sum === undefined) continue;
    if (figure.kind === 'absent') sum.absent += 1;
    else sum.known += 1;
    if (period !== undefined) sum.years.add(period.year);
    const level = levelOfArea[area];
    if (level !== undefined) sum.levels.add(level);
  }
  return topics.flatMap((topic, index) => {
    const sum = sums[index];
    if (sum === undefined) return [];
    const { levels, years, known, absent } = sum;
    return [
      {
        topic,
        levels: LEVELS.filter((level) => levels.has(level)),
        years: ascending([...years]),
        known,
        absent
      }
    ];
  });
}

function openQuestions(
  table: Table,
  { layout, observations }: Reading,
  matching: AreaMatching,
  { year }: Choices
): readonly OpenQuestion[] {
  const hasAreas = namesArea(layout) || isNational(table, layout);
  const hasFigures = layout.includes('topic') || layout.includes('value');
  const open: OpenQuestion[] = [];
  if ((!hasAreas || !hasFigures) && (table.sheets ?? []).length > 0) open.push('sheet');
  if (!hasAreas) open.push('area-column');
  if (!hasFigures) open.push('value-column');
  if (matching.asksGemeente) open.push('gemeente');
  if (year === undefined && observations.some(({ period }) => period === undefined)) open.push('year');
  return open;
}

/** Columns of months and quarters: told, because nothing of them is used. */
function unreadPeriods(table: Table, layout: Layout): readonly FormatProblem[] {
  const unread = topicColumns(table, layout).columns.filter(
    ({ period }) => period !== '' && readPeriod(period) === undefined
  );
  if (unread.length === 0) return [];
  return [
    {
      file: table.file,
      column: table.columns[unread[0]?.column ?? 0]?.heading ?? '',
      expected: 'Cijfers over hele jaren.',
      found: `${unread.length} ${unread.length === 1 ? 'kolom' : 'kolommen'} met een andere periode: ${list(
        [...new Set(unread.map(({ period }) => quote(period)))],
        4
      )}. Die worden niet gebruikt.`,
      action: 'Kies bij de bron voor cijfers per jaar.'
    }
  ];
}
