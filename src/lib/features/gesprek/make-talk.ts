/** A new talk: the pages of its areas have all their figures and questions, a programme is chosen from them. */
import { readCatalogue, readManifest } from '$lib/data/catalogue';
import { keepTalk } from '$lib/data/talks/store';
import { propose } from '$lib/domain/talk/programme';
import { withOrder, type Talk, type TalkArea, type TalkMinutes } from '$lib/domain/talk/talk';
import type { ChosenArea } from '$lib/features/shell/chosen.svelte';
import { gatherQuestions, originsOf } from './gather';
import { readPage } from './read-page';

/** Makes a talk and keeps it on the device. Rejects with a `TalkError`, or where a page or its figures are not to be had. */
export async function makeTalk(
  areas: readonly [ChosenArea, ...ChosenArea[]],
  minutes: TalkMinutes
): Promise<Talk> {
  const [first, ...others] = areas;
  const [page, pages, catalogue, manifest] = await Promise.all([
    readPage(first),
    Promise.all(others.map(readPage)),
    readCatalogue(),
    readManifest()
  ]);
  const questions = gatherQuestions([page, ...pages], originsOf(catalogue, manifest));
  const now = new Date().toISOString();
  const talk: Talk = {
    version: 2,
    id: crypto.randomUUID(),
    areas: [talkArea(page), ...pages.map(talkArea)],
    minutes,
    made: now,
    changed: now,
    questions,
    notes: withOrder(
      {},
      propose(questions, minutes).map(({ id }) => id)
    )
  };
  await keepTalk(talk);
  return talk;
}

function talkArea({ gebied, sentence }: Awaited<ReturnType<typeof readPage>>): TalkArea {
  return { code: gebied.code, name: gebied.name, sentence };
}
