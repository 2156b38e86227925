/** What the page of one area holds: everything is worked out while prerendering, and it stays small. */
import type { DotStripState } from '$lib/charts/dotstrip/state';
import type { Drawing } from '$lib/charts/areamap/draw';
import type { TrendState } from '$lib/charts/trend/state';
import type { Absence, Figure, Remark } from '$lib/domain/figure';
import type { BuurtCode } from '$lib/domain/buurt';
import type { AreaCode } from '$lib/domain/coalition';
import type { Ramp } from '$lib/domain/classes';
import type { IndicatorId, Unit } from '$lib/domain/indicator';
import type { ShownIndicatorId } from '$lib/domain/own';
import type { Indeling, Level, RegionCode } from '$lib/domain/region';
import type { AreaClass } from '$lib/domain/similar';

export interface AreaRef {
  readonly code: RegionCode;
  readonly name: string;
}

/** The area that a page is about. */
export interface PageArea {
  readonly code: AreaCode;
  readonly name: string;
  /** The gemeenten of a coalition. */
  readonly members?: readonly AreaRef[];
}

export interface TalkItem {
  readonly id: string;
  /** "Bij bijstand": the figure or the purpose. */
  readonly label: string;
  readonly text: string;
  readonly source?: string;
}

/** The questions of one step of the talk. */
export interface TalkStep {
  /** "Om uit te leggen" */
  readonly label: string;
  readonly questions: readonly TalkItem[];
}

/** Which distribution the button "Tabel" opens. */
export interface TableRequest {
  readonly indicator: IndicatorId;
  readonly level: Level;
  readonly year: number;
  /** Only the wijken of this gemeente. */
  readonly within?: RegionCode;
  readonly unit: Unit;
  readonly decimals: number;
}

interface RowBase<Id extends ShownIndicatorId> {
  readonly indicator: Id;
  readonly name: string;
  readonly context: boolean;
  readonly question?: TalkItem;
}

/** A figure, or the reason that there is none, with its comparison. */
export interface FigureRow<Id extends ShownIndicatorId = IndicatorId> extends RowBase<Id> {
  readonly kind: 'figure';
  /** "van de huishoudens, 2021" */
  readonly of: string;
  readonly year: number;
  /** "12,1%"; absent: hatched with `why`. */
  readonly value?: string;
  readonly why?: string;
  /** Of a coalition: the figures of its gemeenten in that year. */
  readonly members?: readonly { readonly name: string; readonly value: string }[];
  /** An own file has figures of the parts alone: `why` says so, and nothing is hatched. */
  readonly partsOnly?: true;
  /** "5.830 mensen met bijstand": the number behind the share. */
  readonly number?: string;
  readonly remarkIds: readonly Remark[];
  /** The remarks in words. */
  readonly remarks: readonly string[];
  readonly strip?: DotStripState;
  /** Name of the shared drawing with the dots of the strip. */
  readonly dots?: string;
  /** Value of the country, where there is no strip. */
  readonly beside?: string;
  /** Where the strip is of another year than the value: which. */
  readonly compared?: string;
  readonly position?: string;
  /** The place among all areas of the level, where the dots are those of one gemeente. */
  readonly elsewhere?: string;
  readonly trend?: TrendState;
  /** Where there is no course to show: why. */
  readonly single?: string;
  /** Values per year, for the table. */
  readonly years: readonly {
    readonly year: number;
    readonly own: string;
    readonly land: string;
    /** Why this year does not compare with the one before. */
    readonly apart?: string;
  }[];
  readonly table?: TableRequest;
}

/** An indicator that is declared and not loaded for this area. */
export interface UnloadedRow extends RowBase<IndicatorId> {
  readonly kind: 'unloaded';
  readonly of: string;
  /** "Zo laadt u tabel 86132NED in" */
  readonly tableId: string;
  readonly publisher: string;
  /** What is known of the country: "In heel Nederland was het in 2023 3,6% (geciteerd cijfer)." */
  readonly land?: string;
}

export type Row = FigureRow | UnloadedRow;

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Said behind the title: what this section is for. */
  readonly note?: string;
  readonly context: boolean;
  readonly rows: readonly Row[];
  /** Rows behind "Meer cijfers". */
  readonly more: readonly Row[];
  /** Declared, not loaded, and not worth a row of its own. */
  readonly unloaded: readonly { readonly indicator: IndicatorId; readonly name: string }[];
}

/** One part of the area, with share and number, as short as it can be: a page may hold hundreds. */
export interface PartFigure {
  readonly code: RegionCode;
  readonly name: string;
  readonly share: Figure;
  readonly number?: Figure;
}

