/** One figure among its peers: the strip of all areas with its marks, the position in words, the table behind it. */
import { dotStrip, type DotStripState } from '$lib/charts/dotstrip/state';
import type { YearFigure } from '$lib/data/questions';
import { valueOf, type Figure, type Known } from '$lib/domain/figure';
import { seriesOf } from '$lib/domain/indicator';
import { formatCount, formatValue } from '$lib/domain/notation';
import { isOwnIndicator, type ShownIndicatorId } from '$lib/domain/own';
import { pluralOf, positionOf, positionSentence } from '$lib/domain/position';
import type { Level } from '$lib/domain/region';
import { marginOf } from '$lib/features/explain/remarks';
import type { FigureRow, TableRequest } from './model';
import { figureOf, type RowInput } from './row-input';

/** The figure of a year if it counts the same thing as the own series in that year. */
function sameKind(
  input: RowInput,
  level: Level,
  years: readonly YearFigure[],
  year: number
): Known | undefined {
  const own = seriesOf(input.indicator, input.area.level, year);
  const other = seriesOf(input.indicator, level, year);
  if (own === undefined || other === undefined || own.definition !== other.definition) return undefined;
  const figure = years.find((one) => one.year === year)?.figure;
  return figure?.kind === 'known' ? figure : undefined;
}

/**
 * The area among its peers. The newest year may be known for a few areas only; then the picture is of
 * the last year with peers, and says so.
 */
export function comparison(
  input: RowInput,
  shown: YearFigure
): Pick<FigureRow, 'strip' | 'dots' | 'beside' | 'compared' | 'position' | 'elsewhere' | 'table'> {
  const { indicator, area, peers, everywhere } = input;
  const show = (value: number) => formatValue(value, indicator.unit, indicator.decimals);
  if (peers === undefined) {
    const land = area.level === 'land' ? undefined : sameKind(input, 'land', input.land, shown.year);
    return land === undefined ? {} : { beside: show(land.value) };
  }
  const figure = figureOf(input.own, peers.year);
  const values = peers.places.flatMap((peer) => valueOf(peer.figure) ?? []);
  const strip = makeStrip(input, peers.year, figure, values);
  const where = [
    ...(input.within === undefined ? [] : [`van ${input.within.name}`]),
    ...(isOwn(input, peers.year) ? ['in uw bestand'] : [])
  ].join(' ');
  const position =
    figure.kind === 'known' && area.level !== 'land'
      ? positionSentence(positionOf(figure.value, values), area.level, peers.places.length, where)
      : coverage(values.length, peers.places.length, input.peerLevel);
  const elsewhere =
    figure.kind === 'known' && everywhere !== undefined
      ? positionSentence(
          positionOf(figure.value, everywhere.values),
          area.level,
          everywhere.total,
          'in Nederland'
        )
      : undefined;
  const compared =
    peers.year === shown.year
      ? undefined
      : `Dit beeld is van ${peers.year}${figure.kind === 'known' && area.level !== 'land' ? `: ${area.name} ${show(figure.value)}` : ''}.`;
  const table = tableOf(input, peers.year);
  return {
    ...(table !== undefined && { table }),
    ...(strip !== undefined && { strip }),
    ...(strip !== undefined && isShared(input, peers.year) && { dots: dotsName(indicator.id, peers.year) }),
    ...(compared !== undefined && { compared }),
    ...(position !== undefined && { position }),
    ...(elsewhere !== undefined && { elsewhere })
  };
}

/** Said where nothing can be said of a position: how many of the dots are there at all. */
function coverage(known: number, total: number, level: Level): string | undefined {
  if (known === total) return undefined;
  return `Van ${formatCount(known)} van de ${formatCount(total)} ${pluralOf(level)} is een cijfer.`;
}

function makeStrip(
  input: RowInput,
  year: number,
  figure: Figure,
  values: readonly number[]
): DotStripState | undefined {
  const { indicator, area, above, members = [], similar, everywhere } = input;
  const known = figure.kind === 'known' ? figure : undefined;
  const country = area.level === 'land' ? known : sameKind(input, 'land', input.land, year);
  return dotStrip(
    {
      title: `${indicator.name}, ${year}`,
      peers: pluralOf(input.peerLevel),
      values,
      ...(everywhere !== undefined && { around: everywhere.values }),
      own:
        known !== undefined && area.level !== 'land'
          ? { name: area.name, value: known.value, interval: marginOf(indicator, known) }
          : undefined,
      members: members.flatMap(({ name, years }) => {
        const value = valueOf(figureOf(years, year));
        return value === undefined ? [] : [{ name, value }];
      }),
      references: [
        { kind: 'land' as const, name: 'Nederland', value: country?.value },
        ...above
          .map(({ kind, name, level, years }) => ({
            kind,
            name,
            value: sameKind(input, level, years, year)?.value
          }))
          .toReversed(),
        ...(similar === undefined ? [] : [{ kind: 'vergelijkbaar' as const, ...similar }])
        // A file of one's own is not expected to speak of the whole country.
      ].filter(({ value }) => value !== undefined || !isOwn(input, year)),
      unit: indicator.unit,
      decimals: indicator.decimals
    },
    isShared(input, year)
  );
}

/** All gemeenten of the country are drawn once, for hundreds of pages; those of an own file are not. */
function isShared(input: RowInput, year: number): boolean {
  return input.peerLevel === 'gemeente' && !isOwn(input, year);
}

/** Whether the peers of a year come from an own file. */
function isOwn({ indicator, peerLevel }: RowInput, year: number): boolean {
  return seriesOf(indicator, peerLevel, year)?.own !== undefined;
}

/** Name of the drawing with the dots of all gemeenten. */
export function dotsName(indicator: ShownIndicatorId, year: number): string {
  return `${indicator}-${year}`;
}

/** `undefined` for figures of an own file: the database does not hold them. */
function tableOf(input: RowInput, year: number): TableRequest | undefined {
  const { indicator, peerLevel, within } = input;
  if (isOwnIndicator(indicator) || isOwn(input, year)) return undefined;
  return {
    indicator: indicator.id,
    level: peerLevel,
    year,
    unit: indicator.unit,
    decimals: indicator.decimals,
    ...(within !== undefined && { within: within.code })
  };
}
