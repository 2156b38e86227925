/** Id of the `style` element that stands for the `style` attributes of a prerendered page; see `withPolicy`. */
export const PLACED_STYLES = 'stijl-van-de-pagina';

/** To be called once the page and its parts are hydrated: from then on Svelte keeps every style itself. */
export function dropPlacedStyles(): void {
  document.getElementById(PLACED_STYLES)?.remove();
}
