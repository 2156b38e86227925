/**
 * One figure as another site shows it, as its address holds it: `/figuur/?v=1&gebied=&kenmerk=&vorm=`. Such an
 * address stands in pages that nobody mends, so it bears a version, and what it means stays.
 */
import { openAddress, readYear, type Dropped } from './address';
import { cleanName, isCoalition, parseAreaCode, type AreaCode } from './coalition';
import { isIndicatorId, type IndicatorId } from './indicator-ids';

const EMBED_VERSION = '1';

/** What is drawn under the value: its place among all areas, its years, or nothing. */
export const EMBED_FORMS = ['plaats', 'jaren', 'cijfer'] as const;
export type EmbedForm = (typeof EMBED_FORMS)[number];

/** `auto`: as the reader's device has it. */
export const SCHEMES = ['auto', 'licht', 'donker'] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface EmbedView {
  readonly area: AreaCode;
  /** What a coalition calls itself. */
  readonly name?: string;
  /** Own figures stay on the device, so no other site can show them. */
  readonly indicator: IndicatorId;
  readonly form: EmbedForm;
  /** The latest year to show; absent: the latest there is, also when newer figures come. */
  readonly year?: number;
  readonly scheme: Scheme;
}

const PARTS = ['v', 'gebied', 'naam', 'kenmerk', 'vorm', 'jaar', 'kleur'] as const;

/** Reads the search part of an address. Without a `view`, it names no area or no indicator. */
export function readEmbedView(params: URLSearchParams): {
  readonly view: EmbedView | undefined;
  readonly dropped: readonly Dropped[];
} {
  const { take, dropped } = openAddress(params, PARTS);
  take('v', (text) => (text === EMBED_VERSION ? text : undefined));
  const area = take('gebied', parseAreaCode);
  const name = take('naam', (text) =>
    cleanName(text) === '' || area === undefined || !isCoalition(area) ? undefined : cleanName(text)
  );
  const indicator = take('kenmerk', (text) => (isIndicatorId(text) ? text : undefined));
  const form = take('vorm', (text) => EMBED_FORMS.find((known) => known === text)) ?? 'plaats';
  const year = take('jaar', readYear);
  const scheme = take('kleur', (text) => SCHEMES.find((known) => known === text)) ?? 'auto';
  return {
    view:
      area === undefined || indicator === undefined
        ? undefined
        : {
            area,
            indicator,
            form,
            scheme,
            ...(name !== undefined && { name }),
            ...(year !== undefined && { year })
          },
    dropped
  };
}

/** The search part of the address of a view; `readEmbedView` gives the same view back. */
export function writeEmbedView({ area, name, indicator, form, year, scheme }: EmbedView): URLSearchParams {
  const params = new URLSearchParams({ v: EMBED_VERSION, gebied: area });
  if (name !== undefined) params.set('naam', name);
  params.set('kenmerk', indicator);
  params.set('vorm', form);
  if (year !== undefined) params.set('jaar', String(year));
  if (scheme !== 'auto') params.set('kleur', scheme);
  return params;
}
