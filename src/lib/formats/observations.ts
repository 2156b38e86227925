/**
 * From a table with a layout to observations: one figure per area, period and topic. Every row is used or
 * rejected with a reason. One walk over the rows, and one over the cells of the rows that are used.
 */
import { declarationOf } from '../domain/catalogue';
import type { Remark } from '../domain/figure';
import { cellReader, marginOf, type Told } from './cells';
import { readPeriod, type Period } from './period';
import { rowAreas, type RowAreas } from './row-areas';
import { topicColumns, type TopicColumns } from './topic-columns';
import { topicsOf, type Split } from './topics';
import type { Table } from './types';
import type { Choices, Layout, Observation, Reading, Topic } from './understanding';

/** What is known of the areas of the rows before the figures are read. */
export interface KnownAreas extends RowAreas {
  /** Areas that are one and the same have one number; a text where the area was not found: why. */
  readonly same: readonly (number | string)[];
}

/** Rows that give one figure per topic: one row, or an estimate with the rows of its bounds. */
interface Entry {
  readonly area: number;
  /** Index in the periods of the file; -1 where the heading tells it, or nothing does. */
  readonly period: number;
  readonly combination: number;
  estimate: number;
  lower: number;
  upper: number;
}

const NO_AREA = 'geen gebied genoemd';
const NO_YEAR = 'geen heel jaar';
const TWICE = 'staat er al: zelfde gebied, jaar en kenmerk';
const NO_MARGIN = 'onbekend soort marge';
const NO_ESTIMATE = 'alleen een ondergrens of bovengrens';
const NO_NUMBER = 'geen getal';

/**
 * The observations of a table. A second row for the same area, period and topic is rejected. `areas`, when
 * given, says which areas were found; else every text counts as an area of its own.
 */
export function readObservations(
  table: Table,
  layout: Layout,
  choices: Choices = {},
  areas: KnownAreas = everyText(rowAreas(table, layout))
): Reading {
  const rejected = new Map<string, number>();
  const reject = (reason: string, rows = 1): void =>
    void rejected.set(reason, (rejected.get(reason) ?? 0) + rows);
  const columns = topicColumns(table, layout);
  const periods = new Periods(choices.year);
  const rows = entriesOf(table, layout, areas, periods, reject);
  const topics = topicNumbers(table, columns, rows.combinations);

  const cells = cellReader(table, layout);
  const figures = columns.columns.flatMap(({ column, base, period }) => {
    const told = period === '' ? undefined : readPeriod(period);
    return period !== '' && told === undefined ? [] : [{ column, base, told }];
  });
  const observations: Observation[] = [];
  let rowsOut = 0;
  for (const { estimate, lower, upper, area, combination, period: place } of rows.entries) {
    const count = Number(estimate >= 0) + Number(lower >= 0) + Number(upper >= 0);
    const row = table.rows[estimate];
    if (row === undefined) {
      reject(NO_ESTIMATE, count);
      continue;
    }
    const [low, high] = [table.rows[lower], table.rows[upper]];
    const dated = periods.at(place);
    const before = observations.length;
    for (const { column, base, told } of figures) {
      const topic = topics.of(base, combination);
      const period = told ?? dated;
      const figure = cells.figure(row, column, topics.told(topic, period), low, high);
      if (figure !== undefined) observations.push({ line: row.line, area, period, topic, figure });
    }
    if (observations.length > before) rowsOut += count;
    else reject(NO_NUMBER, count);
  }
  return {
    layout,
    topics: withoutImplausible(topics.topics, observations),
    areas: areas.areas,
    observations,
    rowsIn: table.rows.length,
    rowsOut,
    rejected: [...rejected].map(([reason, rows]) => ({ reason, rows })),
    problems: cells.problems()
  };
}

/**
 * The topics, without the indicator where the figures cannot be of it: a share beyond 0–100%, or a count of
 * which no figure exceeds 100, as in the editions that gave the share under the same name.
 */
function withoutImplausible(
  topics: readonly Topic[],
  observations: readonly Observation[]
): readonly Topic[] {
  const bounds = topics.map(() => ({ low: Infinity, high: -Infinity }));
  for (const { topic, figure } of observations) {
    const bound = bounds[topic];
    if (bound === undefined || figure.kind === 'absent') continue;
    bound.low = Math.min(bound.low, figure.value);
    bound.high = Math.max(bound.high, figure.value);
  }
  return topics.map((topic, index) => {
    const { low, high } = bounds[index] ?? { low: Infinity, high: -Infinity };
    const unit = topic.indicator === undefined ? undefined : topic.unit;
    const wrong =
      (unit === 'percent' && (low < 0 || high > 100)) || (unit === 'count' && high <= 100 && low <= high);
    return wrong ? { ...topic, indicator: undefined } : topic;
  });
}

