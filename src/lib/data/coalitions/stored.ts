/** Coalitions as the storage of the browser holds them. */
import { cleanName, parseCoalitionCode, type CoalitionCode } from '../../domain/coalition';

/** A coalition by name. */
export interface Coalition {
  readonly code: CoalitionCode;
  readonly name: string;
}

/** What of a stored text is understood; the rest is left out. */
export function readCoalitions(text: string | null): readonly Coalition[] {
  let content: unknown;
  try {
    content = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  const found = new Map<CoalitionCode, Coalition>();
  for (const one of Array.isArray(content) ? (content as readonly unknown[]) : []) {
    if (typeof one !== 'object' || one === null || !('code' in one) || !('name' in one)) continue;
    if (typeof one.code !== 'string' || typeof one.name !== 'string') continue;
    const [code, name] = [parseCoalitionCode(one.code), cleanName(one.name)];
    if (code !== undefined && name !== '') found.set(code, { code, name });
  }
  return [...found.values()];
}
