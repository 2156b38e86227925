/**
 * What a host should send with each file, and the same in the words of four hosts: the files of hosting/ are
 * written from this (`npx tsx scripts/hosting.ts`), and a test holds them to it.
 */
import { SCRIPT_FILE_POLICY, headerPolicy } from './policy';

/** Of every answer. */
const ALWAYS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=(), fullscreen=(self), screen-wake-lock=(self)'
};

type Headers = Readonly<Record<string, string>>;

/** A group of files by the beginning of their path; the first that fits counts. */
export interface Rule {
  readonly prefix: string;
  readonly why: string;
  readonly headers: Headers;
}

const HASHED = 'public, max-age=31536000, immutable';
/** May be kept, but must be asked about each time: an answer 304 costs a few bytes. */
const ASKED = 'no-cache';

export const RULES: readonly Rule[] = [
  {
    prefix: '/_app/immutable/',
    why: 'a hash in each name: never changes, never asked about again',
    headers: {
      ...ALWAYS,
      'Cache-Control': HASHED,
      'Content-Security-Policy': SCRIPT_FILE_POLICY,
      'Cross-Origin-Resource-Policy': 'same-origin'
    }
  },
  {
    prefix: '/service-worker.js',
    why: 'a script with a life of its own: asked about each time',
    headers: { ...ALWAYS, 'Cache-Control': ASKED, 'Content-Security-Policy': SCRIPT_FILE_POLICY }
  },
  {
    prefix: '/figuur/',
    why: 'one figure, inside the page of another site',
    headers: { ...ALWAYS, 'Cache-Control': ASKED, 'Content-Security-Policy': headerPolicy('anywhere') }
  },
  {
    prefix: '/',
    why: 'pages and data: a new edition is seen at once',
    headers: {
      ...ALWAYS,
      'Cache-Control': ASKED,
      'Content-Security-Policy': headerPolicy('nowhere'),
      'X-Frame-Options': 'DENY'
    }
  }
];

const NOTE = 'Written by scripts/hosting.ts from src/lib/features/policy: change it there.';
const lines = (headers: Headers, line: (name: string, value: string) => string) =>
  Object.entries(headers).map(([name, value]) => line(name, value));

/** A `server` of nginx for /srv/zicht; includes what is compressed beforehand. */
export function nginxConfig({ root, listen }: { readonly root: string; readonly listen: string }): string {
  const locations = RULES.map(({ prefix, why, headers }) =>
    [
      `  # ${why}`,
      `  location ${prefix.endsWith('/') ? '' : '= '}${prefix} {`,
      ...lines(headers, (name, value) => `    add_header ${name} "${value}" always;`),
      '    try_files $uri $uri/ =404;',
      '  }'
    ].join('\n')
  );
  return `# ${NOTE}
server {
  listen ${listen};
  root ${root};
  index index.html;
  absolute_redirect off;
  server_tokens off;
  etag on;
  error_page 404 /404.html;

  # name.br and name.gz beside a file, made by "npm run release". With the module of brotli: brotli_static on;
  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_types text/css text/javascript application/javascript application/json application/wasm
    application/manifest+json image/svg+xml;

  include mime.types;
  types {
    text/javascript mjs;
    application/wasm wasm;
    application/manifest+json webmanifest;
    application/vnd.apache.parquet parquet;
  }

${locations.join('\n\n')}
}
`;
}

/** A Caddyfile. */
export function caddyfile(): string {
  const rules = RULES.map(({ prefix, why, headers }) =>
    [
      `  # ${why}`,
      `  handle ${prefix}${prefix.endsWith('/') ? '*' : ''} {`,
      '    header {',
      ...lines(headers, (name, value) => `      ${name} "${value}"`),
      '    }',
      '    file_server {',
      '      precompressed br gzip',
      '    }',
      '  }'
    ].join('\n')
  );
  return `# ${NOTE}
zicht.example.nl {
  root * /srv/zicht
  encode zstd gzip

${rules.join('\n\n')}

  handle_errors {
    rewrite * /404.html
    file_server
  }
}
`;
}

/** A `.htaccess` for Apache 2.4 with mod_headers. Apache merges sections in order, so the widest comes first. */
export function htaccess(): string {
  const rules = RULES.toReversed().map(({ prefix, why, headers }) =>
    [
      `# ${why}`,
      `<If "%{REQUEST_URI} =~ m#^${prefix.replaceAll('.', '\\.')}#">`,
      ...(prefix === '/' ? [] : ['  Header always unset X-Frame-Options']),
      ...lines(headers, (name, value) => `  Header always set ${name} "${value}"`),
      '</If>'
    ].join('\n')
  );
  return `# ${NOTE}
DirectoryIndex index.html
ErrorDocument 404 /404.html
Options -Indexes -MultiViews
AddType text/javascript .mjs
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
AddType application/vnd.apache.parquet .parquet
AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json application/wasm image/svg+xml

${rules.join('\n\n')}
`;
}

/** The `_headers` of Netlify (Cloudflare Pages reads it too). A later rule adds to an earlier one, so none may overlap. */
export function netlifyHeaders(): string {
  const common = lines(ALWAYS, (name, value) => `  ${name}: ${value}`);
  const own = RULES.filter(({ prefix }) => prefix !== '/').map(({ prefix, why, headers }) =>
    [
      `# ${why}`,
      `${prefix}${prefix.endsWith('/') ? '*' : ''}`,
      ...lines(headers, (name, value) => `  ${name}: ${value}`).filter((line) => !common.includes(line))
    ].join('\n')
  );
  const pages = ['/', ...PAGE_FOLDERS.map((folder) => `/${folder}/*`)].map((path) =>
    [path, `  Content-Security-Policy: ${headerPolicy('nowhere')}`, '  X-Frame-Options: DENY'].join('\n')
  );
  return `# ${NOTE}
/*
${common.join('\n')}

${own.join('\n\n')}

# Pages that nobody shows inside their own.
${pages.join('\n\n')}
`;
}

/** Every folder with pages except /figuur/; a test looks whether one of the routes is missing. */
export const PAGE_FOLDERS = [
  'bronnen',
  'eigen-cijfers',
  'gebied',
  'gesprek',
  'handvatten',
  'kaart',
  'offline',
  'presentatie',
  'toegankelijkheid',
  'vergelijk',
  'wat-is-armoede'
] as const;