/** Every text an area of its own. */
function everyText(areas: RowAreas): KnownAreas {
  return { ...areas, same: areas.areas.map((_, index) => index) };
}

/** The periods of a file, each once; `undefined` is a text that is no whole year. */
class Periods {
  private readonly known = new Map<string, number | undefined>();
  private readonly list: Period[] = [];
  private readonly asked: Period | undefined;

  constructor(year: number | undefined) {
    this.asked = year === undefined ? undefined : { year, provisional: false };
  }

  place(text: string): number | undefined {
    if (this.known.has(text)) return this.known.get(text);
    const period = readPeriod(text);
    const place = period === undefined ? undefined : this.list.push(period) - 1;
    this.known.set(text, place);
    return place;
  }

  /** -1: the file does not say; the answer of a person, if there is one. */
  at(place: number): Period | undefined {
    return place < 0 ? this.asked : this.list[place];
  }
}

interface Rows {
  readonly entries: readonly Entry[];
  /** Every combination of dimensions that occurs. */
  readonly combinations: readonly (readonly Split[])[];
}

function entriesOf(
  table: Table,
  layout: Layout,
  { ofRow, same }: KnownAreas,
  periods: Periods,
  reject: (reason: string) => void
): Rows {
  const period = layout.indexOf('period');
  const margin = layout.indexOf('margin');
  const splitting = layout.flatMap((role, index) =>
    role === 'topic-name' || role === 'unit' || role === 'dimension'
      ? [{ role, index, name: table.columns[index]?.name ?? '' }]
      : []
  );
  const splitsIn = (cells: readonly string[]): readonly Split[] =>
    splitting.map(({ role, index, name }) => ({ role, name, value: cells[index] ?? '' }));
  const combinations: (readonly Split[])[] = [];
  const combined = new Map<string, number>();
  const entries: Entry[] = [];
  const places = new Map<string, Entry>();
  for (const [index, { cells }] of table.rows.entries()) {
    const area = ofRow[index] ?? -1;
    const one = same[area];
    if (one === undefined || typeof one === 'string') {
      reject(one ?? NO_AREA);
      continue;
    }
    const when = period < 0 ? -1 : periods.place(cells[period] ?? '');
    if (when === undefined) {
      reject(NO_YEAR);
      continue;
    }
    const part = margin < 0 ? 'estimate' : marginOf(cells[margin] ?? '');
    if (part === undefined) {
      reject(NO_MARGIN);
      continue;
    }
    const text = splitting.map(({ index: column }) => cells[column] ?? '').join('\n');
    let combination = combined.get(text);
    if (combination === undefined) {
      combination = combinations.push(splitsIn(cells)) - 1;
      combined.set(text, combination);
    }
    const key = `${one} ${when} ${combination}`;
    let entry = places.get(key);
    if (entry === undefined) {
      entry = { area, period: when, combination, estimate: -1, lower: -1, upper: -1 };
      places.set(key, entry);
      entries.push(entry);
    }
    if (entry[part] >= 0) reject(TWICE);
    else entry[part] = index;
  }
  // Before the areas are known, a person already sees what the file counts.
  if (combinations.length === 0) {
    const all = new Map(
      table.rows.map(({ cells }) => [splitting.map(({ index }) => cells[index]).join('\n'), cells])
    );
    combinations.push(...[...all.values()].map(splitsIn));
  }
  return { entries, combinations };
}

interface TopicNumbers {
  readonly topics: readonly Topic[];
  readonly of: (base: number, combination: number) => number;
  readonly told: (topic: number, period: Period | undefined) => Told;
}

/** Topics in the order of the columns, then of the combinations. */
function topicNumbers(
  table: Table,
  { bases }: TopicColumns,
  combinations: readonly (readonly Split[])[]
): TopicNumbers {
  const topics = topicsOf(
    table,
    bases.flatMap((base) => combinations.map((splits) => ({ base, splits })))
  );
  // One object per topic, not per cell.
  const told = topics.map(({ times, indicator }) => {
    const modelled = indicator !== undefined && declarationOf(indicator).modelled;
    const remarks: readonly Remark[] = modelled ? ['estimate'] : [];
    return {
      final: { times, remarks },
      provisional: { times, remarks: ['provisional', ...remarks] }
    } as const;
  });
  return {
    topics,
    of: (base, combination) => base * combinations.length + combination,
    told: (topic, period) => {
      const both = told[topic];
      return (period?.provisional === true ? both?.provisional : both?.final) ?? { times: 1, remarks: [] };
    }
  };
}
