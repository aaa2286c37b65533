import { type Problem, refused } from './problem.ts';

/** Which part of a long list is wanted. */
export interface Page {
  readonly limit: number;
  /** Where a former page ended, as it was told there. */
  readonly cursor?: string | undefined;
}

const DEFAULT_LIMIT = 50;

/** What was asked for in words, as a page. */
export const pageOf = ({
  limit = String(DEFAULT_LIMIT),
  cursor,
}: Partial<Record<'limit' | 'cursor', string | undefined>>): Page => ({
  limit: Number(limit),
  cursor,
});

/** A cursor is opaque to whoever passes it on, and believed in only as far as it has the form of ours. */
export const readCursor = (
  cursor: string | undefined,
  form: RegExp,
): { readonly after?: string } | { readonly kind: 'refused'; readonly problem: Problem } => {
  if (cursor === undefined) return {};
  const after = Buffer.from(cursor, 'base64url').toString();
  if (form.test(after)) return { after };
  return refused('invalid-fields', { errors: [{ pointer: '/cursor', detail: 'must be what a former page told' }] });
};

export const cursorOf = (next: string | undefined): { readonly next?: string } =>
  next === undefined ? {} : { next: Buffer.from(next).toString('base64url') };
