/** Everything about own figures on the page of an area, fetched only where there are own figures. */
import type { Definition } from '$lib/domain/indicator';
import type { ShownIndicator } from '$lib/domain/own';
import type { GebiedPage } from '../model';
import { ownFiguresOf, type OwnFigures } from './own-figures';
import OwnLine from './OwnLine.svelte';
import OwnSection from './OwnSection.svelte';

/** The own figures of an area, with the components that show them. */
export interface OwnView extends OwnFigures {
  readonly Line: typeof OwnLine;
  readonly Section: typeof OwnSection;
}

/** See `ownFiguresOf`. */
export async function ownView(
  page: GebiedPage,
  indicators: readonly ShownIndicator[],
  definitions: readonly Definition[]
): Promise<OwnView> {
  return {
    ...(await ownFiguresOf(page, indicators, definitions)),
    Line: OwnLine,
    Section: OwnSection
  };
}
