/** The Kaart to take along: its list as a table, and its map as a picture. Fetched when somebody asks for it. */
import type { Ramp } from '$lib/domain/classes';
import { labelAbsence } from '$lib/domain/figure';
import type { Definition } from '$lib/domain/indicator';
import type { ManifestSource } from '$lib/domain/manifest';
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
  textLine,
  window,
  type Block,
  type Colours
} from '$lib/features/take/svg';
import { fileName, figureTable, footOf, type Taking } from '$lib/features/take/tables';
import type { TakenTable } from '$lib/formats/taken';
import DrawnMap from '$lib/map/DrawnMap.svelte';
import type { Bounds } from '$lib/map/label-point';
import type { Fill } from '$lib/map/scene';
import type { Picture } from './picture';
import type { LegendRow } from './state';
import { legendTitle, ofArea, ofWords, rangeLabel } from './words';

/** What stands on the Kaart, and where it is explained. */
export interface Shown {
  readonly picture: Picture;
  /** The indicator of the number beside the share. */
  readonly companion: ShownIndicator | undefined;
  readonly definitions: readonly Definition[];
  readonly sources: readonly ManifestSource[];
}

/** The list beside the map, in the same order. */
export function listTable(shown: Shown): TakenTable {
  return figureTable(takingOf(shown), making());
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
  readonly ramp: Ramp;
  readonly fills: ReadonlyMap<RegionCode, Fill>;
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
  const { picture, ramp, fills, chosen, view, sentence } = shown;
  const { indicator, level, year } = picture.settled;
  if (picture.scene === undefined) throw new Error('there is no map to take along');
  const map = await flatOf(
    DrawnMap,
    { scene: picture.scene, fills, ramp, chosen, view, width: MAP_WIDTH },
    MAP_WIDTH
  );
  if (map === undefined) throw new Error('the map was not drawn');
  const scale = Math.min(1, MAP_HEIGHT / map.height);
  const [width, height] = [map.width * scale, map.height * scale];
  const colour = paperColours();
  const taking = takingOf(shown);
  const said = paragraph(sentence, INNER, { size: 18, fill: colour('inkt') });
  const legend = drawLegend(shown, colour);
  const drawn = drawCard(
    {
      title: indicator.name,
      under: [ofWords(indicator), `${pluralOf(level)} ${ofArea(picture.area.code, picture.area.name)}`, year]
        .filter((words) => words !== '')
        .join(', '),
      words: sentence,
      blocks: [
        {
          svg:
            at(LEGEND_LEFT, 0, legend.svg) +
            window('kaart', width, height, element('g', { transform: `scale(${scale})` }, map.svg)) +
            element('rect', { width, height, fill: 'none', stroke: colour('lijn') }),
          height: Math.max(height, legend.height)
        },
        said
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

function drawLegend({ picture: { settled }, legend, ramp }: ShownMap, colour: Colours): Block {
  const { indicator } = settled;
  const width = INNER - LEGEND_LEFT;
  const heading = paragraph(legendTitle(indicator), width, { size: 15, fill: colour('inkt-zacht') });
  const rows = legend.map((row, index) => {
    const words = row.kind === 'step' ? rangeLabel(row, indicator.unit) : labelAbsence(row.reason);
    const swatch = {
      width: 28,
      height: 18,
      fill: row.kind === 'step' ? colour(`${ramp}-${row.step}`) : 'url(#geen-cijfer)',
      stroke: colour('stip'),
      'stroke-width': 0.5
    };
    return at(
      0,
      heading.height + 8 + index * ROW,
      element('rect', swatch) +
        textLine(38, 14, words, { size: 14, fill: colour('inkt') }) +
        textLine(width, 14, formatCount(row.count), {
          size: 14,
          fill: colour('inkt-zacht'),
          anchor: 'end'
        })
    );
  });
  return {
    svg: element('defs', {}, hatch('geen-cijfer', colour)) + heading.svg + rows.join(''),
    height: heading.height + 8 + legend.length * ROW
  };
}
