/** Puts a figure, a map or a comparison in the presentation of a talk. Fetched when somebody does. */
import { keepNotes, listTalks } from '$lib/data/talks/store';
import { noteOf } from '$lib/domain/talk/notes';
import { proposeSlides, withSlide, type PutSlide } from '$lib/domain/talk/slides';
import type { Talk } from '$lib/domain/talk/talk';
import { makeTalk } from '$lib/features/gesprek/make-talk';
import type { SlideTarget } from '$lib/features/take/slide-target';
import { programmeOf } from './programme';

/** The talks on this device, the last changed first. Rejects with a `TalkError`. */
export const talksToPutIn = listTalks;

/** Puts a slide in the presentation of a talk. Rejects with a `TalkError`. */
export async function putInTalk(talk: Talk, slide: PutSlide): Promise<void> {
  const proposed = proposeSlides(programmeOf(talk));
  // Ids sort by when they were made; twice within a millisecond nobody presses a button.
  let id = `dia-${Date.now().toString(36)}`;
  while (noteOf(talk.notes, `dia:${id}`) !== '') id += '0';
  await keepNotes(talk, talk.notes, withSlide(talk.notes, proposed, id, slide));
}

/** A new talk of an hour about the area, with the slide in its presentation. Rejects when a page or the device fails. */
export async function putInNewTalk({ about, slide }: SlideTarget): Promise<Talk> {
  const talk = await makeTalk([about], 60);
  await putInTalk(talk, slide);
  return talk;
}
