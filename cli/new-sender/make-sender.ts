import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Obstacle } from '../../local/obstacle.ts';
import { carrierFiles } from './carrier-files.ts';
import { guide } from './guide.ts';
import { guidesWith, indexWith, kitsWith } from './lists.ts';
import type { Newcomer } from './newcomer.ts';
import { shopFiles } from './shop-files.ts';
import { trustFile } from './trust-file.ts';

/** Writes a new sender into the project in this folder, and answers what it wrote. Throws an Obstacle, and writes nothing, where it stands already. */
export const makeSender = async (root: string, who: Newcomer): Promise<readonly string[]> => {
  const files = new Map([
    ...(who.room === 'shops' ? shopFiles(who) : carrierFiles(who)),
    [`${who.room}/${who.id}/trust.ts`, trustFile(who)],
    [`docs/connections/${who.id}.md`, guide(who)],
  ]);
  const standing = ['carriers', 'shops'].map((room) => `${room}/${who.id}`);
  const found = [...standing, ...files.keys()].find((path) => existsSync(join(root, path)));
  if (found) throw new Obstacle(`${who.id} stands already: ${found}. Nothing was written.`);
  const lists = [
    [`${who.room}/index.ts`, indexWith],
    ['test/senders/kits.ts', kitsWith],
    ['docs/connections/README.md', guidesWith],
  ] as const;
  for (const [path, withNewcomer] of lists)
    files.set(path, withNewcomer(await readFile(join(root, path), 'utf8'), who));
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return [...files.keys()];
};
