/**
 * What the page tells of a file: a summary of its `Understanding` that is small enough to be sent from
 * the worker, whatever the size of the file.
 */
import {
  areaKey,
  explainUnmatched,
  type AreaMatch,
  type AreaText,
  type MatchedLevel
} from '$lib/domain/areas/match';
import type { AreaIndex } from '$lib/domain/areas/index';
import type { Figure } from '$lib/domain/figure';
import type { Indeling, RegionCode } from '$lib/domain/region';
import { describe } from '$lib/formats/understand';
import type { FormatProblem } from '$lib/formats/types';
import type {
  Choices,
  ColumnRole,
  OpenQuestion,
  Rejected,
  TopicSummary,
  Understanding
} from '$lib/formats/understanding';
import { shapeInWords } from '$lib/formats/words';
import { areaNames } from './names';
import { filledBy } from './picks';

/** An area with the name it goes by on the page. */
export interface Place {
  readonly code: RegionCode;
  readonly name: string;
}

/** A text of the file of which a person should say, or has said, which area it is. */
export interface DoubtfulArea {
  readonly key: string;
  /** As the file writes it. */
  readonly text: string;
  readonly kind: 'guessed' | 'unmatched' | 'chosen';
  /** Why, in Dutch; "" for a choice. */
  readonly why: string;
  /** The area it is taken for; `undefined`: left out. */
  readonly taken: Place | undefined;
  readonly options: readonly Place[];
}

export interface ColumnAccount {
  readonly heading: string;
  readonly role: ColumnRole;
  /** The first three different values. */
  readonly samples: readonly string[];
}

export interface TopicAccount extends TopicSummary {
  /** Decimals that the figures have, at most 2. */
  readonly decimals: 0 | 1 | 2;
  /** Figures of the places of `Account.places`, in the latest year of this topic; `undefined`: no row. */
  readonly sample: readonly (Figure | undefined)[];
  readonly sampleYear: number | undefined;
}

export interface LevelAccount extends MatchedLevel {
  /** Every indeling of this level that the site knows, latest first. */
  readonly indelingen: readonly Indeling[];
}

export interface Account {
  /** The same lines as `inspect` prints. */
  readonly lines: readonly string[];
  readonly shape: string;
  /** Title and source that the file itself gives, or "". */
  readonly title: string;
  readonly source: string;
  /** The sheet that was read, and all others; none where the file is no workbook. */
  readonly sheets: readonly string[];
  readonly columns: readonly ColumnAccount[];
  readonly topics: readonly TopicAccount[];
  /** All topics of the file, the ones above included. */
  readonly topicCount: number;
  readonly levels: readonly LevelAccount[];
  readonly years: readonly number[];
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rejected: readonly Rejected[];
  readonly doubtful: readonly DoubtfulArea[];
  readonly doubtfulCount: number;
  readonly places: readonly Place[];
  readonly asksGemeente: boolean;
  readonly open: readonly OpenQuestion[];
  readonly remarks: readonly FormatProblem[];
}

/** What is shown at most: nobody ticks five hundred topics, or mends three hundred areas by hand. */
const TOPICS = 300;
const DOUBTFUL = 100;
const COLUMNS = 200;
const PLACES = 5;
const REMARKS = 12;

/** The account of what was read; `index` holds the names of the areas. */
export function accountOf(
  { table, reading, ...understood }: Understanding,
  choices: Choices,
  index: AreaIndex
): Account {
  const nameOf = areaNames(index);
  const place = (code: RegionCode): Place => ({ code, name: nameOf(code) });
  const doubtful = understood.matching.areas.flatMap((match) => doubtOf(match, choices, place) ?? []);
  const sampled = sampleAreas(understood.codes);
  return {
    lines: describe({ table, reading, ...understood }),
    shape: shapeInWords(table.shape),
    title: table.title ?? '',
    source: table.source ?? '',
    sheets: table.container.kind === 'xlsx' ? [table.container.sheet, ...(table.sheets ?? [])] : [],
    columns: table.columns.slice(0, COLUMNS).map(({ heading }, column) => ({
      heading,
      role: reading.layout[column] ?? 'ignored',
      samples: firstValues(table.rows, column)
    })),
    topics: samples(
      { reading, topics: knownFirst(understood.topics).slice(0, TOPICS) },
      sampled.map(({ area }) => area)
    ),
    topicCount: understood.topics.length,
    levels: understood.matching.levels.map((level) => ({
      ...level,
      indelingen: [...index.sets[level.level].keys()].sort((a, b) => b - a)
    })),
    years: understood.years,
    rowsIn: understood.rowsIn,
    rowsOut: understood.rowsOut,
    rejected: understood.rejected,
    doubtful: doubtful.slice(0, DOUBTFUL),
    doubtfulCount: doubtful.length,
    places: sampled.map(({ code }) => place(code)),
    asksGemeente: understood.matching.asksGemeente,
    open: understood.open,
    remarks: [...understood.warnings, ...reading.problems].slice(0, REMARKS)
  };
}

