import type { Remark } from '$lib/domain/figure';
import { declarationOf } from '$lib/domain/catalogue';
import { INDICATOR_IDS, type IndicatorId } from '$lib/domain/indicator-ids';
import type { DefinitionId, Indicator, Theme, Unit } from '$lib/domain/indicator';
import { never } from '$lib/domain/never';
import type { SourceLevel } from '$lib/domain/buurt';
import { pluralOf } from '$lib/domain/position';
import type { Level } from '$lib/domain/region';

/** The unit in words, as a reader would say it. */
export function unitInWords(unit: Unit): string {
  switch (unit) {
    case 'percent':
      return 'procent: hoeveel van de 100';
    case 'per-1000':
      return 'aantal per 1.000';
    case 'count':
      return 'aantal';
    case 'euro':
      return 'euro';
    case 'euro-1000':
      return 'euro, in duizenden';
    case 'score':
      return 'score zonder eenheid';
    default:
      return never(unit, 'unit');
  }
}

/** Name of a level: of the whole (`Nederland`) or of many areas (`gemeenten`). */
export function levelName(level: SourceLevel): string {
  return level === 'land' ? 'Nederland' : pluralOf(level);
}

/** Name of a theme as a heading. */
export function themeName(theme: Theme): string {
  switch (theme) {
    case 'geld':
      return 'Geld in het gezin';
    case 'schulden-en-hulp':
      return 'Schulden en hulp';
    case 'gezin':
      return 'Gezin en geboorte';
    case 'context':
      return 'Context';
    case 'kansen-later':
      return 'Kansen later';
    case 'omvang':
      return 'Aantallen';
    default:
      return never(theme, 'theme');
  }
}

/** What a remark beside a figure means, in one or two sentences. */
export function remarkInWords(remark: Remark): string {
  switch (remark) {
    case 'provisional':
      return 'Het cijfer is voorlopig. De bron kan het later nog aanpassen.';
    case 'cited':
      return 'Dit cijfer is overgenomen uit een publicatie. De tabel zelf is nog niet geladen.';
    case 'derived':
      return 'Dit cijfer staat niet zo in de bron. Wij rekenen het uit, met de aantallen van de bron.';
    case 'merged':
      return 'Deze gemeente ontstond later, uit hele gemeenten. Het cijfer is van die gemeenten samen.';
    case 'estimate':
      return 'Dit is een schatting met een model. Er is niet bij alle mensen gemeten. De schatting gebruikt een vragenlijst en kenmerken van inwoners. Voor een klein gebied is zij minder zeker.';
    case 'implausible':
      return 'De bron geeft hier 0, terwijl er veel mensen wonen. Dat is bijna zeker niet zo. Wij tonen wat de bron zegt.';
    default:
      return never(remark, 'remark');
  }
}

/** Year as the start of a series that counts differently from the year before it at this level. */
export interface SeriesBreak {
  readonly until: number;
  readonly from: number;
  readonly reason: 'definition' | 'indeling';
}

/**
 * Where the series of one level must not be read as one line: the definition changes, or the
 * boundaries do. A change of definition hides a change of boundaries in the same year.
 */
export function seriesBreaks(
  indicator: Pick<Indicator, 'series'>,
  level: SourceLevel
): readonly SeriesBreak[] {
  const series = indicator.series
    .filter((one) => one.level === level && one.known > 0)
    .sort((a, b) => a.year - b.year);
  return series.flatMap((now, index): readonly SeriesBreak[] => {
    const before = series[index - 1];
    if (before === undefined) return [];
    const years = { until: before.year, from: now.year };
    if (before.definition !== now.definition) return [{ ...years, reason: 'definition' }];
    // The country stays the same, however its gemeenten are divided.
    if (level !== 'land' && before.indeling !== now.indeling) return [{ ...years, reason: 'indeling' }];
    return [];
  });
}

/** Breaks in sentences: each change of definition by its years, all changes of boundaries in one. */
export function breakSentences(breaks: readonly SeriesBreak[]): readonly string[] {
  const sentences = breaks.map((one) => {
    switch (one.reason) {
      case 'definition':
        return `Vanaf ${one.from} telt de bron anders dan tot en met ${one.until}. Vergelijk die jaren niet.`;
      case 'indeling':
        return 'Sommige gebieden kregen in deze jaren andere grenzen. Bij die gebieden staat dat erbij.';
      default:
        return never(one.reason, 'reason of a break');
    }
  });
  return [...new Set(sentences)];
}

/** Which years of a level do not count the same, in sentences: for who sees years beside each other. */
export function definitionBreaks(indicator: Pick<Indicator, 'series'>, level: Level): readonly string[] {
  return breakSentences(seriesBreaks(indicator, level).filter(({ reason }) => reason === 'definition'));
}

/** How a mean of several areas is made, or why there is none; nothing where counts add up. */
export function aggregationInWords(aggregation: Indicator['aggregation']): string | undefined {
  switch (aggregation.kind) {
    case 'weigh':
      return 'Geeft de bron geen cijfer voor een provincie of een groep gemeenten? Dan rekenen wij het gewogen gemiddelde uit.';
    case 'none':
      return aggregation.why;
    case 'add':
    case 'ratio':
      return undefined;
    default:
      return never(aggregation, 'aggregation');
  }
}

/** What the diamond beside a figure is; nothing at the levels where no areas are compared. */
export function comparedInWords(level: SourceLevel): string | undefined {
  if (level !== 'gemeente' && level !== 'wijk') return undefined;
  const which = level === 'gemeente' ? 'gemeenten' : 'wijken in andere gemeenten';
  return `Het ruitje is het midden (de mediaan) van de ${which} die in grootte en opbouw het meest op het gebied lijken. Welke dat zijn en hoe we ze zoeken, staat op de pagina van het gebied.`;
}

/** Remarks that hold for every figure of an indicator. */
export function standingRemarks(indicator: Pick<Indicator, 'modelled' | 'derived'>): readonly Remark[] {
  return [
    ...(indicator.modelled ? (['estimate'] as const) : []),
    ...(indicator.derived ? (['derived'] as const) : [])
  ];
}

/** Names of the indicators that count by one of these definitions, each name once. */
export function namesOf(definitions: readonly DefinitionId[]): readonly string[] {
  const declarations = INDICATOR_IDS.map(declarationOf);
  return [
    ...new Set(declarations.filter((one) => definitions.includes(one.definition)).map((one) => one.name))
  ];
}

const day = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC'
});

/**
 * When an export was taken over: "overgenomen op 6 oktober 2025", or "bestand uit 2021" where no more
 * than the year is known.
 */
export function retrievedInWords(retrieved: string): string {
  const time = Date.parse(retrieved);
  return /^\d{4}-\d{2}-\d{2}/.test(retrieved) && !Number.isNaN(time)
    ? `overgenomen op ${day.format(time)}`
    : `bestand uit ${retrieved}`;
}

/** "van de huishoudens": what the figure is of. Amounts are written out, so their "× 1.000 euro" goes. */
export function ofWords({ of, unit }: Pick<Indicator, 'of' | 'unit'>): string {
  return unit === 'euro-1000' ? of.replace(/,?\s*× 1\.000 euro/, '') : of;
}

/** Path of the account of one indicator on Bronnen, from the root of the site. */
export function sourcePath(indicator: IndicatorId): `/bronnen/#kenmerk-${string}` {
  return `/bronnen/#kenmerk-${indicator}`;
}
