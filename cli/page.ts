import { rmSync } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Obstacle } from '../local/obstacle.ts';
import type { PageFile } from '../simulator/report/page-file.ts';

/** Where a page goes: to the file that was typed, or by its usual name beside what else Doorstep keeps on this laptop. */
interface Wanted {
  readonly html: string | true;
  readonly folder: string;
  readonly usual: string;
}

interface Page<Order, Closing> extends PageFile<Order, Closing> {
  readonly file: string;
}

/**
 * Opens a page that stands under its name only when it is whole: what is unfinished when the program ends, however it ends, is removed.
 * Rejects with an Obstacle where no page can be.
 */
export const openPage = async <Order, Closing>(
  { html, folder, usual }: Wanted,
  open: (path: string) => Promise<PageFile<Order, Closing>>,
): Promise<Page<Order, Closing>> => {
  const file = html === true ? join(folder, usual) : resolve(html);
  if (html === true) await mkdir(folder, { recursive: true });
  const known = await stat(file).catch(() => undefined);
  if (known && !known.isFile()) throw new Obstacle(`The page ${file} cannot be written: something else has that name.`);
  const part = `${file}.part`;
  const { add, finish } = await open(part).catch((error: unknown) => {
    throw new Obstacle(`The page ${file} cannot be written: it needs a folder that is there, and yours.`, {
      cause: error,
    });
  });
  const forget = removeAtEnd(part);
  return {
    file,
    add,
    finish: async (closing) => {
      await finish(closing);
      await rename(part, file);
      forget();
    },
  };
};

/** As shells tell a program that was interrupted. */
const INTERRUPTED = 130;

const removeAtEnd = (part: string): (() => void) => {
  const remove = () => rmSync(part, { force: true });
  const end = () => process.exit(INTERRUPTED);
  process.once('exit', remove).once('SIGINT', end).once('SIGTERM', end);
  return () => void process.off('exit', remove).off('SIGINT', end).off('SIGTERM', end);
};
