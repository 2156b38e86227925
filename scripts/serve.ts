/** Serves `build/` as a plain static host does: no rewriting; `404.html` with status 404 for what is not there. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';

/** Starts the server; port 0 takes any free one. Rejects when nothing was built or the port is taken. */
export async function serve(port: number, folder = 'build'): Promise<{ url: string; server: Server }> {
  if (!existsSync(`${folder}/index.html`)) {
    throw new Error(`There is no built site in ${folder}/: run "npm run build" first.`);
  }
  const files = sirv(folder, { etag: true, extensions: ['html'] });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      createReadStream(`${folder}/404.html`).pipe(response);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const port = Number(process.env.PORT ?? 4173);
  serve(port).then(
    ({ url }) => console.log(`\nZicht op kinderarmoede staat op ${url}  (stoppen: Ctrl+C)`),
    (error: NodeJS.ErrnoException) => {
      console.error(
        error.code === 'EADDRINUSE'
          ? `Poort ${port} is bezet. Kies een andere: PORT=4174 npm start`
          : error.message
      );
      process.exit(1);
    }
  );
}
