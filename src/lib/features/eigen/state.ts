/**
 * The files on the page *Eigen cijfers*, and what can happen to each of them. Pure: an event and a state
 * give the next state. What comes too late (another request was made, or the file was closed) is ignored.
 */
import type { FormatProblem } from '$lib/formats/types';
import type { Choices } from '$lib/formats/understanding';
import { never } from '$lib/domain/never';
import type { Account } from './account';
import { firstPick, type LoadedYears, type TopicPick, type TopicPicks } from './picks';

/** What is known of a file that was read, with everything that a person said about it. */
export interface Understood {
  readonly account: Account;
  readonly choices: Choices;
  readonly picks: TopicPicks;
  readonly source: string;
}

export type Stage =
  /** `before`: it was read already, and is read again with other choices. */
  | {
      readonly kind: 'reading';
      readonly request: number;
      readonly choices: Choices;
      readonly before: Understood | undefined;
    }
  /** `trouble`: what was last asked failed, and nothing was lost. */
  | {
      readonly kind: 'understood';
      readonly understood: Understood;
      readonly trouble: Trouble | undefined;
    }
  | { readonly kind: 'saving'; readonly request: number; readonly understood: Understood }
  | { readonly kind: 'refused'; readonly problems: readonly FormatProblem[] }
  /** `set`: the id under which it is kept. */
  | { readonly kind: 'saved'; readonly set: string };

export type Trouble =
  | { readonly kind: 'unread'; readonly problems: readonly FormatProblem[] }
  /** Dutch; the figures can still be kept as a file. */
  | { readonly kind: 'unsaved'; readonly message: string };

export interface FileEntry {
  readonly id: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly stage: Stage;
}

export type Files = readonly FileEntry[];

/** What a person changes of a pick. */
export type PickChange = Partial<Omit<TopicPick, 'touched' | 'fills'>>;

export type FileEvent =
  | { readonly kind: 'dropped'; readonly name: string; readonly size: number; readonly request: number }
  | { readonly kind: 'understood'; readonly request: number; readonly account: Account }
  | { readonly kind: 'refused'; readonly request: number; readonly problems: readonly FormatProblem[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'mended'; readonly request: number; readonly choices: Choices }
  | { readonly kind: 'picked'; readonly topics: readonly string[]; readonly change: PickChange }
  | { readonly kind: 'sourced'; readonly source: string }
  | { readonly kind: 'saving'; readonly request: number }
  | { readonly kind: 'saved'; readonly request: number; readonly set: string }
  | { readonly kind: 'unsaved'; readonly request: number; readonly message: string }
  | { readonly kind: 'closed' };

/** The files after an event of file `id`. */
export function next(files: Files, id: number, event: FileEvent, loaded: LoadedYears): Files {
  if (event.kind === 'dropped') {
    const { name, size, request } = event;
    const stage: Stage = { kind: 'reading', request, choices: {}, before: undefined };
    return [...files, { id, name, size, stage }];
  }
  return files.flatMap((file): Files => {
    if (file.id !== id) return [file];
    const stage = nextStage(file.stage, event, loaded);
    return stage === undefined ? [] : stage === file.stage ? [file] : [{ ...file, stage }];
  });
}

/** `undefined`: the file leaves the page. */
function nextStage(
  stage: Stage,
  event: Exclude<FileEvent, { kind: 'dropped' }>,
  loaded: LoadedYears
): Stage | undefined {
  switch (event.kind) {
    case 'understood': {
      if (stage.kind !== 'reading' || stage.request !== event.request) return stage;
      const { account } = event;
      const { before, choices } = stage;
      return understoodStage({
        account,
        choices,
        picks: picksOf(account, before?.picks, loaded),
        source: before?.source ?? account.source
      });
    }
    case 'refused':
      if (stage.kind !== 'reading' || stage.request !== event.request) return stage;
      return stage.before === undefined
        ? { kind: 'refused', problems: event.problems }
        : understoodStage(stage.before, { kind: 'unread', problems: event.problems });
    case 'cancelled':
      if (stage.kind !== 'reading') return stage;
      return stage.before && understoodStage(stage.before);
    case 'mended': {
      const before = understoodIn(stage);
      if (before === undefined) return stage;
      return { kind: 'reading', request: event.request, choices: event.choices, before };
    }
    case 'picked':
      return changed(stage, (understood) => {
        const picks = new Map(understood.picks);
        for (const topic of event.topics) {
          const pick = picks.get(topic);
          if (pick !== undefined) picks.set(topic, { ...pick, ...event.change, touched: true });
        }
        return { ...understood, picks };
      });
    case 'sourced':
      return changed(stage, (understood) => ({ ...understood, source: event.source }));
    case 'saving':
      if (stage.kind !== 'understood') return stage;
      return { kind: 'saving', request: event.request, understood: stage.understood };
    case 'saved':
      if (stage.kind !== 'saving' || stage.request !== event.request) return stage;
      return { kind: 'saved', set: event.set };
    case 'unsaved':
      if (stage.kind !== 'saving' || stage.request !== event.request) return stage;
      return understoodStage(stage.understood, { kind: 'unsaved', message: event.message });
    case 'closed':
      return undefined;
    default:
      return never(event, 'event of a file');
  }
}

function understoodStage(understood: Understood, trouble?: Trouble): Stage {
  return { kind: 'understood', understood, trouble };
}

/** A stage with something else said about the file; also while it is read again. */
function changed(stage: Stage, change: (understood: Understood) => Understood): Stage {
  if (stage.kind === 'understood') return { ...stage, understood: change(stage.understood) };
  if (stage.kind === 'reading' && stage.before) return { ...stage, before: change(stage.before) };
  return stage;
}

/** What is known of a file at this stage, also while it is read again or kept. */
export function understoodIn(stage: Stage): Understood | undefined {
  switch (stage.kind) {
    case 'understood':
    case 'saving':
      return stage.understood;
    case 'reading':
      return stage.before;
    case 'refused':
    case 'saved':
      return undefined;
    default:
      return never(stage, 'stage of a file');
  }
}

/** The picks for an account; what a person said of a topic that is still there stands. */
function picksOf(account: Account, before: TopicPicks | undefined, loaded: LoadedYears): TopicPicks {
  return new Map(
    account.topics.map((topic) => {
      const { id } = topic.topic;
      const said = before?.get(id);
      const first = firstPick(topic, topic.decimals, loaded, account.topicCount);
      return [id, said?.touched === true ? { ...said, fills: first.fills } : first];
    })
  );
}
