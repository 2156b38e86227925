/**
 * The slides of a talk. They are kept in its notes, so two tabs, an undo and the file of a talk treat them like
 * any other text: `dia:<id>` says what somebody put in, `dia:<id>:tekst` holds words of their own, and `dias` the
 * order once somebody changed it. Until then the slides follow the programme.
 */
import { openAddress, readYear } from '../address';
import { cleanName, isCoalition, levelOfArea, parseAreaCode, type AreaCode } from '../coalition';
import { MOST_COMPARED } from '../compare-view';
import { isIndicatorId, type IndicatorId } from '../indicator-ids';
import { never } from '../never';
import { MAP_LEVELS, type MapLevel } from '../view';
import { noteOf, withNote, type NoteKey, type Notes } from './notes';

/** The area that a figure or a map is of; a coalition may have a name of its own. */
export interface SlideArea {
  readonly code: AreaCode;
  readonly name?: string;
}

/** What the slides of a figure, a map and a comparison have in common. Absent year: the latest there is. */
interface OfIndicator {
  readonly indicator: IndicatorId;
  readonly year?: number;
}

/** What somebody can put in by hand. */
export type PutSlide =
  | ({ readonly kind: 'figure'; readonly area: SlideArea } & OfIndicator)
  | ({ readonly kind: 'map'; readonly area: SlideArea; readonly level: MapLevel } & OfIndicator)
  | ({ readonly kind: 'comparison'; readonly areas: readonly AreaCode[] } & OfIndicator)
  | { readonly kind: 'text' };

export type SlideContent =
  | PutSlide
  /** The area and its sentence. */
  | { readonly kind: 'title' }
  /** A question, with its figure where it has one. */
  | { readonly kind: 'question'; readonly question: string }
  /** Where in an area: the indicator is chosen by what is known. */
  | { readonly kind: 'where'; readonly area: AreaCode }
  | { readonly kind: 'tasks' };

export interface Slide {
  readonly id: string;
  readonly content: SlideContent;
}

const WORDS = { figure: 'cijfer', map: 'kaart', comparison: 'vergelijking', text: 'tekst' } as const;
const PARTS = ['soort', 'gebied', 'gebieden', 'naam', 'kenmerk', 'jaar', 'niveau'] as const;

/** A slide as the note `dia:<id>` holds it; `readSlide` gives the same back. */
export function writeSlide(slide: PutSlide): string {
  const params = new URLSearchParams({ soort: WORDS[slide.kind] });
  switch (slide.kind) {
    case 'text':
      return params.toString();
    case 'comparison':
      params.set('gebieden', slide.areas.join(','));
      break;
    case 'figure':
    case 'map':
      params.set('gebied', slide.area.code);
      if (slide.area.name !== undefined) params.set('naam', slide.area.name);
      if (slide.kind === 'map') params.set('niveau', slide.level);
      break;
    default:
      return never(slide, 'slide');
  }
  params.set('kenmerk', slide.indicator);
  if (slide.year !== undefined) params.set('jaar', String(slide.year));
  return params.toString();
}

/** The slide in a text; `undefined` where it names no area or indicator, or is no slide at all. */
export function readSlide(text: string): PutSlide | undefined {
  const { take, takeList } = openAddress(new URLSearchParams(text), PARTS);
  const kind = take('soort', (word) => Object.entries(WORDS).find(([, known]) => known === word)?.[0]);
  if (kind === 'text') return { kind };
  const indicator = take('kenmerk', (id) => (isIndicatorId(id) ? id : undefined));
  const year = take('jaar', readYear);
  const code = take('gebied', parseAreaCode);
  const name = code && isCoalition(code) ? take('naam', (words) => cleanName(words) || undefined) : undefined;
  const areas = takeList('gebieden', MOST_COMPARED, parseAreaCode);
  const level = take('niveau', (word) => MAP_LEVELS.find((known) => known === word));
  if (indicator === undefined) return undefined;
  const of = { indicator, ...(year !== undefined && { year }) };
  if (kind === 'comparison') return areas.length === 0 ? undefined : { kind, areas, ...of };
  if (code === undefined) return undefined;
  const area = { code, ...(name !== undefined && { name }) };
  if (kind === 'figure') return { kind, area, ...of };
  return kind === 'map' && level !== undefined ? { kind, area, level, ...of } : undefined;
}

/** A question of the programme, as a presentation is proposed from it. */
export interface ProgrammeQuestion {
  readonly id: string;
  /** It asks about the parts of this area: a map goes before the first that does. */
  readonly aboutPartsOf?: AreaCode;
}

