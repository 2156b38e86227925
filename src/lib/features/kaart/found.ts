/** Where the Kaart goes when somebody finds an area. Pure. */
import { isCoalition, membersOf } from '$lib/domain/coalition';
import { gemeenteOfWijk, levelOf, NEDERLAND, type RegionCode } from '$lib/domain/region';
import { withoutWishes, type MapView } from '$lib/domain/view';

/**
 * The view that shows a found area: a wijk or gemeente is chosen, in what is looked at when it lies there;
 * otherwise that becomes its gemeente, or the country. Of a gemeente, a map of wijken shows the wijken.
 */
export function viewOf(found: RegionCode, view: MapView): MapView {
  const rest = withoutWishes(view, 'chosen');
  const level = levelOf(found);
  if (level === 'wijk') {
    const inside = view.level === 'wijk' && holds(view.area, gemeenteOfWijk(found));
    return { ...rest, area: inside ? view.area : gemeenteOfWijk(found), level, chosen: found };
  }
  if (level === 'gemeente') {
    if (view.level === 'wijk') return { ...rest, area: found };
    const inside = holds(view.area, found);
    return { ...rest, area: inside ? view.area : NEDERLAND, chosen: found };
  }
  return { ...rest, area: found };
}

/** Whether all areas of a gemeente are surely in what is looked at. */
function holds(area: MapView['area'], gemeente: RegionCode): boolean {
  if (isCoalition(area)) return membersOf(area).includes(gemeente);
  return levelOf(area) === 'land' || area === gemeente;
}
