import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  // Native DuckDB answers the questions while pages are prerendered; it is never bundled.
  ssr: { external: ['@duckdb/node-api'] },
  build: { target: 'es2022', chunkSizeWarningLimit: 1500 },
  test: {
    include: ['src/**/*.test.ts', 'data-pipeline/**/*.test.ts', 'tests/pipeline/**/*.test.ts'],
    testTimeout: 60_000
  }
});
