/**
 * The least that draws the same outlines in colour: MapLibre, the boundaries, nothing else. In the address: the
 * file (`grenzen`), the size of the map (`breed`, `hoog`) and, with `lagen`, that the areas stand in all layers that
 * they have on the site (hatch, colour, border).
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import '$lib/theme/tokens.css';
import { hatchImage, readPalette } from '$lib/map/palette';
import { DENSE, HATCH, layers, OVERVIEW, sourceOf } from '$lib/map/style';
import type { LayerSpecification } from 'maplibre-gl';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { feature } from 'topojson-client';
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
const ofAreas = layers(look).filter((layer) => 'source' in layer && layer.source === 'areas');

const data = feature(topology, object);
const source = asked.has('lagen') ? sourceOf(data) : ({ type: 'geojson', data } as const);

const map = new MapLibre({
  container,
  attributionControl: false,
  bounds: [3.3, 50.7, 7.3, 53.6],
  style: {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: { areas: { ...source, generateId: true } },
    layers: asked.has('lagen') ? ofAreas : [onlyColour]
  }
});
map.once('styleimagemissing', () => map.addImage(HATCH, hatchImage(palette), { pixelRatio: 2 }));

/** Gives every area the next colour. */
function recolour(turn: number): void {
  for (let id = 0; id < count; id++)
    map.setFeatureState({ source: 'areas', id }, { step: ((id + turn) % 5) + 1 });
  map.once('idle', () => performance.mark('kaart:getekend'));
}

map.once('style.load', () => recolour(0));
Object.assign(window, { recolour });
