import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A long task, and what a page answers while it reads a heavy file: with nothing beside them, so that the clock is honest. */
const ALONE = ['tasks', 'eigen-heavy'].map((name) => `tests/browser/${name}.browser.ts`);

/** Vitest begins with the largest file. Of all files this one takes longest, in few lines: last, it would run on alone. */
class PagesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    const isPages = ({ moduleId }: TestSpecification) => moduleId.endsWith('/pages.browser.ts');
    return [...bySize.filter(isPages), ...bySize.filter((file) => !isPages(file))];
  }
}

/** Tests in a real browser, on the built site. */
export default defineConfig({
  resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
  test: {
    globalSetup: 'tests/support/built-site.ts',
    sequence: { sequencer: PagesFirst },
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
        test: { name: 'alone', include: ALONE, fileParallelism: false, sequence: { groupOrder: 1 } }
      }
    ],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } }
  }
});
