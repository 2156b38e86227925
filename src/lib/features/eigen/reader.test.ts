import { describe, expect, it } from 'vitest';
import type { Answer, Question } from './messages';
import { Reader } from './reader';

/** A worker that answers when the test says so. */
class FakeWorker extends EventTarget {
  readonly posted: unknown[] = [];
  ended = false;
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(data: Answer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function reader() {
  const workers: FakeWorker[] = [];
  const start = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { workers, reader: new Reader(start, () => ({ kind: 'begin', regions: '', changes: '' })) };
}

const question = (name: string): Question => ({ kind: 'understand', file: new File([], name), choices: {} });
const never = () => new AbortController().signal;

describe('the reader', () => {
  it('asks one thing at a time, in order', async () => {
    const { reader: asked, workers } = reader();
    const [first, second] = [asked.ask(question('a'), never()), asked.ask(question('b'), never())];
    expect(workers[0]?.posted).toHaveLength(2);
    workers[0]?.answer({ kind: 'kept' });
    expect(await first).toEqual({ kind: 'kept' });
    expect(workers[0]?.posted).toHaveLength(3);
    workers[0]?.answer({ kind: 'unkept', message: 'Vol.' });
    expect(await second).toEqual({ kind: 'unkept', message: 'Vol.' });
    expect(workers).toHaveLength(1);
  });

  it('ends the worker of a question that is stopped, and asks the next of a new one', async () => {
    const { reader: asked, workers } = reader();
    const stop = new AbortController();
    const [first, second] = [asked.ask(question('a'), stop.signal), asked.ask(question('b'), never())];
    stop.abort();
    expect(await first).toEqual({ kind: 'cancelled' });
    expect(workers[0]?.ended).toBe(true);
    // What the old worker still says is about the wrong question.
    workers[0]?.answer({ kind: 'packed', text: 'a' });
    workers[1]?.answer({ kind: 'kept' });
    expect(await second).toEqual({ kind: 'kept' });
  });

  it('says that a worker broke, and goes on with a new one', async () => {
    const { reader: asked, workers } = reader();
    const [first, second] = [asked.ask(question('a'), never()), asked.ask(question('b'), never())];
    workers[0]?.dispatchEvent(new Event('error', { cancelable: true }));
    expect(await first).toEqual({ kind: 'crashed' });
    workers[1]?.answer({ kind: 'kept' });
    expect(await second).toEqual({ kind: 'kept' });
  });

  it('leaves a question that waits and is stopped unasked', async () => {
    const { reader: asked, workers } = reader();
    const stop = new AbortController();
    void asked.ask(question('a'), never());
    const second = asked.ask(question('b'), stop.signal);
    stop.abort();
    expect(await second).toEqual({ kind: 'cancelled' });
    workers[0]?.answer({ kind: 'kept' });
    expect(workers[0]?.posted).toHaveLength(2);
  });
});
