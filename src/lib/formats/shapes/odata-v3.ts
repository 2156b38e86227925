/** OData v3 of CBS and RIVM: names with a running number behind them, as CSV, XLSX (1e) or JSON (1f). */
import { parsed } from '../problem';
import type { Family } from '../part';
import { readHeading, RUNNING_NUMBER } from '../shape';

/** Dimensions that a dump without `ID` may begin with. */
const DIMENSIONS = new Set(['ID', 'WijkenEnBuurten', 'RegioS', 'Perioden', 'Periods', 'Regions']);

/**
 * TypedDataSet and UntypedDataSet: dimensions first, then topics such as `AantalInwoners_5`. The JSON holds
 * numbers and `null`, of which the reason is lost; texts are padded in both.
 */
export const odataV3: Family = ({ sheet, headings, body }) => {
  const numbered = headings.some((heading) => RUNNING_NUMBER.test(heading));
  if (!numbered || !headings.slice(0, 6).some((heading) => DIMENSIONS.has(heading))) return undefined;
  const shape = sheet.container.kind === 'json' ? 'odata-v3' : 'odata-untyped';
  return parsed({ shape, columns: headings.map((heading) => readHeading(heading, shape)), rows: body });
};
