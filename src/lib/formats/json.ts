/**
 * From a JSON file to a sheet: a list of objects (OData of CBS, RIVM and Swing portals), or objects by
 * region code. What is no table at all — boundaries, a description of a table — is refused by name.
 */
import type { RawRow, Sheet } from './book';
import { parsed, quote, list, refused } from './problem';
import type { Parsed } from './types';

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

export interface JsonSheet {
  readonly sheet: Sheet;
  /** OData: there are more rows, at this address. */
  readonly more: string | undefined;
  /** OData v3: what the service told of the fields, where a download kept that beside the rows. */
  readonly properties?: Sheet;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** Name of the sheet that tells of the fields of an OData v3 table, a row per field. */
export const PROPERTIES = 'DataProperties';

/** The name of the sheet says which kind it was: rows, or objects by region code. */
export const BY_REGION = 'by-region';

/** Reads the text of a JSON file. Line numbers are those of the rows, with the headings as line 1. */
export function jsonSheet(file: string, text: string): Parsed<JsonSheet> {
  let json: Json;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch {
    return refused({
      file,
      expected: 'Een heel JSON-bestand.',
      found: 'Het bestand begint als JSON, maar is niet te lezen. Misschien is het niet helemaal gedownload.',
      action: 'Download het bestand opnieuw.'
    });
  }
  const rows = isObject(json) ? json['value'] : json;
  if (isList(rows)) return listOfObjects(file, rows, isObject(json) ? json : {});
  if (!isObject(json)) return nothingKnown(file, 'één losse waarde');
  if (json['type'] === 'FeatureCollection' || json['type'] === 'Topology') {
    return refused({
      file,
      expected: 'Een tabel met cijfers.',
      found: 'Grenzen van gebieden (een kaart), geen cijfers.',
      action: 'Kies het bestand met de cijfers. De kaart staat al in deze site.'
    });
  }
  if (isList(json['Measures']) && isList(json['Dimensions'])) {
    return refused({
      file,
      expected: 'Een tabel met cijfers.',
      found: `De beschrijving van CBS-tabel ${quote(String(json['Identifier'] ?? ''))}: onderwerpen en codes, geen cijfers.`,
      action: 'Kies de zip “volledige dataset” van deze tabel, of het bestand Observations.csv.'
    });
  }
  const regions = byRegion(json);
  if (regions.length > 0) return parsed({ sheet: sheetOf(BY_REGION, regions), more: undefined });
  return nothingKnown(file, `de onderdelen ${list(Object.keys(json).map(quote), 5)}`);
}

function listOfObjects(file: string, rows: readonly Json[], envelope: JsonObject): Parsed<JsonSheet> {
  const records = recordsOf(rows);
  if (records === undefined) {
    return nothingKnown(file, rows.length === 0 ? 'een lege lijst' : 'een lijst zonder rijen');
  }
  const more = envelope['odata.nextLink'] ?? envelope['@odata.nextLink'];
  const fields = isList(envelope['properties']) ? recordsOf(envelope['properties']) : undefined;
  return parsed({
    sheet: sheetOf('', records),
    more: typeof more === 'string' ? more : undefined,
    ...(fields !== undefined && { properties: sheetOf(PROPERTIES, fields) })
  });
}

/** A record per object; `undefined` for an empty list, or one that holds anything else. */
function recordsOf(rows: readonly Json[]): readonly Map<string, string>[] | undefined {
  const objects = rows.filter(isObject);
  if (objects.length === 0 || objects.length < rows.length) return undefined;
  return objects.map((object) => {
    const cells = new Map<string, string>();
    for (const [key, value] of Object.entries(object))
      if (!/^@?odata\./.test(key)) collect(value, key, cells);
    return cells;
  });
}

/** No export nests deeper; a file that does is not one. */
const DEEPEST = 20;

const REGION = /^(?:NL|LD|PV|CR|GM|WK|BU)\d{2}[0-9A-Z]{0,6}$/;

/**
 * One record per region, wherever in the file: an object under its code, or one that names its own
 * (`code: "GM0308"`). The record has a `code` first, then a cell per leaf, named by the way to it.
 */
function byRegion(value: JsonObject, depth = 0): Map<string, string>[] {
  if (depth > DEEPEST) return [];
  if (typeof value['code'] === 'string' && REGION.test(value['code'])) {
    return [recordOf(value['code'], value)];
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!isObject(inner)) return [];
    return REGION.test(key) ? [recordOf(key, inner)] : byRegion(inner, depth + 1);
  });
}

function recordOf(code: string, value: JsonObject): Map<string, string> {
  const cells = new Map([['code', code]]);
  for (const [key, inner] of Object.entries(value)) if (key !== 'code') collect(inner, key, cells);
  return cells;
}

/** Leaves of an object by their way: `{a: {b: 1}}` gives "a/b" → "1". Null is empty; lists hold no figures. */
function collect(value: Json, way: string, into: Map<string, string>, depth = 0): void {
  if (isObject(value)) {
    if (depth > DEEPEST) return;
    for (const [key, inner] of Object.entries(value)) collect(inner, `${way}/${key}`, into, depth + 1);
  } else if (!isList(value)) {
    into.set(way, value === null ? '' : String(value));
  }
}

function sheetOf(name: string, records: readonly Map<string, string>[]): Sheet {
  const found = new Set<string>();
  for (const record of records) for (const heading of record.keys()) found.add(heading);
  const headings = [...found];
  return {
    name,
    container: { kind: 'json' },
    rows: [
      { line: 1, cells: headings },
      ...records.map((record, index): RawRow => ({
        line: index + 2,
        cells: headings.map((heading) => record.get(heading) ?? '')
      }))
    ],
    typedNumbers: true
  };
}

function nothingKnown(file: string, seen: string): Parsed<never> {
  return refused({
    file,
    expected:
      'JSON met een lijst van rijen onder “value” (open data van CBS, RIVM of Swing), of met een groep per gebiedscode.',
    found: `JSON met ${seen}.`,
    action: 'Kies bij de bron voor downloaden als CSV of Excel.'
  });
}
