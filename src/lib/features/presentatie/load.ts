/**
 * From a slide to what it shows. Reads columns and outlines of the site alone (`/data/…`), never the database, so
 * that a presentation goes on without a network once these files are kept.
 */
import { QUESTIONS } from '$lib/content/vragen';
import { STEPS } from '$lib/content/gesprek';
import { DataError } from '$lib/data/errors';
import { never } from '$lib/domain/never';
import { isAboutParts } from '$lib/domain/questions';
import type { Slide, SlideArea } from '$lib/domain/talk/slides';
import {
  questionsOf,
  readQuestionId,
  type Talk,
  type TalkFigure,
  type TalkQuestion
} from '$lib/domain/talk/talk';
import { loadComparison } from './load-comparison';
import { loadFigure } from './load-figure';
import { loadMap, loadParts } from './load-map';
import type { Shown, ShownFigure } from './shown';

/** The area that a question of a talk is about, with the name that it has there. */
function areaOfQuestion({ areas }: Talk, id: string): SlideArea {
  const { area } = readQuestionId(id);
  const { code, name } = areas.find((one) => one.code === area) ?? areas[0];
  return { code, name };
}

/** What a slide shows, in the year asked for; where the figures cannot be had, what the talk itself holds. */
export async function loadSlide(slide: Slide, talk: Talk, year?: number): Promise<Shown> {
  const { content } = slide;
  try {
    switch (content.kind) {
      case 'title':
        return { kind: 'title', areas: talk.areas };
      case 'text':
        return { kind: 'text' };
      case 'tasks':
        return { kind: 'tasks' };
      case 'question':
        return await loadQuestion(content.question, talk, year);
      case 'where': {
        const name = talk.areas.find(({ code }) => code === content.area)?.name;
        return await loadMap({ code: content.area, ...(name !== undefined && { name }) }, {}, year);
      }
      case 'map':
        return await loadMap(content.area, content, year);
      case 'figure':
        return await loadFigure(content.area, content.indicator, year ?? content.year);
      case 'comparison':
        return await loadComparison(content, year);
      default:
        return never(content, 'slide');
    }
  } catch (cause) {
    return { kind: 'trouble', why: cause instanceof DataError ? cause.message : NOT_NOW };
  }
}

const NOT_NOW = 'Dit cijfer is nu niet te tonen.';

async function loadQuestion(id: string, talk: Talk, year: number | undefined): Promise<Shown> {
  const question = questionsOf(talk).find((one) => one.id === id);
  const declared = QUESTIONS.find((one) => one.id === readQuestionId(id).question);
  const area = areaOfQuestion(talk, id);
  if (question === undefined) return { kind: 'trouble', why: 'Deze vraag staat niet meer in het programma.' };
  try {
    if (declared?.beside !== undefined && question.figure !== undefined)
      return await loadFigure(area, declared.beside, year);
    const parts = declared && isAboutParts(declared.when) ? await loadParts(area) : undefined;
    if (parts !== undefined) return parts;
  } catch {
    // The talk has the figure as it was when it was made.
  }
  return question.figure === undefined
    ? { kind: 'question', step: stepOf(question) }
    : asKept(question.figure);
}

function stepOf({ group }: TalkQuestion): string {
  return STEPS[group].name;
}

/** A figure as the talk holds it. */
function asKept({ name, value, of, area, source, beside = [] }: TalkFigure): ShownFigure {
  return {
    kind: 'figure',
    area,
    about: name,
    sentence: '',
    source: `Bron: ${source}.`,
    context: false,
    years: [],
    year: undefined,
    values: { value, why: undefined, of, beside },
    strip: undefined,
    note: undefined
  };
}
