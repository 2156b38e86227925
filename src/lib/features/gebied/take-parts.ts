/** "Waar in …?" and the areas that look alike, to take along. Fetched when somebody asks for them. */
import AreaMap from '$lib/charts/areamap/AreaMap.svelte';
import type { LegendState } from '$lib/charts/legend/state';
import { absent, known, labelAbsence, type Figure } from '$lib/domain/figure';
import { seriesOf } from '$lib/domain/indicator';
import { formatValue } from '$lib/domain/notation';
import { pluralOf } from '$lib/domain/position';
import type { ComparableLevel } from '$lib/domain/similar';
import { drawCard, INNER } from '$lib/features/take/card';
import { paperColours } from '$lib/features/take/colours';
import { flatOf } from '$lib/features/take/flatten';
import type { TakenPicture } from '$lib/features/take/kinds';
import { making } from '$lib/features/take/making';
import {
  element,
  hatch,
  legendLines,
  paragraph,
  textLine,
  type Block,
  type Colours
} from '$lib/features/take/svg';
import { drawTable, type PictureCell } from '$lib/features/take/table-picture';
import { fileName, fileStem, figureTable, footOf, type Taking } from '$lib/features/take/tables';
import { wideFoot, wideTable, type WideTaking } from '$lib/features/take/wide';
import type { TakenTable } from '$lib/formats/taken';
import type { AreaRef, PartFigure, Similar, ToldFigure, Where, WhereChoice } from './model';
import { accountOf } from './take';
import { peersOf, type WhereView } from './where';

/** What "Waar in …?" shows now. */
export interface ShownWhere {
  readonly where: Where;
  readonly choice: WhereChoice;
  readonly parts: readonly PartFigure[];
  readonly view: WhereView;
  /** Name of the whole. */
  readonly name: string;
}

export async function whereTable(shown: ShownWhere): Promise<TakenTable> {
  return figureTable(await whereTaking(shown), making());
}

async function whereTaking({ where: { level }, choice, parts, name }: ShownWhere): Promise<Taking> {
  const { indicator: id, number, year } = choice;
  const account = await accountOf(id);
  const series = seriesOf(account.indicator, level, year);
  return {
    ...account,
    companion: number === undefined ? undefined : (await accountOf(number)).indicator,
    level,
    where: `${peersOf(level).many} van ${name}`,
    figures: parts.map((part) => ({
      code: part.code,
      name: part.name,
      year,
      figure: part.share,
      number: part.number,
      series
    }))
  };
}

export async function wherePicture(shown: ShownWhere): Promise<TakenPicture> {
  const { where, choice, view, name } = shown;
  const colour = paperColours();
  const nothing = () => undefined;
  const map = await flatOf(
    AreaMap,
    {
      drawing: where.drawing,
      paint: view.paint,
      labels: [],
      alternative: 'beside' as const,
      active: undefined,
      chosen: view.chosen,
      onactive: nothing,
      onopen: nothing
    },
    INNER
  );
  if (map === undefined) throw new Error('the map was not drawn');
  const scale = INNER / map.width;
  const height = map.height * scale;
  const labels = view.labels.map(({ code, name: words, left, top }) =>
    element(
      'g',
      {
        'paint-order': 'stroke',
        stroke: onLight(view.paint.get(code)?.fill, colour),
        'stroke-width': 3,
        'stroke-linejoin': 'round'
      },
      textLine((left / 100) * INNER, (top / 100) * height + 5, words, {
        size: 15,
        fill: colour(view.paint.get(code)?.strong === true ? 'papier' : 'inkt'),
        bold: true,
        anchor: 'middle'
      })
    )
  );
  const taking = await whereTaking(shown);
  const drawn = drawCard(
    {
      title: choice.name,
      under: [choice.of, `${peersOf(where.level).many} van ${name}`, choice.year]
        .filter((words) => words !== '')
        .join(', '),
      words: view.summary,
      blocks: [
        { svg: element('g', { transform: `scale(${scale})` }, map.svg) + labels.join(''), height },
        drawLegend(view.legend, colour),
        paragraph(view.sentence, INNER, { size: 18, fill: colour('inkt') })
      ],
      foot: footOf(taking, making())
    },
    colour
  );
  return { ...drawn, name: fileName(taking) };
}

/** A colour of the page as that of paper: `var(--blauw-3)`. */
function onLight(fill: string | undefined, colour: Colours): string {
  return colour(/^var\(--([\w-]+)\)$/.exec(fill ?? '')?.[1] ?? 'ontbreekt');
}

