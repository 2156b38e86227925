/** What Vergelijk shows, from its address: the state behind the components. */
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { Answer } from '$lib/data/answer.svelte';
import { readAreaTables } from '$lib/data/areas';
import { coalitions, nameOfCoalition } from '$lib/data/coalitions/memory.svelte';
import { ownFigures } from '$lib/data/own/state.svelte';
import { explainDropped } from '$lib/domain/address';
import type { AreaCode } from '$lib/domain/coalition';
import {
  MOST_ROWS,
  readCompareView,
  withAreas,
  withoutArea,
  withWishes,
  writeCompareView,
  type CompareView
} from '$lib/domain/compare-view';
import type { Indicator } from '$lib/domain/indicator';
import { isOwnIndicatorId } from '$lib/domain/own';
import { NEDERLAND, type Level } from '$lib/domain/region';
import { untrack } from 'svelte';
import { atlasOf, type Atlas, type NamedArea } from './areas';
import { askedIndicators, comparable, defaultIndicators, filtered, unique } from './choice';
import { gather } from './gather';
import { orderColumns, orderRows, rowsOf, type Column, type Gathered } from './table';
import { mixtureWords } from './words';

const LETTERS = 'ABCDEFGHIJ';
const COUNTRY: NamedArea = { code: NEDERLAND, level: 'land', name: 'Nederland', kind: 'land' };

/** To be made while a component is set up: it reads figures whenever the address asks for others. */
export class CompareState {
  atlas = $state.raw<Atlas>();
  /** For a screen reader: what has just been shown. */
  news = $state('');
  readonly #public: readonly Indicator[];
  readonly #answer = new Answer<Gathered | undefined>(
    'Deze vergelijking is niet te maken. Laad de pagina opnieuw.'
  );

  readonly #address = $derived(readCompareView(page.url.searchParams));
  readonly view = $derived(this.#address.view);
  readonly indicators = $derived.by(() => ownFigures.beside(this.#public));

  /** The areas of the address that exist. */
  readonly areas = $derived(this.view.areas.flatMap((code) => this.atlas?.areaOf(code) ?? []));
  readonly columns: readonly Column[] = $derived(
    this.areas.map((area, index) => ({ ...area, letter: LETTERS[index] ?? '', first: index === 0 }))
  );
  readonly reference = $derived(this.atlas?.areaOf(this.view.against) ?? COUNTRY);
  /** What the areas lie in: to hold them against, and to see them among. */
  readonly parents: readonly NamedArea[] = $derived.by(() => {
    const own = this.areas.map(({ code }) => code);
    return unique(own.flatMap((code) => this.atlas?.parentsOf(code) ?? []))
      .filter((code) => !own.includes(code))
      .flatMap((code) => this.atlas?.areaOf(code) ?? []);
  });
  /** Beside the reference: the country, or else what the first area lies in. */
  readonly beside: readonly NamedArea[] = $derived.by(() => {
    if (this.reference.code !== NEDERLAND) return [COUNTRY];
    const [first] = this.areas;
    const [nearest] = first === undefined ? [] : (this.atlas?.parentsOf(first.code) ?? []);
    return this.parents.filter(({ code }) => code === nearest);
  });
  readonly levels: readonly Level[] = $derived(unique(this.areas.map(({ level }) => level)));
  /** What can be chosen. */
  readonly choices = $derived(comparable(this.indicators, this.levels));
  readonly #asked = $derived.by(() =>
    this.view.indicators === undefined ? undefined : askedIndicators(this.choices, this.view.indicators)
  );
  readonly #waits = $derived(!ownFigures.ready && (this.view.indicators ?? []).some(isOwnIndicatorId));
  /** A filter goes through the rows that were asked for, or else through all that can be chosen. */
  readonly shown = $derived.by(() => {
    const { theme, text } = this.view;
    if (this.#asked !== undefined && this.#asked.found.length > 0)
      return filtered(this.#asked.found, this.view);
    return theme === undefined && text === undefined
      ? defaultIndicators(this.choices, this.levels)
      : filtered(this.choices, this.view).slice(0, MOST_ROWS);
  });
  readonly notes = $derived.by(() => {
    const unknown = this.view.areas.filter((code) => this.atlas && this.atlas.areaOf(code) === undefined);
    return [
      explainDropped(this.#address.dropped),
      ...(unknown.length > 0 ? [`Deze gebieden kennen we niet: ${unknown.join(', ')}.`] : []),
      ...(this.#waits ? [] : (this.#asked?.notes ?? [])),
      mixtureWords(this.areas)
    ].filter((note) => note !== undefined);
  });

  /** The last complete answer; the table comes from it alone. */
  readonly gathered = $derived(this.#answer.value);
  readonly trouble = $derived(this.#answer.trouble);
  readonly rows = $derived(
    this.gathered && this.atlas
      ? orderRows(rowsOf(this.gathered, this.atlas, this.view.year), this.view.rowsBy)
      : []
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
    const wish = $derived(
      this.atlas &&
        [this.areas, [this.reference], this.shown.map(({ id }) => ({ code: id }))]
          .map((list) => list.map(({ code }) => code).join())
          .join(';')
    );
    $effect(() => ownFigures.start((this.view.indicators ?? []).some(isOwnIndicatorId) ? 'now' : 'idle'));
    $effect(() => coalitions.start());
    $effect(() => {
      readAreaTables().then(
        ({ regions, changes }) => (this.atlas = atlasOf(regions, changes, nameOfCoalition)),
        (cause: unknown) => this.#answer.fail(cause)
      );
    });
    $effect(() => {
      if (wish === undefined) return;
      void ownFigures.sets;
      untrack(() => this.#read());
    });
  }

  #read(): void {
    const { columns, reference, beside, shown } = this;
    this.#answer.ask(
      async () =>
        columns.length === 0 ? undefined : gather({ columns, reference, beside, indicators: shown }),
      () => {
        if (this.gathered !== undefined)
          this.news = `${columns.length} gebieden en ${shown.length} kenmerken in de tabel.`;
      }
    );
  }

  /** Goes to another view. `replace`: a step that the back button passes over. */
  move(next: CompareView, replace = false): void {
    void goto(resolve(`/vergelijk/?${writeCompareView(next).toString()}`), {
      replaceState: replace,
      keepFocus: true,
      noScroll: true
    });
  }

  /** The same areas seen otherwise; `undefined` takes a wish back. */
  wish(wishes: Parameters<typeof withWishes>[1]): void {
    this.move(withWishes(this.view, wishes), true);
  }

  hold(change: Partial<Pick<CompareView, 'against' | 'differences'>>): void {
    this.move({ ...this.view, ...change }, true);
  }

  add(codes: readonly AreaCode[]): void {
    this.move(withAreas(this.view, codes));
  }

  remove(code: AreaCode): void {
    this.move(withoutArea(this.view, code));
  }
}
