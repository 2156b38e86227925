/** What a slide shows: everything in words and numbers, ready to draw. */
import type { Drawing } from '$lib/charts/areamap/draw';
import type { WhereView } from '$lib/features/gebied/where';

/** An area in a strip. */
export interface StripArea {
  readonly name: string;
  /** Percentage across. */
  readonly at: number;
  /** "12,1%" */
  readonly text: string;
}

export interface StripReference extends StripArea {
  readonly kind: 'land' | 'provincie' | 'gemeente';
}

/** All areas of a level on one line, a few of them by name. */
export interface SlideStrip {
  /** "gemeente": what a dot is. */
  readonly each: string;
  readonly dots: readonly StripArea[];
  /** Those that stand out. */
  readonly named: readonly StripArea[];
  readonly references: readonly StripReference[];
}

/** A value as large as it can be, with those beside it: where there is no strip, or no room for one. */
export interface SlideValues {
  readonly value: string | undefined;
  /** Why there is no value: hatched. */
  readonly why: string | undefined;
  /** "van de huishoudens, 2021" */
  readonly of: string;
  readonly beside: readonly { readonly name: string; readonly value: string }[];
}

interface Told {
  /** "Rotterdam" */
  readonly area: string;
  /** "Moeite met rondkomen, 2020" */
  readonly about: string;
  /** The sentence, in serif. */
  readonly sentence: string;
  /** "Bron: CBS, 83765NED. Schatting met een model." */
  readonly source: string;
  /** Context is grey, all else blue. */
  readonly context: boolean;
  /** Years that the slide can show, ascending, and the one that it does; empty where there is no choice. */
  readonly years: readonly number[];
  readonly year: number | undefined;
}

export interface ShownFigure extends Told {
  readonly kind: 'figure';
  readonly values: SlideValues;
  readonly strip: SlideStrip | undefined;
  /** What must be said under the strip: "Dit beeld is van 2021." */
  readonly note: string | undefined;
}

export interface ShownMap extends Told {
  readonly kind: 'map';
  readonly drawing: Drawing;
  readonly view: WhereView;
}

export interface ShownComparison extends Told {
  readonly kind: 'comparison';
  readonly rows: readonly {
    readonly name: string;
    readonly text: string;
    /** Part of the longest bar, 0 to 1; `undefined`: no figure, hatched. */
    readonly part: number | undefined;
    /** "met de grenzen van 2022"; empty where there is nothing to say. */
    readonly note: string;
  }[];
  /** What the areas are held against, as a line through the bars. */
  readonly reference: { readonly name: string; readonly text: string; readonly part: number } | undefined;
}

/** A slide without a figure. */
export type ShownWords =
  | {
      readonly kind: 'title';
      readonly areas: readonly { readonly name: string; readonly sentence: string }[];
    }
  | { readonly kind: 'question'; readonly step: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'tasks' }
  /** The figures could not be had. */
  | { readonly kind: 'trouble'; readonly why: string };

export type Shown = ShownFigure | ShownMap | ShownComparison | ShownWords;
