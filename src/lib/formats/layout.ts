/**
 * What each column of a table is for: areas, periods, topics, figures and their bounds. Found from the
 * shape, the headings and the cells; a person may say otherwise.
 */
import { readFigure } from './figure';
import { fixedRole, levelOfHeading, namesAreas, namesValue, wordOf } from './layout-words';
import { readPeriod } from './period';
import type { Shape, Table } from './types';
import type { ColumnRole, Layout } from './understanding';

/** So many rows, spread over the file, tell what a column holds. */
const SAMPLE = 400;

/** Region codes of CBS, of every level. */
const CODE = /^(?:NL|LD|PV|CR|GM|WK|BU|GG|VR|AM|RE|RM|JZ)\d{2}[0-9A-Z]{0,6}$/;
/** A code that lost its letters: `0363`, `gemeente_363`. Only where a heading says that it is one. */
const BARE_CODE = /^(?:[a-z]+_)?\d{1,6}(?:[A-Z]{2})?$/;

interface Profile {
  readonly filled: number;
  readonly numbers: number;
  /** Neither a number nor a mark for missing. */
  readonly texts: number;
  readonly periods: number;
  readonly codes: number;
  readonly bareCodes: number;
  /** With a zero in front: no number but a code. */
  readonly padded: number;
  /** Letters in front of the codes. */
  readonly kinds: ReadonlySet<string>;
}

function profileOf(table: Table, column: number): Profile {
  const decimal = table.columns[column]?.decimal ?? table.dialect.decimal;
  const dialect = { ...table.dialect, decimal };
  const step = Math.max(1, Math.floor(table.rows.length / SAMPLE));
  const profile = { filled: 0, numbers: 0, texts: 0, periods: 0, codes: 0, bareCodes: 0, padded: 0 };
  const kinds = new Set<string>();
  for (let index = 0; index < table.rows.length; index += step) {
    const cell = (table.rows[index]?.cells[column] ?? '').trim();
    if (cell === '') continue;
    profile.filled += 1;
    const figure = readFigure(cell, dialect);
    if (figure.kind === 'known') profile.numbers += 1;
    if (figure.kind === 'not-a-number') profile.texts += 1;
    if (/^0\d/.test(cell)) profile.padded += 1;
    if (readPeriod(cell) !== undefined) profile.periods += 1;
    if (BARE_CODE.test(cell)) profile.bareCodes += 1;
    if (CODE.test(cell)) {
      profile.codes += 1;
      kinds.add(cell.slice(0, 2));
    }
  }
  return { ...profile, kinds };
}

/**
 * The role of every column; `chosen` are those that a person gave, or that were found otherwise. Never
 * throws; a table without areas or figures gets a layout without them.
 */
export function layoutOf(table: Table, chosen: ReadonlyMap<number, ColumnRole> = new Map()): Layout {
  const profiles = table.columns.map((_, index) => profileOf(table, index));
  const roles = table.columns.map((column, index) => chosen.get(index) ?? fixedRole(column));
  for (const [index, column] of table.columns.entries()) {
    // Days are no period, but for 1 January.
    const { periods = 0, filled = 0 } = profiles[index] ?? {};
    const dates = /datum$/.test(wordOf(column)) && roles[index] === 'period';
    if (dates && periods * 10 < filled * 9) roles[index] = 'ignored';
  }
  keepOne(roles, 'period', (index) => profiles[index]?.periods ?? 0);
  findAreas(table, profiles, roles);
  findFigures(table, profiles, roles);
  // A role that only one column can have leaves the column that would have had it.
  const taken = new Set([...chosen.values()].filter((role) => SINGLE.has(role)));
  for (const [index, role] of roles.entries())
    if (role !== undefined) roles[index] = chosen.get(index) ?? (taken.has(role) ? 'ignored' : role);
  const loose = roles.flatMap((role, index) => (role === undefined ? [index] : []));
  const splitting = splittingColumns(table, roles, loose);
  return roles.map((role, index) => role ?? (splitting.has(index) ? 'dimension' : 'ignored'));
}

/** Roles that one column has at most. */
const SINGLE: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'area-code',
  'area-name',
  'area-gemeente',
  'area-level',
  'period',
  'topic-name',
  'unit',
  'value',
  'lower',
  'upper',
  'numerator',
  'denominator',
  'remainder',
  'margin'
]);

