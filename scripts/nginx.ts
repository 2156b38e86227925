/** A real nginx with the shipped configuration, on a free port of this machine and without rights of root. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pRetry from 'p-retry';
import { nginxConfig } from '../src/lib/features/policy/hosting';

export interface Nginx {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the folder `root`; resolves once it answers. */
export async function startNginx(root: string, { workers = 1 } = {}): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'zicht-nginx-'));
  // Started as root, nginx reads files as somebody else.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  // What a host's own nginx.conf has round it.
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log stderr; worker_processes ${workers};
events { worker_connections 2048; }
http {
  access_log off;
  sendfile on;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  ${nginxConfig({ root, listen: `127.0.0.1:${port}` }).replace('include mime.types', 'include /etc/nginx/mime.types')}
}`
  );
  const url = `http://127.0.0.1:${port}`;
  const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: 'ignore'
  });
  await pRetry(() => fetch(url), { retries: 60, minTimeout: 100, factor: 1.1 });
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => nginx.once('exit', resolve));
      nginx.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    }
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
