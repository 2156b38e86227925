/** What stands beside the map in words: the list of areas, and the question. */
import { QUESTIONS } from '$lib/content/vragen';
import { OWN_QUESTION } from '$lib/content/vragen/eigen';
import type { MapScale } from '$lib/domain/classes';
import type { OwnOrigin, ShownIndicator } from '$lib/domain/own';
import type { Picture } from './picture';
import { questionOf } from './question';
import { inListOrder, type AreaRow } from './state';
import type { About } from './told';

export interface ToldBeside {
  /** In the order of the list. */
  readonly rows: readonly AreaRow[];
  readonly about: About;
  /** The indicator of the number beside the share, where there is one. */
  readonly companion: ShownIndicator | undefined;
  readonly scale: MapScale;
  /** The file of the figures; `undefined`: they are public. */
  readonly own: OwnOrigin | undefined;
  readonly question: { readonly text: string } | undefined;
}

/** All of it from one picture: years and areas never mix. */
export function tellBeside(
  picture: Picture,
  about: About,
  companion: ShownIndicator | undefined,
  scale: MapScale
): ToldBeside {
  const { own } = picture.settled.series;
  const question = own === undefined ? questionOf(picture, QUESTIONS) : OWN_QUESTION;
  return { rows: inListOrder(picture.rows, about.indicator), about, companion, scale, own, question };
}
