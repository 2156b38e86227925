/** What is told around the map, a frame behind what is drawn: the colours come first. */
import { afterFrame } from '$lib/data/idle';
import type { MapScale } from '$lib/domain/classes';
import type { AreaCode } from '$lib/domain/coalition';
import { seriesOf } from '$lib/domain/indicator';
import type { ShownIndicator } from '$lib/domain/own';
import type { RegionCode } from '$lib/domain/region';
import type { MapView } from '$lib/domain/view';
import { untrack } from 'svelte';
import { legendRows } from './legend';
import type { Picture } from './picture';
import { choicesFor, numberOf, sidesBeside, type Settled } from './settle';
import { rowsByCode } from './state';
import type { About } from './told';
import { tellBeside } from './told-beside';
import { readYearFills } from './year-fills';
import { splitYears, type YearFill } from './years';

/** Milliseconds that words wait for a first map. */
const PATIENCE = 1000;

/** What a reader asks for and what is drawn, of one moment. */
export interface Moment {
  readonly view: MapView;
  readonly settled: Settled | undefined;
  /** The last complete picture. */
  readonly picture: Picture | undefined;
  readonly about: About | undefined;
  readonly scale: MapScale;
  readonly chosen: RegionCode | undefined;
}

/** To be made while a component is set up: it follows the moment. */
export class Told implements Moment {
  // Each is a state of its own: what is about the same picture is not told anew when another area is chosen.
  view: MapView;
  settled: Settled | undefined;
  picture: Picture | undefined;
  about: About | undefined;
  scale: MapScale;
  chosen: RegionCode | undefined;
  readonly #indicators: () => readonly ShownIndicator[];
  #fills = $state.raw<{ readonly key: string; readonly years: readonly YearFill[] }>();
  /** The map has stood in colour, or cannot. */
  #coloured = $state(false);

  readonly choices = $derived.by(() => choicesFor(this.#indicators(), this.view));
  /** What may stand beside the indicator. */
  readonly sides = $derived.by(() =>
    this.settled ? sidesBeside(this.settled, this.settled.level, this.#indicators()) : []
  );
  readonly byCode = $derived.by(() => rowsByCode(this.picture?.rows ?? []));
  /** The own file that the picture shows; `undefined`: public figures. */
  readonly own = $derived.by(() => this.picture?.settled.series.own);
  /** The indicator of the number beside the share. */
  readonly companion = $derived.by(() => this.about && numberOf(this.about.indicator, this.#indicators()));
  readonly legend = $derived.by(() =>
    this.picture && this.about
      ? legendRows(this.picture.rows, this.about.drawn, this.about.indicator.unit)
      : []
  );
  /** The list of areas, and the question. */
  readonly beside = $derived.by(() => this.picture && tellBeside(this.picture));
  /** The years to choose from, as well as is known which are filled. */
  readonly years = $derived.by(() => {
    const { settled, view } = this;
    if (settled === undefined) return { full: [], thin: [] };
    const fills = this.#fills?.key === fillsKey(view.area, settled) ? this.#fills.years : undefined;
    const all = settled.years.map((year) => {
      const { known = 0, total = 0 } = seriesOf(settled.indicator, settled.level, year) ?? {};
      return { year, known, total };
    });
    return splitYears(fills ?? all, settled.year);
  });

  constructor(now: () => Moment, indicators: () => readonly ShownIndicator[]) {
    this.#indicators = indicators;
    const { view, settled, picture, about, scale, chosen } = untrack(now);
    this.view = $state.raw(view);
    this.settled = $state.raw(settled);
    this.picture = $state.raw(picture);
    this.about = $state.raw(about);
    this.scale = $state.raw(scale);
    this.chosen = $state.raw(chosen);
    $effect(() => {
      const next = now();
      const tell = () => Object.assign(this, next);
      // The first time words wait for the colours; should those not come, the words do.
      if (this.#coloured || next.picture?.scene === undefined || next.view.years === 'beside')
        return afterFrame(tell);
      const late = setTimeout(tell, PATIENCE);
      return () => clearTimeout(late);
    });
    // Which years are filled is asked once the map stands, of what it shows: the view may be ahead of it.
    $effect(() => {
      const { picture } = this;
      if (picture === undefined) return;
      const key = fillsKey(picture.area.code, picture.settled);
      if (untrack(() => this.#fills?.key) === key) return;
      readYearFills(picture).then(
        (years) => (this.#fills = { key, years }),
        // Then the years of the whole country are offered.
        () => undefined
      );
    });
  }

  /** The map stands in colour, or there is none. */
  mapStands(): void {
    this.#coloured = true;
  }
}

/** All that the account of the years depends on, as one text. */
function fillsKey(area: AreaCode, { level, indicator, years }: Settled): string {
  return [area, level, indicator.id, ...years].join();
}
