/** What the Kaart shows, from its address: the state behind the components. What is pointed at: `pointing`. */
import { DataError } from '$lib/data/errors';
import { afterFrame } from '$lib/data/idle';
import { latest } from '$lib/data/latest';
import { ownFigures } from '$lib/data/own/state.svelte';
import { explainDropped } from '$lib/domain/address';
import { isCoalition, type AreaCode } from '$lib/domain/coalition';
import { seriesOf, type Indicator } from '$lib/domain/indicator';
import { isOwnIndicatorId } from '$lib/domain/own';
import { CURRENT_INDELING, levelOf, NEDERLAND, type RegionCode } from '$lib/domain/region';
import { moveView, withoutWishes, writeMapView, type Display, type MapView } from '$lib/domain/view';
import { chooseArea } from '$lib/features/shell/chosen.svelte';
import type { Fill } from '$lib/map/scene';
import { untrack } from 'svelte';
import { readAhead } from './ahead';
import { drawingOf, fillsOf, radiiOf, scaleOf } from './drawing';
import { legendRows } from './legend';
import { MapAddress } from './map-address.svelte';
import { gather, type Listed, type Names, type Picture, type ReadPlaces } from './picture';
import { choicesFor, counterpart, settle, sidesBeside, type Settled } from './settle';
import { codesOf, rowsByCode } from './state';
import type { About } from './told';
import { tellBeside, type ToldBeside } from './told-beside';
import { areasOf } from './words';
import { readYearFills } from './year-fills';
import { splitYears, type YearFill } from './years';

/** Milliseconds that words wait for a first map. */
const PATIENCE = 1000;
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
  #fills = $state.raw<{ readonly key: string; readonly years: readonly YearFill[] }>();
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
  readonly choices = $derived.by(() => choicesFor(this.#indicators, this.view));
  /** What may stand beside the indicator. */
  readonly sides = $derived(
    this.settled ? sidesBeside(this.settled, this.settled.level, this.#indicators) : []
  );
  readonly notes = $derived(
    [explainDropped(this.#address.dropped), ...(this.settled?.notes ?? [])].filter(
      (note) => note !== undefined
    )
  );

  readonly indicator = $derived(this.picture?.settled.indicator);
  readonly level = $derived(this.picture?.settled.level ?? this.view.level);
  readonly year = $derived(this.picture?.settled.year ?? 0);
  readonly drawn = $derived(this.picture && drawingOf(this.picture, this.#classes));
  /** How the picture is drawn, and what of. */
  readonly about: About | undefined = $derived(
    this.drawn &&
      this.indicator && {
        drawn: this.drawn,
        indicator: this.indicator,
        level: this.level,
        year: this.year,
        even: this.#classes === 'equal'
      }
  );
  /** The own file that the picture shows; `undefined`: public figures. */
  readonly own = $derived(this.picture?.settled.series.own);
  readonly scale = $derived(
    this.about ? scaleOf(this.about.drawn, this.about.indicator, this.own !== undefined) : 'blauw'
  );
  /** The indicator of the number beside the share. */
  readonly companion = $derived.by(() => this.#indicators.find(({ id }) => id === this.indicator?.number));
  readonly legend = $derived(
    this.picture && this.about
      ? legendRows(this.picture.rows, this.about.drawn, this.about.indicator.unit)
      : []
  );
  readonly byCode = $derived(rowsByCode(this.picture?.rows ?? []));
  readonly fills = $derived(
    this.drawn ? fillsOf(this.picture?.scene?.areas ?? [], this.byCode, this.drawn) : NO_FILLS
  );
  readonly radii = $derived(this.drawn && radiiOf(this.picture?.rows ?? [], this.drawn));
  /** The map has stood in colour, or cannot. */
  coloured = $state(false);
  /** What stands beside the map in words: a frame behind it, since the colours come first. */
  told = $state.raw<ToldBeside>();
  /** At the level of gemeenten the gemeente that is looked at is the chosen one. */
  readonly chosen: RegionCode | undefined = $derived.by(() => {
    const { chosen, area, level } = this.view;
    return chosen ?? (!isCoalition(area) && levelOf(area) === level ? area : undefined);
  });
  /** The years to choose from, as well as is known which are filled. */
  readonly years = $derived.by(() => {
    const settled = this.settled;
    if (settled === undefined) return { full: [], thin: [] };
    const fills = this.#fills?.key === fillsKey(this.view.area, settled) ? this.#fills.years : undefined;
    const all = settled.years.map((year) => {
      const { known = 0, total = 0 } = seriesOf(settled.indicator, settled.level, year) ?? {};
      return { year, known, total };
    });
    return splitYears(fills ?? all, settled.year);
  });

  constructor(indicators: readonly Indicator[], names: Names, listed: Listed, readPlaces: ReadPlaces) {
    this.#public = indicators;
    this.names = names;
    this.#listed = listed;
    this.#readPlaces = readPlaces;
    this.#pages = codesOf(names.gemeenten);
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
      else if (this.picture !== undefined || this.settled === undefined) ownFigures.start();
    });
    $effect(() => {
      const { picture, about, companion, scale } = this;
      if (picture === undefined || about === undefined) return;
      const tell = () => (this.told = tellBeside(picture, about, companion, scale));
      // The first time all words wait for the colours; should those not come, the words do.
      if (this.coloured || picture.scene === undefined || this.view.years === 'beside')
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
    $effect(() => {
      if (this.chosen === undefined || levelOf(this.chosen) !== 'wijk' || this.#wijkPages.size > 0) return;
      readPlaces('wijk', CURRENT_INDELING).then(
        (places) => (this.#wijkPages = codesOf(places)),
        // Without the list there is no link to the page of the wijk; the map does not need it.
        () => undefined
      );
    });
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
    const { level } = this.view;
    const settled = this.choices.flatMap(
      ({ id }) => settle({ ...this.view, indicator: id }, this.#indicators) ?? []
    );
    this.#callOff?.();
    this.#callOff = readAhead(settled, level);
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

/** All that the account of the years depends on, as one text. */
function fillsKey(area: AreaCode, { level, indicator, years }: Settled): string {
  return [area, level, indicator.id, ...years].join();
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
