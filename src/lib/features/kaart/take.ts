/** The Kaart to take along: its list as a table, and its map as a picture. Fetched when somebody asks for it. */
import { cellOf, type MapScale } from '$lib/domain/classes';
import { labelAbsence, valueOf } from '$lib/domain/figure';
import type { Definition } from '$lib/domain/indicator';
import type { ManifestSource } from '$lib/domain/manifest';
import { never } from '$lib/domain/never';
import { enumerate, formatCount } from '$lib/domain/notation';
import type { ShownIndicator } from '$lib/domain/own';
import { pluralOf } from '$lib/domain/position';
import type { RegionCode } from '$lib/domain/region';
import { drawCard, INNER } from '$lib/features/take/card';
import { paperColours } from '$lib/features/take/colours';
import { flatOf } from '$lib/features/take/flatten';
import type { TakenPicture } from '$lib/features/take/kinds';
import { making } from '$lib/features/take/making';
import {
  at,
  element,
  hatch,
  paragraph,
  stack,
  textLine,
  window,
  type Block,
  type Colours
} from '$lib/features/take/svg';
import { fileName, figureTable, footOf, type Taking } from '$lib/features/take/tables';
import type { TakenCell, TakenColumn, TakenTable } from '$lib/formats/taken';
import DrawnMap from '$lib/map/DrawnMap.svelte';
import type { Bounds } from '$lib/map/label-point';
import type { Fill } from '$lib/map/scene';
import type { Picture } from './picture';
import { pointsOf } from './drawing';
import { nestedCircles, THIRDS, type LegendRow } from './legend';
import type { AreaRow } from './state';
import { colourNote, legendHeading, readingOf, type About } from './told';
import { ofArea, ofWords } from './words';

/** What stands on the Kaart, and where it is explained. */
export interface Shown {
  readonly picture: Picture;
  readonly about: About;
  /** The indicator of the number beside the share. */
  readonly companion: ShownIndicator | undefined;
  readonly definitions: readonly Definition[];
  readonly sources: readonly ManifestSource[];
}

/** The list beside the map, in the same order, with what the map shows beside the figure itself. */
export function listTable(shown: Shown): TakenTable {
  const table = figureTable(takingOf(shown), making());
  const more = columnsBeside(shown);
  const [first = '', ...notes] = table.notes;
  return {
    ...table,
    columns: [
      ...table.columns.slice(0, BESIDE),
      ...more.map(({ column }) => column),
      ...table.columns.slice(BESIDE)
    ],
    rows: table.rows.map((cells, index) => {
      const row = shown.picture.rows[index];
      const added = more.map(({ cell }) => (row === undefined ? null : cell(row)));
      return [...cells.slice(0, BESIDE), ...added, ...cells.slice(BESIDE)];
    }),
    notes: more.length === 0 ? table.notes : [first, `Op de kaart: ${readingOf(shown.about)}`, ...notes]
  };
}

/** Behind code, area, year and value. */
const BESIDE = 4;

interface Beside {
  readonly column: TakenColumn;
  readonly cell: (row: AreaRow) => TakenCell;
}

function columnsBeside({ about: { drawn, indicator } }: Pick<Shown, 'about'>): readonly Beside[] {
  switch (drawn.kind) {
    case 'colour':
    case 'circles':
      return [];
    case 'together': {
      const { indicator: other, year } = drawn.second;
      return [
        {
          column: { heading: `${other.name} ${ofWords(other)} (${year})`, decimals: other.decimals },
          cell: ({ second }) => rounded(second && valueOf(second), other.decimals)
        },
        {
          column: { heading: `Opmerking bij ${other.name}` },
          cell: ({ second }) => (second?.kind === 'absent' ? labelAbsence(second.reason) : '')
        }
      ];
    }
    case 'difference': {
      const { reference } = drawn;
      return [
        {
          column: { heading: reference.name, decimals: indicator.decimals },
          cell: () => rounded(valueOf(reference.figure), indicator.decimals)
        },
        {
          column: { heading: legendHeading({ drawn, indicator }), decimals: indicator.decimals },
          cell: ({ figure }) => rounded(pointsOf(figure, drawn), indicator.decimals)
        }
      ];
    }
    default:
      return never(drawn, 'drawing');
  }
}

