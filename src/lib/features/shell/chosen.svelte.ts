import type { AreaCode } from '$lib/domain/coalition';

/** The area that the reader looks at: named in the header, carried along by the menu. */
export interface ChosenArea {
  readonly code: AreaCode;
  readonly name: string;
}

let last = $state.raw<ChosenArea>();

/**
 * The area that was last looked at, in this tab and for as long as the site is open. It holds no more
 * than a name for the header; what a page shows stands in its address.
 */
export const chosen = {
  get area(): ChosenArea | undefined {
    return last;
  }
};

/** To be called in the browser by a page that shows one area. */
export function chooseArea(area: ChosenArea): void {
  last = area;
}

/** An area that the reader gave another name. */
export function renameChosen(area: ChosenArea): void {
  if (last?.code === area.code) last = area;
}

/** An area that the reader wants to be forgotten. */
export function forgetChosen(code: AreaCode): void {
  if (last?.code === code) last = undefined;
}
