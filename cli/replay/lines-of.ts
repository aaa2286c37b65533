import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Obstacle } from '../../local/obstacle.ts';

/** A file's lines as they are read; "-" is standard input. Rejects with an Obstacle if there is no such file. */
export const linesOf = async (path: string): Promise<AsyncIterable<string>> => {
  if (path === '-') return reading(() => process.stdin);
  const known = await stat(path).catch(() => undefined);
  if (!known) throw new Obstacle(`There is no file ${path}: npx doorstep orders export --to ${path} writes one.`);
  if (known.isDirectory())
    throw new Obstacle(`${path} is a folder: name the file that npx doorstep orders export wrote.`);
  await access(path, constants.R_OK).catch((error: unknown) => {
    throw new Obstacle(`${path} cannot be read: it belongs to somebody else.`, { cause: error });
  });
  return reading(() => createReadStream(path));
};

/** How many lines a file has, to tell how far a replay has come; of standard input nobody knows. */
export const countLines = async (path: string): Promise<number | undefined> => {
  if (path === '-') return undefined;
  let count = 0;
  for await (const _line of reading(() => createReadStream(path))) count += 1;
  return count;
};

/** Opened when the first line is asked for: lines that are read before somebody listens are lost. */
async function* reading(open: () => NodeJS.ReadableStream): AsyncGenerator<string> {
  yield* createInterface({ input: open(), crlfDelay: Number.POSITIVE_INFINITY });
}
