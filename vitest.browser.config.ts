import { defineConfig } from 'vitest/config';

/** Tests in a real browser, on the built site. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.browser.ts'],
    globalSetup: 'tests/support/built-site.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: one page at a time keeps software WebGL honest.
    fileParallelism: false
  }
});
