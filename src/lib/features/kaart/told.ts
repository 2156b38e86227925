/** What the Kaart says of the way it is drawn, and of one area in it: sentences, cells of the list. Dutch. */
import { NOT_PERSONS, pointsInWords } from '$lib/domain/compare';
import { explainAbsence, explainAbsent, labelAbsence, type Figure } from '$lib/domain/figure';
import type { Unit } from '$lib/domain/indicator';
import { never } from '$lib/domain/never';
import { formatCount, formatNumber, formatValue } from '$lib/domain/notation';
import type { ShownIndicator } from '$lib/domain/own';
import { pluralOf } from '$lib/domain/position';
import { placeOf } from '$lib/domain/sentence';
import type { MapLevel } from '$lib/domain/view';
import { shortName } from '$lib/map/scene';
import { pointsOf, type Drawn } from './drawing';
import { THIRD_WORDS } from './legend';
import type { AreaRow } from './state';
import { areaSentence, legendTitle, ofWords, unitHeading, valueWords, type Told } from './words';
import { thirdOf } from '$lib/domain/classes';

/** What is drawn, and of when. */
export interface About {
  readonly drawn: Drawn;
  readonly indicator: ShownIndicator;
  readonly level: MapLevel;
  readonly year: number;
  /** Groups are of the shown areas, not fixed. */
  readonly even: boolean;
}

/** How the map is to be read, in one plain sentence. */
export function readingOf({ drawn, indicator, level, year, even }: About): string {
  switch (drawn.kind) {
    case 'colour':
      return even
        ? `In elke kleur ${drawn.breaks.length === 4 ? 'vijf even grote groepen' : 'even grote groepen'}: zo veel mogelijk evenveel ${pluralOf(level)}.`
        : 'De kleur laat zien in welke klasse het cijfer valt.';
    case 'circles':
      return `Hoe groter de cirkel, hoe groter het aantal ${ofWords(indicator)}.`;
    case 'together':
      return `Elke kleur is een combinatie: blauw is meer ‘${indicator.name}’, oker is meer ‘${drawn.second.indicator.name}’.`;
    case 'difference': {
      const { name, figure } = drawn.reference;
      return figure.kind === 'known'
        ? `De kleur laat zien hoeveel het cijfer verschilt van ${name}. Daar was het in ${year} ${valueWords(indicator, figure.value)}.`
        : `Van ${name} is er in ${year} geen cijfer om mee te vergelijken. ${explainAbsent(figure)}`;
    }
    default:
      return never(drawn, 'drawing');
  }
}

/** What a reader must not make of it; `undefined` where the reading says it all. */
export function warningOf({ drawn }: About): string | undefined {
  switch (drawn.kind) {
    case 'colour':
      return undefined;
    case 'circles':
      return 'Waar veel mensen wonen, is een aantal vaak hoger. Kijk ook naar het aandeel.';
    case 'together':
      return NOT_PERSONS;
    case 'difference':
      return 'Hoger of lager zegt hier niet: beter of slechter.';
    default:
      return never(drawn, 'drawing');
  }
}

/** Where the colours come from, under the legend. */
export function colourNote({ drawn, level, year, even }: About): string {
  switch (drawn.kind) {
    case 'colour':
      return even ? `De groepen horen bij ${year} en dit gebied.` : 'De kleuren zijn in alle jaren gelijk.';
    case 'circles':
      return 'De oppervlakte van de cirkel is het aantal.';
    case 'together':
      return even
        ? `Laag, midden en hoog: elk een derde van deze ${pluralOf(level)}.`
        : `Laag, midden en hoog: elk een derde van alle ${pluralOf(level)} van Nederland.`;
    case 'difference':
      return 'De kleuren zijn in alle jaren gelijk. Hoger en lager tellen even zwaar.';
    default:
      return never(drawn, 'drawing');
  }
}

