/** MapLibre behind five verbs: show outlines, paint them, outline some, zoom, fit. Knows nothing of figures. */
import { browser } from '$app/environment';
import type { MapScale } from '$lib/domain/classes';
import type { RegionCode } from '$lib/domain/region';
import type { FeatureCollection } from 'geojson';
import type {
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
  MapLayerMouseEvent,
  PointLike
} from 'maplibre-gl';
import { Map, prewarm, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Box } from './beside';
import type { Bounds } from './label-point';
import type { Direction } from './neighbours';
import { hatchImage, readPalette } from './palette';
import type { Fill, Outline, Scene } from './scene';
import { circles } from './circles';
import { names, plain, shapes } from './scene';
import type { Look, SourceName } from './style';
import { DENSE, emptyStyle, HATCH, layers, OVERVIEW, sourceOf, stateOf, STATES } from './style';

/** Named to the page's own timeline: the map stands still in its (new) colours. */
export const DRAWN_MARK = 'kaart:getekend';
/** And this when hatch, borders and names stand there too. */
export const WHOLE_MARK = 'kaart:compleet';

setWorkerUrl(workerUrl);
// The worker starts while the page is being made.
if (browser) prewarm();

const MARGIN = 24;
/** Pixels that a key moves the view. */
const PAN = { north: [0, -100], east: [100, 0], south: [0, 100], west: [-100, 0] } as const satisfies Record<
  Direction,
  readonly [number, number]
>;
/** Beside the zoom buttons, where the map is wide enough to have them at the side. */
const BUTTONS = 76;
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

type Fills = ReadonlyMap<RegionCode, Fill>;
/** States of the areas of a scene, in their order. */
type Steps = readonly number[];

export interface MapEvents {
  hover(code: RegionCode | undefined): void;
  choose(code: RegionCode): void;
  /** The map stands still in its (new) colours. */
  drawn(): void;
  /** The view moved: what stands on top of the map must move too. */
  moved(): void;
  /** The browser took the drawing back, as it may when a laptop wakes: from then on no other verb than `close`. */
  lost(): void;
  /** It may be drawn again, by a map that is opened anew: this one has lost its colours. */
  restored(): void;
}

export interface AreaMap {
  /** Draws the outlines of a scene and goes there, with the chosen area in view; does nothing for the scene that stands there. */
  show(scene: Scene, chosen: RegionCode | undefined): void;
  /** Colours the areas of the scene; an area without a fill is left without colour. */
  paint(scene: Scene, fills: Fills, scale: MapScale): void;
  /** Puts a circle of so many pixels on each of these areas, and on no other. */
  encircle(scene: Scene, radii: ReadonlyMap<RegionCode, number>, scale: MapScale): void;
  outline(how: 'chosen' | 'hover', scene: Scene, codes: ReadonlySet<RegionCode>): void;
  /** Box of an area in CSS pixels of the map; `undefined` where it is not drawn. */
  boxOf(code: RegionCode): Box | undefined;
  /** What is in view, in degrees. */
  view(): Bounds;
  zoom(by: 1 | -1): void;
  /** Moves the view as little as brings an area into it. */
  reveal(code: RegionCode): void;
  pan(direction: Direction): void;
  /** Goes to one area of the scene, or to the whole. */
  fit(code: RegionCode | undefined): void;
  /** Reads the colours of the page again. */
  recolour(): void;
  close(): void;
}

