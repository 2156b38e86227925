/** Command line of the pipeline: `npm run data -- <command>`. All output is Dutch, for who runs it. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './commands/build';
import { download } from './commands/download';
import { inspect } from './commands/inspect';
import { snapshot } from './commands/snapshot';
import { qualityInWords } from './stages/checks-words';
import { PipelineError } from './problems';
import { formatProblem } from '../src/lib/formats/problem';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const MOMENTOPNAME = join(PROJECT, 'data-pipeline', 'momentopname');
const OUT = join(PROJECT, 'static', 'data');
/** Outside `static`, of which everything becomes part of the site. */
const VERSIONS = join(PROJECT, '.data');
const DOWNLOADS = join(PROJECT, 'data-pipeline', 'downloads');
/** Where raw exports stand beside a checkout of the project. */
const EXPORTS = join(PROJECT, '..', 'shared', 'exports');

const USAGE = `Gebruik: npm run data -- <opdracht>

  build [--exports MAP] [--momentopname MAP] [--downloads MAP] [--out MAP]
              maakt de bestanden van de site; zonder --exports uit de momentopname van het project;
              met --downloads ook uit de opgehaalde tabellen in die map
  download [TABEL …] [--downloads MAP]
              haalt openbare tabellen op bij CBS, RIVM en PDOK: alle, of de genoemde (86132NED, kwb, wijk-2024)
  inspect BESTAND
              zegt wat er in een bestand staat en of het te lezen is
  snapshot [--exports MAP] [--momentopname MAP]
              maakt de momentopname opnieuw uit een map met bestanden van de bronnen
`;

interface Arguments {
  readonly exports: string | undefined;
  readonly momentopname: string;
  readonly out: string;
  readonly downloads: string | undefined;
  readonly files: readonly string[];
}

type Command = (given: Arguments) => Promise<number>;

/** One entry per command; each answers with the exit code. */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['build', runBuild],
  ['download', runDownload],
  [
    'inspect',
    async ({ files: [file], momentopname }) =>
      file === undefined ? misused('Noem het bestand.') : inspect(file, momentopname)
  ],
  ['snapshot', runSnapshot]
]);

async function runBuild({ exports, momentopname, downloads, out }: Arguments): Promise<number> {
  const { manifest, quality, notes } = await build({
    momentopnameDir: momentopname,
    outDir: out,
    ...(resolve(out) === OUT && { versionsDir: VERSIONS }),
    ...(downloads !== undefined && { downloadsDir: downloads }),
    ...(exports !== undefined && { exportsDir: exports })
  });
  for (const note of notes) say(note);
  for (const line of qualityInWords(quality)) say(line);
  const { sources } = manifest;
  const rows = sources.reduce((total, { rowsOut }) => total + rowsOut, 0);
  say(
    `Gelezen: ${sources.length} bronnen, samen ${rows} regels. Wat er per bron is gelezen, staat in manifest.json.`
  );
  for (const { name, rows, bytes } of manifest.files) {
    say(`Gemaakt: ${name} (${rows} rijen, ${Math.ceil(bytes / 1024)} kB)`);
  }
  say(`Klaar. De bestanden staan in ${out}.`);
  return 0;
}

async function runDownload({ files, downloads = DOWNLOADS }: Arguments): Promise<number> {
  const ended = await download({
    words: files,
    folder: downloads,
    // For tests alone, which have a server of their own: no publisher is asked then.
    client: { origin: process.env['DOWNLOAD_ORIGIN'] },
    say,
    screen: process.stderr
  });
  return [...ended.values()].some(({ kind }) => kind === 'failed') ? 1 : 0;
}

async function runSnapshot({ exports = EXPORTS, momentopname }: Arguments): Promise<number> {
  const made = await snapshot({ exportsDir: exports, momentopnameDir: momentopname });
  for (const { kind, id, rowsOut } of made.sources)
    if (kind === 'figures') say(`Bron ${id}: ${rowsOut} regels`);
  say(`Klaar. De momentopname staat in ${momentopname}.`);
  return 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function misused(why: string): number {
  process.stderr.write(`${why}\n\n${USAGE}`);
  return 1;
}

/** Runs one command line (without node and script) and gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        exports: { type: 'string' },
        momentopname: { type: 'string', default: MOMENTOPNAME },
        out: { type: 'string', default: OUT },
        downloads: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false }
      }
    });
  } catch {
    return misused('Deze opdracht heeft een optie die niet bestaat, of een optie zonder waarde.');
  }
  const { values, positionals } = parsed;
  if (values.help) {
    say(USAGE);
    return 0;
  }
  const [name = 'build', ...files] = positionals;
  const command = COMMANDS.get(name);
  if (command === undefined) return misused(`De opdracht “${name}” bestaat niet.`);
  const { exports, momentopname, out, downloads } = values;
  return command({ exports, momentopname, out, downloads, files });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PipelineError)) throw error;
  for (const problem of error.problems) process.stderr.write(`${formatProblem(problem)}\n`);
  process.stderr.write('Er is niets geschreven: de oude bestanden staan er nog zoals ze waren.\n');
  process.exitCode = 1;
}
