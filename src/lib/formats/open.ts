/** From bytes to a book of sheets: text, JSON, XLSX, and a zip that holds one of these or a whole CBS table. */
import type { Book, Sheet } from './book';
import { decode, lostLetters, refusalOf, sniff } from './decode';
import { delimitedSheet } from './delimited';
import { jsonSheet } from './json';
import { MAX_BYTES, megabytes, tooLarge } from './limits';
import { list, parsed, quote, refused } from './problem';
import { OBSERVATIONS } from './shapes/odata-v4';
import type { FormatProblem, Parsed } from './types';
import { WORKBOOK, workbookSheets } from './workbook';
import { claimedSize, namesIn, unpack } from './zip';

/** Opens a file. Refused with the reason when it cannot hold a table. Never throws on content. */
export async function openBook(file: string, bytes: Uint8Array): Promise<Parsed<Book>> {
  const content = sniff(bytes);
  const refusal = tooLarge(file, bytes.length) ?? refusalOf(file, content);
  if (refusal !== undefined) return refused(refusal);
  if (content === 'zip') return openZip(file, bytes);
  return openPlain(file, bytes, content === 'json');
}

function openPlain(file: string, bytes: Uint8Array, json: boolean): Parsed<Book> {
  const { text, encoding } = decode(bytes);
  const warnings = lostLetters(file, text);
  if (!json) {
    const sheet = delimitedSheet(file, '', text, encoding);
    return sheet.ok ? parsed({ file, sheets: [sheet.value], warnings }) : sheet;
  }
  const read = jsonSheet(file, text);
  if (!read.ok) return read;
  const { sheet, more, properties } = read.value;
  const rows = sheet.rows.length - 1;
  const rest = more !== undefined || rows === API_LIMIT ? [firstPart(file, rows)] : [];
  const sheets = properties === undefined ? [sheet] : [sheet, properties];
  return parsed({ file, sheets, warnings: [...rest, ...warnings] });
}

/** Where the Api of OData v3 stops, without a word. */
const API_LIMIT = 10_000;

function firstPart(file: string, rows: number): FormatProblem {
  return {
    file,
    expected: 'Alle rijen van de tabel.',
    found: `Waarschijnlijk alleen het eerste deel: ${rows} rijen. De bron geeft lange tabellen in stukken.`,
    action: 'Haal ook de andere delen op, of download de hele tabel als CSV.'
  };
}

async function openZip(file: string, bytes: Uint8Array): Promise<Parsed<Book>> {
  const names = namesIn(file, bytes);
  if (!names.ok) return names;
  if (names.value.includes(WORKBOOK)) {
    const sheets = await workbookSheets(file, bytes, names.value);
    return sheets.ok ? parsed({ file, sheets: sheets.value, warnings: [] }) : sheets;
  }
  const observations = names.value.find((name) => OBSERVATIONS.test(name));
  if (observations !== undefined) return openDataset(file, bytes, names.value, observations);
  const tables = names.value.filter((name) => /\.(csv|tsv|txt|json|xlsx)$/i.test(name));
  const [only] = tables;
  if (only === undefined || tables.length > 1) return refused(notOneTable(file, names.value, tables));
  const entries = unpack(file, bytes, new Set([only]));
  if (!entries.ok) return entries;
  const inner = await openInner(`${file}: ${only}`, entries.value.get(only) ?? new Uint8Array());
  if (!inner.ok) return inner;
  return parsed({ ...inner.value, file, entry: only });
}

/** A file from a zip: as any other, but a zip in a zip in a zip could go on for ever. */
async function openInner(file: string, bytes: Uint8Array): Promise<Parsed<Book>> {
  if (sniff(bytes) !== 'zip') return openBook(file, bytes);
  const names = namesIn(file, bytes);
  if (!names.ok) return names;
  if (!names.value.includes(WORKBOOK)) return refused(notOneTable(file, names.value, []));
  const sheets = await workbookSheets(file, bytes, names.value);
  return sheets.ok ? parsed({ file, sheets: sheets.value, warnings: [] }) : sheets;
}

/** The v4 "volledige dataset": its observations first, and each code list as a sheet of that name. */
function openDataset(
  file: string,
  bytes: Uint8Array,
  names: readonly string[],
  observations: string
): Parsed<Book> {
  const size = claimedSize(bytes, observations);
  if (size > MAX_BYTES) return refused(wholeTable(file, size));
  const folder = observations.slice(0, observations.lastIndexOf('/') + 1);
  const wanted = names.filter(
    (name) => name.startsWith(folder) && /(Codes|MeasureGroups|Dimensions|Properties)\.csv$/.test(name)
  );
  const entries = unpack(file, bytes, new Set([observations, ...wanted]));
  if (!entries.ok) return entries;
  const sheets: Sheet[] = [];
  for (const name of [observations, ...wanted]) {
    const { text, encoding } = decode(entries.value.get(name) ?? new Uint8Array());
    const sheet = delimitedSheet(`${file}: ${name}`, name.slice(folder.length, -4), text, encoding);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return parsed({ file, sheets, warnings: [], entry: observations });
}

/** Tables with many dimensions hold millions of figures, of which a person needs a few thousand. */
function wholeTable(file: string, size: number): FormatProblem {
  return {
    file,
    expected: `Hoogstens ${megabytes(MAX_BYTES)} aan cijfers.`,
    found: `Een hele tabel van het CBS, met ${megabytes(size)} aan cijfers over alle uitsplitsingen.`,
    action:
      'Open de tabel in StatLine en kies alleen de onderwerpen, gebieden en jaren die u nodig hebt. Kies daarna “Downloaden” en “CSV”.'
  };
}

function notOneTable(file: string, names: readonly string[], tables: readonly string[]): FormatProblem {
  const kinds: readonly (readonly [RegExp, string, string])[] = [
    [/^word\//, 'Een Word-document.', 'Vraag de bron om dezelfde cijfers als CSV of Excel.'],
    [/^xl\/workbook\.bin$/, 'Een binaire Excel-werkmap (.xlsb).', 'Bewaar het als “Excel-werkmap (.xlsx)”.'],
    [
      /^content\.xml$/,
      'Een bestand van LibreOffice of OpenOffice.',
      'Bewaar het als “Excel-werkmap (.xlsx)” of CSV.'
    ],
    [
      /Codes\.csv$/,
      'Codelijsten van een CBS-tabel, zonder het bestand Observations.csv.',
      'Kies bij het CBS de zip “volledige dataset”.'
    ]
  ];
  const [, found, action] = kinds.find(([kind]) => names.some((name) => kind.test(name))) ?? [
    undefined,
    tables.length > 1
      ? `${tables.length} bestanden: ${list(tables.map(quote), 5)}.`
      : `Geen tabel. ${names.length === 0 ? 'De zip is leeg.' : `Wel ${list(names.map(quote), 5)}.`}`,
    tables.length > 1 ? 'Pak de zip uit en kies één bestand.' : 'Kies het bestand waarin de tabel staat.'
  ];
  return { file, expected: 'Een zip met één tabel, of een “volledige dataset” van het CBS.', found, action };
}
