import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { builtInProfiles } from './built-in.ts';
import { type Profile, profileForm } from './profile.ts';

/** A profile that cannot be used. The message is one line and says why. */
export class UnusableProfile extends Error {
  override readonly name = 'UnusableProfile';
}

const names = Object.keys(builtInProfiles).join(', ');

/** A built-in profile by its name, or one from a JSON file, which may say `"like": "everyday"` and give only what differs. */
export const findProfile = async (nameOrFile: string): Promise<Profile> => {
  const known = builtInProfiles[nameOrFile];
  if (known) return known;
  if (!/[./\\]/.test(nameOrFile))
    throw new UnusableProfile(`There is no profile "${nameOrFile}": give ${names}, or the path of a JSON file.`);
  return readProfile(await contentOf(nameOrFile), nameOrFile);
};

const contentOf = async (file: string): Promise<unknown> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UnusableProfile(`The profile ${file} cannot be read (${error.code ?? error.message}).`, { cause: error });
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnusableProfile(`The profile ${file} is not JSON: ${error instanceof Error ? error.message : error}.`, {
      cause: error,
    });
  }
};

const readProfile = (content: unknown, file: string): Profile => {
  const read = profileForm.safeParse(completed(content, file));
  if (read.success) return read.data;
  const [issue, ...others] = read.error.issues;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  throw new UnusableProfile(`The profile ${file} cannot be used: ${issue ? faultOf(issue) : 'it is wrong'}${more}.`);
};

const faultOf = ({ path, message, ...issue }: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys'
    ? `${issue.keys.map((key) => [...path, key].join('.')).join(', ')}: no such field`
    : `${path.join('.') || 'all of it'}: ${message}`;

const completed = (content: unknown, file: string): unknown => {
  if (!isRecord(content) || content.like === undefined) return content;
  const { like, ...own } = content;
  return merged(baseOf(like, file), own);
};

const baseOf = (like: unknown, file: string): Profile => {
  const base = typeof like === 'string' ? builtInProfiles[like] : undefined;
  if (!base) throw new UnusableProfile(`The profile ${file} cannot be used: "like" must be one of ${names}.`);
  return base;
};

const isRecord = (content: unknown): content is Readonly<Record<string, unknown>> =>
  typeof content === 'object' && content !== null && !Array.isArray(content);

/** Lists are taken whole: half of one means nothing. */
const merged = (base: unknown, own: unknown): unknown => {
  if (!isRecord(base) || !isRecord(own)) return own;
  const changes = Object.entries(own).map(([name, value]) => [name, merged(base[name], value)]);
  return { ...base, ...Object.fromEntries(changes) };
};
