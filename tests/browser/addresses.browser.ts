/** Every address that a link can point to answers 200 on a plain static host. */
import { describe, expect, it } from 'vitest';
import { nativeConnector } from '../../src/lib/data/native.server';
import { flawsOf } from '../support/dutch';
import { address } from '../support/site';

async function status(path: string): Promise<number> {
  const response = await fetch(address(path));
  await response.arrayBuffer();
  return response.status;
}

async function failing(paths: Iterable<string>): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const path of paths) {
    const answer = await status(path);
    if (answer !== 200) wrong.push(`${path} answered ${answer}`);
  }
  return wrong;
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&#39;': "'" };

/** Words of the program that leaked into what a page says. */
const LEAKED = />[^<]*\b(undefined|null|NaN|Infinity|\[object)\b[^<]*</;

/** What is wrong with the first sentences of the page of an area, and with any of its words. */
function flawsOfPage(html: string, name: string): readonly string[] {
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
  const sentence = heading.replace(/<[^>]*>/g, '').replace(/&[a-z#0-9]+;/g, (sign) => ENTITIES[sign] ?? sign);
  const [body = ''] = html.split('<script');
  return [
    ...flawsOf(sentence).map((flaw) => `"${sentence}" ${flaw}`),
    ...(sentence.includes(name) ? [] : [`"${sentence}" does not name ${name}`]),
    ...(LEAKED.exec(body) ?? []).slice(0, 1)
  ];
}

describe('addresses', () => {
  it('of all areas of 2024, of every level, answer 200 and begin with a sentence in good Dutch', async () => {
    const connector = await nativeConnector();
    const rows = await connector.query('SELECT code, name FROM regions WHERE indeling = ?', [2024]);
    expect(rows.length).toBe(1 + 12 + 25 + 342 + 3393);
    const wrong: string[] = [];
    for (const { code, name } of rows) {
      const answer = await fetch(address(`/gebied/${String(code)}/`));
      const flaws = answer.ok
        ? flawsOfPage(await answer.text(), String(name))
        : [`answered ${answer.status}`];
      if (flaws.length > 0) wrong.push(`${String(code)}: ${flaws.join(', ')}`);
    }
    expect(wrong).toEqual([]);
  });

  it('that pages link to answer 200', async () => {
    const links = new Set<string>();
    for (const from of [
      '/',
      '/gebied/',
      '/gebied/NL01/',
      '/gebied/GM0599/',
      '/gebied/WK059910/',
      '/kaart/',
      '/vergelijk/',
      '/handvatten/',
      '/wat-is-armoede/',
      '/eigen-cijfers/',
      '/bronnen/'
    ]) {
      const html = await (await fetch(address(from))).text();
      for (const [, href = ''] of html.matchAll(/<a[^>]*\shref="([^"]+)"/g)) {
        const url = new URL(href.replaceAll('&amp;', '&'), address(from));
        if (url.origin === new URL(address('/')).origin) links.add(url.pathname);
      }
    }
    expect(links.size).toBeGreaterThan(350);
    expect(await failing(links)).toEqual([]);
  });

  it('that do not exist say so, with status 404', async () => {
    expect(await status('/gebied/GM9999/')).toBe(404);
  });
});
