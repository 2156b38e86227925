/** A static host that compresses, as real ones do, and counts what goes over the wire. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2'
};

export interface CountingServer {
  readonly url: string;
  /** Bytes sent since the last `reset`, headers included. */
  sent(): number;
  /** Paths asked for since the last `reset`. */
  paths(): readonly string[];
  reset(): void;
  close(): void;
}

/** Serves the first of `folders` that has the file. Every file is compressed beforehand, so that costs no time. */
export async function countingServer(folders: readonly string[]): Promise<CountingServer> {
  const packed = new Map<string, { body: Buffer; type: string }>();
  let sent = 0;
  let asked: string[] = [];

  const find = (path: string) => {
    const name = normalize(decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path));
    return folders
      .map((folder) => join(folder, name))
      .find((file) => existsSync(file) && statSync(file).isFile());
  };
  const pack = (path: string, file: string) => {
    const earlier = packed.get(path);
    if (earlier !== undefined) return earlier;
    const made = {
      body: gzipSync(readFileSync(file)),
      type: TYPES[extname(file)] ?? 'application/octet-stream'
    };
    packed.set(path, made);
    return made;
  };

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    const file = find(path);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { body, type } = pack(path, file);
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
      'content-length': body.length
    });
    response.end(body);
  });
  // Counted where they leave, so requests of workers are in it too.
  server.on('connection', (socket) => {
    let before = 0;
    const count = () => {
      sent += socket.bytesWritten - before;
      before = socket.bytesWritten;
    };
    socket.on('close', count);
    counters.add(count);
    socket.on('close', () => counters.delete(count));
  });
  const counters = new Set<() => void>();
  const settle = () => counters.forEach((count) => count());
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent: () => (settle(), sent),
    paths: () => asked,
    reset: () => {
      settle();
      sent = 0;
      asked = [];
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    }
  };
}
