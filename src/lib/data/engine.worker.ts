/**
 * DuckDB's own worker script, with one thing added: when the engine cannot be fetched or compiled, DuckDB
 * leaves a rejected promise and never answers. Reported as an error, it reaches the page that waits.
 */
import * as engine from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';

addEventListener('unhandledrejection', (event) => reportError(event.reason));

// The package says that its files have no side effects; naming the module here keeps it in the bundle.
Object.assign(globalThis, { engine });
