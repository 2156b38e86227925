/** JSON with an object per region code, as dashboards keep their figures. */
import { BY_REGION } from '../json';
import { plainColumn, type Family } from '../part';
import { parsed } from '../problem';
import { readHeading } from '../shape';
import type { TableColumn } from '../types';

/** A column per figure, named by the way to it; a year at the end of that way is the period. */
export const regionJson: Family = ({ sheet, headings, body }) => {
  if (sheet.name !== BY_REGION) return undefined;
  const columns = headings.map((heading): TableColumn => {
    const [, name, period] = /^(.+)\/((?:19|20)\d{2}\*{0,2})$/.exec(heading) ?? [];
    if (name === undefined || period === undefined) return readHeading(heading, 'region-json');
    return { ...plainColumn(heading, name), period };
  });
  return parsed({ shape: 'region-json', columns, rows: body });
};
