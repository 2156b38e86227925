/** What a page of the built site needs before it can be used, in bytes as a host sends them: brotli at its best. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Weight {
  /** Files of the scripts that the page itself names: all that it needs to come to life. */
  readonly scripts: readonly string[];
  /** Bytes of those scripts together. */
  readonly script: number;
  /** Bytes of the page, in which the figures stand. */
  readonly data: number;
}

/** Words that only the map's and the database's own scripts hold, whatever their files are called. */
const ENGINES = /maplibregl-canvas|INSERT_ARROW_FROM_IPC_STREAM/;

/** The weight of the page at `path`, such as `/gebied/GM0599/`. `site`: folder of the built site. */
export function weightOf(path: string, site = 'build'): Weight {
  const page = join(site, path, 'index.html');
  const html = readFileSync(page, 'utf8');
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([link]) => link);
  const scripts = links
    .filter((link) => /rel="modulepreload"/.test(link))
    .flatMap((link) => /href="([^"]+)"/.exec(link)?.[1] ?? [])
    .map((href) => join(dirname(page), href));
  return {
    scripts,
    script: scripts.reduce((sum, file) => sum + brotliBytes(file), 0),
    data: brotliBytes(page)
  };
}

/** Whether a script holds MapLibre or DuckDB. */
export function isEngine(file: string): boolean {
  return ENGINES.test(readFileSync(file, 'utf8'));
}

const weights = new Map<string, number>();

function brotliBytes(file: string): number {
  const bytes = weights.get(file) ?? brotliCompressSync(readFileSync(file)).length;
  weights.set(file, bytes);
  return bytes;
}
