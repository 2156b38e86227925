/** Opens the page of a coalition from its address, in the browser. */
import { coalitions } from '$lib/data/coalitions/memory.svelte';
import { explainDropped } from '$lib/domain/address';
import {
  coalitionName,
  isCoalition,
  membersOf,
  type AreaCode,
  type CoalitionCode
} from '$lib/domain/coalition';
import { readCoalitionView, type CoalitionView } from '$lib/domain/coalition-view';
import type { Region, RegionCode } from '$lib/domain/region';
import { buildPageOf } from '../build-page';
import type { AreaRef, GebiedPage } from '../model';
import type { SiteContext } from '../context';
import type { CoalitionArea, SiteArea } from '../site-area';
import { browserContext } from './context';

export type OpenedCoalition = {
  /** What was left out of the address, in words. */
  readonly told: string | undefined;
} & (
  | { readonly kind: 'page'; readonly page: GebiedPage; readonly view: CoalitionView }
  /** An address with one gemeente, or none. */
  | { readonly kind: 'too-few'; readonly gemeenten: readonly AreaRef[] }
);

/** Works out all figures of the coalition in an address. Rejects with a `DataError`. */
export async function openCoalition(params: URLSearchParams): Promise<OpenedCoalition> {
  const context = await browserContext();
  const gemeenteOf = (code: RegionCode): Region | undefined => {
    const region = context.regions.get(code);
    return region?.level === 'gemeente' ? region : undefined;
  };
  const { view, gemeenten, dropped } = readCoalitionView(params, (code) => gemeenteOf(code) !== undefined);
  const told = explainDropped(dropped);
  if (view === undefined) {
    const known = gemeenten.flatMap((code) => gemeenteOf(code) ?? []);
    return { kind: 'too-few', told, gemeenten: known.map(({ code, name }) => ({ code, name })) };
  }
  const members = membersOf(view.code).flatMap((code) => gemeenteOf(code) ?? []);
  const area = areaOf(view, members.sort(byName));
  const page = await buildPageOf(context, area, view.byGemeente ? 'gemeente' : 'wijk');
  return { kind: 'page', told, page, view };
}

/** An area of the site, or a coalition of its gemeenten; `undefined` where one of these is none of the site's. */
export function siteAreaOf(
  context: SiteContext,
  { code, name }: { readonly code: AreaCode; readonly name?: string | undefined }
): SiteArea | undefined {
  if (!isCoalition(code)) return context.regions.get(code);
  const members = membersOf(code).map((member) => context.regions.get(member));
  const known = members.filter((member) => member !== undefined);
  return known.length < members.length ? undefined : areaOf({ code, name }, known.sort(byName));
}

const byName = (a: Region, b: Region) => a.name.localeCompare(b.name, 'nl');

/** The address says what the coalition is called, else this device, else its gemeenten do. */
function areaOf(
  { code, name }: { readonly code: CoalitionCode; readonly name?: string | undefined },
  members: readonly Region[]
): CoalitionArea {
  const provincie = only(members.map((member) => member.provincie));
  const ggd = only(members.map((member) => member.ggd));
  const own = coalitionName(members.map((member) => member.name));
  return {
    code,
    level: 'gemeente',
    name: name ?? coalitions.nameOf(code) ?? own,
    members,
    ...(provincie !== undefined && { provincie }),
    ...(ggd !== undefined && { ggd })
  };
}

/** What is the same for all; `undefined` where it differs. */
function only<T>(values: readonly T[]): T | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}
