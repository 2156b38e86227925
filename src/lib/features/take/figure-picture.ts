/** One figure of an area as a picture: the value, its place among all areas, its course. Pure. */
import { BOX, MEMBERS, type DotStripState, type Mark } from '$lib/charts/dotstrip/state';
import { HEIGHT as TREND_HEIGHT, WIDTH as TREND_WIDTH, type TrendState } from '$lib/charts/trend/state';
import type { Ramp } from '$lib/domain/classes';
import type { ShownIndicatorId } from '$lib/domain/own';
import type { FigureRow } from '$lib/features/gebied/model';
import { drawCard, INNER, type Drawn } from './card';
import { at, element, hatch, legendLines, paragraph, stack, textLine, type Block, type Colours } from './svg';

export interface FigureInput {
  readonly row: FigureRow<ShownIndicatorId>;
  readonly area: string;
  readonly ramp: Ramp;
  /** The path of all dots, where the strip shares its drawing with other pages. */
  readonly dots: string | undefined;
  readonly foot: readonly string[];
}

/** Beside a course the strip is narrower. */
const [WIDE, NARROW] = [INNER, INNER - TREND_WIDTH - 40];

export function drawFigure({ row, area, ramp, dots, foot }: FigureInput, colour: Colours): Drawn {
  const ink = colour('inkt');
  const soft = colour('inkt-zacht');
  const own = ramp === 'blauw' ? colour('eigen') : colour(`${ramp}-5`);
  const small = (words: string | undefined) => paragraph(words ?? '', INNER, { size: 16, fill: ink });
  const value: Block =
    row.value === undefined
      ? noFigure(row.why ?? '', colour)
      : {
          svg: textLine(0, 36, row.value, { size: 40, fill: own, bold: true }),
          height: 44
        };
  const strip = row.strip && drawStrip(row.strip, dots, row.trend ? NARROW : WIDE, own, colour);
  const course = row.trend && drawTrend(row.trend, own, colour);
  const charts: Block[] =
    strip && course
      ? [
          {
            svg: strip.svg + at(INNER - TREND_WIDTH, 16, course.svg),
            height: Math.max(strip.height, course.height + 16)
          }
        ]
      : [strip, course].flatMap((block) => block ?? []);
  return drawCard(
    {
      title: row.name,
      under: [area, row.of].filter((words) => words !== '').join(', '),
      words: [row.value ?? row.why, row.strip?.summary, row.trend?.summary]
        .filter((words) => words !== undefined)
        .join(' '),
      blocks: [
        stack(
          [
            value,
            ...[row.number, ...row.remarks].map((words) =>
              paragraph(words ?? '', INNER, { size: 16, fill: soft })
            )
          ],
          2
        ),
        ...charts,
        stack(
          [row.beside && `Nederland: ${row.beside}`, row.compared, row.position, row.elsewhere].map(small),
          2
        ),
        stack(
          (row.trend?.notes ?? []).map((note) => paragraph(note, INNER, { size: 14, fill: soft })),
          2
        )
      ],
      foot
    },
    colour
  );
}

function noFigure(why: string, colour: Colours): Block {
  const words = paragraph(why, INNER, { size: 16, fill: colour('inkt') });
  return {
    svg:
      element('defs', {}, hatch('leeg', colour)) +
      element('rect', { width: 84, height: 34, fill: 'url(#leeg)' }) +
      at(0, 40, words.svg),
    height: 40 + words.height
  };
}

const NAME_ROOM = 18;
const AXIS = 22;

function drawStrip(
  strip: DotStripState,
  shared: string | undefined,
  width: number,
  own: string,
  colour: Colours
): Block {
  const ink = colour('inkt');
  const scale = width / BOX.width;
  const height = BOX.height * scale;
  const x = (percentage: number) => Math.round(percentage * width) / 100;
  const known = strip.marks.flatMap((mark) => (mark.at === undefined ? [] : [{ ...mark, at: mark.at }]));
  const dots = strip.dots ?? shared;
  const few = strip.shape !== undefined;
  const box = [
    strip.shape === undefined
      ? ''
      : element('path', { d: strip.shape, transform: `scale(${scale})`, fill: colour('vlak-stip') }),
    dots === undefined
      ? ''
      : element('path', {
          d: dots,
          transform: `scale(${scale})`,
          fill: 'none',
          stroke: colour(few ? 'lijn-sterk' : 'stip'),
          'stroke-width': 2 * (few ? 6 : 4.3),
          'stroke-linecap': 'round'
        }),
    element('path', { d: `M0 ${height}H${width}`, stroke: colour('lijn') }),
    ...known.map((mark) => drawMark(mark, x(mark.at), height, colour)),
    ...(strip.members ?? []).map((at) => ring(x(at), height / 2, own, colour)),
    ...(strip.own === undefined
      ? []
      : [
          drawWhisker(strip.own, x, height / 2, own),
          element('circle', {
            cx: x(strip.own.at),
            cy: height / 2,
            r: 9,
            fill: own,
            stroke: colour('papier'),
            'stroke-width': 1.5
          }),
          textLine(x(strip.own.at), -4, strip.own.name, {
            size: 15,
            fill: own,
            bold: true,
            anchor: strip.own.align
          })
        ]),
    ...strip.ticks.map(({ at: place, text }) =>
      textLine(x(place), height + 17, text, {
        size: 14,
        fill: colour('inkt-zacht'),
        anchor: place > 92 ? 'end' : place < 4 ? 'start' : 'middle'
      })
    )
  ];
  const legend = legendLines(
    [
      ...(strip.members === undefined ? [] : [{ words: MEMBERS, svg: ring(7, 10, own, colour) }]),
      ...strip.marks.map((mark) => ({
        words: `${mark.name} ${mark.text}`,
        svg: mark.at === undefined ? '' : drawMark(mark, 7, 20, colour)
      }))
    ],
    width,
    { size: 15, fill: ink },
    18
  );
  return {
    svg: at(0, NAME_ROOM, box.join('')) + at(0, NAME_ROOM + height + AXIS + 6, legend.svg),
    height: NAME_ROOM + height + AXIS + 6 + legend.height
  };
}

