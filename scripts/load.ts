/**
 * `npm run load`: what one small machine serves. The built site behind nginx with the shipped configuration, and
 * `wrk` with 500 connections, both here and over loopback: they share its processors. Needs nginx and wrk; run
 * `npm run release` first, as a host would. The outcome stands in docs/scale.md.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { startNginx } from './nginx';

const CONNECTIONS = 500;
const SECONDS = 15;

const script = readdirSync('build/_app/immutable/entry').find((name) => /^app\..*\.js$/.test(name)) ?? '';
const PATHS = [
  ['the start page', '/'],
  ['a gemeente', '/gebied/GM0363/'],
  ['a script', `/_app/immutable/entry/${script}`],
  ['the figures of wijken', '/data/figures-wijk.parquet']
] as const;

const first = (pattern: RegExp, text: string): string => pattern.exec(text)?.[1] ?? '0';

const nginx = await startNginx(resolve('build'), { workers: 2 });
try {
  console.log(`${CONNECTIONS} connections, ${SECONDS} s each`);
  for (const [what, path] of PATHS) {
    const options = ['-t2', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency', '-H', 'Accept-Encoding: gzip'];
    const { status, stdout, stderr } = spawnSync('wrk', [...options, nginx.url + path], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`wrk failed: ${stderr}`);
    const cells = [
      what.padEnd(22),
      `${first(/Requests\/sec:\s+([\d.]+)/, stdout)} requests/s`.padStart(22),
      `${first(/Transfer\/sec:\s+(\S+)/, stdout)}/s`.padStart(12),
      `99%: ${first(/99%\s+(\S+)/, stdout)}`.padStart(16),
      `other answers than 200: ${first(/Non-2xx or 3xx responses: (\d+)/, stdout)}`,
      `broken: ${first(/Socket errors: (.*)/, stdout)}`
    ];
    console.log(cells.join('   '));
  }
} finally {
  await nginx.stop();
}
