import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Manifest as ViteManifest, Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { fileOf } from './scripts/chunks';
import type { Manifest } from './src/lib/domain/manifest';

/** The data files that a build is made with: name → beginning of its sha256. */
function dataHashes(): Record<string, string> {
  const text = readFileSync('static/data/manifest.json', 'utf8');
  const { files }: Manifest = JSON.parse(text);
  const own = { name: 'manifest.json', sha256: createHash('sha256').update(text).digest('hex') };
  return Object.fromEntries([...files, own].map(({ name, sha256 }) => [name, sha256.slice(0, 16)]));
}

/** SvelteKit hides its announcer with a `style` attribute, which our policy refuses; here it gets our own class. */
const announcerWithClass: Plugin = {
  name: 'announcer-with-class',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/generated/root.svelte')) return undefined;
    const changed = code.replace(
      /(id="svelte-announcer"[^>]*) style="[^"]*"/,
      '$1 class="alleen-voor-schermlezer"'
    );
    if (changed === code)
      this.error('SvelteKit’s announcer looks different now: look whether this is still needed');
    return changed;
  }
};

/**
 * SvelteKit finds the scripts and styles that a page asks for at once by walking through the manifest; it walks through
 * what is loaded later on too, and then forgets that the page itself needs what it met there.
 */
const whatPagesNeed: Plugin = {
  name: 'what-pages-need',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const manifest = bundle['.vite/manifest.json'];
      if (manifest?.type !== 'asset') return;
      const chunks: ViteManifest = JSON.parse(String(manifest.source));
      for (const chunk of Object.values(chunks)) delete chunk.dynamicImports;
      manifest.source = JSON.stringify(chunks);
    }
  }
};

// While developing and in unit tests the data may be made again at any time.
export default defineConfig(({ command }) => ({
  plugins: [announcerWithClass, sveltekit(), whatPagesNeed],
  define: { __DATA_HASHES__: JSON.stringify(command === 'build' ? dataHashes() : {}) },
  // Native DuckDB answers the questions while pages are prerendered; it is never bundled.
  ssr: { external: ['@duckdb/node-api'] },
  // Vite's own bundling of DuckDB's worker script, for the dev server only, breaks it; as it is, it works.
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'], include: ['@duckdb/duckdb-wasm > apache-arrow'] },
  // DuckDB's worker script holds `eval` that it never reaches here; the warning tells nobody anything.
  worker: { rolldownOptions: { checks: { eval: false } } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    // MapLibre in a file of its own: it changes less often than the site, and what a map costs is told apart.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl/, priority: 5 },
            ...(['basis', 'pagina', 'cijfers', 'kaarten'] as const).map((file, place) => ({
              name: (module: string, graph: Rolldown.ChunkingContext) =>
                fileOf(module, (id) => graph.getModuleInfo(id)?.importers) === file ? file : null,
              priority: 4 - place
            }))
          ]
        }
      }
    }
  },
  test: {
    include: ['src/**/*.test.ts', 'data-pipeline/**/*.test.ts', 'tests/{pipeline,hosting}/**/*.test.ts'],
    globalSetup: 'tests/support/scratch.ts',
    setupFiles: ['tests/support/seed.ts'],
    // Vitest leaves a core free; with two cores that would be half of the machine.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
}));
