/**
 * The least that draws the same outlines in colour: MapLibre, the boundaries, nothing else. In the address: the
 * file (`grenzen`) and the size of the map (`breed`, `hoog`).
 */
import 'maplibre-gl/dist/maplibre-gl.css';
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

const map = new MapLibre({
  container,
  attributionControl: false,
  bounds: [3.3, 50.7, 7.3, 53.6],
  style: {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: { areas: { type: 'geojson', data: feature(topology, object), generateId: true } },
    layers: [
      {
        id: 'areas',
        type: 'fill',
        source: 'areas',
        paint: {
          'fill-color': [
            'match',
            ['to-number', ['feature-state', 'step']],
            1,
            '#deebf7',
            2,
            '#9ecae1',
            3,
            '#6baed6',
            4,
            '#3182bd',
            5,
            '#08519c',
            '#ffffff'
          ]
        }
      }
    ]
  }
});

/** Gives every area the next colour. */
function recolour(turn: number): void {
  for (let id = 0; id < count; id++)
    map.setFeatureState({ source: 'areas', id }, { step: ((id + turn) % 5) + 1 });
  map.once('idle', () => performance.mark('kaart:getekend'));
}

map.once('style.load', () => recolour(0));
Object.assign(window, { recolour });
