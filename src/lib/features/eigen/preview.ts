import type { Absence, Figure } from '$lib/domain/figure';
import { formatNumber, formatValue } from '$lib/domain/notation';
import type { Topic } from '$lib/formats/understanding';
import type { Account, Place } from './account';
import type { TopicPick, TopicPicks } from './picks';

export type PreviewCell =
  | { readonly kind: 'known'; readonly text: string }
  | { readonly kind: 'absent'; readonly reason: Absence }
  /** The file has no row for this area. */
  | { readonly kind: 'none' };

export interface PreviewTable {
  readonly columns: readonly {
    readonly id: string;
    readonly name: string;
    readonly year: number | undefined;
  }[];
  readonly rows: readonly { readonly place: Place; readonly cells: readonly PreviewCell[] }[];
  /** Topics that found no room. */
  readonly more: number;
}

const COLUMNS = 4;

/** The first figures of the topics that were picked, each in its latest year; of all while none is. */
export function previewOf(account: Account, picks: TopicPicks): PreviewTable {
  const all = account.topics.flatMap((summary) => {
    const pick = picks.get(summary.topic.id);
    return pick === undefined ? [] : [{ ...summary, pick }];
  });
  const taken = all.filter(({ pick }) => pick.taken);
  const picked = taken.length === 0 ? all : taken;
  const shown = picked.slice(0, COLUMNS);
  return {
    columns: shown.map(({ topic, pick, sampleYear }) => ({
      id: topic.id,
      name: pick.name,
      year: sampleYear
    })),
    rows: account.places.map((place, row) => ({
      place,
      cells: shown.map(({ topic, pick, sample }) => cellOf(sample[row], topic, pick))
    })),
    more: picked.length - shown.length
  };
}

function cellOf(figure: Figure | undefined, topic: Topic, pick: TopicPick): PreviewCell {
  if (figure === undefined) return { kind: 'none' };
  if (figure.kind === 'absent') return figure;
  if (pick.measure === undefined) return { kind: 'known', text: formatNumber(figure.value, pick.decimals) };
  const value = (figure.value * pick.measure.times) / topic.times;
  return { kind: 'known', text: formatValue(value, pick.measure.unit, pick.decimals) };
}
