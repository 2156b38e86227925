/** Swing portals (ABF), such as waarstaatjegemeente.nl: the table of the viewer, and the JSON of OData. */
import { trimmed, type RawRow } from '../book';
import { areaCode } from '../geo-item';
import { plainColumn, type Family } from '../part';
import { parsed } from '../problem';
import { readHeading } from '../shape';
import { signed } from './signatures';

/** The viewer's CSV, or its XLSX: areas by name in front, and every other heading `indicator|period`. */
export const swing: Family = ({ headings, body }) => {
  const [first = '', ...others] = headings;
  if (others.length === 0 || first.includes('|') || !others.every((heading) => /\|[^|]+$/.test(heading)))
    return undefined;
  return parsed({
    shape: 'swing',
    columns: headings.map((heading) => readHeading(heading, 'swing')),
    rows: body
  });
};

/**
 * `Values` of the OData service of a portal: an object per area and period, `ExternalCode` as
 * `gemeente_363`, the figure as a text. Unverified: written from the description of the service.
 */
export const swingOdata: Family = (part) => {
  const at = signed(part, 'swing-odata');
  if (at === undefined) return undefined;
  const { headings, body } = part;
  const [code, level] = [at('externalcode'), at('geolevel')];
  return parsed({
    shape: 'swing-odata',
    columns: headings.map((heading) => plainColumn(heading)),
    rows: body.map(({ line, cells }): RawRow => ({
      line,
      cells: cells.with(code, areaCode(trimmed(cells[level] ?? ''), trimmed(cells[code] ?? '')))
    }))
  });
};
