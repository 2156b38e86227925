/** "Waar in …?": map, legend and lists of one indicator over the parts of an area. Runs on both sides. */
import { placeLabels, type MapLabel } from '$lib/charts/areamap/labels';
import { paintAreas, summariseMap, type AreaPaint } from '$lib/charts/areamap/state';
import type { Drawing } from '$lib/charts/areamap/draw';
import { legend, type LegendState } from '$lib/charts/legend/state';
import { shareNumberLists, type ShareNumberState } from '$lib/charts/lists/state';
import type { Unit } from '$lib/domain/indicator';
import { capitalise, formatCount, formatValue } from '$lib/domain/notation';
import { extremes, overlooked, type Part } from '$lib/domain/parts';
import { denominator, placeOf } from '$lib/domain/sentence';
import type { PartFigure, WhereChoice } from './model';
import { bordersWords } from '$lib/features/explain/remarks';

/** One answer to "where": which part, by what. */
export interface WhereFact {
  /** "Hoogste aandeel", "Meeste mensen met bijstand" */
  readonly label: string;
  readonly code: string;
  readonly name: string;
  readonly text: string;
}

export interface WhereView {
  readonly title: string;
  readonly sentence: string;
  /** Share beside number: often different parts. Empty where only the share is known. */
  readonly facts: readonly WhereFact[];
  readonly paint: ReadonlyMap<string, AreaPaint>;
  readonly legend: LegendState;
  readonly lists: ShareNumberState;
  readonly labels: readonly MapLabel[];
  readonly summary: string;
  /** The part that is easily overlooked: ringed and thick until something else is pointed at. */
  readonly chosen: string | undefined;
}

/** What the parts of an area may be. */
export type PartLevel = 'gemeente' | 'wijk' | 'buurt';

const NAMES = {
  wijk: { one: 'wijk', many: 'wijken' },
  gemeente: { one: 'gemeente', many: 'gemeenten' },
  buurt: { one: 'buurt', many: 'buurten' }
} as const;

export function peersOf(level: PartLevel): { readonly one: string; readonly many: string } {
  return NAMES[level];
}

/** Everything that shows for one choice. */
export function whereView(
  choice: WhereChoice,
  parts: readonly PartFigure[],
  level: 'wijk' | 'gemeente',
  drawing: Drawing
): WhereView {
  const peers = peersOf(level);
  const show = shower(choice);
  const areas = parts.map(({ code, name, share }) => ({ code, name, figure: share }));
  const known = knownParts(parts);
  const chosen = overlooked(known);
  const highest = extremes(known)?.highest ?? sorted(known).at(-1);
  return {
    title: [choice.name, choice.of, choice.year, ...bordersWords(choice.borders)].join(', '),
    sentence: whereSentence(choice, known, level),
    facts: whereFacts(choice, known),
    paint: paintAreas(areas, choice.breaks, choice.ramp, show),
    legend: legend(
      parts.map(({ share }) => share),
      choice.breaks,
      choice.ramp,
      choice.unit,
      level
    ),
    lists: shareNumberLists(
      parts.map(({ code, name, share, number }) => ({ code, name, share, number })),
      choice,
      show,
      peers
    ),
    labels: placeLabels(
      drawing.outlines.filter(({ code }) => known.some((part) => part.code === code)),
      drawing,
      level === 'wijk' ? 9 : 12,
      [chosen?.code, highest?.code].filter((code) => code !== undefined)
    ),
    summary: summariseMap(areas, peers.many, show),
    chosen: chosen?.code
  };
}

function shower({
  unit,
  decimals
}: {
  readonly unit: Unit;
  readonly decimals: number;
}): (value: number) => string {
  return (value) => formatValue(value, unit, decimals);
}

/** The parts whose share is known, as the domain counts them. */
export function knownParts(parts: readonly PartFigure[]): Part[] {
  return parts.flatMap(({ code, name, share, number }) =>
    share.kind === 'known'
      ? [{ code, name, share: share.value, number: number?.kind === 'known' ? number.value : undefined }]
      : []
  );
}

