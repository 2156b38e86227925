/** Fields and categories bound by name to what the metadata of a table say today. */
import * as v from 'valibot';
import { list, quote } from '../../src/lib/formats/problem';
import { parseJson } from './client';
import type { CodeStart, TableDeclaration } from './declaration';
import { nameKey, nearest } from './names';
import { ServiceError, unreadable } from './service-error';

/** A field, dimension or category: how the service calls it in a question, and its name for people. */
export interface Named {
  readonly key: string;
  readonly title: string;
}

export interface Dimension {
  readonly key: string;
  readonly kind: 'region' | 'time' | 'other';
}

/** Categories that are asked for in one dimension. */
export interface Choice {
  readonly dimension: string;
  readonly categories: readonly Named[];
}

/** The JSON in `text`, of this shape; another shape is an answer that is not what the service describes. */
export function readAs<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> {
  const read = v.safeParse(schema, parseJson(text));
  if (read.success) return read.output;
  throw unreadable(`Het antwoord heeft een andere vorm dan de dienst beschrijft: ${read.issues[0].message}`);
}

const ACTION =
  'Kijk op de site van de bron of de naam veranderde. Pas daarna data-pipeline/download/tables.ts aan.';

function lacking(what: string, wanted: string, names: readonly string[]): ServiceError {
  const like = nearest(wanted, names);
  const hint = like.length > 0 ? `Het meest lijkt daarop: ${list(like.map(quote))}.` : 'Niets lijkt daarop.';
  return new ServiceError({
    kind: 'no',
    found: `${what} ${quote(wanted)} staat er niet meer in. ${hint}`,
    action: ACTION
  });
}

const isNamed = (wanted: string, { key, title }: Named): boolean =>
  nameKey(key) === nameKey(wanted) || nameKey(title) === nameKey(wanted);

/** Every field with one of the names, in the order of the table: base names repeat within a table. */
export function bindFields(wanted: readonly string[], fields: readonly Named[]): readonly Named[] {
  for (const name of wanted) {
    if (!fields.some((field) => isNamed(name, field))) {
      throw lacking(
        'Het veld',
        name,
        fields.map(({ title, key }) => title || key)
      );
    }
  }
  return fields.filter((field) => wanted.some((name) => isNamed(name, field)));
}

/** The dimension that holds the areas; without it the table cannot be used. */
export function regionOf(dimensions: readonly Dimension[]): string {
  const region = dimensions.find(({ kind }) => kind === 'region');
  if (region !== undefined) return region.key;
  throw lacking(
    'De indeling in gebieden',
    'RegioS',
    dimensions.map(({ key }) => key)
  );
}

/**
 * Per dimension the categories to ask for. `readCodes` gives the code list of a dimension, and is called
 * only for dimensions of which not all categories are wanted.
 */
export async function choose(
  { categories = {}, onlyTotals }: TableDeclaration,
  dimensions: readonly Dimension[],
  readCodes: (dimension: string) => Promise<readonly Named[]>
): Promise<readonly Choice[]> {
  const names = dimensions.map(({ key }) => key);
  for (const name of Object.keys(categories)) {
    if (!names.some((key) => nameKey(key) === nameKey(name))) throw lacking('De indeling', name, names);
  }
  const choices: Choice[] = [];
  for (const { key, kind } of dimensions) {
    const declared = Object.entries(categories).find(([name]) => nameKey(name) === nameKey(key))?.[1];
    const wanted = declared ?? (onlyTotals && kind === 'other' ? 'total' : undefined);
    if (wanted === undefined) continue;
    const codes = await readCodes(key);
    const chosen =
      wanted === 'total'
        ? codes.filter(({ title }) => /^totaal/i.test(title.trim()))
        : wanted.map((name) => categoryNamed(name, key, codes));
    if (chosen.length > 0) choices.push({ dimension: key, categories: chosen });
  }
  return choices;
}

function categoryNamed(wanted: string, dimension: string, codes: readonly Named[]): Named {
  const code = codes.find((named) => isNamed(wanted, named));
  if (code !== undefined) return code;
  throw lacking(
    `In de indeling ${quote(dimension)}: de categorie`,
    wanted,
    codes.map(({ title }) => title)
  );
}

/** Filter of OData: the chosen categories, and the levels in the way that this version says it. */
export function filterOf(
  choices: readonly Choice[],
  region: string,
  levels: readonly CodeStart[],
  startsWith: (field: string, text: string) => string
): string {
  const parts = [
    levels.map((level) => startsWith(region, level)),
    ...choices.map(({ dimension, categories }) =>
      categories.map(({ key }) => `${dimension} eq '${key.replaceAll("'", "''")}'`)
    )
  ];
  return parts.map((alternatives) => `(${alternatives.join(' or ')})`).join(' and ');
}

/** Number of rows, where the service tells it; a service that cannot count is no reason to stop. */
export function readCount(text: string): number {
  const count = /^\uFEFF?\s*(\d+)\s*$/.exec(text)?.[1];
  if (count !== undefined) return Number(count);
  throw new ServiceError({ kind: 'no', found: 'De dienst telt de rijen niet.' });
}

/** Runs a question of which the answer may be missed. */
export async function ifTold<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ServiceError) return undefined;
    throw error;
  }
}
