import type * as z from 'zod/mini';

export type Body<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** Reads JSON of a known form. Never throws. `why` names the form's own field, never a value. */
export const readBody = <T>(bytes: Uint8Array, form: z.ZodMiniType<T>): Body<T> => {
  const json = parse(bytes);
  return json.ok ? fit(json.value, form) : json;
};

export const fit = <T>(value: unknown, form: z.ZodMiniType<T>): Body<T> => {
  const fitted = form.safeParse(value);
  if (fitted.success) return { ok: true, value: fitted.data };
  const path = fitted.error.issues[0]?.path ?? [];
  const field = path.map((part) => (typeof part === 'number' ? '*' : String(part))).join('.');
  return { ok: false, why: `unexpected-form:${field || 'body'}` };
};

/** Each by itself, so that one in another form does not take the others with it: all that fit; where none does, why the first does not. */
export const fitEach = <T>(values: readonly unknown[], form: z.ZodMiniType<T>): Body<readonly T[]> => {
  const fitted = values.map((value) => fit(value, form));
  const good = fitted.flatMap((each) => (each.ok ? [each.value] : []));
  const broken = good.length === 0 ? fitted.find((each) => !each.ok) : undefined;
  return broken && !broken.ok ? broken : { ok: true, value: good };
};

// A broken letter in a message is no reason to lose the news: it becomes U+FFFD. A byte order mark is dropped.
const utf8 = new TextDecoder();

const parse = (bytes: Uint8Array): Body<unknown> => {
  try {
    return { ok: true, value: JSON.parse(wholeNumbers(utf8.decode(bytes))) };
  } catch {
    return { ok: false, why: 'not-json' };
  }
};

/**
 * Integers of more than 15 digits become texts: a number would round them, and an id is then another one's. Inside of texts nothing changes.
 */
const wholeNumbers = (json: string): string =>
  longNumber.test(json)
    ? json.replace(textsAndLongNumbers, (found) => (found.startsWith('"') ? found : `"${found}"`))
    : json;

/** Only a number has such a character before it; a text with one in it costs time, and nothing else. Tracking numbers in quotes are common. */
const longNumber = /(?:^|[:,[\s])-?\d{16}/;

/** A text without an end takes all the rest, so that no body is looked through more than once. */
const textsAndLongNumbers = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|$)|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;
