/** The parts of an area (its wijken, its gemeenten) with share and number, and what stands out. */
export interface Part {
  readonly code: string;
  readonly name: string;
  readonly share: number;
  /** People or households behind the share; `undefined` where the source has no count. */
  readonly number: number | undefined;
}

/** Part with the highest share and part with the most people; `undefined` when either is not known. */
export function extremes(
  parts: readonly Part[]
): { readonly highest: Part; readonly most: Part } | undefined {
  let highest: Part | undefined;
  let most: Part | undefined;
  for (const part of parts) {
    if (highest === undefined || part.share > highest.share) highest = part;
    if (part.number !== undefined && (most?.number === undefined || part.number > most.number)) most = part;
  }
  return highest === undefined || most === undefined ? undefined : { highest, most };
}

/**
 * The part that a list by share hides: among those with the most people (the upper third, two to six
 * parts), the one that climbs most places when the parts are ranked by number. `undefined` when none
 * climbs at least two places.
 */
export function overlooked(parts: readonly Part[]): Part | undefined {
  const counted = parts.flatMap((part) => (part.number === undefined ? [] : [{ part, number: part.number }]));
  const byShare = [...counted].sort((a, b) => b.part.share - a.part.share);
  const place = new Map(byShare.map(({ part }, index) => [part.code, index]));
  const many = Math.min(6, Math.max(2, Math.ceil(counted.length / 3)));
  let best: Part | undefined;
  let mostClimbed = 1;
  const byNumber = [...counted].sort((a, b) => b.number - a.number);
  for (const [index, { part }] of byNumber.slice(0, many).entries()) {
    const climbed = (place.get(part.code) ?? index) - index;
    if (climbed > mostClimbed) [best, mostClimbed] = [part, climbed];
  }
  return best;
}
