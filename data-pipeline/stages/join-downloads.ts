/**
 * Downloaded tables join the momentopname: what the shared reading surely recognises becomes figures with
 * a source of their own. A series (indicator, level, year) is taken over whole or not at all, and what it
 * takes the place of is told.
 */
import { createHash } from 'node:crypto';
import { areaIndex, type AreaIndex } from '../../src/lib/domain/areas/index';
import type { AreaMatch } from '../../src/lib/domain/areas/match';
import { levelOf, type Indeling, type Level } from '../../src/lib/domain/region';
import { list } from '../../src/lib/formats/problem';
import { understand } from '../../src/lib/formats/understand';
import type { Understanding } from '../../src/lib/formats/understanding';
import type { TableDeclaration } from '../download/declaration';
import { fileOf } from '../download/fetch-table';
import { DECLARATIONS } from '../download/tables';
import type { FigureTable, Momentopname, SourceRecord } from '../momentopname';
import { RIVM, statline, type Publication } from '../sources/declaration';
import { holdersOf, keyOf, knownIn, seriesOf, settle, tableOf, withoutSeries } from './download-series';
import type { Indelingen, Series } from './download-series';
import { downloaded, type Downloaded } from './downloaded';
import { recordOf, rejections } from './source-record';

export interface Joined {
  readonly momentopname: Momentopname;
  /** Dutch lines: what came in, what it took the place of, and what was left out and why. */
  readonly notes: readonly string[];
}

/**
 * The momentopname with the tables of `folder` in it. `declarations` are looked for by the name of their
 * file; outlines are not among them. A file that cannot be read is told and left out.
 */
export async function joinDownloads(
  momentopname: Momentopname,
  folder: string,
  declarations: readonly TableDeclaration[] = TABLES
): Promise<Joined> {
  const index = areaIndex(momentopname.regions, momentopname.changes);
  const holders = holdersOf(momentopname);
  const taken = new Set<string>();
  const sources: SourceRecord[] = [];
  const figures: FigureTable[] = [];
  const notes: string[] = [];
  for (const declaration of declarations) {
    const found = await downloaded(folder, declaration);
    if (found === undefined) continue;
    const read = await readTable(declaration, found.bytes, index, momentopname);
    if (typeof read === 'string') {
      notes.push(`${declaration.id}: niet gebruikt. ${read}`);
      continue;
    }
    const { series, understanding, indelingen } = read;
    const { used, notes: settled } = settle(declaration, series, holders);
    notes.push(...read.notes, ...settled);
    if (used.length === 0) continue;
    for (const each of used) {
      taken.add(keyOf(each));
      holders.set(keyOf(each), {
        sources: [declaration.id],
        tables: new Set([declaration.table]),
        known: knownIn(each.figures),
        downloaded: true
      });
    }
    figures.push(tableOf(declaration.id, used));
    sources.push(record(declaration, found, understanding, indelingen, used));
  }
  const kept = withoutSeries(momentopname, taken);
  return {
    momentopname: {
      ...momentopname,
      sources: [...kept.sources, ...sources],
      figures: [...kept.figures, ...figures]
    },
    notes
  };
}

/** Tables of which at least one indicator is expected. */
const TABLES: readonly TableDeclaration[] = DECLARATIONS.flatMap((each) =>
  each.service === 'pdok-wfs' || each.fills.length === 0 ? [] : [each]
);

interface Read {
  readonly understanding: Understanding;
  readonly series: readonly Series[];
  readonly indelingen: Indelingen;
  readonly notes: readonly string[];
}

