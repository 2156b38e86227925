/** Typed questions: the same SQL on native DuckDB (prerendering, tests) and DuckDB-WASM (browser). */
export type { Slice, SliceWithin } from './areas';
export { askComparison } from './comparison';
export { askDistribution, type Place } from './distribution';
export { askHistory, type History, type YearFigure } from './history';
export { askRank, type Rank } from './rank';
export { askRegions, type RegionWithInwoners } from './regions';
