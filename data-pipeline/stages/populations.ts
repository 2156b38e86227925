/** Two populations never stand under one definition: the rows that sources choose, held against each other. */
import { declarationOf } from '../../src/lib/domain/catalogue';
import type { IndicatorId } from '../../src/lib/domain/indicator-ids';
import type { FormatProblem } from '../../src/lib/formats/types';
import type { Measure, SourceDeclaration } from '../sources/declaration';
import { EVERY_ROW, SAME_PEOPLE } from '../sources/same-people';

type Choosing = Pick<SourceDeclaration, 'id' | 'file' | 'only' | 'definitions' | 'measures'>;

/** Which rows a source takes for an indicator: "Geslacht: T001038; Leeftijd: 0 - 5 jaar". */
export function choiceOf({ only }: Pick<Choosing, 'only'>, { where }: Pick<Measure, 'where'>): string {
  return Object.entries({ ...only, ...where })
    .map(([column, text]) => `${column}: ${text}`)
    .sort()
    .join('; ');
}

/** A problem for each choice of rows that stands beside another under one definition and that nobody compared. */
export function populationProblems(
  sources: readonly Choosing[],
  same: Readonly<Record<string, readonly string[]>> = SAME_PEOPLE
): readonly FormatProblem[] {
  const chosen = sources.flatMap((source) =>
    source.measures.map((measure) => ({
      source,
      indicator: measure.indicator,
      definition: definitionIn(source, measure.indicator),
      choice: choiceOf(source, measure)
    }))
  );
  return chosen.flatMap(({ source, indicator, definition, choice }): readonly FormatProblem[] => {
    const other = chosen.find((one) => one.definition === definition && one.choice !== choice);
    if (other === undefined || same[definition]?.includes(choice) === true) return [];
    return [
      {
        file: source.file,
        column: indicator,
        expected: `Dezelfde groep mensen als in ${other.source.id}, onder de definitie ‘${definition}’: ${words(other.choice)}.`,
        found: `${source.id} leest ${words(choice)}.`,
        action:
          'Telt de bron hier een andere groep? Geef haar in `definitions` een eigen definitie. Is het dezelfde groep? Zet de keuze in `same-people.ts`.'
      }
    ];
  });
}

function definitionIn({ definitions }: Choosing, indicator: IndicatorId): string {
  return definitions?.[indicator] ?? declarationOf(indicator).definition;
}

function words(choice: string): string {
  return choice === EVERY_ROW ? 'alle rijen' : `de rijen ‘${choice}’`;
}
