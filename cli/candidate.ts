import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Obstacle } from '../local/obstacle.ts';
import type { Candidate } from '../simulator/replay/candidate.ts';
import { readCandidate } from '../simulator/replay/read-candidate.ts';

const EXAMPLE = 'simulator/replay/example-journey.ts';
const MOST_FAULTS = 5;

/** The journey that a TypeScript module exports as `journey` or by default. Rejects with an Obstacle that says what is wrong with it, and where. */
export const loadCandidate = async (path: string): Promise<Candidate> => {
  const file = resolve(path);
  await access(file).catch(() => {
    throw new Obstacle(`There is no file ${path}. ${EXAMPLE} is a journey to begin with.`);
  });
  const exported = await importFrom(file, path);
  if (exported === undefined)
    throw new Obstacle(`${path} exports no journey: export const journey = { plan: … }, as ${EXAMPLE} does.`);
  const read = readCandidate(exported);
  if (read.kind === 'candidate') return read.candidate;
  const faults = read.faults.slice(0, MOST_FAULTS).map(({ where, must }) => `${where} ${must}`);
  const more = read.faults.length > MOST_FAULTS ? [`and ${read.faults.length - MOST_FAULTS} more`] : [];
  throw new Obstacle(`${path} is no journey that orders can follow: ${[...faults, ...more].join('; ')}.`);
};

const importFrom = async (file: string, path: string): Promise<unknown> => {
  try {
    const module: { readonly journey?: unknown; readonly default?: unknown } = await import(pathToFileURL(file).href);
    return module.journey ?? module.default;
  } catch (error) {
    throw new Obstacle(`${path} cannot be loaded: ${reasonOf(error, file)}`, { cause: error });
  }
};

/** What Node says about a module that it cannot run, in a line. */
const reasonOf = (error: unknown, file: string): string => {
  if (!(error instanceof Error)) return `it throws ${String(error)}.`;
  const [said = ''] = error.message.split('\n');
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ERR_MODULE_NOT_FOUND')
    return `${said}. Imports name files with their ending (".ts"), or packages that are installed.`;
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION' || code === 'ERR_UNSUPPORTED_DIR_IMPORT')
    return `it is no TypeScript module, such as ${EXAMPLE}.`;
  const line = lineIn(error.stack ?? '', file);
  if (error instanceof SyntaxError || code === 'ERR_INVALID_TYPESCRIPT_SYNTAX')
    return `it does not compile${line}: ${said}`;
  return `it throws${line}: ${said}`;
};

/** " (line 3)" */
const lineIn = (stack: string, file: string): string => {
  const [, line] = stack.split(file)[1]?.match(/^:(\d+)/) ?? [];
  return line ? ` (line ${line})` : '';
};
