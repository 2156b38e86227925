/** The buurten of a gemeente or a wijk as a list: by wijk and name, with one figure of choice beside the people. */
import { wijkOfBuurt, type BuurtCode } from '$lib/domain/buurt';
import { buurtFigure, type BuurtFile, type BuurtSeries } from '$lib/domain/buurt-file';
import { declarationOf } from '$lib/domain/catalogue';
import { explainAbsent, labelAbsence, NOT_LOADED, valueOf, type Figure } from '$lib/domain/figure';
import type { Direction, IndicatorId } from '$lib/domain/indicator';
import { formatCount, formatValue } from '$lib/domain/notation';
import type { Part } from '$lib/domain/parts';
import { foldName } from '$lib/domain/region-names';
import { CURRENT_INDELING, levelOf, type RegionCode } from '$lib/domain/region';
import { bordersWords, remarkWords } from '$lib/features/explain/remarks';
import { ofWords } from '$lib/features/explain/texts';
import type { WhereChoice } from '../model';
import { WHERE_ORDER } from '../selection';
import { whereSentence } from '../where';

/** A figure that the list can show. */
export interface BuurtChoice {
  readonly indicator: IndicatorId;
  readonly name: string;
  readonly of: string;
  readonly year: number;
  readonly context: boolean;
  /** What must be said beside every value: "schatting met een model", the borders of another year. */
  readonly remarks: readonly string[];
}

export interface BuurtLine {
  readonly code: BuurtCode;
  readonly name: string;
  readonly wijk: RegionCode;
  /** "3.420", or why there is none. */
  readonly inwoners: string;
  readonly children: string;
  /** "12,1%", or in a few words why there is none. */
  readonly value: string;
  /** The whole reason. */
  readonly why?: string;
  /** Length of the bar in percent of the longest; none without a figure. */
  readonly bar?: number;
}

export interface BuurtList {
  readonly sentence: string;
  readonly lines: readonly BuurtLine[];
}

const collator = new Intl.Collator('nl-NL', { numeric: true });

/** The places in the file of the buurten in an area: a gemeente has all of them. */
export function buurtenIn({ buurten }: BuurtFile, area: RegionCode): readonly number[] {
  const whole = levelOf(area) === 'gemeente';
  return buurten.flatMap(([code], place) => (whole || wijkOfBuurt(code) === area ? [place] : []));
}

/** The latest series of an indicator in the file. */
export function latestSeries({ series }: BuurtFile, indicator: IndicatorId): BuurtSeries | undefined {
  return series.findLast((one) => one.indicator === indicator);
}

/** Says of which year the borders are, where those are not of today. */
export function bordersOfSeries({ indeling }: BuurtSeries): readonly string[] {
  return bordersWords(indeling === CURRENT_INDELING ? undefined : indeling);
}

/** Figures of which at least two buurten of the area have one. */
export function buurtChoices(file: BuurtFile, area: RegionCode): readonly BuurtChoice[] {
  const places = buurtenIn(file, area);
  return WHERE_ORDER.flatMap((indicator): readonly BuurtChoice[] => {
    const series = latestSeries(file, indicator);
    if (series === undefined) return [];
    const known = places.filter((place) => buurtFigure(series, place).kind === 'known');
    if (known.length < Math.min(2, places.length)) return [];
    const declared = declarationOf(indicator);
    const { name, direction, modelled } = declared;
    return [
      {
        indicator,
        name,
        of: ofWords(declared),
        year: series.year,
        context: direction === 'context',
        remarks: [...(modelled ? [remarkWords('estimate')] : []), ...bordersOfSeries(series)]
      }
    ];
  });
}

/** All buurten of an area by wijk and name, whether they have a figure or not. */
export function buurtList(file: BuurtFile, area: RegionCode, { indicator }: BuurtChoice): BuurtList {
  const { unit, decimals, number, name, direction } = declarationOf(indicator);
  const show = (value: number) => formatValue(value, unit, decimals);
  const shares = latestSeries(file, indicator);
  const numbers = number === undefined ? undefined : latestSeries(file, number);
  const inwoners = latestSeries(file, 'inwoners');
  const children = latestSeries(file, 'inwoners_0_15');
  const places = buurtenIn(file, area);
  const at = (series: BuurtSeries | undefined, place: number): Figure =>
    series === undefined ? NOT_LOADED : buurtFigure(series, place);
  const longest = Math.max(0, ...places.map((place) => valueOf(at(shares, place)) ?? 0));

  const parts = places.flatMap((place): readonly Part[] => {
    const [code, called] = entryOf(file, place);
    const share = valueOf(at(shares, place));
    return share === undefined ? [] : [{ code, name: called, share, number: valueOf(at(numbers, place)) }];
  });
  const lines = places.map((place): BuurtLine => {
    const [code, called] = entryOf(file, place);
    const figure = at(shares, place);
    return {
      code,
      name: called,
      wijk: wijkOfBuurt(code),
      inwoners: count(at(inwoners, place)),
      children: count(at(children, place)),
      ...(figure.kind === 'known'
        ? { value: show(figure.value), bar: longest <= 0 ? 0 : Math.max(0, (100 * figure.value) / longest) }
        : { value: labelAbsence(figure.reason), why: explainAbsent(figure) })
    };
  });
  const most = mostChildren(file, places, children, direction);
  const numberOf = numbers === undefined || number === undefined ? undefined : declarationOf(number).of;
  return {
    sentence: whereSentence(
      {
        name,
        unit,
        decimals,
        ...(numberOf !== undefined && { numberOf }),
        ...(most !== undefined && { children: most })
      },
      parts,
      'buurt'
    ),
    lines: lines.sort(
      (a, b) => (a.wijk === b.wijk ? 0 : a.wijk < b.wijk ? -1 : 1) || collator.compare(a.name, b.name)
    )
  };
}

/** Beside a risk factor: the buurt where most children live, in the year of their count. */
function mostChildren(
  file: BuurtFile,
  places: readonly number[],
  children: BuurtSeries | undefined,
  direction: Direction
): WhereChoice['children'] {
  if (children === undefined || direction !== 'higher-less-favourable') return undefined;
  let most: WhereChoice['children'];
  for (const place of places) {
    const count = valueOf(buurtFigure(children, place));
    const [code, name] = entryOf(file, place);
    if (count !== undefined && (most === undefined || count > most.count))
      most = { code, name, count, year: children.year };
  }
  return most;
}

/** The lines whose name or code somebody looks for; all for an empty question. */
export function linesNamed(lines: readonly BuurtLine[], text: string): readonly BuurtLine[] {
  const wanted = foldName(text);
  return lines.filter(
    ({ name, code }) => ` ${foldName(name)}`.includes(` ${wanted}`) || foldName(code).startsWith(wanted)
  );
}

function entryOf({ buurten }: BuurtFile, place: number): BuurtFile['buurten'][number] {
  const entry = buurten[place];
  if (entry === undefined) throw new RangeError(`no buurt at ${place}`);
  return entry;
}

function count(figure: Figure): string {
  return figure.kind === 'known' ? formatCount(figure.value) : labelAbsence(figure.reason);
}
