/** The legend of the Kaart as a part of a picture: upright beside a map, or as lines under maps of several years. */
import { cellOf, type MapScale } from '$lib/domain/classes';
import { formatCount } from '$lib/domain/notation';
import {
  at,
  element,
  hatch,
  legendLines,
  paragraph,
  stack,
  textLine,
  type Block,
  type Colours
} from '$lib/features/take/svg';
import type { Fill } from '$lib/map/scene';
import { nestedCircles, THIRDS, type LegendRow } from './legend';
import { colourNote, legendHeading, type About } from './told';

const ROW = 26;

/** What a legend is drawn from. */
export interface LegendOf {
  readonly about: About;
  readonly legend: readonly LegendRow[];
  readonly scale: MapScale;
}

/** The legend of one map, upright, with how many areas have each colour. */
export function drawLegend(of: LegendOf, width: number, colour: Colours): Block {
  const rows = listedIn(of).map(({ fill, label, count }, index) =>
    at(
      0,
      index * ROW,
      swatch(fill, of.scale, colour) +
        textLine(ROOM, 14, label, { size: 14, fill: colour('inkt') }) +
        textLine(width, 14, formatCount(count), { size: 14, fill: colour('inkt-zacht'), anchor: 'end' })
    )
  );
  const list: Block = { svg: rows.join(''), height: rows.length * ROW };
  return assembled(of, list, width, colour, { counts: true, part: 1 });
}

/**
 * The one legend of maps beside each other, in lines and without counts: each map has its own. `part`: how large their
 * circles are beside those of the large map.
 */
export function drawLegendUnder(of: LegendOf, width: number, colour: Colours, part: number): Block {
  const entries = listedIn(of).map(({ fill, label }) => ({
    words: label,
    svg: swatch(fill, of.scale, colour)
  }));
  const list = legendLines(entries, width, { size: 14, fill: colour('inkt') }, ROOM);
  return assembled(of, list, width, colour, { counts: false, part });
}

/** The colours of two indicators stand in a square. */
function listedIn({ about: { drawn }, legend }: LegendOf): readonly LegendRow[] {
  return legend.filter(({ fill }) => drawn.kind !== 'together' || fill.kind === 'absent');
}

function assembled(
  of: LegendOf,
  list: Block,
  width: number,
  colour: Colours,
  { counts, part }: { readonly counts: boolean; readonly part: number }
): Block {
  const { about, scale } = of;
  const { drawn } = about;
  const soft = colour('inkt-zacht');
  const stacked = stack(
    [
      drawn.kind === 'together'
        ? drawSquare(of, drawn.second.indicator.name, width, colour, counts)
        : paragraph(legendHeading(about), width, { size: 15, fill: soft }),
      ...(drawn.kind === 'circles' ? [drawCircles(nestedCircles(drawn), scale, colour, part)] : []),
      list,
      paragraph(colourNote(about), width, { size: 13, fill: soft })
    ],
    8
  );
  return { svg: element('defs', {}, hatch(HATCH, colour)) + stacked.svg, height: stacked.height };
}

const HATCH = 'geen-cijfer';
/** A swatch and the room behind it. */
const ROOM = 38;

function swatch(fill: Fill, scale: MapScale, colour: Colours): string {
  return element('rect', {
    width: 28,
    height: 18,
    fill:
      fill.kind === 'step'
        ? colour(`${scale}-${fill.step}`)
        : fill.kind === 'plain'
          ? colour('land')
          : `url(#${HATCH})`,
    stroke: colour('stip'),
    'stroke-width': 0.5
  });
}

const CELL = 44;

/** The nine colours, with the number of areas in each; below it what lies upwards and to the right. */
function drawSquare(
  { about, legend }: LegendOf,
  second: string,
  width: number,
  colour: Colours,
  counts: boolean
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
      const plate = { x: 6, y: 11, width: CELL - 15, height: 19, rx: 2, fill: colour('papier') };
      const count = { size: 13, fill: colour('inkt'), anchor: 'middle' } as const;
      return at(
        (right - 1) * CELL,
        (3 - high) * CELL,
        element('rect', box) +
          (counts
            ? element('rect', plate) + textLine((CELL - 3) / 2, 25, formatCount(row?.count ?? 0), count)
            : '')
      );
    })
  );
  const words = stack(
    [`Naar boven: meer ‘${second}’`, `Naar rechts: meer ‘${about.indicator.name}’`].map((line) =>
      paragraph(line, width, { size: 14, fill: colour('inkt') })
    ),
    4
  );
  return { svg: cells.join('') + at(0, 3 * CELL + 4, words.svg), height: 3 * CELL + 8 + words.height };
}

function drawCircles(
  circles: ReturnType<typeof nestedCircles>,
  scale: MapScale,
  colour: Colours,
  part: number
): Block {
  const largest = part * Math.max(...circles.map(({ radius }) => radius));
  const height = 2 * largest + 4;
  const drawn = circles.map(({ radius, text }, index) => {
    const look = {
      cx: largest + 2,
      cy: height - 2 - part * radius,
      r: part * radius,
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
