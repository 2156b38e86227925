/** What stands beside the map in words: the list of areas, and the question. */
import { QUESTIONS } from '$lib/content/vragen';
import { OWN_QUESTION } from '$lib/content/vragen/eigen';
import type { Picture } from './picture';
import { questionOf } from './question';
import { inListOrder, type AreaRow } from './state';

export interface ToldBeside {
  /** In the order of the list. */
  readonly rows: readonly AreaRow[];
  readonly question: { readonly text: string } | undefined;
}

/** All of it from one picture: years and areas never mix. */
export function tellBeside(picture: Picture): ToldBeside {
  const { indicator, series } = picture.settled;
  const question = series.own === undefined ? questionOf(picture, QUESTIONS) : OWN_QUESTION;
  return { rows: inListOrder(picture.rows, indicator), question };
}
