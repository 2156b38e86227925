/** One indicator looked at closely, to take along: all years, on one axis and as lines. */
import DotPlot from '$lib/charts/dotplot/DotPlot.svelte';
import type { DotPlotInput } from '$lib/charts/dotplot/state';
import Lines from '$lib/charts/lines/Lines.svelte';
import type { Figure } from '$lib/domain/figure';
import { seriesOf } from '$lib/domain/indicator';
import { enumerate, formatValue } from '$lib/domain/notation';
import type { ShownIndicator } from '$lib/domain/own';
import { drawCard, INNER } from '$lib/features/take/card';
import { paperColours } from '$lib/features/take/colours';
import { flatOf } from '$lib/features/take/flatten';
import type { TakenPicture } from '$lib/features/take/kinds';
import { making } from '$lib/features/take/making';
import { paragraph, stack } from '$lib/features/take/svg';
import { fileName, figureTable, footOf, type Taking } from '$lib/features/take/tables';
import type { TakenTable } from '$lib/formats/taken';
import type { NamedArea } from './areas';
import { toneOf } from './choice';
import type { CloseUp } from './close-up';
import type { Gathered, Row } from './table';
import type { Accounts } from './take-wide';
import { unitLine } from './words';

/** All years of one indicator, of all areas and the reference. */
export function yearsTable(row: Row, gathered: Gathered, accounts: Accounts): TakenTable {
  return figureTable(yearsTaking(row, gathered, accounts), making());
}

function yearsTaking(
  { indicator }: Row,
  { columns, reference, courses }: Gathered,
  accounts: Accounts
): Taking {
  const areas: readonly NamedArea[] = columns.some(({ code }) => code === reference.code)
    ? columns
    : [...columns, reference];
  return {
    ...accounts,
    indicator,
    level: columns[0]?.level ?? 'gemeente',
    where: enumerate(columns.map(({ name }) => name)),
    figures: areas.flatMap(({ code, name, level }) =>
      (courses.get(indicator.id)?.get(code) ?? []).map(({ year, figure }) => ({
        code,
        name,
        year,
        figure,
        series: seriesOf(indicator, level, year)
      }))
    )
  };
}

type Close = { readonly row: Row; readonly gathered: Gathered; readonly close: CloseUp } & Pick<
  DotPlotInput,
  'dots' | 'marks'
>;

/** The areas on one axis, and their years as lines. */
export async function closePicture(
  { row, gathered, close, dots, marks }: Close,
  accounts: Accounts
): Promise<TakenPicture> {
  const { indicator } = row;
  const colour = paperColours();
  const ramp = toneOf(indicator);
  const taking = yearsTaking(row, gathered, accounts);
  const { unit } = indicator;
  const [plot, lines] = await Promise.all([
    dots.length < 2
      ? undefined
      : flatOf(
          DotPlot,
          { width: INNER, dots, marks, unit, scale: row.scale, ramp, alternative: 'beside' as const },
          INNER
        ),
    flatOf(
      Lines,
      {
        courses: close.courses,
        reference: close.reference,
        interval: close.interval,
        breaks: close.breaks,
        unit,
        ramp,
        alternative: 'beside' as const
      },
      INNER
    )
  ]);
  const soft = (words: string) => paragraph(words, INNER, { size: 14, fill: colour('inkt-zacht') });
  const drawn = drawCard(
    {
      title: indicator.name,
      under: [unitLine(indicator, row.year), enumerate(gathered.columns.map(({ name }) => name))].join(', '),
      words: close.summary,
      blocks: [
        paragraph(
          row.cells
            .map(({ column, figure }) => `${column.letter} ${column.name} ${valueWords(indicator, figure)}`)
            .concat(marks.map(({ name, value }) => `${name} ${formatValue(value, unit, indicator.decimals)}`))
            .join(';  '),
          INNER,
          { size: 15, fill: colour('inkt') }
        ),
        ...(plot === undefined ? [] : [plot]),
        ...(lines === undefined ? [] : [lines]),
        stack(
          [
            ...(lines !== undefined && close.reference.length > 0
              ? [soft(`De grijze lijn is ${gathered.reference.name}.`)]
              : []),
            ...close.notes.map(soft)
          ],
          2
        )
      ],
      foot: footOf(taking, making())
    },
    colour
  );
  return { ...drawn, name: fileName(taking) };
}

function valueWords({ unit, decimals }: ShownIndicator, figure: Figure): string {
  return figure.kind === 'known' ? formatValue(figure.value, unit, decimals) : '(geen cijfer)';
}
