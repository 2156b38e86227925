/** A host of its own for one test: it gives the built site as a test wants it, and can be cut off. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json'
};

/** What to give instead of a file: other bytes, or only a status; at once, or when the test is ready for it. */
export type Change = (path: string, bytes: Buffer) => Buffer | number | Promise<Buffer | number>;

export interface Host {
  readonly url: string;
  /** From now on answers are changed so. */
  change(change: Change): void;
  /** Ends the host: nothing answers at its address any more. */
  cut(): Promise<void>;
}

/** Serves `build/` on a free port. The browser asks about each file again every time. */
export async function host(): Promise<Host> {
  let changed: Change = (_, bytes) => bytes;
  const give = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    const file = join('build', path);
    const there = existsSync(file) && statSync(file).isFile();
    const answer = there ? await changed(path, readFileSync(file)) : 404;
    response.setHeader('cache-control', 'no-cache');
    if (typeof answer === 'number') {
      response.writeHead(answer).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
      .end(answer);
  };
  const server = createServer((request, response) => void give(request, response));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    change(change) {
      changed = change;
    },
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    }
  };
}
