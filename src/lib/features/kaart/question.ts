/** The question beside the map: one that is about what the map shows, and about nothing else. */
import { absent, valueOf } from '$lib/domain/figure';
import type { IndicatorId } from '$lib/domain/indicator';
import type { ShownIndicatorId } from '$lib/domain/own';
import type { Facts, Question, Raised } from '$lib/domain/questions';
import { raised } from '$lib/domain/questions';
import { levelOf, NEDERLAND } from '$lib/domain/region';
import { shortName } from '$lib/map/scene';
import type { Picture } from './picture';
import { isWholeCountry } from './state';

/**
 * The question that the picture raises; those about its parts first, because a map shows where.
 * `undefined` when no question is about this indicator alone.
 */
export function questionOf(
  {
    settled,
    area,
    rows,
    whole,
    land
  }: Pick<Picture, 'area' | 'rows' | 'whole' | 'land'> & {
    readonly settled: {
      readonly indicator: { readonly id: ShownIndicatorId };
      readonly level: Picture['settled']['level'];
    };
  },
  questions: readonly Question[]
): Raised | undefined {
  const shown = settled.indicator.id;
  const country = isWholeCountry(area.code, settled.level);
  const parts = rows.flatMap(({ code, name, figure, number }) =>
    figure.kind === 'known'
      ? [{ code, name: shortName(name), share: figure.value, number: number && valueOf(number) }]
      : []
  );
  const candidates = questions.flatMap((question) => {
    // A question that looks at another figure is not for here: the map does not know that figure.
    const asked = new Set<IndicatorId>();
    const only = <T>(id: IndicatorId, own: T, other: T): T => {
      asked.add(id);
      return id === shown ? own : other;
    };
    const facts: Facts = {
      name: country ? 'Nederland' : area.name,
      level: country ? 'land' : (levelOf(area.code) ?? 'land'),
      figure: (id) => only(id, whole, absent('not-loaded')),
      land: (id) => only(id, area.code === NEDERLAND ? whole : land, absent('not-loaded')),
      stretch: (id) => only(id, [], []),
      parts: (id) => only(id, parts, [])
    };
    const found = raised([question], facts);
    return asked.size === 1 && [...asked][0] === shown ? found : [];
  });
  return candidates.find(({ group }) => group === 'groepen-en-wijken') ?? candidates[0];
}
