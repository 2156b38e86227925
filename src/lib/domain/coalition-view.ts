/**
 * What the page of a coalition shows, as its address holds it:
 * `/gebied/coalitie/?gemeenten=0882-0917-0928&naam=Parkstad&delen=gemeente&kenmerk=…`.
 */
import { openAddress, readIndicator, type Dropped } from './address';
import {
  cleanName,
  coalitionCode,
  isCoalition,
  MOST_MEMBERS,
  type AreaCode,
  type CoalitionCode
} from './coalition';
import type { ShownIndicatorId } from './own';
import { parseRegionCode, type RegionCode } from './region';

export interface CoalitionView {
  readonly code: CoalitionCode;
  /** As whoever sent the address calls it. */
  readonly name?: string;
  /** "Waar in …?" shows the gemeenten and not their wijken. */
  readonly byGemeente: boolean;
  /** The indicator of "Waar in …?". */
  readonly indicator?: ShownIndicatorId;
}

const PARTS = ['gemeenten', 'naam', 'delen', 'kenmerk'] as const;

/**
 * Reads a view from the search part of an address. `isGemeente`: whether the site has such a gemeente; one that it
 * does not have, a second time the same, and what is more than a coalition holds, are dropped. Without a `view`
 * too few gemeenten are left.
 */
export function readCoalitionView(
  params: URLSearchParams,
  isGemeente: (code: RegionCode) => boolean
): {
  readonly view: CoalitionView | undefined;
  readonly gemeenten: readonly RegionCode[];
  readonly dropped: readonly Dropped[];
} {
  const { take, dropped } = openAddress(params, PARTS);
  const gemeenten: RegionCode[] = [];
  const lost: Dropped[] = [];
  for (const text of (take('gemeenten', (all) => all) ?? '').split('-')) {
    if (text === '') continue;
    const code = /^\d{4}$/.test(text) ? parseRegionCode(`GM${text}`) : undefined;
    if (
      code === undefined ||
      !isGemeente(code) ||
      gemeenten.includes(code) ||
      gemeenten.length === MOST_MEMBERS
    )
      lost.push({ part: 'gemeenten', text });
    else gemeenten.push(code);
  }
  const name = take('naam', (text) => (cleanName(text) === '' ? undefined : cleanName(text)));
  const byGemeente = take('delen', (text) => (text === 'gemeente' ? true : undefined)) ?? false;
  const indicator = take('kenmerk', readIndicator);
  const code = coalitionCode(gemeenten);
  return {
    gemeenten,
    view:
      code === undefined
        ? undefined
        : {
            code,
            byGemeente,
            ...(name !== undefined && { name }),
            ...(indicator !== undefined && { indicator })
          },
    dropped: [...dropped, ...lost]
  };
}

/** The search part of the address of a view, with its `?`; `readCoalitionView` gives the same view back. */
export function coalitionSearch({
  code,
  name,
  byGemeente = false,
  indicator
}: Pick<CoalitionView, 'code'> & Partial<CoalitionView>): `?${string}` {
  const params = new URLSearchParams({ gemeenten: code.slice(2) });
  if (name !== undefined) params.set('naam', name);
  if (byGemeente) params.set('delen', 'gemeente');
  if (indicator !== undefined) params.set('kenmerk', indicator);
  return `?${params.toString()}`;
}

/** The page of an area, from the root of the site. */
export function areaPath({
  code,
  name
}: {
  readonly code: AreaCode;
  readonly name: string;
}): `/gebied/${string}/` | `/gebied/coalitie/?${string}` {
  return isCoalition(code) ? `/gebied/coalitie/${coalitionSearch({ code, name })}` : `/gebied/${code}/`;
}
