/** The slides of one talk, and what each shows. */
import { SvelteMap } from 'svelte/reactivity';
import { STEPS } from '$lib/content/gesprek';
import { noteOf, tasksOf, type Task } from '$lib/domain/talk/notes';
import { never } from '$lib/domain/never';
import { leftOutSlides, proposeSlides, slidesOf, type Slide } from '$lib/domain/talk/slides';
import { nameOfTalk, questionsOf, type Talk, type TalkQuestion } from '$lib/domain/talk/talk';
import { TalkState } from '$lib/features/gesprek/talk-state.svelte';
import { loadSlide } from './load';
import { programmeOf } from './programme';
import type { Shown } from './shown';

export class SlideDeck {
  readonly held: TalkState;
  /** By what a slide is and the year that it shows: a slide that moves keeps its figures. */
  readonly #shown = new SvelteMap<string, Shown>();
  readonly #years = new SvelteMap<string, number>();
  /** What is being read, or was. Nothing follows from it. */
  readonly #asked: Record<string, boolean> = {};

  readonly proposed: readonly Slide[] = $derived.by(() => proposeSlides(programmeOf(this.held.current)));
  readonly slides: readonly Slide[] = $derived.by(() => slidesOf(this.held.notes, this.proposed));
  readonly leftOut: readonly Slide[] = $derived.by(() => leftOutSlides(this.held.notes, this.proposed));
  readonly questions: readonly TalkQuestion[] = $derived.by(() => questionsOf(this.held.current));
  readonly tasks: readonly Task[] = $derived.by(() => tasksOf(this.held.notes));

  constructor(talk: Talk) {
    this.held = new TalkState(talk);
  }

  get name(): string {
    return nameOfTalk(this.held.talk);
  }

  /** What a slide shows in the year that was chosen; `undefined` while it is being read. */
  shownOf(slide: Slide): Shown | undefined {
    return this.#shown.get(this.#keyOf(slide)) ?? this.#shown.get(keyOf(slide, undefined));
  }

  /** Reads what the slides show; each once. */
  load(slides: readonly Slide[]): void {
    for (const slide of slides) {
      const key = this.#keyOf(slide);
      if (this.#asked[key] === true) continue;
      this.#asked[key] = true;
      void loadSlide(slide, this.held.talk, this.#years.get(slide.id)).then((shown) => {
        this.#shown.set(key, shown);
        // Without a network now, perhaps with one later.
        if (shown.kind === 'trouble') this.#asked[key] = false;
      });
    }
  }

  /** Shows another year on a slide, until the page is left. */
  chooseYear(slide: Slide, year: number): void {
    this.#years.set(slide.id, year);
    this.load([slide]);
  }

  questionOf({ content }: Slide): TalkQuestion | undefined {
    if (content.kind !== 'question') return undefined;
    return this.questions.find(({ id }) => id === content.question);
  }

  textOf({ id }: Slide): string {
    return noteOf(this.held.notes, `dia:${id}:tekst`);
  }

  /** A slide in a few words, for a list and for who cannot see it. */
  titleOf(slide: Slide): string {
    const { content } = slide;
    const shown = this.shownOf(slide);
    const sentence = shown && 'sentence' in shown ? shown.sentence : undefined;
    switch (content.kind) {
      case 'title':
        return `Gesprek over ${this.name}`;
      case 'question':
        return this.questionOf(slide)?.text ?? 'Vraag';
      case 'text':
        return this.textOf(slide).split('\n')[0]?.trim() || 'Eigen tekst';
      case 'tasks':
        return STEPS.opgave.aim;
      case 'figure':
      case 'map':
      case 'where':
      case 'comparison':
        return sentence ?? 'Cijfer';
      default:
        return never(content, 'slide');
    }
  }

  #keyOf(slide: Slide): string {
    return keyOf(slide, this.#years.get(slide.id));
  }
}

function keyOf({ content }: Slide, year: number | undefined): string {
  return JSON.stringify([content, year]);
}

/** The kind of a slide, in a word. */
export function kindWord({ content }: Slide): string {
  switch (content.kind) {
    case 'title':
      return 'Begin';
    case 'question':
      return 'Vraag';
    case 'figure':
      return 'Cijfer';
    case 'where':
    case 'map':
      return 'Kaart';
    case 'comparison':
      return 'Vergelijking';
    case 'text':
      return 'Eigen tekst';
    case 'tasks':
      return 'Opgaven';
    default:
      return never(content, 'slide');
  }
}
