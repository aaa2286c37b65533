import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Entry, OrderFile } from './entry.ts';

/** One order of the API in each line. */
export const ndjsonFile = (path: string): OrderFile => ({
  format: 'ndjson',
  head: async () => '',
  entries: async function* () {
    let line = 0;
    for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      const raw = line === 1 ? text.replace(/^\uFEFF/, '') : text;
      if (raw.trim()) yield entryOf(line, raw);
    }
  },
});

const entryOf = (line: number, raw: string): Entry => {
  const read = parsed(raw);
  return {
    line,
    raw: `${raw}\n`,
    order: read?.order,
    reference: referenceOf(read?.order),
    errors: read ? [] : [{ line, field: 'the line', detail: 'must be one JSON object' }],
    locate: (pointer) => ({ line, field: pointer.slice(1).replaceAll('/', '.') || 'the line' }),
  };
};

const parsed = (text: string): { readonly order: unknown } | undefined => {
  try {
    return { order: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

const referenceOf = (order: unknown): string | undefined => {
  const reference: unknown =
    typeof order === 'object' && order !== null && 'reference' in order ? order.reference : undefined;
  return typeof reference === 'string' ? reference : undefined;
};
