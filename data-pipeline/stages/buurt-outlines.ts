/**
 * Outlines of buurten from a folder of downloads, cut per gemeente. They are no part of the momentopname: nobody but
 * the publisher has them until they are downloaded.
 */
import { createHash } from 'node:crypto';
import { group } from 'd3';
import type { Topology } from 'topojson-specification';
import { gemeenteOfBuurt, parseBuurtCode, type Buurt, type BuurtCode } from '../../src/lib/domain/buurt';
import { CURRENT_INDELING, type RegionCode } from '../../src/lib/domain/region';
import { readBoundaries } from '../../src/lib/formats/boundaries';
import { list } from '../../src/lib/formats/problem';
import { fileOf } from '../download/fetch-table';
import { BUURT_OUTLINES } from '../download/tables';
import type { SourceRecord } from '../momentopname';
import { CBS } from '../sources/declaration';
import { downloaded } from './downloaded';
import { recordOf, rejections } from './source-record';
import { simplifyOutlines, writeTopology, type Outline } from './topology';

/** Points that span less than this with their neighbours are dropped, as in the outlines of wijken (about 150 m²). */
const DETAIL = 2e-8;
/** Steps of the grid over one gemeente: one to six metres, as fine as that of the country. */
const STEPS = 1e4;

export interface OutlinesOfBuurten {
  readonly source: SourceRecord;
  /** By gemeente; one of which a buurt lacks its outline is left out. */
  readonly topologies: ReadonlyMap<RegionCode, Topology>;
}

export interface ReadOutlines {
  readonly outlines?: OutlinesOfBuurten;
  /** Dutch lines: what came in, and what was left out and why. */
  readonly notes: readonly string[];
}

/**
 * The outlines of the buurten of the site's own indeling; nothing where they were not downloaded. A file that cannot
 * be read, or that holds none of these buurten, is told and left out.
 */
export async function readBuurtOutlines(folder: string, buurten: readonly Buurt[]): Promise<ReadOutlines> {
  const { id } = BUURT_OUTLINES;
  const file = fileOf(BUURT_OUTLINES);
  const found = await downloaded(folder, BUURT_OUTLINES);
  if (found === undefined) return { notes: [] };
  const read = readBoundaries(file, found.bytes, parseBuurtCode);
  if (!read.ok) {
    return { notes: [`${id}: niet gebruikt. ${read.problems[0]?.found ?? 'Het bestand is niet te lezen.'}`] };
  }
  const own = buurten.filter(({ indeling }) => indeling === CURRENT_INDELING);
  const names = new Map(own.map(({ code, name }) => [code, name]));
  const known = read.value.flatMap(({ code, geometry }): readonly Outline<BuurtCode>[] => {
    const name = names.get(code);
    return name === undefined ? [] : [{ code, name, geometry }];
  });
  if (known.length === 0)
    return { notes: [`${id}: niet gebruikt. Geen enkele buurt van ${CURRENT_INDELING}.`] };

  const drawn = new Set(known.map(({ code }) => code));
  const lacking = group(
    own.filter(({ code }) => !drawn.has(code)),
    ({ code }) => gemeenteOfBuurt(code)
  );
  // Simplified together, so that the buurten on both sides of a border lose the same points.
  const perGemeente = group(simplifyOutlines(known, DETAIL), ({ code }) => gemeenteOfBuurt(code));
  const whole = [...perGemeente].filter(([gemeente]) => !lacking.has(gemeente));
  const topologies = new Map(
    whole.map(([gemeente, outlines]) => [gemeente, writeTopology('buurt', outlines, STEPS)])
  );
  const used = whole.reduce((total, [, outlines]) => total + outlines.length, 0);
  const source = recordOf(
    'boundaries',
    {
      id: `grenzen-${id}`,
      ...CBS,
      publisher: 'CBS en Kadaster',
      attribution: 'Bron: CBS, Kadaster',
      table: `Gebiedsindelingen ${CURRENT_INDELING}`,
      title: `Grenzen per buurt ${CURRENT_INDELING}, gegeneraliseerd`,
      url: 'https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data',
      edition: `download van ${found.retrieved}, bij PDOK`,
      retrieved: found.retrieved
    },
    {
      file: `downloads/${file}`,
      sha256: createHash('sha256').update(found.bytes).digest('hex'),
      rowsIn: read.value.length,
      rowsOut: used,
      rejected: rejections({
        'gebied van een andere indeling': read.value.length - known.length,
        'een andere buurt van de gemeente heeft geen grens': known.length - used
      })
    }
  );
  return {
    outlines: { source, topologies },
    notes: [
      `${id}: grenzen van ${used} buurten in ${topologies.size} gemeenten.`,
      ...(lacking.size === 0
        ? []
        : [`${id}: geen kaart in ${list([...lacking.keys()])}, waar een buurt geen grens heeft.`])
    ]
  };
}
