/**
 * What a page of this site may do, said once: as a `meta` in each page, as headers where the host sends them
 * (hosting/), and in docs/security.md. Nothing comes from another origin and nothing runs that we did not build.
 */

type Directives = Readonly<Record<string, readonly string[]>>;

/** What holds for every page alike. */
const SHARED: Directives = {
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'form-action': ["'self'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  // Pictures that a reader saves are drawn from a `blob:`; style sheets hold small marks as `data:`.
  'img-src': ["'self'", 'blob:', 'data:'],
  'frame-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"]
};

/**
 * Trusted Types, where the browser has them: text becomes a document, a script or the address of a script only
 * by way of Svelte's templates or of our own files (`trusted.ts`).
 */
const TRUSTED: Directives = {
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['svelte-trusted-html', 'default']
};

/** The policy of one page, whose own scripts and styles have these hashes (`sha256-…`). For a `meta` element. */
export function pagePolicy(hashes: {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}): string {
  const own = (list: readonly string[]) => ["'self'", ...new Set(list.map((hash) => `'${hash}'`))];
  return written({
    'default-src': ["'none'"],
    'script-src': own(hashes.scripts),
    'style-src': own(hashes.styles),
    ...SHARED,
    ...TRUSTED
  });
}

/** Who may show a page inside their own: everybody the page of one figure, nobody any other. */
export type Framing = 'anywhere' | 'nowhere';

/** The policy that a host sends with a page: what no `meta` can say, and what no hash of a page changes. */
export function headerPolicy(framing: Framing): string {
  return written({ ...SHARED, 'frame-ancestors': [framing === 'anywhere' ? '*' : "'none'"] });
}

/**
 * The policy of our scripts and workers. A worker heeds the headers of its own file, not its page: only there
 * is WebAssembly compiled.
 */
export const SCRIPT_FILE_POLICY = written({
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'self'"]
});

function written(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
