/** The page of one buurt, worked out in the browser: each figure beside those of its wijk, gemeente and the country. */
import { gemeenteOfBuurt, wijkOfBuurt, type BuurtCode } from '$lib/domain/buurt';
import { buurtFigure, type BuurtFile, type BuurtSeries } from '$lib/domain/buurt-file';
import type { ReadColumn } from '$lib/data/columns';
import {
  explainAbsent,
  labelAbsence,
  NOT_LOADED,
  valueOf,
  type Figure,
  type Remark
} from '$lib/domain/figure';
import { QUESTIONS } from '$lib/content/vragen';
import { declarationOf } from '$lib/domain/catalogue';
import { raised, type Facts } from '$lib/domain/questions';
import { seriesOf, type Indicator, type IndicatorId, type SeriesFacts } from '$lib/domain/indicator';
import { formatCount, formatValue } from '$lib/domain/notation';
import { NEDERLAND, type Level, type RegionCode } from '$lib/domain/region';
import { firstSentence, figureSentence, type Candidate } from '$lib/domain/sentence';
import { allRemarks, remarkWords } from '$lib/features/explain/remarks';
import { ofWords } from '$lib/features/explain/texts';
import type { AreaRef } from '../model';
import { placeTalk, type Talk } from '../talk';
import { bordersOfSeries, latestSeries } from './list';

/** The figures of the page, in its order. */
const ROWS: readonly IndicatorId[] = [
  'moeite_rondkomen',
  'inkomen_per_inwoner',
  'aandeel_0_15',
  'koopwoningen',
  'woz',
  'herkomst_buiten_europa'
];

/** A value of the buurt or of an area around it, to be set side by side. */
export interface Beside {
  readonly name: string;
  /** "12,1%", or in a few words why there is none. */
  readonly text: string;
  /** Length in percent of the longest; none without a figure. */
  readonly bar?: number;
}

export interface BuurtRow {
  readonly indicator: IndicatorId;
  readonly name: string;
  readonly of: string;
  readonly year: number;
  readonly context: boolean;
  /** The buurt itself first. */
  readonly values: readonly Beside[];
  /** Why the buurt has no figure. */
  readonly why?: string;
  /** "375 kinderen van 0 tot 15 jaar": the number behind the share. */
  readonly number?: string;
  readonly remarkIds: readonly Remark[];
  readonly remarks: readonly string[];
  readonly series: BuurtSeries;
  /** Known in so many of the buurten of the gemeente. */
  readonly facts: SeriesFacts;
}

export interface BuurtPage {
  readonly code: BuurtCode;
  readonly name: string;
  readonly gemeente: AreaRef;
  readonly wijk: AreaRef;
  /** From the country down. */
  readonly parents: readonly AreaRef[];
  readonly facts: readonly string[];
  readonly sentence: string;
  readonly rows: readonly BuurtRow[];
  /** The other buurten of the wijk, by name. */
  readonly others: readonly { readonly code: BuurtCode; readonly name: string }[];
  readonly talk: Talk;
  /** Whether the buurten of its gemeente have outlines. */
  readonly hasMap: boolean;
}

/** What the page is made of. */
export interface BuurtSource {
  readonly file: BuurtFile;
  readonly hasMap: boolean;
  readonly nameOf: (code: RegionCode) => string | undefined;
  readonly provincieOf: (gemeente: RegionCode) => RegionCode | undefined;
  readonly indicators: readonly Indicator[];
  readonly read: ReadColumn;
}

/** The page of a buurt; `undefined` when the file of its gemeente does not hold it. */
export async function buildBuurt(source: BuurtSource, code: BuurtCode): Promise<BuurtPage | undefined> {
  const { file, nameOf } = source;
  const place = file.buurten.findIndex(([one]) => one === code);
  const name = file.buurten[place]?.[1];
  if (name === undefined) return undefined;
  const ref = (area: RegionCode): AreaRef => ({ code: area, name: nameOf(area) ?? area });
  const wijk = ref(wijkOfBuurt(code));
  const gemeente = ref(gemeenteOfBuurt(code));
  const provincie = source.provincieOf(gemeente.code);
  const rows = await Promise.all(
    ROWS.flatMap((id) => {
      const series = latestSeries(file, id);
      const indicator = source.indicators.find((one) => one.id === id);
      return series === undefined || indicator === undefined
        ? []
        : [rowOf(source, indicator, series, place, name, { wijk, gemeente })];
    })
  );
  const shown = new Map(rows.map(({ row }) => [row.indicator, row.name]));
  return {
    code,
    name,
    gemeente,
    wijk,
    parents: [ref(NEDERLAND), ...(provincie === undefined ? [] : [ref(provincie)]), gemeente, wijk],
    facts: factsOf(file, place),
    sentence: sentenceOf(name, rows),
    hasMap: source.hasMap,
    rows: rows.map(({ row }) => row),
    talk: placeTalk(raised(QUESTIONS, talkFacts(name, rows)), shown, false),
    others: file.buurten.flatMap(([other, called]) =>
      other !== code && wijkOfBuurt(other) === wijk.code ? [{ code: other, name: called }] : []
    )
  };
}

