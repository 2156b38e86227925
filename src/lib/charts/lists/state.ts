/**
 * Share beside number: the same areas ranked twice, by share and by number, joined by lines. An area
 * with a middling share may hold the most people; that is what the picture is for.
 */
import type { Figure } from '../../domain/figure';
import { labelAbsence } from '../../domain/figure';
import { colourOf, type Ramp } from '../../domain/classes';
import { capitalise, countInWords, enumerate, formatCount } from '../../domain/notation';

export interface ListItem {
  readonly code: string;
  readonly name: string;
  readonly share: Figure;
  /** People or households behind the share; `undefined` where the source has no count. */
  readonly number: Figure | undefined;
}

export interface ListRow {
  readonly code: string;
  readonly name: string;
  readonly text: string;
  /** Text of the other quantity, for where there is room for one list only. */
  readonly other: string;
  /** Length of the bar, in percent of the longest. */
  readonly bar: number;
  readonly colour: string;
}

export interface ShareNumberState {
  readonly shares: readonly ListRow[];
  /** Empty when there are no counts. */
  readonly numbers: readonly ListRow[];
  /** Row in `shares` and in `numbers`, one per area that stands in both. */
  readonly links: readonly { readonly code: string; readonly from: number; readonly to: number }[];
  /** Which areas have no figure and why; "" when all have. */
  readonly missing: string;
  /** Both lists in words. */
  readonly summary: string;
}

const collator = new Intl.Collator('nl-NL', { numeric: true });

export function shareNumberLists(
  items: readonly ListItem[],
  paint: { readonly breaks: readonly number[]; readonly ramp: Ramp },
  show: (value: number) => string,
  peers: { readonly one: string; readonly many: string }
): ShareNumberState {
  const known = items.flatMap((item) =>
    item.share.kind === 'known'
      ? [
          {
            ...item,
            value: item.share.value,
            count: item.number?.kind === 'known' ? item.number.value : undefined
          }
        ]
      : []
  );
  const byShare = [...known].sort((a, b) => b.value - a.value || collator.compare(a.name, b.name));
  const counted = known.flatMap((item) => (item.count === undefined ? [] : [{ ...item, count: item.count }]));
  const byNumber = [...counted].sort((a, b) => b.count - a.count || collator.compare(a.name, b.name));
  const longestShare = Math.max(0, ...known.map(({ value }) => value));
  const longestNumber = Math.max(0, ...counted.map(({ count }) => count));
  const bar = (value: number, longest: number) =>
    longest <= 0 ? 0 : Math.round((Math.max(0, value) / longest) * 1000) / 10;
  const colour = (value: number) => colourOf(value, paint.breaks, paint.ramp);
  const rowOfNumber = new Map(byNumber.map(({ code }, index) => [code, index]));

  const shares = byShare.map(({ code, name, value, count }) => ({
    code,
    name,
    text: show(value),
    other: count === undefined ? '' : formatCount(count),
    bar: bar(value, longestShare),
    colour: colour(value)
  }));
  const numbers = byNumber.map(({ code, name, value, count }) => ({
    code,
    name,
    text: formatCount(count),
    other: show(value),
    bar: bar(count, longestNumber),
    colour: colour(value)
  }));
  return {
    shares,
    numbers,
    links: byShare.flatMap(({ code }, from) => {
      const to = rowOfNumber.get(code);
      return to === undefined ? [] : [{ code, from, to }];
    }),
    missing: explainMissing(items, peers),
    summary: `Aandeel: ${shares.map(({ name, text }) => `${name} ${text}`).join(', ')}.`
  };
}

/** "Zes wijken hebben geen cijfer: te weinig inwoners." */
export function explainMissing(
  items: readonly ListItem[],
  peers: { readonly one: string; readonly many: string }
): string {
  const reasons = new Map<string, number>();
  for (const { share } of items) {
    if (share.kind === 'absent')
      reasons.set(labelAbsence(share.reason), (reasons.get(labelAbsence(share.reason)) ?? 0) + 1);
  }
  const count = [...reasons.values()].reduce((sum, some) => sum + some, 0);
  if (count === 0) return '';
  const words =
    reasons.size === 1
      ? [...reasons.keys()].join('')
      : enumerate([...reasons].map(([label, some]) => `${label} (${formatCount(some)})`));
  // Where the source is simply silent, the label would say the sentence once more.
  const why = words === labelAbsence('unknown') ? '' : `: ${words}`;
  return count === 1
    ? `${capitalise(countInWords(1))} ${peers.one} heeft geen cijfer${why}.`
    : `${capitalise(countInWords(count))} ${peers.many} hebben geen cijfer${why}.`;
}
