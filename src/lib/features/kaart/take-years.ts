/** The years of the Kaart beside each other, to take along. Fetched when somebody asks for them. */
import { definitionBreaks } from '$lib/features/explain/texts';
import { drawCard, INNER } from '$lib/features/take/card';
import { paperColours } from '$lib/features/take/colours';
import { flatOf } from '$lib/features/take/flatten';
import type { TakenPicture } from '$lib/features/take/kinds';
import {
  at,
  element,
  paragraph,
  stack,
  textLine,
  window,
  type Block,
  type Colours
} from '$lib/features/take/svg';
import { fileName, yearsOf } from '$lib/features/take/tables';
import DrawnMap from '$lib/map/DrawnMap.svelte';
import type { Bounds } from '$lib/map/label-point';
import { fillsOf, inYear, radiiOf } from './drawing';
import type { MapState } from './map-state.svelte';
import { legendRows } from './legend';
import type { Picture } from './picture';
import { withoutFigure } from './state';
import { titleOf, type ShownMap } from './take';
import { drawLegendUnder } from './take-legend';
import { mapFoot, takingOf } from './take-list';
import { areasOf, ofWords } from './words';

/** The picture of each year that is offered, ascending. A year that cannot be read is left out, as on the page. */
export async function readYears(
  map: Pick<MapState, 'told' | 'settledIn' | 'gather'>
): Promise<readonly Picture[]> {
  const pictures = await Promise.all(
    map.told.years.full.map((year) => {
      const settled = map.settledIn(year);
      return settled && map.gather(settled).catch(() => undefined);
    })
  );
  return pictures.filter((one) => one !== undefined);
}

const GAP = 16;
/** A map that is taller, in parts of its width, is drawn smaller. */
const TALLEST = 1.3;

/** A small map per year with one legend under them, all with the extent and the classes of the year that is shown. */
export async function yearsPicture(
  shown: Omit<ShownMap, 'fills' | 'radii' | 'legend'>,
  pictures: readonly Picture[]
): Promise<TakenPicture> {
  const colour = paperColours();
  const { indicator, level } = shown.picture.settled;
  const taking = takingOf(shown, pictures);
  const columns = pictures.length > 6 ? 4 : pictures.length === 2 || pictures.length === 4 ? 2 : 3;
  const width = Math.floor((INNER - (columns - 1) * GAP) / columns);
  const maps: Block[] = [];
  for (const picture of pictures) maps.push(await drawYear(shown, picture, width, colour));
  const legend = legendRows(
    pictures.flatMap(({ rows }) => rows),
    shown.about.drawn,
    indicator.unit
  );
  const drawn = drawCard(
    {
      title: titleOf(shown.about),
      under: [ofWords(indicator), areasOf(level, shown.picture.area), `${yearsOf(taking)} naast elkaar`]
        .filter((words) => words !== '')
        .join(', '),
      words: shown.sentence,
      blocks: [
        inRows(maps, columns, width),
        drawLegendUnder({ ...shown, legend }, INNER, colour, partOf(width)),
        ...definitionBreaks(indicator, level).map((words) =>
          paragraph(words, INNER, { size: 15, fill: colour('inkt') })
        )
      ],
      foot: mapFoot(shown, pictures)
    },
    colour
  );
  return { ...drawn, name: fileName(taking) };
}

/** How large the circles are beside those of the large map, which is about as wide as this. */
const partOf = (width: number) => Math.min(1, width / 500);

async function drawYear(
  { about, scale, chosen, view }: Pick<ShownMap, 'about' | 'scale' | 'chosen' | 'view'>,
  picture: Picture,
  width: number,
  colour: Colours
): Promise<Block> {
  const { settled, scene, rows } = picture;
  const { year, level } = settled;
  const line = (words: string) => paragraph(words, width, { size: 14, fill: colour('inkt-zacht') });
  const head: Block = {
    svg: textLine(0, 17, String(year), { size: 17, fill: colour('inkt'), bold: true }),
    height: 24
  };
  const drawn = inYear(about.drawn, picture);
  const part = partOf(width);
  const radii = radiiOf(rows, drawn);
  const map =
    scene &&
    (await flatOf(
      DrawnMap,
      {
        scene,
        fills: fillsOf(scene.areas, rows, drawn),
        scale,
        circles: radii && new Map([...radii].map(([code, radius]) => [code, radius * part])),
        chosen,
        view: withMargin(view),
        width,
        small: true
      },
      width
    ));
  if (map === undefined) return stack([head, line('geen grenzen van dit jaar')], 0);
  const shrink = Math.min(1, (TALLEST * width) / map.height);
  const [wide, high] = [map.width * shrink, map.height * shrink];
  const framed: Block = {
    svg:
      window(`kaart-${year}`, wide, high, element('g', { transform: `scale(${shrink})` }, map.svg)) +
      element('rect', { width: wide, height: high, fill: 'none', stroke: colour('lijn') }),
    height: high
  };
  return stack([head, framed, line(withoutFigure(rows, level))], 2);
}

/** Borders are drawn across the edge of what they are of: a little more than it is in view. */
function withMargin([west, south, east, north]: Bounds): Bounds {
  const [x, y] = [(east - west) / 50, (north - south) / 50];
  return [west - x, south - y, east + x, north + y];
}

/** Blocks of one width, so many to a row. */
function inRows(blocks: readonly Block[], columns: number, width: number): Block {
  const rows: Block[] = [];
  for (let from = 0; from < blocks.length; from += columns) {
    const row = blocks.slice(from, from + columns);
    rows.push({
      svg: row.map(({ svg }, index) => at(index * (width + GAP), 0, svg)).join(''),
      height: Math.max(...row.map(({ height }) => height))
    });
  }
  return stack(rows, GAP);
}
