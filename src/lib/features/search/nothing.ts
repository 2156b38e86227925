/** What the search says when it shows no areas. Dutch. */
import type { BuurtCode } from '$lib/domain/buurt';

export const NOT_LOADED = 'De namen zijn niet te laden. Kies uw gemeente op de kaart of in de lijst.';

/** Why nothing was found for what was typed, and what to do instead; empty as long as nothing was typed. */
export function whyNothing(text: string, buurt: BuurtCode | undefined): string {
  if (text.trim() === '') return '';
  if (/^\s*\d{4}/.test(text)) return 'Zoeken op postcode kan niet. Typ de naam van uw gemeente of wijk.';
  if (buurt !== undefined) return 'Druk op Enter om deze buurt te openen.';
  return 'Niets gevonden. Typ de naam van een gemeente, wijk of provincie. Buurten staan op de pagina van hun gemeente.';
}
