import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['.svelte-kit/', 'build/', 'static/', 'shots/', 'data-pipeline/momentopname/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript knows the names; the rule does not know types.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      eqeqeq: 'error',
      'no-console': 'off'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } }
  },
  {
    // What runs in the browser says nothing on the console: people read the page.
    files: ['src/**'],
    rules: { 'no-console': 'error' }
  },
  {
    // What it puts in the page is what Svelte itself made of one of our components while prerendering.
    files: ['src/lib/features/shell/Later.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off' }
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: globals.node } }
);
