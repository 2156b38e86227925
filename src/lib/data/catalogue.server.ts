/** The catalogue, the manifest and the quality report from disk, for load functions while prerendering. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../domain/manifest';
import type { Quality } from '../domain/quality';
import { parseCatalogue, parseManifest, parseQuality, type Catalogue } from './parse';

const DATA = join(process.cwd(), 'static', 'data');

/** All indicators with what is loaded of each; read once. */
export const serverCatalogue: (folder?: string) => Catalogue = reader('indicators.json', parseCatalogue);

/** What the pipeline read and wrote; read once. */
export const serverManifest: (folder?: string) => Manifest = reader('manifest.json', parseManifest);

/** What the checks of the pipeline found; read once. */
export const serverQuality: (folder?: string) => Quality = reader('quality.json', parseQuality);

/** Thousands of pages ask while the build runs, and the files never change meanwhile. */
function reader<T>(name: string, parse: (text: string) => T): (folder?: string) => T {
  const contents = new Map<string, T>();
  return (folder = DATA) => {
    const content = contents.get(folder) ?? parse(readFileSync(join(folder, name), 'utf8'));
    contents.set(folder, content);
    return content;
  };
}
