/** A thread does not take over from its parent that TypeScript can be run; so it is said again. */
import { tsImport } from 'tsx/esm/api';

await tsImport('./workbook.worker.ts', import.meta.url);