function drawLegend({ classes, unit, missing }: LegendState, colour: Colours): Block {
  const swatch = (fill: string) =>
    element('rect', { width: 28, height: 18, fill, stroke: colour('stip'), 'stroke-width': 0.5 });
  const lines = legendLines(
    [
      ...classes.map((one) => ({ words: one.range, svg: swatch(onLight(one.colour, colour)) })),
      ...(missing === '' ? [] : [{ words: missing, svg: swatch('url(#legenda-arcering)') }]),
      ...(unit === '' ? [] : [{ words: unit, svg: '' }])
    ],
    INNER,
    { size: 14, fill: colour('inkt') },
    36
  );
  return { ...lines, svg: element('defs', {}, hatch('legenda-arcering', colour)) + lines.svg };
}

type Found = Extract<Similar, { kind: 'found' }>;

/** The areas that look alike with all figures told of them; the own area first. */
export async function similarTable(
  similar: Found,
  area: AreaRef,
  level: ComparableLevel
): Promise<TakenTable> {
  return wideTable(await similarTaking(similar, area, level), making());
}

async function similarTaking(similar: Found, area: AreaRef, level: ComparableLevel): Promise<WideTaking> {
  const { told, areas, ownFigures } = similar;
  const all = [{ ...area, figures: ownFigures }, ...areas.map((one) => ({ ...one, name: fullName(one) }))];
  return {
    title: `${pluralOf(level).replace(/^./, (first) => first.toUpperCase())} die lijken op ${area.name}`,
    areas: all,
    lead: [
      {
        column: { heading: 'Afstand', decimals: 1 },
        cells: [null, ...areas.map(({ distance }) => Number(distance.replace(',', '.')))]
      },
      { column: { heading: 'Waarom' }, cells: ['', ...areas.map(({ reason }) => reason)] }
    ],
    factors: await Promise.all(
      told.map(async ({ indicator: id, year }, index) => {
        const account = await accountOf(id);
        const series = seriesOf(account.indicator, level, year);
        return {
          ...account,
          level,
          year,
          figures: all.map(({ code, name, figures }) => ({
            code,
            name,
            year,
            figure: figureOf(figures[index]),
            series
          }))
        };
      })
    )
  };
}

function figureOf(told: ToldFigure | undefined): Figure {
  return typeof told === 'number' ? known(told) : absent(told ?? 'not-loaded');
}

function fullName({ name, gemeente }: Found['areas'][number]): string {
  return gemeente === undefined ? name : `${name}, ${gemeente}`;
}

export async function similarPicture(
  similar: Found,
  area: AreaRef,
  level: ComparableLevel
): Promise<TakenPicture> {
  const colour = paperColours();
  const taking = await similarTaking(similar, area, level);
  const width = Math.max(INNER, 330 + 110 * similar.told.length);
  const share = (width - 330) / Math.max(1, similar.told.length);
  const highest = similar.told.map((_, index) =>
    Math.max(
      0,
      ...[similar.ownFigures, ...similar.areas.map(({ figures }) => figures)].flatMap((figures) => {
        const told = figures[index];
        return typeof told === 'number' ? [told] : [];
      })
    )
  );
  const cells = (figures: readonly ToldFigure[], own: boolean): PictureCell[] =>
    similar.told.map(({ unit, decimals }, index): PictureCell => {
      const told = figures[index];
      if (typeof told !== 'number') return { text: labelAbsence(told ?? 'not-loaded'), missing: true };
      return {
        text: formatValue(told, unit, decimals),
        bar: { share: told / (highest[index] || 1), fill: colour(own ? 'blauw-5' : 'blauw-3') }
      };
    });
  const table = drawTable(
    {
      head: ['Gebied', 'Afstand', ...similar.told.map(({ name, year }) => `${name}, ${year}`)],
      widths: [250, 80, ...similar.told.map(() => share)],
      rows: [
        [{ text: area.name }, { text: '' }, ...cells(similar.ownFigures, true)],
        ...similar.areas.map((one): PictureCell[] => [
          { text: fullName(one), under: one.reason },
          { text: one.distance },
          ...cells(one.figures, false)
        ])
      ]
    },
    colour
  );
  const said = paragraph(similar.sentence, width, { size: 18, fill: colour('inkt') });
  const drawn = drawCard(
    {
      title: taking.title,
      under: 'in grootte en opbouw, niet in de cijfers over geld',
      words: similar.sentence,
      blocks: [said, table],
      foot: wideFoot(taking, making())
    },
    colour,
    width
  );
  return { ...drawn, name: fileStem(taking.title) };
}