/** Heading of the legend: "Deel van de volwassenen", "Verschil met Nederland in procentpunt". */
export function legendHeading({ drawn, indicator }: Pick<About, 'drawn' | 'indicator'>): string {
  switch (drawn.kind) {
    case 'colour':
    case 'circles':
    case 'together':
      return legendTitle(indicator);
    case 'difference': {
      const unit =
        indicator.unit === 'percent' ? ' in procentpunt' : indicator.unit === 'per-1000' ? ' per 1.000' : '';
      return `Verschil met ${drawn.reference.name}${unit}`;
    }
    default:
      return never(drawn, 'drawing');
  }
}

/** The sentence of an area, or of the whole that is looked at. */
export function tellArea(
  { drawn, indicator, year }: About,
  area: Told & { readonly second?: Figure | undefined },
  whole: Told | undefined
): string {
  const first = areaSentence(indicator, year, area, whole);
  switch (drawn.kind) {
    case 'colour':
    case 'circles':
      return first;
    case 'together': {
      const { second } = drawn;
      const own = areaSentence(indicator, year, area, undefined);
      return `${own} ${areaSentence(second.indicator, second.year, { name: area.name, figure: area.second ?? { kind: 'absent', reason: 'not-loaded' } }, undefined)}`;
    }
    case 'difference': {
      const points = pointsOf(area.figure, drawn);
      const itself = area.name === drawn.reference.name;
      if (points === undefined || area.figure.kind === 'absent' || itself)
        return areaSentence(indicator, year, area, undefined);
      const than =
        points === 0
          ? 'gelijk aan'
          : `${pointsInWords({ points, times: undefined }, indicator.unit, indicator.decimals)} dan`;
      const value = valueWords(indicator, area.figure.value);
      return `${indicator.name} ${placeOf(area.name)} in ${year}: ${value}. Dat is ${than} ${points === 0 ? drawn.reference.name : placeOf(drawn.reference.name)}.`;
    }
    default:
      return never(drawn, 'drawing');
  }
}

/** A text in the list, and what a screen reader hears behind it. */
export interface Cell {
  readonly text: string;
  readonly spoken: string;
}

/** What the list says of one area. */
export interface Cells {
  /** `undefined`: `reason` stands in its place. */
  readonly value: Cell | undefined;
  readonly beside: Cell | undefined;
  readonly reason: string;
}

/** Headings of the columns of the list. */
export function headingsOf({
  drawn,
  indicator
}: Pick<About, 'drawn' | 'indicator'>): readonly [value: string, beside: string] {
  switch (drawn.kind) {
    case 'colour':
      return [unitHeading(indicator.unit), 'Aantal'];
    case 'circles':
      return ['Aantal', ''];
    case 'together':
      return ['Eerste', 'Tweede'];
    case 'difference':
      return [indicator.unit === 'percent' ? 'Procentpunt' : 'Verschil', unitHeading(indicator.unit)];
    default:
      return never(drawn, 'drawing');
  }
}

/** The cells of one area. */
export function cellsOf(
  { figure, shown, number, second }: AreaRow,
  { drawn, indicator }: Pick<About, 'drawn' | 'indicator'>,
  companion: Pick<ShownIndicator, 'of'> | undefined
): Cells {
  if (figure.kind === 'absent' && drawn.kind !== 'together') {
    return { value: undefined, beside: undefined, reason: labelAbsence(figure.reason) };
  }
  const value = figure.kind === 'known' ? valueCell(figure.value, indicator) : undefined;
  const hatched =
    figure.kind === 'known' && shown.kind === 'absent'
      ? `, op de kaart gearceerd: ${labelAbsence(shown.reason)}`
      : '';
  switch (drawn.kind) {
    case 'colour':
      return {
        value: value && { ...value, spoken: value.spoken + hatched },
        beside: numberCell(number, companion),
        reason: ''
      };
    case 'circles':
      return { value: value && { ...value, spoken: value.spoken + hatched }, beside: undefined, reason: '' };
    case 'together':
      return {
        value: value ?? missing(figure),
        beside: second?.kind === 'known' ? valueCell(second.value, drawn.second.indicator) : missing(second),
        reason: ''
      };
    case 'difference': {
      const points = pointsOf(figure, drawn);
      const difference =
        points === undefined
          ? { text: '–', spoken: 'verschil niet bekend' }
          : {
              text: signed(points, indicator.unit, indicator.decimals),
              spoken:
                pointsInWords({ points, times: undefined }, indicator.unit, indicator.decimals) + hatched
            };
      return { value: difference, beside: value, reason: '' };
    }
    default:
      return never(drawn, 'drawing');
  }
}