function sorted(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => a.share - b.share);
}

/**
 * Above the map, share beside number: where the share is highest and where most people are, and which part
 * a list by share would hide. Where nobody is counted: how far the parts lie apart, and, of a risk factor,
 * where most children live.
 */
export function whereSentence(
  choice: Pick<WhereChoice, 'name' | 'unit' | 'decimals' | 'numberOf' | 'children'>,
  parts: readonly Part[],
  level: PartLevel
): string {
  const { many, one } = peersOf(level);
  const show = shower(choice);
  const [lowest, highest] = [sorted(parts).at(0), sorted(parts).at(-1)];
  if (lowest === undefined || highest === undefined) return `Over de ${many} is hiervan geen cijfer.`;
  if (parts.length === 1) return `Van één ${one} is een cijfer: ${highest.name}, ${show(highest.share)}.`;
  if (lowest.share === highest.share) return `In alle ${many} is het ${show(highest.share)}.`;
  const counted = extremes(parts);
  if (choice.numberOf !== undefined && counted !== undefined)
    return `${capitalise(placeOf(counted.highest.name))} is het aandeel ${choice.numberOf} het hoogst. ${numberWords(counted, overlooked(parts))}`;
  const name = `${choice.name.charAt(0).toLowerCase()}${choice.name.slice(1)}`;
  const apart = `Bij ${name} lopen de ${many} uiteen: van ${show(lowest.share)} ${placeOf(lowest.name)} tot ${show(highest.share)} ${placeOf(highest.name)}.`;
  return [apart, ...childrenWords(choice.children, highest)].join(' ');
}

/** Where most people are, and the part among those with many that the shares hide. */
function numberWords(
  { highest, most }: NonNullable<ReturnType<typeof extremes>>,
  hidden: Part | undefined
): string {
  const count = formatCount(most.number ?? 0);
  const same = most.code === highest.code;
  const first = same
    ? `Daar zijn het er ook de meeste: ${count}.`
    : `${capitalise(placeOf(most.name))} zijn het er de meeste: ${count}.`;
  if (hidden?.number === undefined || hidden.code === most.code) return first;
  return `${first} Ook ${placeOf(hidden.name)} gaat het om een groot aantal: ${formatCount(hidden.number)}.`;
}

/**
 * Where the share is highest, where most people are, and, of a risk factor, where most children live: each by
 * name, as different things. Nothing where there is no number to set beside the share.
 */
export function whereFacts(choice: WhereChoice, parts: readonly Part[]): readonly WhereFact[] {
  const show = shower(choice);
  const [lowest, highest] = [sorted(parts).at(0), sorted(parts).at(-1)];
  if (lowest === undefined || highest === undefined || lowest.share === highest.share) return [];
  const most = choice.numberOf === undefined ? undefined : extremes(parts)?.most;
  const { children } = choice;
  const numbers: readonly WhereFact[] = [
    ...(most === undefined
      ? []
      : [
          {
            label: `Meeste ${choice.numberOf}`,
            code: most.code,
            name: most.name,
            text: formatCount(most.number ?? 0)
          }
        ]),
    ...(children === undefined
      ? []
      : [
          {
            label: 'Meeste kinderen tot 15 jaar',
            code: children.code,
            name: children.name,
            text: `${formatCount(children.count)}${children.year === choice.year ? '' : ` in ${children.year}`}`
          }
        ])
  ];
  if (numbers.length === 0) return [];
  const share = denominator(choice.unit) === undefined ? 'Hoogste cijfer' : 'Hoogste aandeel';
  return [{ label: share, code: highest.code, name: highest.name, text: show(highest.share) }, ...numbers];
}

function childrenWords(children: WhereChoice['children'], highest: Part): string[] {
  if (children === undefined) return [];
  const count = `${formatCount(children.count)} in ${children.year}`;
  return children.code === highest.code
    ? [`Daar wonen ook de meeste kinderen tot 15 jaar: ${count}.`]
    : [`De meeste kinderen tot 15 jaar wonen ${placeOf(children.name)}: ${count}.`];
}
