/** What the headings of the shapes say: name, unit, period. */
import { never } from '../domain/never';
import { plainColumn } from './part';
import type { Shape, TableColumn } from './types';

export { oneBlank } from './book';

/** "Inwoners (aantal)": a name with its unit in the last parentheses. */
export const UNIT = /^(.*\S)\s*\(([^()]*)\)$/;
/** "AantalInwoners_5": a name with the number of its column. */
export const RUNNING_NUMBER = /^(.+)_(\d+)$/;

/** What one heading says, given the shape of its file. `heading` is already without doubled blanks. */
export function readHeading(heading: string, shape: Shape): TableColumn {
  switch (shape) {
    case 'swing': {
      const bar = heading.lastIndexOf('|');
      if (bar < 0) return plainColumn(heading);
      return { heading, name: heading.slice(0, bar).trim(), unit: '', period: heading.slice(bar + 1).trim() };
    }
    case 'odata-untyped':
    case 'odata-v3':
      return plainColumn(heading, RUNNING_NUMBER.exec(heading)?.[1]);
    case 'statline':
    case 'statline-symbols':
    case 'statline-old':
    case 'statline-custom':
    case 'region-json':
    case 'table': {
      const [, name = heading, unit = ''] = UNIT.exec(heading) ?? [];
      return { ...plainColumn(heading, name), unit: unit.trim() };
    }
    case 'odata-v4':
    case 'swing-odata':
    case 'regiobeeld':
    case 'kansenkaart':
    case 'local-flat':
    case 'local-cube':
    case 'cbs2swing':
      return plainColumn(heading);
    default:
      return never(shape, 'shape');
  }
}
