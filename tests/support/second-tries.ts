/**
 * Tells which tests passed only at a later try. In the whole run a browser test may try twice, because one
 * hiccup of a busy machine should not hide all else that holds; but a test that needs it is named, and mended.
 */
import type { Reporter, TestCase } from 'vitest/node';

export default class SecondTries implements Reporter {
  readonly #names: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky === true)
      this.#names.push(`${test.module.relativeModuleId}: ${test.fullName}`);
  }

  onTestRunEnd(): void {
    if (this.#names.length === 0) return;
    console.log(`\nPassed only at a later try (${this.#names.length}):`);
    for (const name of this.#names) console.log(`  ${name}`);
  }
}
