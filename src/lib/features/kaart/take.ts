/** The map of the Kaart to take along as a picture. Fetched when somebody asks for it. */
import { never } from '$lib/domain/never';
import type { RegionCode } from '$lib/domain/region';
import { drawCard, INNER } from '$lib/features/take/card';
import { paperColours } from '$lib/features/take/colours';
import { flatOf } from '$lib/features/take/flatten';
import type { TakenPicture } from '$lib/features/take/kinds';
import { at, element, paragraph, window } from '$lib/features/take/svg';
import { fileName } from '$lib/features/take/tables';
import DrawnMap from '$lib/map/DrawnMap.svelte';
import type { Bounds } from '$lib/map/label-point';
import type { Fill } from '$lib/map/scene';
import { drawLegend, type LegendOf } from './take-legend';
import { mapFoot, takingOf, type Shown } from './take-list';
import { readingOf, type About } from './told';
import { areasOf, ofWords } from './words';

export interface ShownMap extends Shown, LegendOf {
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
  const said = paragraph(sentence, INNER, { size: 18, fill: colour('inkt') });
  const read = paragraph(readingOf(about), INNER, { size: 15, fill: colour('inkt-zacht') });
  const legend = drawLegend(shown, INNER - LEGEND_LEFT, colour);
  const drawn = drawCard(
    {
      title: titleOf(about),
      under: [ofWords(indicator), areasOf(level, picture.area), year]
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
      foot: mapFoot(shown)
    },
    colour
  );
  return { ...drawn, name: fileName(takingOf(shown)) };
}

/** "Laag inkomen", "Laag inkomen en koopwoningen", "Laag inkomen: verschil met Nederland" */
export function titleOf({ drawn, indicator }: About): string {
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
