import type { Indeling } from '$lib/domain/region';

/** Classification of the areas that have a page: the search, the map of the country and the lists show these. */
export const INDELING: Indeling = 2024;
