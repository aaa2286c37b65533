import { readFile } from 'node:fs/promises';
import { Obstacle } from '../local/obstacle.ts';

/** An Obstacle where it cannot be read. */
export const readBytes = (file: string): Promise<Buffer> =>
  readFile(file).catch(() => {
    throw new Obstacle(`There is no file ${file} that can be read.`);
  });

export const readText = async (file: string): Promise<string> =>
  (await readBytes(file)).toString().replace(/^\uFEFF/, '');

export const readJson = async (file: string): Promise<unknown> => {
  const text = await readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Obstacle(`${file} is no JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
};

/** A JSON object of headers, their names in lower case. */
export const readHeaders = async (file: string): Promise<Readonly<Record<string, string>>> => {
  const headers = parsed(await readText(file));
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers))
    throw new Obstacle(`${file} is no JSON object of headers, such as {"X-Hmac-Signature": "…"}.`);
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]),
  );
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};
