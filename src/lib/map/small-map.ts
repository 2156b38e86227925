/** Areas on a small canvas of their own: many maps beside each other, for which MapLibre is too much. */
import type { MapScale } from '$lib/domain/classes';
import type { RegionCode } from '$lib/domain/region';
import type { MultiPolygon, Polygon } from 'geojson';
import { middleOf } from './circles';
import type { Bounds } from './label-point';
import { NARROWING } from './label-point';
import { hatchImage, type Palette } from './palette';
import type { Fill, Outline, Scene } from './scene';

export interface SmallMap {
  readonly scene: Scene;
  readonly fills: ReadonlyMap<RegionCode, Fill>;
  /** Radius of the circle on each area, as on the large map. */
  readonly radii: ReadonlyMap<RegionCode, number> | undefined;
  /** Outlined: pointed at or chosen. */
  readonly marked: ReadonlySet<RegionCode>;
  /** What is in view: the same on all maps that stand beside each other. */
  readonly bounds: Bounds;
  readonly palette: Palette;
  readonly scale: MapScale;
}

/** Points nearer to each other than this many pixels are one. */
const FINENESS = 0.7;
const MARGIN = 3;
/** Above so many areas a border would be all that one sees. */
const BORDERED = 900;

/** Draws at the size that the canvas has on the page, in the pixels of the screen. */
export function drawSmallMap(canvas: HTMLCanvasElement, map: SmallMap): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (context === null || width === 0 || height === 0) return;
  const density = window.devicePixelRatio;
  canvas.width = width * density;
  canvas.height = height * density;
  context.scale(density, density);
  const { scene, fills, radii, palette, scale, marked } = map;
  const place = projection(map.bounds, width, height);
  const hatch = hatchOf(palette, context);

  const groups = new Map<string | CanvasPattern, Outline[]>();
  for (const area of scene.areas) {
    const look = lookOf(fills.get(area.code), palette, scale, hatch);
    groups.set(look, [...(groups.get(look) ?? []), area]);
  }
  for (const [look, areas] of groups) fillAreas(context, areas, place, look);
  context.lineJoin = 'round';
  if (scene.areas.length <= BORDERED) stroke(context, scene.areas, place, palette.paper, 0.5);
  stroke(context, scene.frame.outlines(), place, palette.paper, 1);
  if (radii !== undefined) drawCircles(context, map, radii, place, Math.min(width, height));
  const pointed = scene.areas.filter(({ code }) => marked.has(code));
  stroke(context, pointed, place, palette.paper, 4);
  stroke(context, pointed, place, palette.ink, 2);
}

type Place = (lon: number, lat: number) => readonly [x: number, y: number];

function projection([west, south, east, north]: Bounds, width: number, height: number): Place {
  const [wide, high] = [(east - west) * NARROWING, north - south];
  const scale = Math.min((width - 2 * MARGIN) / wide, (height - 2 * MARGIN) / high);
  const left = (width - wide * scale) / 2;
  const top = (height - high * scale) / 2;
  return (lon, lat) => [left + (lon - west) * NARROWING * scale, top + (north - lat) * scale];
}

function fillAreas(
  context: CanvasRenderingContext2D,
  areas: readonly Outline[],
  place: Place,
  look: string | CanvasPattern
): void {
  context.beginPath();
  for (const { geometry } of areas) trace(context, geometry, place);
  context.fillStyle = look;
  context.fill('evenodd');
}

function stroke(
  context: CanvasRenderingContext2D,
  areas: readonly Outline[],
  place: Place,
  colour: string,
  width: number
): void {
  if (areas.length === 0) return;
  context.beginPath();
  for (const { geometry } of areas) trace(context, geometry, place);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

function trace(context: CanvasRenderingContext2D, geometry: Polygon | MultiPolygon, place: Place): void {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const ring of polygons.flat()) {
    let [lastX, lastY] = [-Infinity, -Infinity];
    for (const [lon = 0, lat = 0] of ring) {
      const [x, y] = place(lon, lat);
      if (lastX === -Infinity) context.moveTo(x, y);
      else if (Math.abs(x - lastX) + Math.abs(y - lastY) < FINENESS) continue;
      else context.lineTo(x, y);
      [lastX, lastY] = [x, y];
    }
    context.closePath();
  }
}

/** As large beside the areas as on the large map, which is about three times as wide. */
function drawCircles(
  context: CanvasRenderingContext2D,
  { scene, palette, scale }: SmallMap,
  radii: ReadonlyMap<RegionCode, number>,
  place: Place,
  side: number
): void {
  const part = Math.min(1, side / 500);
  const [, , , colour = palette.ink, edge = palette.ink] = palette.classes[scale];
  const sorted = scene.areas
    .map((area) => ({ area, radius: (radii.get(area.code) ?? 0) * part }))
    .filter(({ radius }) => radius > 0)
    .sort((a, b) => b.radius - a.radius);
  for (const { area, radius } of sorted) {
    const [lon = 0, lat = 0] = middleOf(area);
    const [x, y] = place(lon, lat);
    context.beginPath();
    context.arc(x, y, Math.max(0.7, radius), 0, 2 * Math.PI);
    context.globalAlpha = 0.5;
    context.fillStyle = colour;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = edge;
    context.lineWidth = 0.8;
    context.stroke();
  }
}

function lookOf(
  fill: Fill | undefined,
  { classes, land, outside }: Palette,
  scale: MapScale,
  hatch: CanvasPattern | string
): string | CanvasPattern {
  if (fill === undefined) return outside;
  if (fill.kind === 'plain') return land;
  return fill.kind === 'absent' ? hatch : (classes[scale][fill.step - 1] ?? outside);
}

/** The hatch of the large map, at half the size: its tile is made for two pixels to one. */
function hatchOf(palette: Palette, context: CanvasRenderingContext2D): CanvasPattern | string {
  const image = hatchImage(palette);
  const tile = document.createElement('canvas');
  tile.width = image.width;
  tile.height = image.height;
  tile.getContext('2d')?.putImageData(image, 0, 0);
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(0.4));
  return pattern ?? palette.missing;
}
