/** The area of the page, for what stands deep in it. */
import { createContext } from 'svelte';
import type { PageArea } from './model';

export const [areaOfPage, setAreaOfPage] = createContext<PageArea>();
