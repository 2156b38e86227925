/** Figures of a coalition, put together from those of its gemeenten. Rejects with a `DataError`. */
import { membersOf, type CoalitionCode } from '../../domain/coalition';
import { combineFigures, weightOf } from '../../domain/coalition-figures';
import type { Figure } from '../../domain/figure';
import type { IndicatorDeclaration } from '../../domain/indicator';
import { isOwnIndicator, type ShownIndicator } from '../../domain/own';
import type { RegionCode } from '../../domain/region';
import { readColumn } from '../columns';
import { readCourses } from '../courses';
import { readFigures } from '../figures';
import type { History, YearFigure } from '../questions';

/** Names of gemeenten: a figure that is missing says of which. */
export type NameOf = (gemeente: RegionCode) => string;

/** One gemeente with its years, and those of the weight of the indicator. */
export interface MemberYears {
  readonly name: string;
  readonly years: readonly YearFigure[];
  readonly weights: readonly YearFigure[];
}

/** The figure of a coalition in one year. */
export async function readCoalitionFigure(
  indicator: ShownIndicator,
  coalition: CoalitionCode,
  year: number,
  nameOf: NameOf
): Promise<Figure> {
  const rule = combining(indicator);
  const weight = weightOf(rule);
  const [figures, weights] = await Promise.all([
    readFigures(indicator, 'gemeente', year),
    weight === undefined ? undefined : readColumn('gemeente', weight, year)
  ]);
  return combineFigures(
    rule,
    membersOf(coalition).map((code) => ({
      name: nameOf(code),
      figure: figures.get(code),
      weight: weights?.get(code)
    }))
  );
}

/** The years of a coalition, ascending: every year of which a source speaks for one of its gemeenten. */
export async function readCoalitionCourse(
  indicator: ShownIndicator,
  coalition: CoalitionCode,
  nameOf: NameOf
): Promise<readonly YearFigure[]> {
  const courses = await readCourses(indicator, membersOf(coalition));
  const years = yearsIn([...courses.values()]);
  return Promise.all(
    years.map(async (year) => ({
      year,
      figure: await readCoalitionFigure(indicator, coalition, year, nameOf)
    }))
  );
}

/** The years of a coalition from those of its gemeenten. */
function combineYears(
  rule: Pick<IndicatorDeclaration, 'aggregation' | 'unit'>,
  members: readonly MemberYears[]
): readonly YearFigure[] {
  const figureIn = (years: readonly YearFigure[], year: number) =>
    years.find((one) => one.year === year)?.figure;
  return yearsIn(members.map(({ years }) => years)).map((year) => ({
    year,
    figure: combineFigures(
      rule,
      members.map(({ name, years, weights }) => ({
        name,
        figure: figureIn(years, year),
        weight: figureIn(weights, year)
      }))
    )
  }));
}

/** All that is loaded of a coalition, from the histories of its gemeenten. */
export function combineHistories(
  indicators: Iterable<Pick<IndicatorDeclaration, 'id' | 'aggregation' | 'unit'>>,
  members: readonly { readonly name: string; readonly history: History }[]
): History {
  const combined = [...indicators].map((indicator) => {
    const weight = weightOf(indicator);
    const years = combineYears(
      indicator,
      members.map(({ name, history }) => ({
        name,
        years: history.get(indicator.id) ?? [],
        weights: weight === undefined ? [] : (history.get(weight) ?? [])
      }))
    );
    return [indicator.id, years] as const;
  });
  return new Map(combined.filter(([, years]) => years.length > 0));
}

function yearsIn(courses: readonly (readonly YearFigure[])[]): readonly number[] {
  return [...new Set(courses.flat().map(({ year }) => year))].sort((a, b) => a - b);
}

/** Of an own figure nobody knows the denominator, unless the file tells it. */
function combining(indicator: ShownIndicator): Pick<IndicatorDeclaration, 'aggregation' | 'unit'> {
  if (!isOwnIndicator(indicator)) return indicator;
  return { unit: indicator.unit, aggregation: { kind: indicator.unit === 'count' ? 'add' : 'ratio' } };
}
