/** What the map shows: per area a colour or hatch, and the map in words. */
import { explainAbsence, labelAbsence, valueOf, type Figure } from '../../domain/figure';
import { classOf, stepOf, type Ramp } from '../../domain/classes';

export interface MapArea {
  readonly code: string;
  readonly name: string;
  readonly figure: Figure;
}

export interface AreaPaint {
  /** CSS colour; `undefined`: hatch. */
  readonly fill: string | undefined;
  /** A name on this colour needs the colour of paper: the two highest classes. */
  readonly strong: boolean;
  /** "Voorbeeldwijk: 12,1%", or with the reason that there is no figure. */
  readonly title: string;
}

/** Paint per area code. An outline without an entry is hatched too: nothing is known of it. */
export function paintAreas(
  areas: readonly MapArea[],
  breaks: readonly number[],
  ramp: Ramp,
  show: (value: number) => string
): ReadonlyMap<string, AreaPaint> {
  return new Map(
    areas.map(({ code, name, figure }): [string, AreaPaint] => {
      if (figure.kind === 'absent')
        return [code, { fill: undefined, strong: false, title: `${name}. ${explainAbsence(figure.reason)}` }];
      const step = stepOf(classOf(figure.value, breaks), breaks.length + 1);
      return [
        code,
        { fill: `var(--${ramp}-${step})`, strong: step > 3, title: `${name}: ${show(figure.value)}` }
      ];
    })
  );
}

/** The map in words: range, number of areas, and why some are hatched. */
export function summariseMap(
  areas: readonly MapArea[],
  peers: string,
  show: (value: number) => string
): string {
  const values = areas.flatMap(({ figure }) => valueOf(figure) ?? []);
  const reasons = new Map<string, number>();
  for (const { figure } of areas) {
    if (figure.kind === 'absent') {
      const label = labelAbsence(figure.reason);
      reasons.set(label, (reasons.get(label) ?? 0) + 1);
    }
  }
  const missing = [...reasons].map(([label, count]) => `${count} ${label}`).join(', ');
  const range =
    values.length === 0
      ? `Van geen van de ${areas.length} ${peers} is een cijfer.`
      : `${values.length} ${peers}, van ${show(Math.min(...values))} tot ${show(Math.max(...values))}.`;
  return missing === '' ? range : `${range} Gearceerd: ${missing}.`;
}