/** An indicator that "Waar in …?" can show, with all that its map needs besides the figures. */
export interface WhereChoice {
  readonly indicator: IndicatorId;
  readonly name: string;
  /** "per 1.000 inwoners" */
  readonly of: string;
  readonly year: number;
  /** Indeling of the figures, where its outlines are other ones than those of today. */
  readonly borders?: Indeling;
  readonly unit: Unit;
  readonly decimals: number;
  readonly ramp: Ramp;
  readonly breaks: readonly number[];
  /** "mensen met bijstand", with the indicator that counts them. */
  readonly numberOf?: string;
  readonly number?: IndicatorId;
  /** The part where most children under 15 live, beside a risk factor. */
  readonly children?: {
    readonly code: RegionCode | BuurtCode;
    readonly name: string;
    readonly count: number;
    readonly year: number;
  };
  /** Parts whose area was another one in that year: hatched. */
  readonly changed?: readonly RegionCode[];
}

export interface Where {
  readonly level: 'wijk' | 'gemeente';
  readonly drawing: Drawing;
  readonly choices: readonly WhereChoice[];
  /** Figures of the first choice. */
  readonly parts: readonly PartFigure[];
  readonly questions: readonly TalkItem[];
}

/** A figure of which the comparable areas are told. */
export interface Told {
  readonly indicator: IndicatorId;
  readonly name: string;
  /** "van de huishoudens" */
  readonly of: string;
  readonly year: number;
  readonly unit: Unit;
  readonly decimals: number;
}

/** A value, or why there is none. */
export type ToldFigure = number | Absence;

/** One area that looks like the area of the page. */
export interface SimilarArea extends AreaRef {
  /** Of a wijk. */
  readonly gemeente?: string;
  /** "bijna even groot en even stedelijk" */
  readonly reason: string;
  /** Values of the variables, in the order of `STRUCTURE`. */
  readonly values: readonly string[];
  /** "0,4": in spreads. */
  readonly distance: string;
  /** Too far away to be called comparable. */
  readonly far?: true;
  /** In the order of `told`. */
  readonly figures: readonly ToldFigure[];
}

/** A class of size or urbanity that the area is in. */
export interface SimilarClass {
  readonly of: AreaClass;
  /** "22 gemeenten met 100.000 tot 150.000 inwoners" */
  readonly words: string;
  /** The middle of the class per figure of `told`; none where fewer than one in three have it. */
  readonly middles: readonly (number | null)[];
}

/** Areas that look like each gemeente of a coalition: none are looked for of the whole, and the sentence says why. */
export interface SimilarOfEach {
  readonly kind: 'each';
  readonly sentence: string;
  readonly areas: readonly AreaRef[];
}

/** Areas that look like the area of the page, or why none are looked for. */
export type Similar =
  | { readonly kind: 'none'; readonly sentence: string }
  | {
      readonly kind: 'found';
      readonly sentence: string;
      /** Values of the variables of the area itself. */
      readonly own: readonly string[];
      readonly told: readonly Told[];
      readonly ownFigures: readonly ToldFigure[];
      readonly areas: readonly SimilarArea[];
      readonly classes: readonly SimilarClass[];
    };

/** A risk factor with the place of the area among all of its level. */
export interface FactorRow {
  readonly indicator: IndicatorId;
  readonly name: string;
  /** "11,2%" */
  readonly value: string;
  /** "2021", "met de grenzen van toen" */
  readonly remarks: readonly string[];
  /** "In 349 van de 352 gemeenten is het lager." */
  readonly position: string;
  readonly fifth: 1 | 2 | 3 | 4 | 5;
}

/** Which factors are in the highest fifth: named, never added up to a score. */
export interface Together {
  readonly sentence: string;
  /** All factors that could be compared, in the order of the page. */
  readonly factors: readonly FactorRow[];
}

export interface GebiedPage {
  /** For the header of the site. */
  readonly gebied: PageArea;
  readonly level: Level;
  /** The areas that the area lies in, largest first: Nederland, provincie, GGD region, gemeente. */
  readonly parents: readonly AreaRef[];
  /** Of a wijk. */
  readonly gemeente?: AreaRef;
  /** "670.610 inwoners", "101.198 kinderen tot 15 jaar" */
  readonly facts: readonly string[];
  readonly sentence: string;
  readonly opening?: TalkItem;
  readonly before: readonly Section[];
  readonly where?: Where;
  readonly together?: Together;
  readonly similar?: Similar | SimilarOfEach;
  readonly after: readonly Section[];
  /** Indicators that are not loaded for this area, where they are counted and not named. */
  readonly unloadedCount: number;
  /** Who is missing? */
  readonly missing?: TalkItem;
  /** Questions that found no place beside a figure. */
  readonly more: readonly TalkStep[];
}
