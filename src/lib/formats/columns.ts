/** Which column of a table is meant: by name, never by running number. */
import { never } from '../domain/never';
import { list, parsed, quote, refused } from './problem';
import { oneBlank } from './book';
import type { Parsed, Table, TableColumn, TableRow } from './types';

export interface ColumnChoice {
  /** Text in the topic path before the name (StatLine), e.g. "Huurwoningen". */
  readonly group?: string;
  /** Period of a Swing column, e.g. "2011". */
  readonly period?: string;
  /** Which of several columns of that name, counted from 1 in the order of the file (OData dumps). */
  readonly occurrence?: number;
}

/** The topic that a StatLine download needs, as StatLine itself calls it. */
export const CODE_TOPIC = 'Regioaanduiding/Codering (code)';

/**
 * Index of the one column that is meant. `name` is the whole heading, or the name without running number,
 * unit or period, or the last part of a StatLine topic path — the first of these that is found.
 * Refused with the names that resemble it when missing, and with the choices when more than one fits.
 */
export function columnOf(table: Table, name: string, choice: ColumnChoice = {}): Parsed<number> {
  const wanted = oneBlank(name);
  const found = candidates(table, wanted).filter(({ column }) => fits(column, choice));
  const picked =
    choice.occurrence === undefined ? found : found.slice(choice.occurrence - 1, choice.occurrence);
  const [only] = picked;
  if (only !== undefined && picked.length === 1) return parsed(only.index);

  const details = [
    ...(choice.group === undefined ? [] : [`onder ${quote(choice.group)}`]),
    ...(choice.period === undefined ? [] : [`van ${choice.period}`]),
    ...(choice.occurrence === undefined ? [] : [`nummer ${choice.occurrence}`])
  ];
  const expected = `Een kolom ${[quote(wanted), ...details].join(' ')}.`;
  if (picked.length > 1) {
    return refused({
      file: table.file,
      column: wanted,
      expected: expected.replace('Een kolom', 'Precies één kolom'),
      found: `${picked.length} kolommen: ${list(
        picked.map(({ column }) => quote(column.heading)),
        4
      )}.`,
      action: 'Geef aan welke kolom bedoeld is: met de groep, de periode of het hoeveelste.'
    });
  }
  const near = table.columns.filter((column) => resembles(column, wanted));
  const shown = near.length > 0 ? near : table.columns;
  return refused({
    file: table.file,
    column: wanted,
    expected,
    found: `${near.length > 0 ? 'Wel deze kolommen' : 'De kolommen'} ${list(
      shown.map(({ heading }) => quote(heading)),
      6
    )}.`,
    action: `Download het bestand opnieuw met het onderwerp ${quote(wanted)}, of kijk of dit de goede tabel is.`
  });
}

interface Candidate {
  readonly column: TableColumn;
  readonly index: number;
}

function candidates(table: Table, wanted: string): readonly Candidate[] {
  const all = table.columns.map((column, index): Candidate => ({ column, index }));
  const ways: ((column: TableColumn) => boolean)[] = [
    ({ heading }) => heading === wanted,
    ({ name }) => name === wanted,
    ({ name }) => name.endsWith(`/${wanted}`)
  ];
  for (const way of ways) {
    const found = all.filter(({ column }) => way(column));
    if (found.length > 0) return found;
  }
  return [];
}

function fits(column: TableColumn, { group, period }: ColumnChoice): boolean {
  if (period !== undefined && column.period !== period) return false;
  return group === undefined || column.name.split('/').slice(0, -1).includes(group);
}

function resembles({ heading }: TableColumn, wanted: string): boolean {
  const words = wanted.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [];
  return words.some((word) => heading.toLowerCase().includes(word));
}

const CODE = /^(?:NL|LD|PV|CR|GM|WK|BU|GG|VR|AM|RE|JZ)\d{2}[0-9A-Z]{0,6}$/;

/**
 * Index of the column with region codes. Refused when there is none: names alone cannot tell a gemeente,
 * a wijk and a buurt of one name apart. Says which StatLine topic to tick.
 */
export function requireCodes(table: Table): Parsed<number> {
  const columns = table.columns.map((column, index) => ({ column, index }));
  const coded = columns.filter(({ index }) => {
    const filled = (row: TableRow) => (row.cells[index] ?? '') !== '';
    return (
      table.rows.some(filled) && table.rows.every((row) => !filled(row) || CODE.test(row.cells[index] ?? ''))
    );
  });
  const found = coded.find(({ column }) => /(^|\/)codering$/i.test(column.name)) ?? coded[0];
  if (found !== undefined) return parsed(found.index);

  const line = table.rows[0]?.line ?? 1;
  const numbered = columns.find(({ column }) =>
    /(gemeente|wijk|buurt|gm_?|wk_?|bu_?|gem)_?code/i.test(column.name)
  );
  if (numbered !== undefined) {
    const cell = table.rows.find((row) => !CODE.test(row.cells[numbered.index] ?? ''));
    return refused({
      file: table.file,
      line: cell?.line ?? line,
      column: numbered.column.heading,
      expected: 'Gebiedscodes van het CBS, zoals GM0599 of WK059910.',
      found: `${quote(cell?.cells[numbered.index] ?? '')}.`,
      action:
        'Zet voor elk gemeentenummer GM en vul aan tot vier cijfers, of kies een lijst met de volledige codes.'
    });
  }
  switch (table.shape) {
    case 'statline':
    case 'statline-symbols':
      return refused({
        file: table.file,
        line: line - 1,
        column: CODE_TOPIC,
        expected: 'Een kolom met gebiedscodes, zoals GM0599 of WK059910.',
        found: `Alleen namen, in de kolom ${quote(nameColumn(table))}. Een gemeente, een wijk en een buurt kunnen dezelfde naam hebben.`,
        action: `Vink in StatLine het onderwerp “${CODE_TOPIC}” aan en download het bestand opnieuw. Heeft de tabel dat onderwerp niet, kies dan “Onbewerkte dataset”: daar staan codes in.`
      });
    case 'statline-old':
    case 'statline-custom':
    case 'odata-untyped':
    case 'odata-v3':
    case 'odata-v4':
    case 'swing':
    case 'swing-odata':
    case 'regiobeeld':
    case 'kansenkaart':
    case 'local-flat':
    case 'local-cube':
    case 'cbs2swing':
    case 'region-json':
    case 'table':
      return refused({
        file: table.file,
        line: line - 1,
        expected: 'Een kolom met gebiedscodes van het CBS, zoals GM0599 of WK059910.',
        found: `Geen codes. De kolommen zijn ${list(
          table.columns.map(({ heading }) => quote(heading)),
          4
        )}.`,
        action: 'Kies een bestand met gebiedscodes, of voeg een kolom met codes toe.'
      });
    default:
      return never(table.shape, 'shape');
  }
}

function nameColumn(table: Table): string {
  const region = table.columns.find(({ heading }) => /regio|wijken|gemeente/i.test(heading));
  return (region ?? table.columns[0])?.heading ?? '';
}
