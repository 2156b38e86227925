/** The parts of a page, to jump to. */
import type { GebiedPage } from './model';

export interface PagePart {
  /** Without "#". */
  readonly anchor: string;
  readonly name: string;
}

/** The parts that the page has, in the order in which they stand there. */
export function partsOf(
  page: Pick<GebiedPage, 'before' | 'where' | 'together' | 'similar' | 'after'>
): readonly PagePart[] {
  const sections = (list: GebiedPage['before']) =>
    list
      .filter(({ rows, more }) => rows.length + more.length > 0)
      .map(({ id, title }) => ({ anchor: `deel-${id}`, name: title }));
  return [
    ...sections(page.before),
    ...(page.where === undefined ? [] : [{ anchor: 'deel-waar', name: 'Waar' }]),
    ...(page.together === undefined ? [] : [{ anchor: 'deel-samen', name: 'Wat samenkomt' }]),
    ...(page.similar === undefined ? [] : [{ anchor: 'deel-lijkt', name: 'Wat hierop lijkt' }]),
    ...sections(page.after)
  ];
}
