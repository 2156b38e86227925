import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests with a map, or with the clock: one at a time, so that software WebGL and the clock are honest on two cores. */
const ALONE = ['kaart', 'own', 'take', 'tasks', 'adapted', 'eigen-heavy'].map(
  (name) => `tests/browser/${name}.browser.ts`
);

/** Tests in a real browser, on the built site. */
export default defineConfig({
  resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
  test: {
    globalSetup: 'tests/support/built-site.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['tests/browser/**/*.browser.ts'],
          exclude: ALONE,
          maxWorkers: 2,
          sequence: { groupOrder: 0 }
        }
      },
      {
        extends: true,
        test: { name: 'maps', include: ALONE, fileParallelism: false, sequence: { groupOrder: 1 } }
      }
    ],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } }
  }
});