/** Of several columns with a role the best one keeps it; the others are not used. */
function keepOne(
  roles: (ColumnRole | undefined)[],
  role: ColumnRole,
  score: (index: number) => number
): void {
  const having = roles.flatMap((found, index) => (found === role ? [index] : []));
  const best = having.reduce((a, b) => (score(b) > score(a) ? b : a), having[0] ?? -1);
  for (const index of having) if (index !== best) roles[index] = 'ignored';
}

const FINENESS = ['NL', 'LD', 'PV', 'GG', 'GM', 'WK', 'BU'];
const LEVEL_FINENESS = { other: 6, wijk: 5, gemeente: 4, ggd: 3, provincie: 2, land: 0 } as const;

function findAreas(table: Table, profiles: readonly Profile[], roles: (ColumnRole | undefined)[]): void {
  const toldLevel = roles.includes('area-level');
  const free = table.columns.flatMap((column, index) => {
    const profile = profiles[index];
    return roles[index] === undefined && profile !== undefined && column.period === ''
      ? [{ column, index, profile, level: levelOfHeading(column) }]
      : [];
  });
  if (table.shape === 'swing') {
    if (roles[0] === undefined) roles[0] = 'area-name';
    return;
  }
  const coded = free.flatMap(({ column, index, profile, level }) => {
    if (profile.filled === 0) return [];
    if (profile.codes * 10 >= profile.filled * 9) {
      const fineness = Math.max(...[...profile.kinds].map((kind) => FINENESS.indexOf(kind)));
      // Of two equal columns the one that is called a code is meant.
      return [{ index, fineness: fineness + (/code/.test(wordOf(column)) ? 0.5 : 0), level, profile }];
    }
    const called = /code|id$|^(gm|wk|gem|gemeente|wijk)\d{2,4}$/.test(wordOf(column));
    const bare = profile.bareCodes * 10 >= profile.filled * 9 && namesAreas(column);
    if (!bare || !(toldLevel || (called && level !== undefined))) return [];
    return [{ index, fineness: LEVEL_FINENESS[level ?? 'land'] - 0.5, level, profile }];
  });
  const code = coded.reduce<(typeof coded)[number] | undefined>(
    (a, b) => (a === undefined || b.fineness > a.fineness ? b : a),
    undefined
  );
  for (const { index } of coded) roles[index] = 'ignored';
  if (code !== undefined) {
    roles[code.index] = 'area-code';
    const parent = coded.find(({ profile }) => profile.kinds.size === 1 && profile.kinds.has('GM'));
    if (parent !== undefined && parent !== code && !code.profile.kinds.has('GM'))
      roles[parent.index] = 'area-gemeente';
  }

  const named = free.filter(
    ({ column, index, profile }) =>
      roles[index] === undefined && profile.texts * 2 > profile.filled && namesAreas(column)
  );
  const codeLevel = code?.level ?? (code === undefined ? undefined : levelOfKinds(code.profile.kinds));
  const name =
    named.find(({ level }) => level !== undefined && level === codeLevel) ??
    named.find(({ level }) => level === undefined) ??
    (code === undefined
      ? named.reduce<(typeof named)[number] | undefined>(
          (a, b) =>
            a === undefined || LEVEL_FINENESS[b.level ?? 'land'] > LEVEL_FINENESS[a.level ?? 'land'] ? b : a,
          undefined
        )
      : undefined);
  for (const { index, level } of named) {
    if (index === name?.index) roles[index] = 'area-name';
    else if (level === 'gemeente' && codeLevel !== 'gemeente' && !roles.includes('area-gemeente'))
      roles[index] = 'area-gemeente';
    else roles[index] = 'ignored';
  }
}

function levelOfKinds(kinds: ReadonlySet<string>): keyof typeof LEVEL_FINENESS | undefined {
  const [only] = kinds;
  if (kinds.size !== 1) return undefined;
  return ({ GM: 'gemeente', WK: 'wijk', BU: 'other', PV: 'provincie', GG: 'ggd', NL: 'land' } as const)[
    only ?? ''
  ];
}

