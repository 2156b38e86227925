import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
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
      output: { codeSplitting: { groups: [{ name: 'maplibre', test: /node_modules[\\/]maplibre-gl/ }] } }
    }
  },
  test: {
    include: ['src/**/*.test.ts', 'data-pipeline/**/*.test.ts', 'tests/pipeline/**/*.test.ts'],
    setupFiles: ['tests/support/seed.ts'],
    // Vitest leaves a core free; with two cores that would be half of the machine.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
});