interface Built {
  readonly row: BuurtRow;
  readonly candidate: Candidate;
  readonly gemeente: Figure;
}

async function rowOf(
  { file, read }: BuurtSource,
  indicator: Indicator,
  series: BuurtSeries,
  place: number,
  name: string,
  { wijk, gemeente }: { readonly wijk: AreaRef; readonly gemeente: AreaRef }
): Promise<Built> {
  const { unit, decimals } = indicator;
  const own = buurtFigure(series, place);
  /** Only what was counted in the same way in the same year stands beside it. */
  const of = async (level: Level, code: RegionCode): Promise<Figure> =>
    seriesOf(indicator, level, series.year)?.definition === series.definition
      ? ((await read(level, indicator.id, series.year)).get(code) ?? NOT_LOADED)
      : NOT_LOADED;
  const [ofWijk, ofGemeente, ofLand] = await Promise.all([
    of('wijk', wijk.code),
    of('gemeente', gemeente.code),
    of('land', NEDERLAND)
  ]);
  const figures: readonly (readonly [string, Figure])[] = [
    [name, own],
    // Where the buurten of a wijk are other ones, the wijk may be another one too.
    [wijk.name, own.kind === 'absent' && own.reason === 'region-changed' ? own : ofWijk],
    [gemeente.name, ofGemeente],
    ['Nederland', ofLand]
  ];
  const longest = Math.max(0, ...figures.map(([, figure]) => valueOf(figure) ?? 0));
  const number = numberOf(file, indicator, own, place);
  const remarkIds = own.kind === 'known' ? allRemarks(indicator, own) : [];
  return {
    candidate: { indicator, year: series.year, own, land: ofLand },
    gemeente: ofGemeente,
    row: {
      indicator: indicator.id,
      name: indicator.name,
      of: ofWords(indicator),
      year: series.year,
      context: indicator.direction === 'context',
      values: figures.map(([called, figure]) =>
        figure.kind === 'known'
          ? {
              name: called,
              text: formatValue(figure.value, unit, decimals),
              bar: longest <= 0 ? 0 : Math.max(0, (100 * figure.value) / longest)
            }
          : { name: called, text: labelAbsence(figure.reason) }
      ),
      ...(own.kind === 'absent' && { why: explainAbsent(own) }),
      ...(number !== undefined && { number }),
      remarkIds,
      remarks: [...remarkIds.map(remarkWords), ...(own.kind === 'known' ? bordersOfSeries(series) : [])],
      series,
      facts: {
        year: series.year,
        indeling: series.indeling,
        known: series.value.filter((value) => value !== null).length,
        total: series.value.length,
        provisional: false
      }
    }
  };
}

function numberOf(
  file: BuurtFile,
  { number, derived }: Indicator,
  own: Figure,
  place: number
): string | undefined {
  const counted = number ?? derived?.numerator;
  const series = counted === undefined ? undefined : latestSeries(file, counted);
  if (counted === undefined || series === undefined || own.kind === 'absent') return undefined;
  const value = valueOf(buurtFigure(series, place));
  return value === undefined ? undefined : `${formatCount(value)} ${declarationOf(counted).of}`;
}

/** Who lives there, in the year of the classification. */
function factsOf(file: BuurtFile, place: number): readonly string[] {
  return (
    [
      ['inwoners', 'inwoners'],
      ['inwoners_0_15', 'kinderen tot 15 jaar'],
      ['huishoudens', 'huishoudens']
    ] as const
  ).flatMap(([id, word]) => {
    const series = latestSeries(file, id);
    const figure = series === undefined ? NOT_LOADED : buurtFigure(series, place);
    return figure.kind === 'known' ? [`${formatCount(figure.value)} ${word}`] : [];
  });
}

/** What questions may ask about the buurt: it has one year of each figure, and no parts. */
function talkFacts(name: string, rows: readonly Built[]): Facts {
  const find = (id: IndicatorId) => rows.find(({ row }) => row.indicator === id);
  return {
    name,
    level: 'buurt',
    figure: (id) => find(id)?.candidate.own ?? NOT_LOADED,
    land: (id) => find(id)?.candidate.land ?? NOT_LOADED,
    gemeente: (id) => find(id)?.gemeente ?? NOT_LOADED,
    stretch: () => [],
    parts: () => []
  };
}

/** A figure about money where there is one, else how many children there are; else why there is nothing. */
function sentenceOf(name: string, rows: readonly Built[]): string {
  const area = { name, level: 'buurt' } as const;
  const candidates = rows.map(({ candidate }) => candidate);
  const children = candidates.find(({ indicator }) => indicator.id === 'aandeel_0_15');
  const money = candidates.filter(
    ({ own, indicator }) => own.kind === 'known' && indicator.sentence !== undefined
  );
  if (money.some(({ indicator }) => indicator.id === 'moeite_rondkomen')) return firstSentence(area, money);
  return (children && figureSentence(area, children)) ?? firstSentence(area, candidates);
}