/** Shapes with a row per figure. */
const LONG: ReadonlySet<Shape> = new Set<Shape>([
  'odata-v4',
  'swing-odata',
  'kansenkaart',
  'regiobeeld',
  'local-flat',
  'cbs2swing'
]);
/** Shapes in which a column that is no topic splits the topics. */
const CUBES: ReadonlySet<Shape> = new Set<Shape>([
  'statline',
  'statline-symbols',
  'statline-old',
  'statline-custom',
  'odata-untyped',
  'odata-v3',
  'odata-v4'
]);

function findFigures(table: Table, profiles: readonly Profile[], roles: (ColumnRole | undefined)[]): void {
  const isNumeric = (index: number): boolean => {
    const { numbers = 0, texts = 0, padded = 0 } = profiles[index] ?? {};
    if (padded > 0) return false;
    return numbers > 0 ? numbers >= 4 * texts : texts === 0;
  };
  const free = (index: number): boolean => roles[index] === undefined;
  const value = table.columns.findIndex(
    (column, index) => free(index) && isNumeric(index) && namesValue(column)
  );
  const beside = roles.some((role) => role === 'topic-name' || role === 'lower' || role === 'upper');
  if (value >= 0 && (LONG.has(table.shape) || beside)) {
    roles[value] = 'value';
    for (const [index, column] of table.columns.entries()) {
      if (!free(index) || !isNumeric(index)) continue;
      const word = wordOf(column);
      if (word === 'n') roles[index] = 'denominator';
      else if (word === 'n1') roles[index] = 'numerator';
      else if (word === 'n0') roles[index] = 'remainder';
      else if (LONG.has(table.shape) && !CUBES.has(table.shape)) roles[index] = 'ignored';
    }
  } else {
    // Bounds of nothing are figures of their own.
    for (const [index, role] of roles.entries())
      if (role === 'lower' || role === 'upper' || role === 'topic-name' || role === 'unit')
        roles[index] = undefined;
  }
  const cube = CUBES.has(table.shape);
  const coded = cube && !table.shape.startsWith('statline');
  const numbered = (index: number): boolean => {
    const { heading = '', name = '', unit = '', period = '' } = table.columns[index] ?? {};
    return heading !== name || unit !== '' || period !== '';
  };
  // Numbers of areas and the like, in a second column of codes.
  const isCode = (index: number): boolean => {
    const column = table.columns[index];
    return !cube && column !== undefined && /code\d*$/.test(wordOf(column));
  };
  for (const index of table.columns.keys()) {
    if (!free(index)) continue;
    const empty = (profiles[index]?.filled ?? 0) === 0;
    // Dimensions of StatLine are titles; those of OData may be codes that look like numbers.
    const title = coded || !isNumeric(index) || empty;
    if (cube && !numbered(index) && title) roles[index] = 'dimension';
    else if (isCode(index)) roles[index] = 'ignored';
    else if (isNumeric(index) && roles[value] !== 'value' && (numbered(index) || !empty))
      roles[index] = 'topic';
    else if (cube) roles[index] = 'ignored';
  }
}

/**
 * Columns of text that tell the rows of one area and period apart. Without them such rows would be
 * duplicates; a text that follows from the area (its provincie) splits nothing.
 */
function splittingColumns(
  table: Table,
  roles: readonly (ColumnRole | undefined)[],
  loose: readonly number[]
): ReadonlySet<number> {
  if (loose.length === 0) return new Set();
  const key = roles.flatMap((role, index) =>
    role !== undefined && KEYS.has(role) && role !== 'area-gemeente' ? [index] : []
  );
  const first = new Map<string, readonly string[]>();
  const found = new Set<number>();
  const texts = new Map(loose.map((index) => [index, new Set<string>()]));
  for (const { cells } of table.rows) {
    const id = key.map((index) => cells[index] ?? '').join('\u0000');
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, cells);
    for (const index of loose) {
      texts.get(index)?.add(cells[index] ?? '');
      if (earlier !== undefined && earlier[index] !== cells[index]) found.add(index);
    }
  }
  // Remarks differ from row to row, and split nothing either.
  return new Set([...found].filter((index) => (texts.get(index)?.size ?? 0) * 2 <= table.rows.length));
}

const KEYS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'area-code',
  'area-name',
  'period',
  'topic-name',
  'dimension',
  'margin'
]);
