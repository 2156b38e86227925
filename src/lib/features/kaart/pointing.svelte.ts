/** What is pointed at on the Kaart: by pointer or key, on the map, in the list or in the legend. */
import { readBoundaries } from '$lib/data/boundaries';
import type { RegionCode } from '$lib/domain/region';
import { adjacencyOf, bordering, nextArea, type Adjacency, type Direction } from '$lib/map/neighbours';
import { shortName, type Outline } from '$lib/map/scene';
import { fillOf } from './drawing';
import { codesInLegendRow, type LegendRow } from './legend';
import type { MapState } from './map-state.svelte';
import type { Picture } from './picture';
import { codesOf, isWholeCountry } from './state';
import { readingOf, spokenArea, tellArea } from './told';
import { invitation } from './words';

/** To be made while a component is set up. */
export class Pointing {
  hovered = $state<RegionCode>();
  /** Row of the legend that is pointed at. */
  row = $state.raw<LegendRow>();
  /** For a screen reader: the area that a key went to. */
  news = $state('');
  readonly #map: MapState;
  #adjacency = $state.raw<{ readonly of: Picture['settled']['set']; readonly areas: Adjacency }>();

  readonly chosenRow = $derived.by(() => {
    const { chosen } = this.#map.told;
    return chosen === undefined ? undefined : this.#map.told.byCode.get(chosen);
  });
  readonly #spoken = $derived.by(() =>
    this.hovered === undefined ? this.chosenRow : this.#map.told.byCode.get(this.hovered)
  );
  /** Fill of the area that is spoken of. */
  readonly current = $derived.by(() => {
    const { about } = this.#map.told;
    return this.#spoken && about && fillOf(this.#spoken, about.drawn);
  });
  /** Areas that are pointed at: one, or all of a row of the legend. */
  readonly pointed: ReadonlySet<RegionCode> = $derived.by(() => {
    const { row, hovered } = this;
    const { picture, about } = this.#map.told;
    if (row !== undefined && about !== undefined)
      return codesInLegendRow(picture?.rows ?? [], row, about.drawn);
    return codesOf(hovered === undefined ? [] : [{ code: hovered }]);
  });
  readonly sentence = $derived.by(() => {
    const { picture, about } = this.#map.told;
    if (picture === undefined || about === undefined) return '';
    const { area, beside } = picture;
    const second = beside.kind === 'together' ? beside.whole : undefined;
    const whole = {
      name: isWholeCountry(area.code, about.level) ? 'Nederland' : area.name,
      figure: picture.whole
    };
    const told = this.#spoken;
    if (told !== undefined) return tellArea(about, { ...told, name: shortName(told.name) }, whole);
    if (whole.figure.kind === 'known') return tellArea(about, { ...whole, second }, undefined);
    const known = picture.rows.some(({ figure }) => figure.kind === 'known');
    return invitation(about.indicator, about.year, about.level, area, known);
  });
  /** How the map is to be read. */
  readonly reading = $derived.by(() => {
    const { about } = this.#map.told;
    return about ? readingOf(about) : '';
  });
  /** The areas that share a border with the chosen one, by the clock. */
  readonly beside: readonly Outline[] = $derived.by(() => {
    const { chosen, picture } = this.#map.told;
    const areas = picture?.scene?.areas;
    if (chosen === undefined || areas === undefined || this.#adjacency?.of !== picture?.settled.set)
      return [];
    return this.#adjacency === undefined ? [] : bordering(chosen, areas, this.#adjacency.areas);
  });

  constructor(map: MapState) {
    this.#map = map;
    // Another picture: what was pointed at is gone.
    $effect(() => {
      void map.picture;
      this.hovered = undefined;
      this.row = undefined;
    });
    $effect(() => {
      const { chosen, picture } = map.told;
      if (chosen !== undefined && picture !== undefined) void this.#readAdjacency(picture);
    });
  }

  /** Goes over the map to the area next to the one that is pointed at or chosen, and says which that is. */
  async step(direction: Direction): Promise<RegionCode | undefined> {
    const { picture, about, chosen } = this.#map.told;
    const scene = picture?.scene;
    if (picture === undefined || scene === undefined || about === undefined) return undefined;
    const adjacency = await this.#readAdjacency(picture);
    if (adjacency === undefined) return undefined;
    const to = nextArea(this.hovered ?? chosen, direction, scene.areas, adjacency);
    if (to === undefined) {
      this.news = `${NOTHING[direction]} ligt geen gebied meer.`;
      return undefined;
    }
    this.hovered = to.code;
    const row = this.#map.told.byCode.get(to.code);
    this.news = row === undefined ? shortName(to.name) : spokenArea(row, about, this.#map.told.companion);
    return to.code;
  }

  async #readAdjacency({ settled: { set, level } }: Picture): Promise<Adjacency | undefined> {
    if (set === undefined) return undefined;
    if (this.#adjacency?.of === set) return this.#adjacency.areas;
    // The map has fetched this file already.
    const areas = adjacencyOf(await readBoundaries(set), level);
    this.#adjacency = { of: set, areas };
    return areas;
  }
}

const NOTHING = {
  north: 'Naar het noorden',
  east: 'Naar het oosten',
  south: 'Naar het zuiden',
  west: 'Naar het westen'
} as const satisfies Record<Direction, string>;
