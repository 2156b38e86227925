import { describe, expect, it } from 'vitest';
import type { Account } from './account';
import { lacksOf } from './lacks';
import { next, understoodIn, type FileEvent, type Files } from './state';
import { account, code, GEMEENTEN, WIJKEN } from './test-files';

const after = (events: readonly FileEvent[], files: Files = []): Files =>
  events.reduce((now, event) => next(now, 1, event, {}), files);

const dropped: FileEvent = { kind: 'dropped', name: 'voorbeeld.csv', size: 90, request: 10 };
const understoodAs = (found: Account, request = 10): FileEvent => ({
  kind: 'understood',
  request,
  account: found
});

describe('a file on the page', () => {
  it('is read, understood, kept and closed', async () => {
    const found = await account(GEMEENTEN);
    const kinds: string[] = [];
    let files: Files = [];
    for (const event of [
      dropped,
      understoodAs(found),
      { kind: 'saving', request: 11 },
      { kind: 'saved', request: 11, set: 'a' },
      { kind: 'closed' }
    ] satisfies readonly FileEvent[]) {
      files = next(files, 1, event, {});
      kinds.push(files[0]?.stage.kind ?? 'gone');
    }
    expect(kinds).toEqual(['reading', 'understood', 'saving', 'saved', 'gone']);
  });

  it('shows why it is refused, and leaves the others alone', async () => {
    const problems = [{ file: 'a', expected: 'b', found: 'c', action: 'd' }];
    const two = next(after([dropped]), 2, { ...dropped, request: 20 }, {});
    const files = next(two, 1, { kind: 'refused', request: 10, problems }, {});
    expect(files.map(({ stage }) => stage.kind)).toEqual(['refused', 'reading']);
  });

  it('ignores an answer to an older question', async () => {
    const found = await account(GEMEENTEN);
    const files = after([
      dropped,
      understoodAs(found),
      { kind: 'mended', request: 12, choices: { year: 2020 } }
    ]);
    expect(after([understoodAs(found, 10)], files)).toEqual(files);
    expect(after([understoodAs(found, 12)], files)[0]?.stage.kind).toBe('understood');
  });

  it('keeps what was said when it is read again, also when that fails or is stopped', async () => {
    const found = await account(WIJKEN, { gemeente: code('GM9001') });
    const topic = found.topics[0]?.topic.id ?? '';
    const mending = after([
      dropped,
      understoodAs(found),
      { kind: 'picked', topics: [topic], change: { name: 'Hulp bij schulden' } },
      { kind: 'sourced', source: 'GGD' },
      { kind: 'mended', request: 12, choices: { year: 2024 } }
    ]);
    for (const end of [
      understoodAs(await account(WIJKEN, { gemeente: code('GM9001'), year: 2024 }), 12),
      { kind: 'refused', request: 12, problems: [] },
      { kind: 'cancelled' }
    ] satisfies readonly FileEvent[]) {
      const [file] = after([end], mending);
      const known = file && understoodIn(file.stage);
      expect(file?.stage.kind).toBe('understood');
      expect(known?.source).toBe('GGD');
      expect(known?.picks.get(topic)?.name).toBe('Hulp bij schulden');
    }
  });

  it('is gone when its first reading is stopped', () => {
    expect(after([dropped, { kind: 'cancelled' }])).toEqual([]);
  });

  it('stays as it was when it cannot be kept', async () => {
    const read = after([dropped, understoodAs(await account(GEMEENTEN))]);
    const [file] = after(
      [
        { kind: 'saving', request: 11 },
        { kind: 'unsaved', request: 11, message: 'Vol.' }
      ],
      read
    );
    expect(file?.stage).toMatchObject({ kind: 'understood', trouble: { kind: 'unsaved', message: 'Vol.' } });
    expect(file && understoodIn(file.stage)).toEqual(read[0] && understoodIn(read[0].stage));
  });
});

describe('lacksOf', () => {
  const lacks = (files: Files) => {
    const known = files[0] && understoodIn(files[0].stage);
    return known === undefined ? undefined : lacksOf(known);
  };

  it('asks for the gemeente of wijken, for the year, for a unit and for something to take', async () => {
    expect(lacks(after([dropped, understoodAs(await account(WIJKEN))]))?.[0]).toContain('gemeente');
    const found = await account(WIJKEN, { gemeente: code('GM9001') });
    expect(lacks(after([dropped, understoodAs(found)]))).toEqual(['Kies het jaar van de cijfers.']);
    const complete = after([dropped, understoodAs(await account(GEMEENTEN))]);
    const topics = [...(understoodIn(complete[0]?.stage ?? { kind: 'saved', set: '' })?.picks.keys() ?? [])];
    const with_ = (change: Parameters<typeof picked>[1]) => lacks(after([picked(topics, change)], complete));
    expect(with_({ taken: false })).toEqual(['Kies ten minste één kenmerk.']);
    expect(with_({ taken: true, measure: undefined })?.[0]).toContain('gemeten');
    expect(with_({ taken: true, measure: { unit: 'count', times: 1 } })).toEqual([]);
  });

  const picked = (
    topics: readonly string[],
    change: Extract<FileEvent, { kind: 'picked' }>['change']
  ): FileEvent => ({
    kind: 'picked',
    topics,
    change
  });
});
