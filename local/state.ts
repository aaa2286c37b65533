import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const demo = z.object({
  brand: z.string(),
  /** The API key of the demo brand's shop. */
  key: z.string(),
  connection: z.object({ url: z.string(), provider: z.string(), secret: z.string() }),
});

/** What the demonstration has put in: enough to be its shop and its carrier. Worth nothing off this machine. */
export type Demo = z.infer<typeof demo>;

const state = z.object({
  /** Drawn anew at each start; the local address answers with it, so a stale file cannot be mistaken. */
  id: z.string(),
  pid: z.number(),
  status: z.enum(['starting', 'ready']),
  /** Where the shop, carriers, buyers and the inbox's reader go. */
  address: z.string(),
  /** The embedded AWS, for SDK clients. */
  endpoint: z.string(),
  outputs: z.record(z.string(), z.record(z.string(), z.string())),
  demo: demo.optional(),
});

/** What a running Doorstep leaves for other programs to find it by. */
export type State = z.infer<typeof state>;

const fileIn = (folder: string): string => join(folder, 'state.json');

export const writeState = async (folder: string, written: State): Promise<void> => {
  const file = fileIn(folder);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(written, null, 2));
  await rename(`${file}.new`, file);
};

export const removeState = (folder: string): Promise<void> => rm(fileIn(folder), { force: true });

/** The Doorstep that runs from this folder, if one does. A file that a dead one left behind is nothing. */
export const findRunning = async (folder: string): Promise<State | undefined> => {
  try {
    const found = state.parse(JSON.parse(await readFile(fileIn(folder), 'utf8')));
    return (await answersAs(found)) ? found : undefined;
  } catch {
    return undefined;
  }
};

/** Its process id may belong to another program by now, and so may its port: only its own answer counts. */
const answersAs = async ({ address, id }: State): Promise<boolean> => {
  const response = await fetch(`${address}/_local`, { signal: AbortSignal.timeout(2000) });
  return (await response.text()) === id;
};