function valueCell(value: number, { unit, decimals, of }: ShownIndicator): Cell {
  return {
    text: formatValue(value, unit, decimals).replace('%', ''),
    spoken: `${unit === 'percent' ? 'procent ' : ''}${ofWords({ of })}`
  };
}

function numberCell(number: Figure | undefined, companion: Pick<ShownIndicator, 'of'> | undefined): Cell {
  return number?.kind === 'known'
    ? { text: formatCount(number.value), spoken: companion?.of ?? '' }
    : { text: '', spoken: 'aantal onbekend' };
}

function missing(figure: Figure | undefined): Cell {
  return { text: '–', spoken: labelAbsence(figure?.kind === 'absent' ? figure.reason : 'not-loaded') };
}

/** "+6,2", "−3", "0": a difference with its sign, in the unit of the indicator. */
export function signed(points: number, unit: Unit, decimals: number): string {
  const size = Math.abs(points);
  const text = unit === 'percent' ? formatNumber(size, decimals) : formatValue(size, unit, decimals);
  if (points === 0) return text;
  return `${points > 0 ? '+' : '−'}${text}`;
}

/** The lines of the tooltip: the first large, the rest below it. */
export function tipOf(
  row: AreaRow,
  { drawn, indicator }: About,
  companion: ShownIndicator | undefined
): readonly (readonly [strong: string, rest: string])[] {
  const line = (figure: Figure | undefined, of: ShownIndicator): readonly [string, string] =>
    figure?.kind === 'known'
      ? [formatValue(figure.value, of.unit, of.decimals), of.unit === 'score' ? '' : ofWords(of)]
      : ['', figure === undefined ? explainAbsence('not-loaded') : explainAbsent(figure)];
  const hatched =
    row.figure.kind === 'known' && row.shown.kind === 'absent'
      ? [['', explainAbsence(row.shown.reason)] as const]
      : [];
  const first = line(row.figure, indicator);
  switch (drawn.kind) {
    case 'colour':
      return [
        first,
        ...(row.number?.kind === 'known' && companion !== undefined
          ? [['', `${formatCount(row.number.value)} ${companion.of}`] as const]
          : []),
        ...hatched
      ];
    case 'circles':
      return [first, ...hatched];
    case 'together': {
      const named = (
        name: string,
        [value, rest]: readonly [string, string],
        figure: Figure | undefined,
        limits: readonly number[]
      ) =>
        [
          value,
          `${rest} (${name}${figure?.kind === 'known' ? `: ${THIRD_WORDS[thirdOf(figure.value, limits)]}` : ''})`
        ] as const;
      const { second, limits } = drawn;
      return [
        named(indicator.name, first, row.shown, limits.first),
        named(second.indicator.name, line(row.second, second.indicator), row.second, limits.second)
      ];
    }
    case 'difference': {
      const points = pointsOf(row.figure, drawn);
      return points === undefined
        ? [first]
        : [
            [
              pointsInWords({ points, times: undefined }, indicator.unit, indicator.decimals),
              points === 0 ? `aan ${drawn.reference.name}` : `dan ${placeOf(drawn.reference.name)}`
            ],
            ['', `${first[0]} ${first[1]}`],
            ...hatched
          ];
    }
    default:
      return never(drawn, 'drawing');
  }
}

/** "Feijenoord: 28,6 procent van de volwassenen": what is heard when an area is pointed at on the map. */
export function spokenArea(row: AreaRow, about: About, companion: ShownIndicator | undefined): string {
  const { value, beside, reason } = cellsOf(row, about, companion);
  const said = [value, beside].flatMap((cell) =>
    cell === undefined || cell.text === '' ? [] : [`${cell.text} ${cell.spoken}`.trim()]
  );
  return `${shortName(row.name)}: ${said.length === 0 ? reason : said.join(', ')}.`;
}
