/**
 * Imports run one way: routes → features → charts, map → data → content, domain, formats.
 * Each folder names what it may import from src; everything else is refused.
 */
const layers = {
  domain: [],
  formats: ['domain'],
  content: ['domain'],
  data: ['domain', 'formats', 'content'],
  theme: [],
  charts: ['domain', 'data', 'theme'],
  map: ['domain', 'data', 'theme'],
  features: ['domain', 'formats', 'content', 'data', 'theme', 'charts', 'map']
};

const src = (names) => `^src/lib/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two modules that need each other are one module, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true }
    },
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `${layer}-imports-down-only`,
      severity: 'error',
      from: { path: `^src/lib/${layer}/` },
      to: { path: '^(src|data-pipeline|tests|scripts)/', pathNot: src([layer, ...allowed]) }
    })),
    {
      name: 'pipeline-uses-domain-and-formats',
      severity: 'error',
      from: { path: '^data-pipeline/' },
      to: { path: '^(src|tests)/', pathNot: src(['domain', 'formats']) }
    },
    {
      name: 'domain-and-formats-are-pure',
      comment: 'They run in the browser and in the pipeline alike, so they know neither.',
      severity: 'error',
      from: { path: '^src/lib/(domain|formats|content)/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'no-native-in-the-browser',
      severity: 'error',
      from: { path: '^src/', pathNot: '([.]server[.]ts|[.]test[.]ts|[+]server[.]ts)$' },
      to: { path: '@duckdb/node-api' }
    },
    {
      name: 'no-unresolvable',
      comment:
        'An import of our own that cannot be found would escape every other rule. SvelteKit makes $types.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, path: '^([$]lib|[.])', pathNot: '[$]types$' }
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '([.]d[.]ts$|[.]test[.]ts$|^src/routes/|[.]cjs$)'
      },
      to: {}
    }
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: '.dependency-cruiser.aliases.cjs' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte', '.svelte.ts', '.json'],
      conditionNames: ['import', 'svelte', 'node', 'default']
    }
  }
};
