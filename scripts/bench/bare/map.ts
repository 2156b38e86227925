/** The least that draws the same outlines in colour: MapLibre, the boundaries, nothing else. */
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

setWorkerUrl(new URL(workerUrl, location.href).href);
const file = new URLSearchParams(location.search).get('grenzen') ?? '';
const topology = (await (await fetch(`/data/${file}`)).json()) as Topology;
const [name] = Object.keys(topology.objects);
const object = name === undefined ? undefined : topology.objects[name];
if (object === undefined) throw new Error(`${file} holds no outlines`);

const map = new MapLibre({
  container: 'map',
  attributionControl: false,
  bounds: [3.3, 50.7, 7.3, 53.6],
  style: {
    version: 8,
    sources: {
      areas: { type: 'geojson', data: feature(topology, object) as GeoJSON.GeoJSON, generateId: true }
    },
    layers: [
      {
        id: 'areas',
        type: 'fill',
        source: 'areas',
        paint: { 'fill-color': ['interpolate', ['linear'], ['id'], 0, '#deebf7', 400, '#08519c'] }
      }
    ]
  }
});
void map.once('idle', () => performance.mark('kaart:getekend'));
