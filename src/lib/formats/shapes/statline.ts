/** StatLine downloads: new with and without symbols, and of before 2017. */
import { oneBlank, trimmed } from '../book';
import { parsed, refused } from '../problem';
import type { Draft, Family } from '../part';
import { readHeading, UNIT } from '../shape';
import type { Parsed, TableColumn } from '../types';

/** A value or a dot behind blanks, as the download with symbols writes it. */
const PADDED = /^\s+(?:-?\d+(?:\.\d+)?|\.|x|-)$/;
/** One of these stands in every table of StatLine that speaks of areas. */
const DIMENSION = /^(wijken en buurten|regio['’]?s?|gemeenten|gebieden|provincies|perioden|marges)$/i;
/** The download with symbols pads every figure, so that the first rows tell. */
const SAMPLE = 500;

/**
 * StatLine since 2017 (1a and 1b), `;` or tab between the cells: it never separates by comma, the dimensions
 * stand first, and every topic behind them bears its unit in parentheses; a table of somebody's own with
 * "(%)" in a heading is no StatLine. Padded values tell the download with symbols.
 */
export const statline: Family = ({ sheet, headings, body }) => {
  const { container } = sheet;
  const delimited = container.kind === 'text' && container.delimiter !== ',';
  const first = headings.findIndex((heading) => UNIT.test(heading));
  if (!delimited || first < 0 || !headings.slice(first).every((heading) => UNIT.test(heading)))
    return undefined;
  if (!headings.slice(0, first).some((heading) => DIMENSION.test(heading))) return undefined;
  const padded = body.slice(0, SAMPLE).some(({ cells }) => cells.some((cell) => PADDED.test(cell)));
  const shape = padded ? 'statline-symbols' : 'statline';
  return parsed({ shape, columns: headings.map((heading) => readHeading(heading, shape)), rows: body });
};

/**
 * StatLine until about 2016 (1c): a title, topics with `|` between the parts of their path, then a row with
 * the names of the dimensions and the units. Names only. A row of periods may stand between the two.
 * Unverified: described, no such file was at hand.
 */
export const statlineOld: Family = ({ headings, headingLine, body }, { file }) => {
  if (!/^onderwerp(en)?(_\d+)?$/i.test(headings[0] ?? '')) return undefined;
  const second = body[0];
  const dated = /^perioden?$/i.test(trimmed(second?.cells[0] ?? '')) ? second : undefined;
  const units = body[dated === undefined ? 0 : 1];
  const rows = body.slice(dated === undefined ? 1 : 2);
  // Above a dimension stands nothing, or "Onderwerp": the topics begin behind the last of these.
  const first = headings.findIndex((heading, index) => index > 0 && heading !== '');
  if (units === undefined || rows.length === 0 || first < 0) {
    return refused({
      file,
      line: headingLine,
      expected: 'Onder de onderwerpen een rij met eenheden, en daaronder rijen met cijfers.',
      found: 'Een oud StatLine-bestand (van voor 2017) waarin die rijen ontbreken.',
      action: 'Download de tabel opnieuw in StatLine als “CSV met statistische symbolen”.'
    });
  }
  let topic = '';
  const columns = headings.map((heading, index): TableColumn => {
    const below = oneBlank(units.cells[index] ?? '');
    if (index < first) return { heading: below, name: below, unit: '', period: '' };
    // A topic stands once above its periods.
    topic = heading === '' ? topic : heading;
    const period = oneBlank(dated?.cells[index] ?? '');
    return { heading: topic, name: topic.split('|').map(oneBlank).join('/'), unit: below, period };
  });
  return draft({ shape: 'statline-old', columns, rows });
};

/** Maatwerk of CBS (1d): a title above the headings and a source below the rows; CSV or XLSX. */
export const statlineCustom: Family = ({ title, headings, body, source }) => {
  if (title === '' || !/\bCBS\b|Centraal Bureau/.test(source)) return undefined;
  const columns = headings.map((heading) => readHeading(heading, 'statline-custom'));
  return draft({ shape: 'statline-custom', columns, rows: body });
};

const draft = (value: Draft): Parsed<Draft> => parsed(value);
