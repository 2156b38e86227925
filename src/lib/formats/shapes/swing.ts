/** Swing portals (ABF), such as waarstaatjegemeente.nl: the table of the viewer, and the JSON of OData. */
import { trimmed, type RawRow } from '../book';
import { areaCode } from '../geo-item';
import { finder, plainColumn, type Family } from '../part';
import { parsed } from '../problem';
import { readHeading } from '../shape';

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
export const swingOdata: Family = ({ sheet, headings, body }) => {
  const at = finder(headings);
  const [code, level] = [at('externalcode'), at('geolevel')];
  if (sheet.container.kind !== 'json' || code < 0 || level < 0 || at('valuestring') < 0) return undefined;
  return parsed({
    shape: 'swing-odata',
    columns: headings.map((heading) => plainColumn(heading)),
    rows: body.map(({ line, cells }): RawRow => ({
      line,
      cells: cells.with(code, areaCode(trimmed(cells[level] ?? ''), trimmed(cells[code] ?? '')))
    }))
  });
};
