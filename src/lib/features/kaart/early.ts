/** The files of a first map, asked for by the page itself: before any script of the site has run. */
import { boundaryFile } from '$lib/data/boundaries';
import { dataUrl } from '$lib/data/urls';
import type { Indicator } from '$lib/domain/indicator';
import { MAP_LEVELS, readMapView } from '$lib/domain/view';
import { settle } from './settle';

/**
 * A script for the head of the prerendered page. Which files those are depends on the level in the
 * address, which a prerendered page does not know; `placesUrl` gives the address of a list of areas.
 */
export function earlyScript(indicators: readonly Indicator[], placesUrl: (list: string) => string): string {
  const files = Object.fromEntries(
    MAP_LEVELS.map((level) => {
      const { view } = readMapView(new URLSearchParams({ niveau: level }));
      const settled = settle(view, indicators);
      const places = settled && placesUrl(`${level}-${settled.series.indeling}`);
      const outlines = settled?.set && dataUrl(boundaryFile(settled.set));
      const figures = settled && dataUrl(`figures-${level}.parquet`);
      const country = settled && dataUrl('figures-land.parquet');
      return [level, [outlines, figures, places, country].filter((file) => file !== undefined)];
    })
  );
  return `for (const href of ${JSON.stringify(files)}[/niveau=wijk|gebied=(GM|WK)/.test(location.search) ? 'wijk' : 'gemeente'])
  document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }));`;
}
