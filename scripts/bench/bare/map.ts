/**
 * The least that draws the same outlines in colour: MapLibre, the boundaries, nothing else. In the address: the
 * file (`grenzen`), the size of the map (`breed`, `hoog`) and, with `lagen`, that hatch, colour and borders stand there
 * as they do on the site.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import type { RegionCode } from '$lib/domain/region';
import type { MapLevel } from '$lib/domain/view';
import '$lib/theme/tokens.css';
import { hatchImage, readPalette } from '$lib/map/palette';
import { groundOf, plain } from '$lib/map/scene';
import { DENSE, HATCH, layers, OVERVIEW, sourceOf } from '$lib/map/style';
import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { feature } from 'topojson-client';
import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';

setWorkerUrl(new URL(workerUrl, location.href).href);
const asked = new URLSearchParams(location.search);
const file = asked.get('grenzen') ?? '';
const container = document.querySelector<HTMLElement>('#map');
if (container === null) throw new Error('the page holds no map');
container.style.width = `${asked.get('breed') ?? '100'}px`;
container.style.height = `${asked.get('hoog') ?? '100'}px`;

const topology = (await (await fetch(`/data/${file}`)).json()) as Topology;
const [name] = Object.keys(topology.objects);
const object = name === undefined ? undefined : topology.objects[name];
if (object?.type !== 'GeometryCollection') throw new Error(`${file} holds no outlines`);
const count = object.geometries.length;

/** What the map draws, and the sources of it. */
interface Stack {
  readonly sources: Record<string, GeoJSONSourceSpecification>;
  readonly stack: LayerSpecification[];
}

const palette = readPalette(document.body);
/** Of the first scale of the site, whose states are its steps. */
const [one = '', two = '', three = '', four = '', five = ''] = palette.classes.blauw;
const look = { palette, frame: 'provincie', dense: count > DENSE, overview: count > OVERVIEW } as const;
const onlyColour: LayerSpecification = {
  id: 'areas',
  type: 'fill',
  source: 'areas',
  paint: {
    // prettier-ignore
    'fill-color': [
      'match', ['to-number', ['feature-state', 'step']],
      1, one, 2, two, 3, three, 4, four, 5, five, '#ffffff'
    ]
  }
};

const data = feature(topology, object);
const { sources, stack } = asked.has('lagen') ? asOnSite(data) : least(data);

const map = new MapLibre({
  container,
  attributionControl: false,
  bounds: [3.3, 50.7, 7.3, 53.6],
  style: {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources,
    layers: stack
  }
});
map.once('styleimagemissing', () => map.addImage(HATCH, hatchImage(palette), { pixelRatio: 2 }));

function least(areas: FeatureCollection): Stack {
  return { sources: { areas: { type: 'geojson', data: areas, generateId: true } }, stack: [onlyColour] };
}

function asOnSite(areas: FeatureCollection): Stack {
  const codes = new Set(areas.features.map(({ id }) => String(id) as RegionCode));
  const { land, borders } = groundOf(topology, name as MapLevel, codes);
  const sources: Record<string, GeoJSONSourceSpecification> = {
    land: sourceOf(plain(land), true),
    areas: { ...sourceOf(areas), generateId: true },
    borders: sourceOf(plain(borders))
  };
  return {
    sources,
    stack: layers(look).filter((layer) => 'source' in layer && String(layer.source) in sources)
  };
}

/** Gives every area the next colour. */
function recolour(turn: number): void {
  for (let id = 0; id < count; id++)
    map.setFeatureState({ source: 'areas', id }, { step: ((id + turn) % 5) + 1 });
  map.once('idle', () => performance.mark('kaart:getekend'));
}

map.once('style.load', () => recolour(0));
Object.assign(window, { recolour });
