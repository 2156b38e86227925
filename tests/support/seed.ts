/**
 * A run of the tests judges what changed, not the dice: random cases are the same in each run. To look for
 * new ones, give another seed: `SEED=$RANDOM npm run test:unit`. A failure names its seed.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261) });
