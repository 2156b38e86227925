/** The view of the Kaart and its address, which comes a frame behind: the colours come first. */
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { afterFrame } from '$lib/data/idle';
import { readMapView, writeMapView, type MapView } from '$lib/domain/view';

/** To be made while a component is set up. */
export class MapAddress {
  readonly #read = $derived(readMapView(page.url.searchParams));
  /** Where a reader goes: shown at once. */
  #ahead = $state.raw<MapView>();
  /** The page was left: an address that is still to come would call the reader back. */
  #left = false;
  readonly view = $derived(this.#ahead ?? this.#read.view);
  /** What the address asks for and cannot be read. */
  readonly dropped = $derived(this.#read.dropped);

  constructor() {
    $effect(() => () => (this.#left = true));
  }

  /** Goes to another view. `replace`: a step that the back button passes over. */
  move(next: MapView, replace: boolean): void {
    this.#ahead = next;
    afterFrame(() => {
      if (this.#left) return;
      const there = goto(resolve(`/kaart/?${writeMapView(next).toString()}`), {
        replaceState: replace,
        keepFocus: true,
        noScroll: true
      });
      void there.finally(() => {
        if (this.#ahead === next) this.#ahead = undefined;
      });
    });
  }
}