/** An area as the file writes it: "Noord", "GM0599", "Noord (Rotterdam)". */
function areaInWords({ code, name, gemeente }: AreaText): string {
  const own = name ?? code ?? '';
  return gemeente === undefined ? own : `${own} (${gemeente})`;
}

function doubtOf(
  match: AreaMatch,
  { chosen }: Choices,
  place: (code: RegionCode) => Place
): DoubtfulArea | undefined {
  const key = areaKey(match.text);
  const text = areaInWords(match.text);
  const answer = chosen?.get(key);
  if (answer !== undefined) {
    const taken = answer === null ? undefined : place(answer);
    return { key, text, kind: 'chosen', why: '', taken, options: taken ? [taken] : [] };
  }
  switch (match.kind) {
    case 'matched':
      return undefined;
    case 'guessed': {
      const taken = place(match.code);
      const options = [taken, ...match.alternatives.filter((code) => code !== match.code).map(place)];
      return { key, text, kind: 'guessed', why: match.why, taken, options };
    }
    case 'unmatched':
      // A remainder such as "Niet te lokaliseren", or a buurt, is no question to anybody; and which gemeente
      // wijken lie in is asked once for all of them.
      if (['no-area', 'other-level', 'needs-gemeente'].includes(match.reason)) return undefined;
      return {
        key,
        text,
        kind: 'unmatched',
        why: explainUnmatched(match.reason),
        taken: undefined,
        options: match.suggestions.map(place)
      };
  }
}

function firstValues(rows: Understanding['table']['rows'], column: number): readonly string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const cell = cells[column] ?? '';
    if (cell !== '') found.add(cell);
    if (found.size === 3) break;
  }
  return [...found];
}

/** The first areas of the file that were found, each once. */
function sampleAreas(codes: Understanding['codes']): readonly { area: number; code: RegionCode }[] {
  const seen = new Set<RegionCode>();
  const found: { area: number; code: RegionCode }[] = [];
  for (const [area, code] of codes.entries()) {
    if (code === undefined || seen.has(code)) continue;
    seen.add(code);
    found.push({ area, code });
    if (found.length === PLACES) break;
  }
  return found;
}

/** What the site was waiting for comes first; the rest in the order of the file. */
function knownFirst(topics: readonly TopicSummary[]): readonly TopicSummary[] {
  const rank = ({ topic }: TopicSummary) => (filledBy(topic) === undefined ? 1 : 0);
  return [...topics].sort((a, b) => rank(a) - rank(b));
}

/** Decimals and first figures per topic, in one walk over the observations. */
function samples(
  { reading, topics }: Pick<Understanding, 'reading' | 'topics'>,
  areas: readonly number[]
): readonly TopicAccount[] {
  const order = new Map(reading.topics.map(({ id }, index) => [id, index]));
  const at = new Map(topics.map(({ topic }, shown) => [order.get(topic.id), shown]));
  const decimals: (0 | 1 | 2)[] = topics.map(() => 0);
  const latest = topics.map(({ years }) => years.at(-1));
  const figures = topics.map((): (Figure | undefined)[] => areas.map(() => undefined));
  const row = new Map(areas.map((area, index) => [area, index]));
  for (const { topic, area, period, figure } of reading.observations) {
    const shown = at.get(topic);
    if (shown === undefined) continue;
    if (figure.kind === 'known') decimals[shown] = atLeast(decimals[shown] ?? 0, figure.value);
    const index = row.get(area);
    const own = figures[shown];
    if (index !== undefined && own !== undefined && period?.year === latest[shown]) own[index] ??= figure;
  }
  return topics.map((summary, shown) => ({
    ...summary,
    decimals: decimals[shown] ?? 0,
    sample: figures[shown] ?? [],
    sampleYear: latest[shown]
  }));
}

/** The decimals that this number needs beside those already found; more than two say nothing. */
function atLeast(found: 0 | 1 | 2, value: number): 0 | 1 | 2 {
  if (found < 1 && Number(value.toFixed(0)) === value) return found;
  if (found < 2 && Math.abs(value * 10 - Math.round(value * 10)) < 1e-6) return 1;
  return 2;
}
