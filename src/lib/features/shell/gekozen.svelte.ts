import type { RegionCode } from '$lib/domain/region';

/** The area that the reader looks at: named in the header, carried along by the menu. */
export interface GekozenGebied {
  readonly code: RegionCode;
  readonly name: string;
}

let laatst = $state.raw<GekozenGebied>();

/**
 * The area that was last looked at, in this tab and for as long as the site is open. It holds no more
 * than a name for the header; what a page shows stands in its address.
 */
export const gekozen = {
  get gebied(): GekozenGebied | undefined {
    return laatst;
  }
};

/** To be called in the browser by a page that shows one area. */
export function kiesGebied(gebied: GekozenGebied): void {
  laatst = gebied;
}
