/**
 * A thread does not take over from its parent that TypeScript can be run; so it is said again. As CommonJS:
 * for modules tsx would start one more thread, which takes longer than the reading of a small workbook.
 */
import { require } from 'tsx/cjs/api';

require('./workbook.worker.ts', import.meta.url);
