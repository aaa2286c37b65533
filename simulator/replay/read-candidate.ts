import { z } from 'zod';
import type { Candidate } from './candidate.ts';
import { planForm } from './plan-form.ts';
import { wordsForm } from './words-form.ts';

const form: z.ZodType<Candidate> = z.strictObject({ plan: planForm, words: z.exactOptional(wordsForm) });

/** One thing that is wrong: where in the candidate ("plan.waits.pickup[2].then"), and what it must be. */
export type Fault = { readonly where: string; readonly must: string };

export type ReadCandidate =
  | { readonly kind: 'candidate'; readonly candidate: Candidate }
  | { readonly kind: 'faulty'; readonly faults: readonly [Fault, ...Fault[]] };

/** What a module exports as its journey, if it is one by which every order comes to an end. */
export const readCandidate = (exported: unknown): ReadCandidate => {
  const read = form.safeParse(exported);
  if (read.success) return { kind: 'candidate', candidate: read.data };
  const [first = { where: 'it', must: 'must be a journey' }, ...others] = read.error.issues.flatMap((issue) =>
    faultsOf(issue, exported),
  );
  return { kind: 'faulty', faults: [first, ...others] };
};

const faultsOf = (issue: z.core.$ZodIssue, exported: unknown): readonly Fault[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ where: named([...issue.path, key]), must: 'is not a known field' }));
  const isMissing = issue.path.length > 0 && valueAt(exported, issue.path) === undefined;
  return [{ where: named(issue.path) || 'it', must: isMissing ? 'is missing' : mustOf(issue) }];
};

const mustOf = ({ message, code, ...issue }: z.core.$ZodIssue): string => {
  if (message.startsWith('must ') || message.startsWith('is ')) return message;
  return code === 'invalid_type' && 'expected' in issue
    ? `must be ${kinds[issue.expected] ?? issue.expected}`
    : message;
};

const kinds: Readonly<Record<string, string>> = { object: 'an object', array: 'a list', string: 'a text' };

/** plan.waits["last-chance"][0].wait */
const named = (path: readonly PropertyKey[]): string =>
  path
    .map((part, place) => {
      if (typeof part === 'number') return `[${part}]`;
      const name = String(part);
      if (!/^[A-Za-z_]\w*$/.test(name)) return `["${name}"]`;
      return place === 0 ? name : `.${name}`;
    })
    .join('');

const valueAt = (content: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    content,
  );
