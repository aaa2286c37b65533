import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from './command.ts';
import { Obstacle } from './obstacle.ts';
import { localFolder, pythonOf } from './paths.ts';
import type { Print } from './printer.ts';
import { printer } from './printer.ts';
import { findPython } from './python.ts';

/** The virtual environments: each has its own pins, because theirs contradict each other. */
const environments = {
  aws: { folder: 'venv', pins: 'requirements.txt', title: 'the embedded AWS' },
  fuzz: { folder: 'venv-fuzz', pins: 'requirements-fuzz.txt', title: 'schemathesis' },
  faults: { folder: 'venv-faults', pins: 'requirements-faults.txt', title: 'microburst' },
} as const;

export type Environment = keyof typeof environments;

export interface Setup {
  /** @default ['aws'] */
  readonly environments?: readonly Environment[];
  readonly folder?: string;
  readonly print?: Print;
  /** What to call Python by. @default DOORSTEP_PYTHON, else python3 or python */
  readonly pythons?: readonly string[];
  readonly signal?: AbortSignal;
}

/** Where the Python of an environment is, once it has been set up. */
export const pythonFor = (environment: Environment, folder: string = localFolder): string =>
  pythonOf(join(folder, environments[environment].folder));

/** Makes what Doorstep needs on a laptop beyond npm's packages. Quick when done; a half-made one is made anew. */
export const setUp = async (setup: Setup = {}): Promise<void> => {
  refuseOldNode(process.versions.node);
  const folder = setup.folder ?? localFolder;
  await mkdir(folder, { recursive: true });
  for (const environment of setup.environments ?? ['aws']) {
    if (await isMade(environment, folder)) continue;
    const free = await takeTurn(folder);
    try {
      if (!(await isMade(environment, folder))) await make(environment, folder, setup);
    } finally {
      await free();
    }
  }
};

export const refuseOldNode = (version: string): void => {
  if (Number(version.split('.')[0]) < 24) {
    throw new Obstacle(
      `Doorstep's tools need Node 24 and this is ${version}: run them through npm, which finds the right one (npm ci, then npm start).`,
    );
  }
};

const markerOf = (environment: Environment, folder: string): string =>
  join(folder, environments[environment].folder, 'doorstep-pins');

const digestOfPins = async (environment: Environment): Promise<string> =>
  createHash('sha256')
    .update(await readFile(join(import.meta.dirname, environments[environment].pins)))
    .digest('hex');

/** The marker is written last, so an environment without it, or with other pins, is not made. */
const isMade = async (environment: Environment, folder: string): Promise<boolean> => {
  try {
    await access(pythonFor(environment, folder));
    return (await readFile(markerOf(environment, folder), 'utf8')) === (await digestOfPins(environment));
  } catch {
    return false;
  }
};

const make = async (environment: Environment, folder: string, { print, pythons, signal }: Setup): Promise<void> => {
  const { folder: name, pins, title } = environments[environment];
  const python = await findPython(pythons);
  print?.(`setting up ${title}, once`);
  const home = join(folder, name);
  const logFile = join(folder, 'setup.log');
  const shared = { logFile, ...(signal && { signal }) };
  await rm(home, { recursive: true, force: true });
  const made = await run({ command: python, args: ['-m', 'venv', home], ...shared });
  if (made.code !== 0) throw new Obstacle(`${python} could not make a virtual environment; see ${logFile}.`);
  const file = join(import.meta.dirname, pins);
  const args = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', '--quiet', '-r', file];
  const installed = await run({ command: pythonOf(home), args, ...shared });
  if (installed.code !== 0) {
    const reason = installed.errors.trim().split('\n').at(-1) ?? '';
    throw new Obstacle(
      `pip could not install ${title} (${reason}): is its package index reachable? More in ${logFile}.`,
    );
  }
  await writeFile(markerOf(environment, folder), await digestOfPins(environment));
};

/** One setup at a time in one folder. Whoever died while it had the turn does not keep it. */
const takeTurn = async (folder: string): Promise<() => Promise<void>> => {
  const file = join(folder, 'setting-up');
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch {
      const holder = Number(await readFile(file, 'utf8').catch(() => ''));
      if (holder && isAlive(holder)) await pause(200);
      else await rm(file, { force: true });
    }
  }
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

if (import.meta.main) {
  const { print, complain } = printer();
  const everything = process.argv.includes('--all');
  setUp({ environments: everything ? ['aws', 'fuzz', 'faults'] : ['aws'], print })
    .then(() => print('set up'))
    .catch(complain);
}