/** The slides of a programme: what it is about, each question beside its figure, maps where they help, and the tasks. */
export function proposeSlides(questions: readonly ProgrammeQuestion[]): readonly Slide[] {
  const mapped = new Set<AreaCode>();
  return [
    { id: 'titel', content: { kind: 'title' } },
    ...questions.flatMap(({ id, aboutPartsOf: area }): Slide[] => {
      const question: Slide = { id: `vraag-${id}`, content: { kind: 'question', question: id } };
      if (area === undefined || mapped.has(area) || levelOfArea(area) === 'wijk') return [question];
      mapped.add(area);
      return [{ id: `waar-${area}`, content: { kind: 'where', area } }, question];
    }),
    TASKS
  ];
}

const TASKS: Slide = { id: 'opgaven', content: { kind: 'tasks' } };
/** Stands in an order that is empty on purpose. No slide has this id. */
const NOTHING = '-';

/** Slides that somebody put in, in the order in which they did. */
export function putSlides(notes: Notes): readonly Slide[] {
  return Object.keys(notes)
    .flatMap((key) => /^dia:([\w-]+)$/.exec(key)?.[1] ?? [])
    .sort()
    .flatMap((id) => {
      const content = readSlide(noteOf(notes, `dia:${id}`));
      return content === undefined ? [] : [{ id, content }];
    });
}

/**
 * The slides in their order. What is in no order, because another tab put it in meanwhile, comes at the end; what
 * is in the order and no longer exists is left out.
 */
export function slidesOf(notes: Notes, proposed: readonly Slide[]): readonly Slide[] {
  const own = putSlides(notes);
  const order = orderOf(notes);
  if (order.length === 0) return beforeTasks(proposed, own);
  const known = new Map([...proposed, ...own].map((slide) => [slide.id, slide]));
  const ordered = order.flatMap((id) => known.get(id) ?? []);
  return beforeTasks(
    ordered,
    own.filter(({ id }) => !order.includes(id))
  );
}

/** Slides of the proposal that somebody left out. */
export function leftOutSlides(notes: Notes, proposed: readonly Slide[]): readonly Slide[] {
  const order = orderOf(notes);
  return order.length === 0 ? [] : proposed.filter(({ id }) => !order.includes(id));
}

/** The notes with a slide put in: before what is agreed, or at the end. */
export function withSlide(notes: Notes, proposed: readonly Slide[], id: string, slide: PutSlide): Notes {
  const next = withNote(notes, `dia:${id}`, writeSlide(slide));
  return orderOf(notes).length === 0 ? next : withOrderOf(next, slidesOf(next, proposed));
}

/** The notes with a slide one place earlier or later; unchanged at the ends. */
export function withSlideMoved(notes: Notes, proposed: readonly Slide[], id: string, step: -1 | 1): Notes {
  const slides = slidesOf(notes, proposed);
  const from = slides.findIndex((slide) => slide.id === id);
  const [here, other] = [slides[from], slides[from + step]];
  if (here === undefined || other === undefined) return notes;
  return withOrderOf(
    notes,
    slides.map((slide) => (slide === here ? other : slide === other ? here : slide))
  );
}

/** The notes without a slide. What somebody put in goes with its text; what was said at it stays. */
export function withoutSlide(notes: Notes, proposed: readonly Slide[], id: string): Notes {
  const kept = slidesOf(notes, proposed).filter((slide) => slide.id !== id);
  return withOrderOf(withNote(withNote(notes, `dia:${id}`, ''), `dia:${id}:tekst`, ''), kept);
}

/** The notes with a slide of the proposal taken back in: after the one that it follows there. */
export function withSlideBack(notes: Notes, proposed: readonly Slide[], id: string): Notes {
  const slides = slidesOf(notes, proposed);
  const back = proposed.find((slide) => slide.id === id);
  if (back === undefined || slides.includes(back)) return notes;
  const before = proposed.slice(0, proposed.indexOf(back)).map((slide) => slide.id);
  const place = slides.findLastIndex((slide) => before.includes(slide.id)) + 1;
  return withOrderOf(notes, slides.toSpliced(place, 0, back));
}

/** Where people write what is said at a slide: of a question, with its answer. */
export function noteKeyOf({ id, content }: Slide): NoteKey {
  return content.kind === 'question' ? `antwoord:${content.question}` : `dia:${id}:notitie`;
}

function beforeTasks(slides: readonly Slide[], more: readonly Slide[]): readonly Slide[] {
  const last = slides.at(-1);
  return last?.id === TASKS.id ? [...slides.slice(0, -1), ...more, last] : [...slides, ...more];
}

/** Ids, each once: two tabs that changed the order leave both behind. */
function orderOf(notes: Notes): readonly string[] {
  return [
    ...new Set(
      noteOf(notes, 'dias')
        .split(/\s+/)
        .filter((id) => id !== '')
    )
  ];
}

function withOrderOf(notes: Notes, slides: readonly Slide[]): Notes {
  return withNote(notes, 'dias', slides.length === 0 ? NOTHING : slides.map(({ id }) => id).join(' '));
}