/** Opens a map in `container`; rejects where the browser has no WebGL. */
export async function openMap(container: HTMLElement, label: string, events: MapEvents): Promise<AreaMap> {
  let look: Look = {
    palette: readPalette(container),
    frame: 'provincie',
    dense: false,
    overview: false
  };
  const map = new Map({
    container,
    style: emptyStyle(look),
    attributionControl: false,
    renderWorldCopies: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    fadeDuration: 0,
    maxZoom: 15,
    bounds: [3.2, 50.7, 7.3, 53.6],
    fitBoundsOptions: { padding: MARGIN },
    // A finger that scrolls the page must not get caught in the map.
    cooperativeGestures: matchMedia('(pointer: coarse)').matches,
    locale: {
      'Map.Title': label,
      'CooperativeGesturesHandler.MobileHelpText': 'Schuif de kaart met twee vingers',
      'CooperativeGesturesHandler.WindowsHelpText': 'Houd Ctrl ingedrukt om te zoomen',
      'CooperativeGesturesHandler.MacHelpText': 'Houd ⌘ ingedrukt om te zoomen'
    }
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  await styled(map);
  map.addImage(HATCH, hatchImage(look.palette), { pixelRatio: 2 });

  let scene: Scene | undefined;
  /** The scene whose outlines stand there: before, a number may still be that of an area of the one before. */
  let standing: Scene | undefined;
  let byCode: ReadonlyMap<RegionCode, Outline> = new globalThis.Map();
  let painted: Steps | undefined;
  let encircled = false;
  const outlined: Partial<Record<'chosen' | 'hover', string>> = {};

  const fill = (name: SourceName, data: FeatureCollection) => {
    const there = map.getSource<GeoJSONSource>(name);
    if (there !== undefined) void there.setData(data);
    else if (data.features.length > 0) add(name, data);
  };
  /** A source with its layers, each under those that come after it. */
  const add = (name: SourceName, data: FeatureCollection) => {
    map.addSource(name, sourceOf(data, name === 'land'));
    const all = layers(look);
    for (const [place, layer] of all.entries()) {
      if (!('source' in layer) || layer.source !== name) continue;
      const above = all.slice(place + 1).find(({ id }) => map.getLayer(id) !== undefined);
      map.addLayer(layer, above?.id);
    }
  };
  const go = (bounds: Bounds, animate: boolean) => {
    const [west, south, east, north] = bounds;
    const still = !animate || matchMedia('(prefers-reduced-motion: reduce)').matches;
    map.fitBounds([west, south, east, north], {
      padding: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: wide() ? BUTTONS : MARGIN },
      maxZoom: 13,
      animate: !still,
      duration: 500
    });
  };
  const boxOf = (code: RegionCode): Box | undefined => {
    const area = byCode.get(code);
    if (area === undefined) return undefined;
    const [west, south, east, north] = area.bounds;
    const a = map.project([west, north]);
    const b = map.project([east, south]);
    return { left: a.x, top: a.y, right: b.x, bottom: b.y };
  };
  const dress = () => {
    for (const layer of layers(look)) {
      if (map.getLayer(layer.id) === undefined) continue;
      setPaint(map, layer);
      if (layer.id === 'names' && 'filter' in layer) map.setFilter(layer.id, layer.filter);
    }
  };
  /** Colours what differs from `earlier`; all of it where nothing stands yet. */
  const colour = (source: 'areas' | 'names', { areas }: Scene, now: Steps, earlier?: Steps) => {
    if (map.getSource(source) === undefined) return;
    for (const [place, { id }] of areas.entries()) {
      const step = now[place];
      if (step !== earlier?.[place]) map.setFeatureState({ source, id }, { step });
    }
  };
  /** What the colours can do without comes when they stand: hatch, borders, and names of thousands of areas. */
  const complete = async (shown: Scene) => {
    await map.once('idle');
    if (scene === shown) standing = shown;
    // The browser shows the colours first.
    await new Promise((resolve) => setTimeout(resolve));
    if (scene !== shown) return;
    const { land, borders } = shown.ground();
    fill('land', plain(land));
    fill('borders', plain(borders));
    fill('frame', shapes(shown.frame.outlines()));
    fill('around-names', names(shown.around));
    fill('names', names(shown.areas, shown.landmarks));
    if (painted !== undefined) colour('names', shown, painted);
    map.once('idle', () => performance.mark(WHOLE_MARK));
  };

  const circleAt = (point: PointLike) =>
    map.getLayer('circles') && map.queryRenderedFeatures(point, { layers: ['circles'] })[0];
  const codeAt = ({ point, features }: MapLayerMouseEvent) => {
    // A circle may reach over a neighbour: whoever points at it means its own area.
    const pointed = circleAt(point) ?? features?.[0];
    return pointed && standing?.areas.find(({ id }) => id === pointed.id)?.code;
  };
  map.on('mousemove', 'colour', (event) => {
    // A finger points at nothing: what it touches is chosen. Nor does a hand that drags the map.
    if (!matchMedia('(hover: hover)').matches || map.isMoving()) return;
    map.getCanvas().style.cursor = 'pointer';
    events.hover(codeAt(event));
  });
  map.on('mouseleave', 'colour', () => {
    map.getCanvas().style.cursor = '';
    events.hover(undefined);
  });
  map.on('click', 'colour', (event) => {
    const code = codeAt(event);
    if (code !== undefined) events.choose(code);
  });
  map.on('move', () => events.moved());
  map.on('resize', () => events.moved());
  map.on('webglcontextlost', () => {
    // What was to come with this scene has nothing to come to.
    scene = undefined;
    events.lost();
  });
  map.on('webglcontextrestored', () => events.restored());

  return {
    show(next, chosen) {
      if (scene?.key === next.key) return;
      look = {
        ...look,
        frame: next.frame.kind,
        dense: next.areas.length > DENSE,
        overview: next.areas.length > OVERVIEW
      };
      dress();
      const moved = scene === undefined || scene.bounds.some((edge, index) => edge !== next.bounds[index]);
      const going = scene !== undefined;
      scene = next;
      standing = undefined;
      painted = undefined;
      byCode = new globalThis.Map(next.areas.map((area) => [area.code, area]));
      for (const source of ['areas', 'names'] as const)
        if (map.getSource(source) !== undefined) map.removeFeatureState({ source });
      for (const name of ['land', 'borders', 'frame', 'around-names', 'names'] as const) fill(name, NOTHING);
      fill('around', shapes(next.around));
      fill('areas', shapes(next.areas));
      void complete(next);
      const target = chosen === undefined ? undefined : byCode.get(chosen)?.bounds;
      const whole = target !== undefined && !holds(next.core, target);
      if (moved) go(whole ? next.bounds : next.core, going);
    },
    paint(next, fills, scale) {
      const before = painted;
      const now = next.areas.map(({ code }) => stepOf(fills.get(code), scale));
      painted = now;
      colour('areas', next, now, before);
      if (fills.size === 0) return;
      map.once('idle', () => {
        performance.mark(DRAWN_MARK);
        events.drawn();
        // What stands behind a name follows its area: the colours do not wait for it.
        if (painted === now) colour('names', next, now);
      });
    },
    encircle(next, radii, scale) {
      // None after none would keep MapLibre busy just when it has colours to draw.
      if (radii.size === 0 && !encircled) return;
      encircled = radii.size > 0;
      fill('circles', circles(next.areas, radii, scale));
    },
    outline(how, next, codes) {
      // The same again would keep MapLibre busy just when it has other colours to draw.
      const wanted = `${next.key}: ${[...codes].join()}`;
      if (outlined[how] === wanted) return;
      outlined[how] = wanted;
      fill(how, shapes(codes.size === 0 ? [] : next.areas.filter(({ code }) => codes.has(code))));
    },
    boxOf,
    view() {
      const bounds = map.getBounds();
      return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    },
    zoom: (by) => {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      map.zoomTo(map.getZoom() + by * 0.8, { animate: !still });
    },
    reveal(code) {
      const box = boxOf(code);
      const { clientWidth: width, clientHeight: height } = map.getContainer();
      if (box === undefined) return;
      const over = (low: number, high: number, size: number) =>
        low < MARGIN ? low - MARGIN : high > size - MARGIN ? high - size + MARGIN : 0;
      const away: [number, number] = [over(box.left, box.right, width), over(box.top, box.bottom, height)];
      if (away[0] !== 0 || away[1] !== 0) map.panBy(away, { animate: false });
    },
    pan: (direction) => map.panBy([...PAN[direction]], { animate: false }),
    fit(code) {
      const bounds = (code === undefined ? undefined : byCode.get(code)?.bounds) ?? scene?.bounds;
      if (bounds !== undefined) go(bounds, true);
    },
    recolour() {
      look = { ...look, palette: readPalette(container) };
      map.updateImage(HATCH, hatchImage(look.palette));
      dress();
    },
    close: () => map.remove()
  };
}

/** A fill as the style reads it. */
function stepOf(fill: Fill | undefined, scale: MapScale): number {
  if (fill === undefined) return STATES.empty;
  return fill.kind === 'step' ? stateOf(scale, fill.step) : STATES[fill.kind];
}

function wide(): boolean {
  return matchMedia('(min-width: 60em)').matches;
}

function holds(outer: Bounds, inner: Bounds): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** The style can be filled: long before MapLibre has drawn anything. */
function styled(map: MapLibreMap): Promise<void> {
  return new Promise((resolve, reject) => {
    map.once('style.load', () => resolve());
    map.once('error', ({ error }) => reject(error));
  });
}

function setPaint(map: MapLibreMap, { id, paint }: LayerSpecification): void {
  for (const [name, value] of Object.entries(paint ?? {})) {
    if (name !== 'fill-pattern')
      map.setPaintProperty(id, name as Parameters<MapLibreMap['setPaintProperty']>[1], value);
  }
}
