/** The shipped configurations say what the policy says, and a real nginx sends it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNginx, type Nginx } from '../../scripts/nginx';
import {
  PAGE_FOLDERS,
  RULES,
  caddyfile,
  htaccess,
  netlifyHeaders,
  nginxConfig
} from '../../src/lib/features/policy/hosting';
import { SCRIPT_FILE_POLICY, headerPolicy } from '../../src/lib/features/policy/policy';

describe('the files of hosting/', () => {
  it('are those that the policy gives (npx tsx scripts/hosting.ts writes them)', () => {
    const shipped = (name: string) => readFileSync(`hosting/${name}`, 'utf8');
    expect(shipped('nginx.conf')).toBe(nginxConfig({ root: '/srv/zicht', listen: '80' }));
    expect(shipped('Caddyfile')).toBe(caddyfile());
    expect(shipped('.htaccess')).toBe(htaccess());
    expect(shipped('_headers')).toBe(netlifyHeaders());
  });

  it('name every folder with pages', () => {
    const folders = readdirSync('src/routes', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.includes('.') && entry.name !== 'figuur')
      .map(({ name }) => name);
    expect(folders.filter((name) => !(PAGE_FOLDERS as readonly string[]).includes(name))).toEqual([]);
  });
});

const hasNginx = spawnSync('nginx', ['-v']).status === 0;

describe.skipIf(!hasNginx)('nginx with the shipped configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zicht-nginx-'));
  const script = 'export const figure = 1;\n'.repeat(200);
  let nginx: Nginx;
  let url: string;

  beforeAll(async () => {
    // Started as root, nginx reads files as somebody else.
    chmodSync(folder, 0o755);
    const root = join(folder, 'site');
    const put = (path: string, content: string | Buffer) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    };
    put('index.html', '<!doctype html><title>Voorbeeldstad</title>');
    put('404.html', '<!doctype html><title>Niet gevonden</title>');
    put('kaart/index.html', '<!doctype html><title>Kaart</title>');
    put('figuur/index.html', '<!doctype html><title>Figuur</title>');
    put('service-worker.js', 'self;');
    put('_app/immutable/entry.abc.js', script);
    put('_app/immutable/entry.abc.js.gz', gzipSync(script));
    put('_app/immutable/worker.abc.mjs', 'self;');
    put('_app/immutable/engine.abc.wasm', Buffer.from([0, 97, 115, 109]));
    put('data/figures-wijk.parquet', 'PAR1');
    put('manifest.webmanifest', '{}');
    nginx = await startNginx(root);
    url = nginx.url;
  });

  afterAll(async () => {
    await nginx.stop();
    rmSync(folder, { recursive: true });
  });

  const PATHS = {
    '/_app/immutable/entry.abc.js': '/_app/immutable/',
    '/service-worker.js': '/service-worker.js',
    '/figuur/': '/figuur/',
    '/': '/',
    '/kaart/': '/',
    '/data/figures-wijk.parquet': '/'
  } as const;

  it('sends every header of the policy with every kind of file', async () => {
    for (const [path, prefix] of Object.entries(PATHS)) {
      const response = await fetch(url + path);
      expect([path, response.status]).toEqual([path, 200]);
      const headers = RULES.find((rule) => rule.prefix === prefix)?.headers ?? {};
      const sent = Object.fromEntries(Object.keys(headers).map((name) => [name, response.headers.get(name)]));
      expect(sent).toEqual(headers);
    }
  });

  it('lets other sites show one figure and nothing else, and only scripts compile WebAssembly', async () => {
    const policyOf = async (path: string) => (await fetch(url + path)).headers.get('content-security-policy');
    expect(await policyOf('/figuur/')).toContain('frame-ancestors *');
    expect(await policyOf('/kaart/')).toContain("frame-ancestors 'none'");
    expect(await policyOf('/_app/immutable/worker.abc.mjs')).toBe(SCRIPT_FILE_POLICY);
    for (const framing of ['anywhere', 'nowhere'] as const)
      expect(headerPolicy(framing)).not.toMatch(/unsafe|script-src|style-src|default-src/);
  });

  it('never asks about a hashed file again, and always about pages and data', async () => {
    const hashed = await fetch(`${url}/_app/immutable/entry.abc.js`);
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/data/figures-wijk.parquet']) {
      const first = await fetch(url + path);
      expect(first.headers.get('cache-control')).toBe('no-cache');
      const etag = first.headers.get('etag') ?? '';
      expect(etag).not.toBe('');
      expect((await fetch(url + path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    }
  });

  it('sends what was compressed beforehand, and scripts and wasm under their own types', async () => {
    const response = await fetch(`${url}/_app/immutable/entry.abc.js`, {
      headers: { 'accept-encoding': 'gzip' }
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toBe(script);
    const typeOf = async (path: string) => (await fetch(url + path)).headers.get('content-type');
    expect(await typeOf('/_app/immutable/worker.abc.mjs')).toBe('text/javascript');
    expect(await typeOf('/_app/immutable/engine.abc.wasm')).toBe('application/wasm');
    expect(await typeOf('/manifest.webmanifest')).toBe('application/manifest+json');
  });

  it('shows our own page for what is not there, which is never kept', async () => {
    const response = await fetch(`${url}/_app/immutable/gone.js`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Niet gevonden');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const folder = await fetch(`${url}/kaart`, { redirect: 'manual' });
    expect([folder.status, folder.headers.get('location')]).toEqual([301, '/kaart/']);
  });
});
