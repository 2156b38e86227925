/** A run of the example table in a process of its own, to be killed: argv holds folder and origin. */
import { download } from '../../data-pipeline/commands/download';
import { V3 } from './download-tables';

const [folder = '', origin = ''] = process.argv.slice(2);
process.stdout.write('begun\n');
await download({
  words: [],
  folder,
  declarations: [V3],
  client: { origin },
  say: () => undefined,
  screen: process.stderr
});
