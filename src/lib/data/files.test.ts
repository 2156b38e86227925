import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataError } from './errors';
import { download } from './files';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A host that gives each of these in turn, and tells how often it was asked and how. */
function host(...answers: (Response | Error)[]) {
  const asked: (RequestCache | undefined)[] = [];
  const fetcher: typeof fetch = async (_, options) => {
    asked.push(options?.cache);
    const answer = answers.shift();
    if (answer === undefined || answer instanceof Error) throw answer ?? new TypeError('no answer left');
    return answer;
  };
  return { asked, fetcher };
}

const bytesOf = fc.uint8Array({ minLength: 1, maxLength: 200 });

describe('a data file', () => {
  it('is given when its bytes are those that its address means', async () => {
    await fc.assert(
      fc.asyncProperty(bytesOf, fc.integer({ min: 16, max: 64 }), async (bytes, length) => {
        const { fetcher, asked } = host(new Response(bytes));
        const url = `/data/a.parquet?sha256=${hashOf(bytes).slice(0, length)}`;
        expect(new Uint8Array(await (await download(url, fetcher)).arrayBuffer())).toEqual(bytes);
        expect(asked).toHaveLength(1);
      })
    );
  });

  it('is refused and named when a byte differs or the end is missing, after one more try past all copies', async () => {
    await fc.assert(
      fc.asyncProperty(bytesOf, fc.nat(), fc.boolean(), async (bytes, place, cut) => {
        const at = place % bytes.length;
        const wrong = cut
          ? bytes.slice(0, at)
          : bytes.map((byte, index) => (index === at ? byte ^ 0x40 : byte));
        const { fetcher, asked } = host(new Response(wrong), new Response(wrong));
        const url = `/data/figures-wijk.parquet?sha256=${hashOf(bytes).slice(0, 16)}`;
        await expect(download(url, fetcher)).rejects.toThrow(
          'Het bestand figures-wijk.parquet is beschadigd of hoort bij een andere uitgave.'
        );
        expect(asked).toEqual([undefined, 'reload']);
      })
    );
  });

  it('is given when only the first copy was damaged', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const { fetcher } = host(new Response('anders'), new Response(bytes));
    const response = await download(`/data/a.json?sha256=${hashOf(bytes)}`, fetcher);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  it('is named when the host has no answer or another than the file', async () => {
    await expect(download('/data/a.json', host(new TypeError('offline')).fetcher)).rejects.toEqual(
      new DataError('download', 'Het bestand a.json is niet op te halen. Controleer uw verbinding.')
    );
    const { fetcher } = host(new Response('', { status: 404 }));
    await expect(download('/data/a.json?sha256=0123456789abcdef', fetcher)).rejects.toThrow(
      'a.json is niet op te halen (antwoord 404)'
    );
  });

  it('is taken as it comes where the address does not tell its bytes', async () => {
    const response = await download('/data/a.json', host(new Response('{}')).fetcher);
    expect(await response.text()).toBe('{}');
  });
});
