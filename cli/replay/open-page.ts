import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Obstacle } from '../../local/obstacle.ts';

/** The page of a replay, if one is wanted; unless somebody says where, beside what else Doorstep keeps on this laptop. */
export const openPage = async (folder: string, wanted: string | true | undefined) => {
  if (wanted === undefined) return undefined;
  const file = wanted === true ? join(folder, 'replay.html') : resolve(wanted);
  // Its scripts and styles are read when it is loaded: whoever wants no page need not wait for them.
  const { openReplayPage } = await import('../../simulator/report/page-file.ts');
  try {
    await mkdir(dirname(file), { recursive: true });
    return { file, ...(await openReplayPage(file)) };
  } catch (error) {
    throw new Obstacle(`The page ${file} cannot be written.`, { cause: error });
  }
};
