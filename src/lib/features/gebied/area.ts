/** The area of the page, for what stands deep in it. */
import { createContext } from 'svelte';
import type { AreaRef } from './model';

export const [areaOfPage, setAreaOfPage] = createContext<AreaRef>();