/** What the chosen area is made of: a ring in its colour. */
function ring(cx: number, cy: number, stroke: string, colour: Colours): string {
  return element('circle', { cx, cy, r: 5, fill: colour('papier'), stroke, 'stroke-width': 2.5 });
}

/** How far the value may be off: a line with two ends, through the dot. */
function drawWhisker(
  { whisker }: NonNullable<DotStripState['own']>,
  x: (percentage: number) => number,
  y: number,
  stroke: string
): string {
  if (whisker === undefined) return '';
  const [from, to] = [x(whisker.from), x(whisker.to)];
  const d = `M${from} ${y - 6}v12M${from} ${y}H${to}M${to} ${y - 6}v12`;
  return element('path', { d, fill: 'none', stroke, 'stroke-width': 2 });
}

/**
 * The country a line, a provincie a broken line, a gemeente two ticks, anything else a diamond: told apart
 * without colour.
 */
function drawMark({ kind }: Mark, x: number, height: number, colour: Colours): string {
  const ink = colour('inkt');
  const bar = { d: `M${x} 3V${height - 3}`, stroke: ink, 'stroke-width': 2 };
  if (kind === 'land') {
    const edge = { d: bar.d, stroke: colour('papier'), 'stroke-width': 5 };
    return element('path', edge) + element('path', bar);
  }
  if (kind === 'provincie') return element('path', { ...bar, 'stroke-dasharray': '5 4' });
  if (kind === 'gemeente') {
    const tick = height * 0.25;
    return element('path', { ...bar, d: `M${x} 3v${tick}M${x} ${height - 3}v${-tick}` });
  }
  const y = height / 2;
  return element('path', {
    d: `M${x - 6} ${y}L${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}Z`,
    stroke: ink,
    'stroke-width': 2,
    fill: colour('papier')
  });
}

/** The same marks as `Trend.svelte`. */
function drawTrend(trend: TrendState, own: string, colour: Colours): Block {
  const axis = TREND_HEIGHT - 1;
  const soft = colour('inkt-zacht');
  const line = (d: string, stroke: string, width: number, dashes?: string) =>
    element('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-dasharray': dashes });
  const { hatch: end } = trend;
  const svg = [
    end === undefined
      ? ''
      : element('defs', {}, hatch('einde', colour)) +
        element('rect', { x: end.x, y: 2, width: end.width, height: axis - 2, fill: 'url(#einde)' }) +
        line(`M${end.x - 1} 2V${axis}`, soft, 1, '2 3'),
    line(`M2 ${axis}H${end === undefined ? 104 : end.x + end.width}`, colour('lijn'), 1),
    ...trend.breaks.map(
      (x) =>
        line(`M${x} 2V${axis}`, soft, 1, '2 3') +
        line(`M${x - 4} ${axis + 5}l4-10m1 10l4-10`, colour('inkt'), 1.6)
    ),
    ...trend.land.map(({ d, dashed }) => line(d, colour('referentie'), 1.8, dashed ? '4 4' : undefined)),
    ...trend.landDots.map(({ x, y }) =>
      element('circle', {
        cx: x,
        cy: y,
        r: 2.6,
        fill: colour('papier'),
        stroke: colour('referentie'),
        'stroke-width': 1.8
      })
    ),
    ...trend.own.map(({ d, dashed }) => line(d, own, 2.6, dashed ? '4 4' : undefined)),
    ...trend.dots.map(({ x, y, open }, index) =>
      element('circle', {
        cx: x,
        cy: y,
        r: index === trend.dots.length - 1 ? 4.5 : 2.6,
        fill: open ? colour('papier') : own,
        stroke: open ? own : undefined,
        'stroke-width': open ? 1.8 : undefined
      })
    ),
    ...trend.labels.map((label) =>
      textLine(108, label.y + 5, label.text, { size: 14, fill: label.own ? own : soft, bold: label.own })
    ),
    ...trend.years.map((year) =>
      textLine(year.x, TREND_HEIGHT + 15, year.text, { size: 12.5, fill: soft, anchor: year.anchor })
    ),
    trend.land.length === 0
      ? ''
      : line(`M2 ${TREND_HEIGHT + 30}h14`, colour('referentie'), 1.8) +
        textLine(22, TREND_HEIGHT + 35, 'Nederland', { size: 14, fill: soft })
  ];
  return { svg: svg.join(''), height: TREND_HEIGHT + UNDER };
}
/** The years, and what the grey line is. */
const UNDER = 42;
