/**
 * Brings the part of the page that an address names into view: opens what it lies folded in, and shows what
 * the filter hides. Some browsers open a fold by themselves; none undoes a filter.
 */
export function reveal(hash: string): void {
  const target = document.getElementById(hash.slice(1));
  if (target === null) return;
  const all = document.getElementById('toon-alles');
  if (all instanceof HTMLInputElement && target.closest('.is-geladen, .is-leeg') !== null) all.checked = true;
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
  target.scrollIntoView();
}
