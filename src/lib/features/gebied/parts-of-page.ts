/** The parts of a page, to jump to. */
import { isCoalition } from '$lib/domain/coalition';
import type { AreaRef, GebiedPage } from './model';

export interface PagePart {
  /** Without "#". */
  readonly anchor: string;
  readonly name: string;
}

/** The parts that the page has, in the order in which they stand there. */
export function partsOf(
  page: Pick<GebiedPage, 'gebied' | 'level' | 'before' | 'where' | 'together' | 'similar' | 'after'>
): readonly PagePart[] {
  const sections = (list: GebiedPage['before']) =>
    list
      .filter(({ rows, more }) => rows.length + more.length > 0)
      .map(({ id, title }) => ({ anchor: `deel-${id}`, name: title }));
  return [
    ...sections(page.before),
    ...(page.where === undefined ? [] : [{ anchor: 'deel-waar', name: 'Waar' }]),
    ...(hasBuurten(page) ? [{ anchor: 'deel-buurten', name: 'Buurten' }] : []),
    ...(page.together === undefined ? [] : [{ anchor: 'deel-samen', name: 'Wat samenkomt' }]),
    ...(page.similar === undefined ? [] : [{ anchor: 'deel-lijkt', name: 'Wat hierop lijkt' }]),
    ...sections(page.after)
  ];
}

/** Whether the page tells of the buurten in its area: a gemeente or a wijk, and no coalition. */
export function hasBuurten<P extends Pick<GebiedPage, 'gebied' | 'level'>>(
  page: P
): page is P & { readonly gebied: AreaRef } {
  return (page.level === 'gemeente' || page.level === 'wijk') && !isCoalition(page.gebied.code);
}
