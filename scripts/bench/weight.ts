/** What a page asks of the network until it can be used, in bytes as a host sends them: brotli at its best. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright';

export interface Weight {
  /** Files of each kind that were asked for, as paths in the built site. */
  readonly scripts: readonly string[];
  /** Everything but scripts, styles, fonts and images: the page itself, figures, outlines, lists. */
  readonly data: readonly string[];
}

/**
 * Keeps account of what a page asks for; the function tells what was asked until then. `base`: where the site begins.
 */
export function weigh(page: Page, base: string): () => Weight {
  const scripts = new Set<string>();
  const data = new Set<string>();
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== new URL(base).origin) return;
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    if (/\.m?js$/.test(path)) scripts.add(path);
    else if (!/\.(css|woff2|svg|ico|png|webmanifest)$/.test(path)) data.add(path);
  });
  return () => ({ scripts: [...scripts], data: [...data] });
}

/** Words that only the map's and the database's own scripts hold, whatever their files are called. */
const ENGINES = /maplibregl-canvas|INSERT_ARROW_FROM_IPC_STREAM/;

/** Those of the scripts that hold MapLibre or DuckDB. */
export function withEngine(scripts: readonly string[], site = 'build'): readonly string[] {
  return scripts.filter((path) => ENGINES.test(readFileSync(join(site, path), 'utf8')));
}

const weights = new Map<string, number>();

/** Bytes of these files of the built site together. */
export function brotliBytes(paths: readonly string[], site = 'build'): number {
  return paths.reduce((sum, path) => sum + bytesOf(join(site, decodeURIComponent(path))), 0);
}

function bytesOf(file: string): number {
  const bytes = weights.get(file) ?? (existsSync(file) ? brotliCompressSync(readFileSync(file)).length : 0);
  weights.set(file, bytes);
  return bytes;
}
