/** What the Kaart shows, from its address: the state behind the components. What is pointed at: `pointing`. */
import { DataError } from '$lib/data/errors';
import { latest } from '$lib/data/latest';
import { ownFigures } from '$lib/data/own/state.svelte';
import { explainDropped } from '$lib/domain/address';
import { isCoalition } from '$lib/domain/coalition';
import { seriesOf, type Indicator } from '$lib/domain/indicator';
import { isOwnIndicatorId } from '$lib/domain/own';
import { CURRENT_INDELING, levelOf, NEDERLAND, type RegionCode } from '$lib/domain/region';
import { moveView, withoutWishes, writeMapView, type Display, type MapView } from '$lib/domain/view';
import { chooseArea } from '$lib/features/shell/chosen.svelte';
import type { Fill } from '$lib/map/scene';
import { untrack } from 'svelte';
import { neededFor, readAhead } from './ahead';
import { drawingOf, fillsOf, radiiOf, scaleOf } from './drawing';
import { MapAddress } from './map-address.svelte';
import { Told, type Moment } from './map-told.svelte';
import { gather, type Listed, type Names, type Picture, type ReadPlaces } from './picture';
import { choicesFor, counterpart, settle, type Settled } from './settle';
import { codesOf } from './state';
import type { About } from './told';
import { areasOf } from './words';

const NO_FILLS: ReadonlyMap<RegionCode, Fill> = new Map();

/** To be made while a component is set up: it loads a picture whenever the address asks for another. */
export class MapState {
  /** The last complete picture; what is shown comes from it, so years and levels never mix. */
  picture = $state.raw<Picture>();
  /** Why the newest picture could not be had. */
  trouble = $state<string>();
  /** For a screen reader: what has just been shown. */
  news = $state('');
  readonly #pages: ReadonlySet<RegionCode>;
  #wijkPages = $state.raw<ReadonlySet<RegionCode>>(codesOf([]));
  readonly #public: readonly Indicator[];
  #callOff: (() => void) | undefined;
  readonly names: Names;
  readonly #listed: Listed;
  readonly #readPlaces: ReadPlaces;

