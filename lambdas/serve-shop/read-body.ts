import * as z from 'zod/mini';
import type { HttpRequest } from '../runtime/http.ts';
import { fieldErrors } from './field-errors.ts';
import { type Problem, refused } from './problem.ts';

type Read<Content> =
  | { readonly kind: 'read'; readonly content: Content }
  | { readonly kind: 'refused'; readonly problem: Problem };

const MOST_BYTES = 256 * 1024;

/** A JSON body in this form. No body at all is an empty object, where the form takes one. */
export const readBody = <Form extends z.ZodMiniType>(
  { body, headers }: Pick<HttpRequest, 'body' | 'headers'>,
  form: Form,
): Read<z.infer<Form>> => {
  if (body.length > MOST_BYTES) return refused('too-large');
  if (body.length === 0) {
    const empty = z.safeParse(form, {});
    return empty.success ? { kind: 'read', content: empty.data } : refused('not-json');
  }
  if (!/^application\/json *(;|$)/i.test(headers['content-type'] ?? '')) return refused('wrong-media-type');
  const json = parseJson(body);
  return json ? readContent(json.content, form) : refused('not-json');
};

export const readContent = <Form extends z.ZodMiniType>(content: unknown, form: Form): Read<z.infer<Form>> => {
  const parsed = z.safeParse(form, content);
  if (parsed.success) return { kind: 'read', content: parsed.data };
  return refused('invalid-fields', { errors: fieldErrors(parsed.error.issues, content) });
};

const parseJson = (body: Uint8Array): { readonly content: unknown } | undefined => {
  try {
    return { content: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch {
    return undefined;
  }
};
