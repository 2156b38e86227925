/** What a file is, in Dutch words for people: the same in `inspect` and on the page *Eigen cijfers*. */
import { never } from '../domain/never';
import type { Container, Delimiter, Encoding, Shape } from './types';

const SHAPES: Readonly<Record<Shape, string>> = {
  statline: 'StatLine, CSV zonder statistische symbolen',
  'statline-symbols': 'StatLine, CSV met statistische symbolen',
  'statline-old': 'StatLine van voor 2017',
  'statline-custom': 'maatwerktabel van het CBS',
  'odata-untyped': 'onbewerkte dataset (OData), met volgnummers achter de kolomnamen',
  'odata-v3': 'open data van CBS of RIVM (OData 3, JSON)',
  'odata-v4': 'open data van het CBS (OData 4), één regel per cijfer',
  swing: 'Swing (waarstaatjegemeente.nl en andere portalen)',
  'swing-odata': 'open data van een Swing-portaal (JSON)',
  regiobeeld: 'Regiobeeld (RIVM)',
  kansenkaart: 'Kansenkaart',
  'local-flat': 'lijst met periode, gebied en waarde (GGD, gemeente)',
  'local-cube': 'Swing-kubus (werkmap van GGD of gemeente)',
  cbs2swing: 'invoerbestand voor Swing (CBS2Swing)',
  'region-json': 'JSON met per gebiedscode een groep cijfers',
  table: 'gewone tabel'
};

/** The shape of a table: "StatLine, CSV met statistische symbolen". */
export const shapeInWords = (shape: Shape): string => SHAPES[shape];

const DELIMITERS: Readonly<Record<Delimiter, string>> = { ';': 'puntkomma', ',': 'komma', '\t': 'tab' };
const ENCODINGS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 met BOM',
  'utf-16le': 'UTF-16',
  'windows-1252': 'Windows-1252'
};

/** What held the table: "tekst in UTF-8, kolommen gescheiden door een puntkomma". */
export function containerInWords(container: Container): string {
  switch (container.kind) {
    case 'text':
      return `tekst in ${ENCODINGS[container.encoding]}, kolommen gescheiden door een ${DELIMITERS[container.delimiter]}`;
    case 'xlsx':
      return `Excel-werkmap, werkblad ${container.sheet}`;
    case 'json':
      return 'JSON';
    case 'zip':
      return `zip, daarin ${container.entry}`;
    default:
      return never(container, 'container');
  }
}