  readonly #address = new MapAddress();
  readonly view = $derived(this.#address.view);
  // A text: the colours are worked out anew when it changes, and not with all else in the view.
  readonly #classes = $derived(this.view.classes);
  readonly #indicators = $derived.by(() => ownFigures.beside(this.#public));
  readonly #found = $derived.by(() => settle(this.view, this.#indicators));
  /**
   * The address asks for something that is not among the public figures: an own figure may be meant, and
   * the device was not asked yet. Every other map is shown at once.
   */
  readonly waits = $derived(!ownFigures.ready && this.#found !== undefined && this.#found.notes.length > 0);
  readonly settled = $derived(this.waits ? undefined : this.#found);
  /** The address asks for an own figure that is not on this device. */
  readonly elsewhere = $derived(
    ownFigures.ready &&
      isOwnIndicatorId(this.view.indicator) &&
      this.#indicators.every(({ id }) => id !== this.view.indicator)
  );

  readonly drawn = $derived(this.picture && drawingOf(this.picture, this.#classes));
  /** How the picture is drawn, and what of. */
  readonly about: About | undefined = $derived.by(() => {
    const { picture, drawn } = this;
    if (picture === undefined || drawn === undefined) return undefined;
    const { indicator, level, year } = picture.settled;
    return { drawn, indicator, level, year, even: this.#classes === 'equal' };
  });
  readonly scale = $derived(
    this.about
      ? scaleOf(this.about.drawn, this.about.indicator, this.picture?.settled.series.own !== undefined)
      : 'blauw'
  );
  readonly fills = $derived(
    this.picture && this.drawn
      ? fillsOf(this.picture.scene?.areas ?? [], this.picture.rows, this.drawn)
      : NO_FILLS
  );
  readonly radii = $derived(this.drawn && radiiOf(this.picture?.rows ?? [], this.drawn));
  /** At the level of gemeenten the gemeente that is looked at is the chosen one. */
  readonly chosen: RegionCode | undefined = $derived.by(() => {
    const { chosen, area, level } = this.view;
    return chosen ?? (!isCoalition(area) && levelOf(area) === level ? area : undefined);
  });

  readonly told: Told;
  readonly notes = $derived.by(() => {
    const { settled } = this.told;
    return [explainDropped(this.#address.dropped), ...(settled?.notes ?? [])].filter(
      (note) => note !== undefined
    );
  });

  constructor(indicators: readonly Indicator[], names: Names, listed: Listed, readPlaces: ReadPlaces) {
    this.#public = indicators;
    this.names = names;
    this.#listed = listed;
    this.#readPlaces = readPlaces;
    this.#pages = codesOf(names.gemeenten);
    this.told = new Told(
      () => this.#now(),
      () => this.#indicators
    );
    const ask = latest((_signal, settled: Settled) => this.gather(settled));
    // A choice inside the same picture asks for nothing new.
    const wish = $derived(this.settled && wishOf(this.view, this.settled));
    // An own file may be replaced while the same is asked for.
    const figures = $derived(this.settled?.series.own?.figures);
    // Before there is a map to draw on: opening that holds up everything else.
    $effect.pre(() => {
      if (wish === undefined) return;
      void figures;
      untrack(() => {
        if (this.settled === undefined) return;
        ask(this.settled).then(
          (answer) => {
            if (answer.kind === 'answer') this.#show(answer.value);
          },
          (cause: unknown) => {
            this.trouble =
              cause instanceof DataError
                ? cause.message
                : 'Deze kaart is niet te maken. Laad de pagina opnieuw.';
          }
        );
      });
    });
    // A map of public figures stands before the device is asked anything.
    $effect(() => {
      if (this.waits) ownFigures.start('now');
      else if (this.told.picture !== undefined || this.settled === undefined) ownFigures.start();
    });
    $effect(() => {
      if (this.chosen === undefined || levelOf(this.chosen) !== 'wijk' || this.#wijkPages.size > 0) return;
      readPlaces('wijk', CURRENT_INDELING).then(
        (places) => (this.#wijkPages = codesOf(places)),
        // Without the list there is no link to the page of the wijk; the map does not need it.
        () => undefined
      );
    });
  }

  #now(): Moment {
    const { view, settled, picture, about, chosen, scale } = this;
    return { view, settled, picture, about, chosen, scale };
  }

  /** The picture of a settled view of this area. Rejects with a `DataError`. */
  gather(settled: Settled): Promise<Picture> {
    return gather(settled, this.view.area, this.#indicators, this.names, this.#listed, this.#readPlaces);
  }

  /** What would be shown in another year. */
  settledIn(year: number): Settled | undefined {
    return settle({ ...this.view, year }, this.#indicators);
  }

  /** Reads what may be chosen next, once a reader is at the choice of an indicator. */
  prepare(): void {
    const wanted = choicesFor(this.#indicators, this.view).flatMap(({ id }) => {
      const settled = settle({ ...this.view, indicator: id }, this.#indicators);
      return settled === undefined ? [] : neededFor(settled, this.view.area, this.#indicators);
    });
    this.#callOff?.();
    this.#callOff = readAhead(wanted);
  }

  /** Whether the site has a page of this area. */
  hasPage(code: RegionCode): boolean {
    return this.#pages.has(code) || this.#wijkPages.has(code);
  }

  /** Search part of the address of this view with another area, level, year or display. */
  searchWith(change: Partial<MapView>): string {
    return writeMapView(moveView({ ...this.view, ...change }, {})).toString();
  }

  /** Goes to another view. `replace`: a step that the back button passes over. */
  move(next: MapView, replace = false): void {
    this.#address.move(next, replace);
  }

  /** Draws it otherwise; from a share to its number and back, where the indicator itself cannot be drawn so. */
  draw(display: Display | undefined): void {
    const { year } = this.view;
    const next: MapView = {
      ...withoutWishes(this.view, 'display', 'indicator', 'year'),
      ...(display !== undefined && { display })
    };
    const shown = this.settled?.indicator;
    const indicator = shown && counterpart(shown, this.#indicators, next);
    const same = indicator !== undefined && indicator.id === shown?.id;
    this.move({
      ...next,
      ...(indicator !== undefined && { indicator: indicator.id }),
      // Another indicator may not have this year; then its own latest says more.
      ...(year !== undefined &&
        indicator !== undefined &&
        (same || seriesOf(indicator, next.level, year) !== undefined) && { year })
    });
  }

  /** Groups with as many areas each, or the fixed classes. */
  group(even: boolean): void {
    const rest = withoutWishes(this.view, 'classes');
    this.move(even ? { ...rest, classes: 'equal' } : rest, true);
  }

  /** All years beside each other, or one. */
  spread(beside: boolean): void {
    const rest = withoutWishes(this.view, 'years');
    this.move(beside ? { ...rest, years: 'beside' } : rest);
  }

  /** Chooses an area; the one that is chosen already is let go. */
  choose(code: RegionCode): void {
    const { chosen, ...rest } = this.view;
    this.move(chosen === code ? rest : { ...rest, chosen: code }, true);
  }

  #show(next: Picture): void {
    const before = this.picture?.settled;
    const { indicator, level, year, set } = next.settled;
    const redrawn = before?.level === level && set !== undefined && before.set?.indeling !== set.indeling;
    this.news = `${indicator.name}, ${areasOf(level, next.area)}, ${year}.${
      redrawn ? ` De kaart heeft nu de grenzen van ${set.indeling}.` : ''
    }`;
    this.trouble = undefined;
    this.picture = next;
    if (next.area.code !== NEDERLAND) chooseArea(next.area);
  }
}

/** All that a picture depends on, as one text. */
function wishOf({ area }: MapView, { level, indicator, year, display }: Settled): string {
  const more =
    display.kind === 'together'
      ? [display.second.indicator.id, display.second.year]
      : display.kind === 'difference'
        ? [display.against]
        : [];
  return [area, level, indicator.id, year, display.kind, ...more].join();
}
