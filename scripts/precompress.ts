/**
 * Puts a `.br` and `.gz` beside each file of `build/` that gets smaller by it: part of `npm run release`, not of
 * each build. Hashed files are compressed as far as it goes; thousands of pages as far as it pays.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import pLimit from 'p-limit';

const TEXT = ['.html', '.js', '.mjs', '.css', '.json', '.svg', '.wasm', '.txt', '.webmanifest', '.parquet'];
/** Below this a file fits in one packet anyway. */
const SMALL = 1400;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function compress(file: string): Promise<{ before: number; after: number }> {
  const bytes = await readFile(file);
  if (bytes.length < SMALL) return { before: bytes.length, after: bytes.length };
  const hashed = file.includes(join('_app', 'immutable')) && bytes.length < 4_000_000;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: hashed ? 11 : 6,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
  };
  const packed = {
    '.br': await brotli(bytes, { params }),
    '.gz': await zip(bytes, { level: hashed ? 9 : 6 })
  };
  for (const [ending, content] of Object.entries(packed))
    if (content.length < bytes.length * 0.95) await writeFile(file + ending, content);
  return { before: bytes.length, after: Math.min(bytes.length, packed['.br'].length) };
}

const started = Date.now();
const limit = pLimit(4);
const entries = await readdir('build', { recursive: true, withFileTypes: true });
const sizes = await Promise.all(
  entries
    .filter((entry) => entry.isFile() && TEXT.includes(extname(entry.name)))
    .map((entry) => limit(() => compress(join(entry.parentPath, entry.name))))
);
const mb = (of: 'before' | 'after') => Math.round(sizes.reduce((sum, size) => sum + size[of], 0) / 1e6);
console.log(
  `${sizes.length} bestanden: ${mb('before')} MB, met brotli ${mb('after')} MB (${Math.round((Date.now() - started) / 1000)} s)`
);
