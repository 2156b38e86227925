import type { RegionCode } from '$lib/domain/region';

/** The area that the reader looks at: named in the header, carried along by the menu. */
export interface ChosenArea {
  readonly code: RegionCode;
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
