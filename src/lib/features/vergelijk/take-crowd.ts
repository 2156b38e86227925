/** Two indicators of all areas of a level, to take along. */
import Scatter from '$lib/charts/scatter/Scatter.svelte';
import { NOT_PERSONS } from '$lib/domain/compare';
import { seriesOf } from '$lib/domain/indicator';
import { pluralOf } from '$lib/domain/position';
import { INNER } from '$lib/features/take/card';
import { paperColours } from '$lib/features/take/colours';
import { flatOf } from '$lib/features/take/flatten';
import type { TakenPicture } from '$lib/features/take/kinds';
import { making } from '$lib/features/take/making';
import { paragraph, stack } from '$lib/features/take/svg';
import { wideTable, type WideTaking } from '$lib/features/take/wide';
import type { TakenTable } from '$lib/formats/taken';
import type { Crowd } from './crowd';
import { card, type Accounts } from './take-wide';

/** Two indicators of all areas of a level. */
export function crowdTable(crowd: Crowd, accounts: Accounts): TakenTable {
  return wideTable(crowdTaking(crowd, accounts), making());
}

export async function crowdPicture(
  crowd: Crowd,
  sentence: string,
  accounts: Accounts
): Promise<TakenPicture> {
  const { x, y, points } = crowd;
  const colour = paperColours();
  const nothing = () => undefined;
  const plot = await flatOf(
    Scatter,
    {
      points,
      x: x.indicator,
      y: y.indicator,
      alternative: { title: crowdTaking(crowd, accounts).title, summary: sentence },
      pointed: undefined,
      onpoint: nothing,
      onpick: nothing
    },
    INNER
  );
  const taking = crowdTaking(crowd, accounts);
  const chosen = points.flatMap(({ letter, name }) => (letter === undefined ? [] : [`${letter} ${name}`]));
  const line = (words: string) => paragraph(words, INNER, { size: 15, fill: colour('inkt') });
  return card(
    taking.title,
    `elke stip is een ${crowd.level}`,
    [
      stack(
        [
          line(`↑ ${y.indicator.name}, ${y.year}`),
          ...(plot === undefined ? [] : [plot]),
          line(`→ ${x.indicator.name}, ${x.year}`)
        ],
        4
      ),
      line(chosen.join(';  ')),
      paragraph(sentence, INNER, { size: 17, fill: colour('inkt') }),
      paragraph(NOT_PERSONS, INNER, { size: 15, fill: colour('inkt-zacht') })
    ],
    taking.factors
  );
}

function crowdTaking({ x, y, level, points }: Crowd, accounts: Accounts): WideTaking {
  return {
    title: `${y.indicator.name} en ${x.indicator.name}, ${pluralOf(level)}`,
    areas: points,
    factors: (
      [
        ['y', y],
        ['x', x]
      ] as const
    ).map(([side, { indicator, year }]) => ({
      ...accounts,
      indicator,
      level,
      year,
      figures: points.map((point) => ({
        code: point.code,
        name: point.name,
        year,
        figure: { kind: 'known', value: point[side], remarks: [] },
        series: seriesOf(indicator, level, year)
      }))
    }))
  };
}