function rounded(value: number | undefined, decimals: number): TakenCell {
  return value === undefined ? null : Number(value.toFixed(decimals)) + 0;
}

function takingOf({ picture: { settled, area, rows }, companion, definitions, sources }: Shown): Taking {
  const { indicator, level, year, series } = settled;
  return {
    indicator,
    companion,
    level,
    where: `${pluralOf(level)} ${ofArea(area.code, area.name)}`,
    figures: rows.map(({ code, name, figure, number }) => ({ code, name, year, figure, number, series })),
    definitions,
    sources
  };
}

export interface ShownMap extends Shown {
  readonly legend: readonly LegendRow[];
  readonly scale: MapScale;
  readonly fills: ReadonlyMap<RegionCode, Fill>;
  readonly radii: ReadonlyMap<RegionCode, number> | undefined;
  readonly chosen: RegionCode | undefined;
  /** What is in view. */
  readonly view: Bounds;
  /** What the page says of the area, or of the whole. */
  readonly sentence: string;
}

/** Beside the map stands the legend. */
const MAP_WIDTH = 500;
const MAP_HEIGHT = 620;
const LEGEND_LEFT = MAP_WIDTH + 24;

/** The part of the map that is in view, with title, legend, meaning and source. */
export async function mapPicture(shown: ShownMap): Promise<TakenPicture> {
  const { picture, about, scale, fills, radii, chosen, view, sentence } = shown;
  const { indicator, level, year } = picture.settled;
  if (picture.scene === undefined) throw new Error('there is no map to take along');
  const map = await flatOf(
    DrawnMap,
    { scene: picture.scene, fills, scale, circles: radii, chosen, view, width: MAP_WIDTH },
    MAP_WIDTH
  );
  if (map === undefined) throw new Error('the map was not drawn');
  const shrink = Math.min(1, MAP_HEIGHT / map.height);
  const [width, height] = [map.width * shrink, map.height * shrink];
  const colour = paperColours();
  const taking = takingOf(shown);
  const said = paragraph(sentence, INNER, { size: 18, fill: colour('inkt') });
  const read = paragraph(readingOf(about), INNER, { size: 15, fill: colour('inkt-zacht') });
  const legend = drawLegend(shown, colour);
  const drawn = drawCard(
    {
      title: titleOf(about),
      under: [ofWords(indicator), `${pluralOf(level)} ${ofArea(picture.area.code, picture.area.name)}`, year]
        .filter((words) => words !== '')
        .join(', '),
      words: sentence,
      blocks: [
        {
          svg:
            at(LEGEND_LEFT, 0, legend.svg) +
            window('kaart', width, height, element('g', { transform: `scale(${shrink})` }, map.svg)) +
            element('rect', { width, height, fill: 'none', stroke: colour('lijn') }),
          height: Math.max(height, legend.height)
        },
        said,
        read
      ],
      foot: [...footOf(taking, making()), outlinesOf(shown)].filter((line) => line !== '')
    },
    colour
  );
  return { ...drawn, name: fileName(taking) };
}

/** "Getekend met grenzen van CBS, Kadaster" */
function outlinesOf({ sources }: Shown): string {
  const makers = sources.filter(({ kind }) => kind === 'boundaries').map(({ attribution }) => attribution);
  const names = [...new Set(makers)].map((words) => words.replace(/^bron:\s*/i, ''));
  return names.length === 0 ? '' : `Getekend met grenzen van ${enumerate(names)}`;
}

const ROW = 26;

