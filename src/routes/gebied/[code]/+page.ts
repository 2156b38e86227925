import { ownTask } from '$lib/features/shell/turns';
import type { PageLoad } from './$types';

/** An opened page comes to life in a task of its own, after those in which its scripts are read. */
export const load: PageLoad = async ({ data }) => {
  await ownTask();
  return data;
};
