/** A map that stands up again: the browser may take a drawing back, as when a laptop wakes, and give it again. */
import { openMap, type AreaMap, type MapEvents } from './area-map';
import { watchColours } from './palette';

export interface Standing {
  /** There is a map to draw on; `undefined`: not any more. */
  stands(map: AreaMap | undefined): void;
  /** The browser cannot draw a map. */
  failed(): void;
  /** The browser took the drawing back; and when it gives it again. */
  lost(lost: boolean): void;
}

/** Opens a map in `container`, and opens it anew after each loss. Gives the way to close it. */
export function standMap(
  container: HTMLElement,
  label: string,
  events: Omit<MapEvents, 'lost' | 'restored'>,
  told: Standing
): () => void {
  let close = open();
  return () => close();

  function open(): () => void {
    let opened: AreaMap | undefined;
    let unwatch: (() => void) | undefined;
    let gone = false;
    const lost = () => {
      if (gone) return;
      unwatch?.();
      told.stands(undefined);
      told.lost(true);
    };
    const restored = () => {
      if (gone) return;
      close();
      told.lost(false);
      close = open();
    };
    openMap(container, label, { ...events, lost, restored }).then(
      (map) => {
        if (gone) return map.close();
        opened = map;
        unwatch = watchColours(() => map.recolour());
        told.stands(map);
      },
      () => gone || told.failed()
    );
    return () => {
      gone = true;
      unwatch?.();
      opened?.close();
    };
  }
}
