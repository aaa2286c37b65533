import type * as z from 'zod/mini';
import type { FieldError } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** A body full of nonsense must not make an answer that is larger than an answer can be. */
const MOST_ERRORS = 1000;

/** Every wrong field, by where it is and what it must be. What stood there is never repeated. */
export const fieldErrors = (issues: readonly Issue[], content: unknown): readonly FieldError[] =>
  issues.slice(0, MOST_ERRORS).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys
        .slice(0, MOST_ERRORS)
        .map((key) => ({ pointer: pointerOf([...issue.path, key]), detail: 'is not a known field' }));
    return [{ pointer: pointerOf(issue.path), detail: detailOf(issue, content) }];
  });

/** RFC 6901. */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Without a language, the schema library says only this. */
const UNSAID = 'Invalid input';

const detailOf = (issue: Issue, content: unknown): string => {
  if (issue.path.length > 0 && valueAt(content, issue.path) === undefined) return 'is missing';
  return issue.message === UNSAID ? detailByCode(issue) : issue.message;
};

const detailByCode = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return `must be at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'invalid_format':
      return formats[issue.format] ?? 'is not in the form that it must have';
    default:
      return 'is not as it must be';
  }
};

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  object: 'an object',
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
};

const units: Readonly<Record<string, string>> = { string: ' characters long', array: ' entries long' };
const unitOf = (origin: string): string => units[origin] ?? '';

const formats: Readonly<Record<string, string>> = {
  email: 'must be an e-mail address',
  date: 'must be a day, such as 2026-12-24',
};

const valueAt = (content: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    content,
  );
