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

/** Puts slides in the presentation of a talk, all of them or none. Rejects with a `TalkError`. */
export async function putInTalk(talk: Talk, slides: readonly PutSlide[]): Promise<void> {
  const proposed = proposeSlides(programmeOf(talk));
  // Ids sort by when they were made; twice within a millisecond nobody presses a button.
  let id = `dia-${Date.now().toString(36)}`;
  let notes = talk.notes;
  for (const slide of slides) {
    while (noteOf(notes, `dia:${id}`) !== '') id += '0';
    notes = withSlide(notes, proposed, id, slide);
  }
  await keepNotes(talk, talk.notes, notes);
}

/** A new talk of an hour about the area, with the slides in its presentation. Rejects when a page or the device fails. */
export async function putInNewTalk({ about, slides }: SlideTarget): Promise<Talk> {
  const talk = await makeTalk([about], 60);
  await putInTalk(talk, slides);
  return talk;
}
