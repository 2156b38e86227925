/** The page of an area, for its figures and questions: as it was prerendered, or worked out for a coalition. */
import { preloadData } from '$app/navigation';
import { resolve } from '$app/paths';
import { isCoalition } from '$lib/domain/coalition';
import { coalitionSearch } from '$lib/domain/coalition-view';
import type { GebiedPage } from '$lib/features/gebied/model';
import type { ChosenArea } from '$lib/features/shell/chosen.svelte';

/** Rejects where the area has no page, or its figures are not to be had. */
export async function readPage({ code, name }: ChosenArea): Promise<GebiedPage> {
  if (isCoalition(code)) {
    const { openCoalition } = await import('$lib/features/gebied/coalition/open');
    const opened = await openCoalition(new URLSearchParams(coalitionSearch({ code, name })));
    if (opened.kind !== 'page') throw new Error(`no coalition ${code}`);
    return opened.page;
  }
  const page = await preloadData(resolve(`/gebied/${code}/`));
  if (page.type !== 'loaded' || page.status !== 200) throw new Error(`no page of ${code}`);
  return page.data as unknown as GebiedPage;
}
