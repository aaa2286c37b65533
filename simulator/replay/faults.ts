import type { z } from 'zod';

/** One thing that is wrong: where ("plan.waits.pickup[2].then"), and what it must be. */
export interface Fault {
  readonly where: string;
  readonly must: string;
}

/** What a form finds wrong with somebody's content. What stands there is not repeated. */
export const faultsOf = (issues: readonly z.core.$ZodIssue[], content: unknown): readonly Fault[] =>
  issues.flatMap((issue): readonly Fault[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ where: named([...issue.path, key]), must: 'is not a known field' }));
    const isMissing = issue.path.length > 0 && valueAt(content, issue.path) === undefined;
    return [{ where: named(issue.path) || 'it', must: isMissing ? 'is missing' : mustOf(issue) }];
  });

const mustOf = (issue: z.core.$ZodIssue): string => {
  const { message } = issue;
  if (message.startsWith('must ') || message.startsWith('is ')) return message;
  return issue.code === 'invalid_type' ? `must be ${kinds[issue.expected] ?? issue.expected}` : 'is not as it must be';
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
