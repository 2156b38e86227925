/** Which modules of the site travel in one file: dozens of small files cost a visitor more than their bytes. */

/** Of the bundler: who imports a module from the start. `null`: not in the graph. */
export type Importers = (module: string) => readonly string[] | null | undefined;

/** First part of the address and kind; that is empty for Start. */
const ROUTE = /[\\/]src[\\/]routes[\\/](?:([^\\/]*)[\\/].*)?\+(page|layout|error)\.svelte$/;
/** Pages that show figures: who visits one mostly visits another. */
const WITH_FIGURES = new Set(['gebied', 'kaart', 'vergelijk', 'presentatie', 'figuur']);

/**
 * File that a module goes into: `basis` where every page needs it; `cijfers` (with Gebied) or `kaarten` (without)
 * where pages with figures share it and no other; `pagina` where three pages or more share it. `undefined`: the
 * bundler's own choice, with what the same pages need. A file takes along what its modules import: what Start needs
 * beyond the basis must import none of the others, and the budgets in `npm test` tell when it does.
 */
export function fileOf(module: string, importersOf: Importers): string | undefined {
  const pages = pagesOf(module, importersOf);
  if (pages === 'all') return 'basis';
  if (pages.has('') || pages.size < 2) return undefined;
  if ([...pages].every((page) => WITH_FIGURES.has(page))) return pages.has('gebied') ? 'cijfers' : 'kaarten';
  return pages.size > 2 ? 'pagina' : undefined;
}

/** Folders of the pages that need a module from the start; none where it is only loaded later on. */
function pagesOf(module: string, importersOf: Importers): ReadonlySet<string> | 'all' {
  const pages = new Set<string>();
  const seen = new Set<string>();
  const ways = [module];
  for (let id = ways.pop(); id !== undefined; id = ways.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const [, page = '', kind] = ROUTE.exec(id) ?? [];
    if (kind === 'layout' || ENTRY.test(id)) return 'all';
    if (kind !== undefined) pages.add(page);
    else ways.push(...(importersOf(id) ?? []));
  }
  return pages;
}

/** Where SvelteKit itself begins. */
const ENTRY = /[\\/](runtime[\\/]client[\\/]entry|client-optimized[\\/]app)\.js$/;
