/** What the Kaart shows and points at, from its address: the state behind the components. */
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { QUESTIONS } from '$lib/content/vragen';
import { DataError } from '$lib/data/errors';
import { latest } from '$lib/data/latest';
import { explainDropped } from '$lib/domain/address';
import { rampOf } from '$lib/domain/classes';
import { ownFigures } from '$lib/data/own/state.svelte';
import type { Indicator } from '$lib/domain/indicator';
import { pluralOf } from '$lib/domain/position';
import { CURRENT_INDELING, levelOf, NEDERLAND, type RegionCode } from '$lib/domain/region';
import { isOwnIndicatorId } from '$lib/domain/own';
import { moveView, readMapView, writeMapView, type MapView } from '$lib/domain/view';
import { chooseArea } from '$lib/features/shell/chosen.svelte';
import { shortName } from '$lib/map/scene';
import { untrack } from 'svelte';
import { gather, type Listed, type Names, type Picture, type ReadPlaces } from './picture';
import {
  codesInLegendRow,
  codesOf,
  colourable,
  fillOf,
  fillsOf,
  legendRows,
  rowsByCode,
  settle,
  type LegendRow
} from './state';
import { OWN_QUESTION } from '$lib/content/vragen/eigen';
import { questionOf } from './question';
import { areaSentence, ofArea } from './words';

/** To be made while a component is set up: it loads a picture whenever the address asks for another. */
export class MapState {
  /** The last complete picture; what is shown comes from it, so years and levels never mix. */
  picture = $state.raw<Picture>();
  /** Why the newest picture could not be had. */
  trouble = $state<string>();
  /** For a screen reader: what has just been shown. */
  news = $state('');
  hovered = $state<RegionCode>();
  /** Row of the legend that is pointed at. */
  row = $state.raw<LegendRow>();
  readonly #pages: ReadonlySet<RegionCode>;
  #wijkPages = $state.raw<ReadonlySet<RegionCode>>(codesOf([]));
  readonly #public: readonly Indicator[];

  readonly #address = $derived(readMapView(page.url.searchParams));
  readonly view = $derived(this.#address.view);
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
  readonly choices = $derived.by(() => colourable(this.#indicators, this.view.level));
  readonly notes = $derived(
    [explainDropped(this.#address.dropped), ...(this.settled?.notes ?? [])].filter(
      (note) => note !== undefined
    )
  );

  readonly indicator = $derived(this.picture?.settled.indicator);
  readonly level = $derived(this.picture?.settled.level ?? this.view.level);
  readonly year = $derived(this.picture?.settled.year ?? 0);
  readonly breaks = $derived(this.indicator?.breaks[this.level] ?? []);
  /** The own file that the picture shows; `undefined`: public figures. */
  readonly own = $derived(this.picture?.settled.series.own);
  readonly ramp = $derived(this.own ? 'paars' : rampOf(this.indicator?.direction ?? 'context'));
  /** The indicator of the number beside the share. */
  readonly companion = $derived.by(() => this.#indicators.find(({ id }) => id === this.indicator?.number));
  readonly legend = $derived(this.picture ? legendRows(this.picture.rows, this.breaks) : []);
  readonly fills = $derived(fillsOf(this.picture?.scene?.areas ?? [], this.picture?.rows ?? [], this.breaks));
  readonly byCode = $derived(rowsByCode(this.picture?.rows ?? []));
  readonly question = $derived(
    this.picture && (this.own ? OWN_QUESTION : questionOf(this.picture, QUESTIONS))
  );

  /** At the level of gemeenten the gemeente that is looked at is the chosen one. */
  readonly chosen = $derived(
    this.view.chosen ?? (levelOf(this.view.area) === this.view.level ? this.view.area : undefined)
  );
  readonly chosenRow = $derived(this.chosen === undefined ? undefined : this.byCode.get(this.chosen));
  readonly #told = $derived(this.hovered === undefined ? this.chosenRow : this.byCode.get(this.hovered));
  /** Fill of the area that is spoken of. */
  readonly current = $derived(this.#told && fillOf(this.#told.shown, this.breaks));
  /** Areas that are pointed at: one, or all of a row of the legend. */
  readonly pointed: ReadonlySet<RegionCode> = $derived.by(() => {
    const { row, picture, hovered } = this;
    if (row !== undefined) return codesInLegendRow(picture?.rows ?? [], row, this.breaks);
    return codesOf(hovered === undefined ? [] : [{ code: hovered }]);
  });
  readonly sentence = $derived.by(() => {
    const { picture, indicator, level, year } = this;
    if (picture === undefined || indicator === undefined) return '';
    const country = level === 'gemeente' && levelOf(picture.area.code) === 'gemeente';
    const whole = { name: country ? 'Nederland' : picture.area.name, figure: picture.whole };
    const told = this.#told;
    if (told !== undefined) {
      return areaSentence(indicator, year, { name: shortName(told.name), figure: told.figure }, whole);
    }
    return whole.figure.kind === 'known'
      ? areaSentence(indicator, year, whole, undefined)
      : `${indicator.name} in ${year}: kies een ${level} op de kaart of in de lijst.`;
  });

  constructor(indicators: readonly Indicator[], names: Names, listed: Listed, readPlaces: ReadPlaces) {
    this.#public = indicators;
    this.#pages = codesOf(names.gemeenten);
    const ask = latest((_signal, settled: NonNullable<typeof this.settled>, area: RegionCode) =>
      gather(settled, area, this.#indicators, names, listed, readPlaces)
    );
    // A choice inside the same picture asks for nothing new.
    const wish = $derived(
      this.settled &&
        [this.view.area, this.settled.level, this.settled.indicator.id, this.settled.year].join()
    );
    // An own file may be replaced while the same is asked for.
    const figures = $derived(this.settled?.series.own?.figures);
    // A map of public figures stands before the device is asked anything.
    $effect(() => {
      if (this.waits) ownFigures.start('now');
      else if (this.picture !== undefined || this.settled === undefined) ownFigures.start();
    });
    $effect(() => {
      if (wish === undefined) return;
      void figures;
      untrack(() => {
        if (this.settled === undefined) return;
        ask(this.settled, this.view.area).then(
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
    $effect(() => {
      if (this.chosen === undefined || levelOf(this.chosen) !== 'wijk' || this.#wijkPages.size > 0) return;
      readPlaces('wijk', CURRENT_INDELING).then(
        (places) => (this.#wijkPages = codesOf(places)),
        // Without the list there is no link to the page of the wijk; the map does not need it.
        () => undefined
      );
    });
  }

  /** Whether the site has a page of this area. */
  hasPage(code: RegionCode): boolean {
    return this.#pages.has(code) || this.#wijkPages.has(code);
  }

  /** Search part of the address of this view with another area or level. */
  searchWith(change: Parameters<typeof moveView>[1]): string {
    return writeMapView(moveView(this.view, change)).toString();
  }

  /** Goes to another view. `replace`: a step that the back button passes over. */
  move(next: MapView, replace = false): void {
    void goto(resolve(`/kaart/?${writeMapView(next).toString()}`), {
      replaceState: replace,
      keepFocus: true,
      noScroll: true
    });
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
    this.news = `${indicator.name}, ${pluralOf(level)} ${ofArea(next.area.code, next.area.name)}, ${year}.${
      redrawn ? ` De kaart heeft nu de grenzen van ${set.indeling}.` : ''
    }`;
    this.trouble = undefined;
    this.row = undefined;
    this.hovered = undefined;
    this.picture = next;
    if (next.area.code !== NEDERLAND) chooseArea(next.area);
  }
}
