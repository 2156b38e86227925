/**
 * What is in view on the map as shapes in a plane, without WebGL: for paper and for pictures. The same order of
 * layers and the same rules for names as in `style.ts`.
 */
import type { RegionCode } from '$lib/domain/region';
import type { Position } from 'geojson';
import { middleOf } from './circles';
import type { Bounds } from './label-point';
import { names, type Outline, type Scene } from './scene';

export interface DrawnName {
  /** Of the area that the name stands in; `undefined` outside the area that is looked at. */
  readonly code: RegionCode | undefined;
  readonly landmark: boolean;
  readonly lines: readonly string[];
  /** Middle of the first line. */
  readonly x: number;
  readonly y: number;
}

export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  readonly around: string;
  readonly areas: readonly {
    readonly code: RegionCode;
    readonly d: string;
    /** Its middle, where a circle stands. */
    readonly x: number;
    readonly y: number;
  }[];
  readonly frame: string;
  readonly names: readonly DrawnName[];
}

const NAME_SIZE = 15;
export const NAME_STEP = 17;
/** Room of a letter, in parts of its size. */
const LETTER = 0.54;
/** Letters of a line before a name is broken over two. */
const LINE = 12;

/** Draws the part of a scene that `view` holds, `width` wide. `overview`: see `Look`. */
export function drawnMap(scene: Scene, view: Bounds, width: number, overview: boolean): DrawnMap {
  const [west, south, east, north] = view;
  const scale = width / (east - west);
  const top = mercator(north);
  const height = Math.round((top - mercator(south)) * scale);
  const place = ([lon = 0, lat = 0]: Position): readonly [number, number] => [
    Math.round((lon - west) * scale * 10) / 10,
    Math.round((top - mercator(lat)) * scale * 10) / 10
  ];
  const inView = ({ bounds }: Outline) =>
    bounds[0] < east && bounds[2] > west && bounds[1] < north && bounds[3] > south;
  const path = (outline: Outline) => pathOf(outline, place);
  const areas = scene.areas.filter(inView);
  const around = scene.around.filter(inView);
  const frame = scene.frame.outlines().filter(inView);
  const zoom = Math.log2((width * 360) / (512 * (east - west)));
  return {
    width,
    height,
    around: around.map(path).join(''),
    areas: areas.map((outline) => {
      const [x, y] = place(middleOf(outline));
      return { code: outline.code, d: path(outline), x, y };
    }),
    frame: frame.map(path).join(''),
    names: fitting(
      [
        ...candidates(areas, scene.landmarks, zoom - (overview ? 1.6 : 0), true),
        ...candidates(around, [], zoom + 0.5, false)
      ].map((name) => ({ ...name, at: place(name.at) })),
      { width, height }
    )
  };
}

/** Latitude on the map, in degrees of longitude. */
function mercator(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
}

function pathOf({ geometry }: Outline, place: (point: Position) => readonly [number, number]): string {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let d = '';
  for (const points of polygons.flat()) {
    let [x, y] = [NaN, NaN];
    let ring = '';
    for (const point of points) {
      const [nextX, nextY] = place(point);
      // Points closer together than a printer can tell.
      if (Math.abs(nextX - x) < 0.3 && Math.abs(nextY - y) < 0.3) continue;
      [x, y] = [nextX, nextY];
      ring += `${ring === '' ? 'M' : 'L'}${x} ${y}`;
    }
    d += `${ring}Z`;
  }
  return d;
}

interface Candidate {
  readonly code: RegionCode | undefined;
  readonly landmark: boolean;
  readonly lines: readonly string[];
  readonly at: Position;
}

/** Names that have room in their own area at this zoom, first things first. */
function candidates(
  outlines: readonly Outline[],
  landmarks: readonly RegionCode[],
  zoom: number,
  own: boolean
): readonly Candidate[] {
  const byId = new Map(outlines.map(({ id, code }) => [id, code]));
  return names(outlines, landmarks)
    .features.filter(({ properties }) => properties.landmark || zoom >= properties.from)
    .sort((a, b) => a.properties.order - b.properties.order)
    .map(({ id, properties, geometry }) => ({
      code: own ? byId.get(Number(id)) : undefined,
      landmark: properties.landmark,
      lines: broken(properties.name),
      at: geometry.coordinates
    }));
}

/** A long name over lines, broken where it has a blank. */
function broken(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The names that touch no earlier one and lie inside the drawing. */
function fitting(
  wanted: readonly (Omit<Candidate, 'at'> & { readonly at: readonly [number, number] })[],
  { width, height }: { readonly width: number; readonly height: number }
): readonly DrawnName[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return wanted.flatMap(({ at: [x, middle], ...name }) => {
    const half = (Math.max(...name.lines.map(({ length }) => length)) * NAME_SIZE * LETTER) / 2 + 3;
    const tall = (name.lines.length * NAME_STEP) / 2 + 2;
    const box = { left: x - half, right: x + half, top: middle - tall, bottom: middle + tall };
    const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
    const free = taken.every(
      (one) =>
        one.right <= box.left || one.left >= box.right || one.bottom <= box.top || one.top >= box.bottom
    );
    if (!inside || !free) return [];
    taken.push(box);
    return [{ ...name, x, y: middle - ((name.lines.length - 1) * NAME_STEP) / 2 + NAME_SIZE / 3 }];
  });
}
