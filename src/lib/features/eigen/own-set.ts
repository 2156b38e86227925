/** From what was read and what a person picked to the figures that are kept on the device. */
import { valueOf, type Figure } from '$lib/domain/figure';
import { foldName } from '$lib/domain/region-names';
import { levelOf, type Indeling, type Level, type RegionCode } from '$lib/domain/region';
import { packSet, type PlainIndicator, type PlainSeries } from '$lib/data/own/plain';
import type { OwnIndicatorId, OwnSet } from '$lib/domain/own';
import type { Topic, Understanding } from '$lib/formats/understanding';
import { shapeInWords } from '$lib/formats/words';
import { filledBy, type Measure, type TopicPick, type TopicPicks } from './picks';

export interface Taking {
  readonly picks: TopicPicks;
  /** Who made the figures, in the words of the person. May be "". */
  readonly source: string;
  /** Id of the set: new for each time that something is taken in. */
  readonly id: string;
  /** ISO date and time. */
  readonly added: string;
}

/**
 * The set of everything that was picked. A topic without unit, and figures of which the area, its
 * boundaries or the year are not known, are left out; where a file says two things about one area, year and topic, neither is used.
 */
export function toOwnSet(understanding: Understanding, { picks, source, id, added }: Taking): OwnSet {
  const { table, reading } = understanding;
  const collected = collect(understanding, picks);
  return packSet({
    version: 1,
    id,
    file: table.file,
    shape: shapeInWords(table.shape),
    added,
    source: source.trim(),
    indicators: reading.topics.flatMap((topic, index): readonly PlainIndicator[] => {
      const pick = picks.get(topic.id);
      const series = collected.get(index);
      if (pick?.measure === undefined || series === undefined) return [];
      return [indicatorOf(topic, pick, pick.measure, series, indicatorId(pick.name, id, index))];
    })
  });
}

/** "eigen-kinderen-in-de-bijstand-3f2a-0": readable, and unlike that of any other set. */
function indicatorId(name: string, set: string, index: number): OwnIndicatorId {
  const words = foldName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  const mark = set
    .replace(/[^a-z0-9]/gi, '')
    .slice(0, 8)
    .toLowerCase();
  return `eigen-${words}-${mark}-${index}`.replace(/-{2,}/g, '-') as OwnIndicatorId;
}

function indicatorOf(
  topic: Topic,
  pick: TopicPick,
  measure: Measure,
  series: readonly PlainSeries[],
  id: OwnIndicatorId
): PlainIndicator {
  const declared = pick.fills ? filledBy(topic) : undefined;
  const factor = measure.times / topic.times;
  return {
    id,
    name: pick.name.trim(),
    of: pick.of.trim(),
    unit: declared?.unit ?? measure.unit,
    decimals: pick.decimals,
    direction: declared?.direction ?? pick.direction,
    meaning: pick.meaning.trim(),
    ...(declared && { fills: declared.id }),
    series: series.map((one) => ({
      ...one,
      figures: one.figures.map(([code, figure]) => [code, scaled(figure, factor)] as const)
    }))
  };
}

/** A figure in another unit; the counts behind it stay what they are. */
function scaled(figure: Figure, factor: number): Figure {
  if (figure.kind === 'absent' || factor === 1) return figure;
  // Fifteen digits: 0.07 * 100 is 7, not 7.000000000000001.
  const times = (value: number) => Number((value * factor).toPrecision(15));
  return {
    ...figure,
    value: times(figure.value),
    ...(figure.lower !== undefined && { lower: times(figure.lower) }),
    ...(figure.upper !== undefined && { upper: times(figure.upper) })
  };
}

interface Collected {
  readonly level: Level;
  readonly year: number;
  provisional: boolean;
  /** `null`: the file contradicts itself here. */
  readonly figures: Map<RegionCode, Figure | null>;
}

/** The series per topic that was picked, by its index. */
function collect(
  { reading, codes, matching }: Understanding,
  picks: TopicPicks
): ReadonlyMap<number, readonly PlainSeries[]> {
  const taken = reading.topics.map(({ id }) => picks.get(id)?.taken === true);
  const byTopic = new Map<number, Map<string, Collected>>();
  for (const { topic, area, period, figure } of reading.observations) {
    const code = codes[area];
    const level = code && levelOf(code);
    if (code === undefined || level === undefined || period === undefined || taken[topic] !== true) continue;
    const key = `${level} ${period.year}`;
    const series = entry(byTopic, topic, () => new Map<string, Collected>());
    const own = entry(series, key, () => ({
      level,
      year: period.year,
      provisional: false,
      figures: new Map<RegionCode, Figure | null>()
    }));
    own.provisional ||= period.provisional;
    const before = own.figures.get(code);
    own.figures.set(code, before === undefined || same(before, figure) ? figure : null);
  }
  const indelingen = new Map(matching.levels.map(({ level, indeling }) => [level, indeling]));
  return new Map([...byTopic].map(([topic, series]) => [topic, finished([...series.values()], indelingen)]));
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

function same(a: Figure | null, b: Figure): boolean {
  return a !== null && a.kind === b.kind && valueOf(a) === valueOf(b);
}

/** Series of which the boundaries are known, in the order of levels and years. */
function finished(
  series: readonly Collected[],
  indelingen: ReadonlyMap<Level, Indeling | undefined>
): readonly PlainSeries[] {
  return series
    .flatMap(({ figures, ...rest }): readonly PlainSeries[] => {
      const indeling = indelingen.get(rest.level);
      if (indeling === undefined) return [];
      const certain = [...figures].flatMap(([code, figure]) =>
        figure === null ? [] : [[code, figure] as const]
      );
      return [{ ...rest, indeling, figures: certain }];
    })
    .sort((a, b) => (a.level === b.level ? a.year - b.year : a.level < b.level ? -1 : 1));
}