/** What the table holds for this site; a sentence when it cannot be used. */
async function readTable(
  declaration: TableDeclaration,
  bytes: Uint8Array,
  index: AreaIndex,
  { regions }: Momentopname
): Promise<Read | string> {
  const { id, indeling, year } = declaration;
  const understood = await understand(fileOf(declaration), bytes, index, {
    ...(indeling !== undefined && { indeling }),
    ...(year !== undefined && { year })
  });
  if (!understood.ok) {
    return understood.problems[0]?.found ?? 'Het bestand is niet te lezen.';
  }
  const understanding = understood.value;
  if (understanding.open.length > 0) return 'Het bestand zegt niet alles wat nodig is om het te lezen.';
  const notes: string[] = [];
  const indelingen: Indelingen = {};
  for (const { level } of understanding.matching.levels) {
    const same = sameSet(understanding, level, regions, indeling);
    if (same === undefined) {
      notes.push(
        `${id}: de gebieden van niveau ${level} zijn niet precies die van een indeling van dit project.`
      );
    } else indelingen[level] = same;
  }
  const { series, unsure } = seriesOf(understanding, indelingen);
  if (unsure.length > 0) notes.push(`${id}: niet zeker genoeg en dus niet gebruikt: ${list(unsure)}.`);
  return { understanding, series, indelingen, notes };
}

/**
 * The indeling of this project that has exactly the areas of the file. Wijken keep their code when their
 * borders change, so for them the indeling that the table was made for must be the same as well.
 */
function sameSet(
  { matching }: Understanding,
  level: Level,
  regions: Momentopname['regions'],
  declared: Indeling | undefined
): Indeling | undefined {
  if (matching.areas.some((area) => isStranger(area, level))) return undefined;
  const codes = new Set(
    matching.areas.flatMap((area) =>
      area.kind !== 'unmatched' && levelOf(area.code) === level ? [area.code] : []
    )
  );
  const sets = new Map<Indeling, number>();
  const held = new Map<Indeling, number>();
  for (const region of regions) {
    if (region.level !== level) continue;
    sets.set(region.indeling, (sets.get(region.indeling) ?? 0) + 1);
    if (codes.has(region.code)) held.set(region.indeling, (held.get(region.indeling) ?? 0) + 1);
  }
  const same = [...sets.keys()].filter(
    (indeling) => sets.get(indeling) === codes.size && held.get(indeling) === codes.size
  );
  if (declared !== undefined && same.includes(declared)) return declared;
  return level === 'wijk' || same.length === 0 ? undefined : Math.max(...same);
}

const CODE_STARTS = { land: 'NL', provincie: 'PV', ggd: 'GG', gemeente: 'GM', wijk: 'WK' } as const;

/** A code of this level that no indeling of this project knows: the file is of another one. */
function isStranger(area: AreaMatch, level: Level): boolean {
  return (
    area.kind === 'unmatched' &&
    area.reason === 'unknown' &&
    (area.text.code ?? '').trim().startsWith(CODE_STARTS[level])
  );
}

function record(
  declaration: TableDeclaration,
  { bytes, retrieved }: Downloaded,
  { rowsIn, rejected }: Understanding,
  indelingen: Indelingen,
  used: readonly Series[]
): SourceRecord {
  const rowsOut = new Set(used.flatMap(({ lines }) => [...lines])).size;
  const unused = rowsIn - rowsOut - rejected.reduce((total, { rows }) => total + rows, 0);
  return recordOf(
    'figures',
    { ...publicationOf(declaration, retrieved), id: declaration.id, indelingen },
    {
      file: `downloads/${fileOf(declaration)}`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      rowsIn,
      rowsOut,
      rejected: [
        ...rejected,
        ...rejections({ 'geen reeks die van deze bron is gebruikt, of een grens bij een schatting': unused })
      ]
    }
  );
}

function publicationOf({ service, table, title }: TableDeclaration, retrieved: string): Publication {
  const edition = `download van ${retrieved}`;
  if (service !== 'rivm-v3') return { ...statline(table, title), edition, retrieved };
  const url = `https://statline.rivm.nl/#/RIVM/nl/dataset/${table}`;
  return { ...RIVM, table, title, url, edition, retrieved };
}
