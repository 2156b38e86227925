/** Writes and checks exported files of own figures, away from the page's own thread: see `file.ts`. */
import { never } from '../../domain/never';
import type { FileAnswers, FileQuestion } from './file';
import { readOwnFile, writeOwnFile } from './schema';

async function answer(question: FileQuestion): Promise<FileAnswers[FileQuestion['kind']]> {
  switch (question.kind) {
    case 'read':
      return readOwnFile(await question.file.text(), question.file.name);
    case 'write':
      return new Blob([writeOwnFile(question.sets, question.at)], { type: 'application/json' });
    default:
      return never(question, 'question about a file of own figures');
  }
}

addEventListener('message', ({ data }: MessageEvent<FileQuestion>) => {
  answer(data).then(
    (result) => postMessage(result),
    // Thrown where the page hears it: at the worker, outside any promise.
    (cause: unknown) =>
      setTimeout(() => {
        throw cause;
      })
  );
});
