/** What Vergelijk shows, from its address: the state behind the components. */
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { readAreaTables } from '$lib/data/areas';
import { DataError } from '$lib/data/errors';
import { latest } from '$lib/data/latest';
import { ownFigures } from '$lib/data/own/state.svelte';
import { explainDropped } from '$lib/domain/address';
import {
  readCompareView,
  withArea,
  withoutArea,
  writeCompareView,
  type CompareView
} from '$lib/domain/compare-view';
import type { Indicator } from '$lib/domain/indicator';
import { isOwnIndicatorId } from '$lib/domain/own';
import { NEDERLAND, type Level, type RegionCode } from '$lib/domain/region';
import { untrack } from 'svelte';
import { atlasOf, type Atlas, type NamedArea } from './areas';
import { askedIndicators, comparable, defaultIndicators, unique } from './choice';
import { gather } from './gather';
import { orderColumns, rowsOf, type Column, type Gathered } from './table';

const LETTERS = 'ABCDEFGHIJ';
const COUNTRY: NamedArea = { code: NEDERLAND, level: 'land', name: 'Nederland', kind: 'land' };

/** To be made while a component is set up: it reads figures whenever the address asks for others. */
export class CompareState {
  /** The last complete answer; the table comes from it alone. */
  gathered = $state.raw<Gathered>();
  atlas = $state.raw<Atlas>();
  /** Why the newest answer could not be had. */
  trouble = $state<string>();
  /** For a screen reader: what has just been shown. */
  news = $state('');
  readonly #public: readonly Indicator[];

  readonly #address = $derived(readCompareView(page.url.searchParams));
  readonly view = $derived(this.#address.view);
  readonly indicators = $derived.by(() => ownFigures.beside(this.#public));

  /** The areas of the address that exist. */
  readonly areas = $derived(this.view.areas.flatMap((code) => this.atlas?.areaOf(code) ?? []));
  readonly columns: readonly Column[] = $derived(
    this.areas.map((area, index) => ({ ...area, letter: LETTERS[index] ?? '', first: index === 0 }))
  );
  readonly reference = $derived(this.atlas?.areaOf(this.view.against) ?? COUNTRY);
  /** What the areas lie in: gemeenten of the wijken, and provincies. To hold them against. */
  readonly parents: readonly NamedArea[] = $derived.by(() => {
    const codes = this.areas.flatMap(({ code }) => this.atlas?.parentsOf(code) ?? []);
    const own = this.areas.map(({ code }) => code);
    return unique(codes)
      .filter((code) => !own.includes(code))
      .flatMap((code) => this.atlas?.areaOf(code) ?? []);
  });
  readonly levels: readonly Level[] = $derived(unique(this.areas.map(({ level }) => level)));
  /** What can be chosen. */
  readonly choices = $derived(comparable(this.indicators, this.levels));
  readonly #asked = $derived.by(() =>
    this.view.indicators === undefined ? undefined : askedIndicators(this.choices, this.view.indicators)
  );
  readonly #waits = $derived(!ownFigures.ready && (this.view.indicators ?? []).some(isOwnIndicatorId));
  readonly shown = $derived(
    this.#asked === undefined || this.#asked.found.length === 0
      ? defaultIndicators(this.choices, this.levels)
      : this.#asked.found
  );
  readonly notes = $derived.by(() => {
    const unknown = this.view.areas.filter((code) => this.atlas && this.atlas.areaOf(code) === undefined);
    return [
      explainDropped(this.#address.dropped),
      ...(unknown.length > 0 ? [`Deze gebieden kennen we niet: ${unknown.join(', ')}.`] : []),
      ...(this.#waits ? [] : (this.#asked?.notes ?? []))
    ].filter((note) => note !== undefined);
  });

  readonly rows = $derived(
    this.gathered && this.atlas ? rowsOf(this.gathered, this.atlas, this.view.year) : []
  );
  readonly ordered = $derived(orderColumns(this.gathered?.columns ?? [], this.view.order, this.rows));
  /** Years of which any row has a figure, newest first. */
  readonly years = $derived.by(() => {
    const all = [...(this.gathered?.courses.values() ?? [])].flatMap((courses) =>
      this.columns.flatMap(({ code }) => courses.get(code)?.map(({ year }) => year) ?? [])
    );
    return [...unique(all)].sort((a, b) => b - a);
  });

  constructor(indicators: readonly Indicator[]) {
    this.#public = indicators;
    const ask = latest((_signal, wanted: Omit<Gathered, 'courses'>) => gather(wanted));
    const wish = $derived(
      this.atlas &&
        [this.areas.map(({ code }) => code), this.reference.code, this.shown.map(({ id }) => id)].join(';')
    );
    $effect(() => ownFigures.start((this.view.indicators ?? []).some(isOwnIndicatorId) ? 'now' : 'idle'));
    $effect(() => {
      readAreaTables().then(
        ({ regions, changes }) => (this.atlas = atlasOf(regions, changes)),
        (cause: unknown) => this.#fail(cause)
      );
    });
    $effect(() => {
      if (wish === undefined) return;
      void ownFigures.sets;
      untrack(() => {
        if (this.columns.length === 0) {
          this.gathered = undefined;
          return;
        }
        ask({ columns: this.columns, reference: this.reference, indicators: this.shown }).then(
          (answer) => {
            if (answer.kind === 'superseded') return;
            const before = this.gathered?.columns.length;
            this.gathered = answer.value;
            this.trouble = undefined;
            if (before !== undefined)
              this.news = `${this.columns.length} gebieden en ${this.shown.length} kenmerken in de tabel.`;
          },
          (cause: unknown) => this.#fail(cause)
        );
      });
    });
  }

  /** Search part of the address of this view with changes. */
  searchWith(change: Partial<CompareView>): string {
    return writeCompareView({ ...this.view, ...change }).toString();
  }

  /** Goes to another view. `replace`: a step that the back button passes over. */
  move(next: CompareView, replace = false): void {
    void goto(resolve(`/vergelijk/?${writeCompareView(next).toString()}`), {
      replaceState: replace,
      keepFocus: true,
      noScroll: true
    });
  }

  add(code: RegionCode): void {
    this.move(withArea(this.view, code));
  }

  remove(code: RegionCode): void {
    this.move(withoutArea(this.view, code));
  }

  #fail(cause: unknown): void {
    this.trouble =
      cause instanceof DataError
        ? cause.message
        : 'Deze vergelijking is niet te maken. Laad de pagina opnieuw.';
  }
}
