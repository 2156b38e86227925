/** Which shape a table has, and what its headings say. Judged by headings and cells, never by file name. */
import { never } from '../domain/never';
import type { RawRow } from './rows';
import type { Delimiter, Shape, TableColumn } from './types';

const UNIT = /^(.*\S)\s*\(([^()]*)\)$/;
const RUNNING_NUMBER = /^(.+)_(\d+)$/;
/** Dimensions of a CBS dump: the columns that stand before the numbered topics. */
const DIMENSIONS = new Set(['ID', 'WijkenEnBuurten', 'RegioS', 'Perioden', 'Periods', 'Regions']);
/** A value or a dot behind blanks, as the download with symbols and the dumps write it. */
const PADDED = /^\s+(?:-?\d+(?:\.\d+)?|\.|x|-)$/;

export const oneBlank = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function findShape(
  headings: readonly string[],
  rows: readonly RawRow[],
  delimiter?: Delimiter
): Shape {
  const [first = '', ...others] = headings;
  const numbered = headings.filter((heading) => RUNNING_NUMBER.test(heading)).length;
  if (numbered > 0 && headings.slice(0, 6).some((heading) => DIMENSIONS.has(heading))) return 'odata-untyped';
  if (others.length > 0 && !first.includes('|') && others.every((heading) => /\|[^|]+$/.test(heading)))
    return 'swing';
  // StatLine never separates by comma, and every topic of it bears its unit in parentheses.
  const withUnit = headings.filter((heading) => UNIT.test(heading)).length;
  if (withUnit === 0 || delimiter === ',' || delimiter === undefined) return 'table';
  return rows.some((row) => row.cells.some((cell) => PADDED.test(cell))) ? 'statline-symbols' : 'statline';
}

/** What one heading says, given the shape of its file. `heading` is already without doubled blanks. */
export function readHeading(heading: string, shape: Shape): TableColumn {
  switch (shape) {
    case 'swing': {
      const bar = heading.lastIndexOf('|');
      if (bar < 0) return { heading, name: heading, unit: '', period: '' };
      return { heading, name: heading.slice(0, bar).trim(), unit: '', period: heading.slice(bar + 1).trim() };
    }
    case 'odata-untyped':
    case 'odata-v3':
      return { heading, name: RUNNING_NUMBER.exec(heading)?.[1] ?? heading, unit: '', period: '' };
    case 'statline':
    case 'statline-symbols':
    case 'statline-old':
    case 'statline-custom':
    case 'table': {
      const [, name = heading, unit = ''] = UNIT.exec(heading) ?? [];
      return { heading, name, unit: unit.trim(), period: '' };
    }
    case 'odata-v4':
    case 'swing-odata':
    case 'regiobeeld':
    case 'kansenkaart':
    case 'local-flat':
    case 'local-cube':
    case 'cbs2swing':
    case 'region-json':
      return { heading, name: heading, unit: '', period: '' };
    default:
      return never(shape, 'shape');
  }
}