function drawLegend({ about, legend, scale }: ShownMap, colour: Colours): Block {
  const width = INNER - LEGEND_LEFT;
  const soft = { size: 15, fill: colour('inkt-zacht') };
  const heading = paragraph(legendHeading(about), width, soft);
  const { drawn } = about;
  const special =
    drawn.kind === 'together'
      ? drawSquare(about.indicator.name, drawn.second.indicator.name, legend, width, colour)
      : drawn.kind === 'circles'
        ? drawCircles(nestedCircles(drawn), scale, colour)
        : undefined;
  const listed = legend.filter(({ fill }) => drawn.kind !== 'together' || fill.kind === 'absent');
  const rows = listed.map(({ fill, label, count }, index) => {
    const swatch = {
      width: 28,
      height: 18,
      fill:
        fill.kind === 'step'
          ? colour(`${scale}-${fill.step}`)
          : fill.kind === 'plain'
            ? colour('land')
            : 'url(#geen-cijfer)',
      stroke: colour('stip'),
      'stroke-width': 0.5
    };
    return at(
      0,
      index * ROW,
      element('rect', swatch) +
        textLine(38, 14, label, { size: 14, fill: colour('inkt') }) +
        textLine(width, 14, formatCount(count), { size: 14, fill: colour('inkt-zacht'), anchor: 'end' })
    );
  });
  const list: Block = { svg: rows.join(''), height: rows.length * ROW };
  const note = paragraph(colourNote(about), width, { ...soft, size: 13 });
  const blocks = [...(drawn.kind === 'together' ? [] : [heading]), ...(special ? [special] : []), list, note];
  const stacked = stack(blocks, 8);
  return {
    svg: element('defs', {}, hatch('geen-cijfer', colour)) + stacked.svg,
    height: stacked.height
  };
}

const CELL = 44;

/** The nine colours, with the number of areas in each; below it what lies upwards and to the right. */
function drawSquare(
  first: string,
  second: string,
  legend: readonly LegendRow[],
  width: number,
  colour: Colours
): Block {
  const cells = THIRDS.flatMap((high) =>
    THIRDS.map((right) => {
      const step = cellOf(right, high);
      const row = legend.find(({ fill }) => fill.kind === 'step' && fill.step === step);
      const box = {
        width: CELL - 3,
        height: CELL - 3,
        fill: colour(`samen-${step}`),
        stroke: colour('stip'),
        'stroke-width': 0.5
      };
      const count = formatCount(row?.count ?? 0);
      const plate = { x: 6, y: 11, width: CELL - 15, height: 19, rx: 2, fill: colour('papier') };
      return at(
        (right - 1) * CELL,
        (3 - high) * CELL,
        element('rect', box) +
          element('rect', plate) +
          textLine((CELL - 3) / 2, 25, count, { size: 13, fill: colour('inkt'), anchor: 'middle' })
      );
    })
  );
  const words = stack(
    [`Naar boven: meer ‘${second}’`, `Naar rechts: meer ‘${first}’`].map((line) =>
      paragraph(line, width, { size: 14, fill: colour('inkt') })
    ),
    4
  );
  return { svg: cells.join('') + at(0, 3 * CELL + 4, words.svg), height: 3 * CELL + 8 + words.height };
}

function drawCircles(circles: ReturnType<typeof nestedCircles>, scale: MapScale, colour: Colours): Block {
  const largest = Math.max(...circles.map(({ radius }) => radius));
  const height = 2 * largest + 4;
  const drawn = circles.map(({ radius, text }, index) => {
    const look = {
      cx: largest + 2,
      cy: height - 2 - radius,
      r: radius,
      fill: colour(`${scale}-4`),
      'fill-opacity': 0.25,
      stroke: colour(`${scale}-5`)
    };
    return (
      element('circle', look) +
      textLine(2 * largest + 16, 14 + index * 20, text, { size: 14, fill: colour('inkt') })
    );
  });
  return { svg: drawn.join(''), height: Math.max(height, circles.length * 20) };
}

/** "Laag inkomen", "Laag inkomen en koopwoningen", "Laag inkomen: verschil met Nederland" */
function titleOf({ drawn, indicator }: About): string {
  switch (drawn.kind) {
    case 'colour':
    case 'circles':
      return indicator.name;
    case 'together':
      return `${indicator.name} en ${drawn.second.indicator.name} (${drawn.second.year})`;
    case 'difference':
      return `${indicator.name}: verschil met ${drawn.reference.name}`;
    default:
      return never(drawn, 'drawing');
  }
}
