import jsonata from 'jsonata';
import { TaskFailed } from './contract.ts';
import { functions, seeded, uuid } from './functions.ts';
import { isRecord } from './limits.ts';
import { type Named, shortcutOf } from './shortcut.ts';

/** What expressions of one state see. */
export interface Scope extends Named {
  readonly random: () => number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A field of the definition, ready for evaluation; it names the field in what it fails with. */
type Template = (scope: Scope, field: string) => unknown;

const expressionOf = (text: string): string | undefined => /^\{%(.*)%\}$/s.exec(text)?.[1]?.trim();

/** The value of a field of a definition, which is JSON as AWS takes it. So is the value, and shared with nobody: expressions in "{% %}" anywhere in it are evaluated. Rejects with `TaskFailed` States.QueryEvaluationError. */
export const evaluate = async (field: string, value: unknown, scope: Scope): Promise<unknown> =>
  template(value)(scope, field);

/** Throws if an expression anywhere in it cannot be read, as AWS refuses to create such a machine. */
export const readExpressions = (value: unknown): void => {
  template(value);
};

const itself = new WeakMap<object, Template>();

const template = (value: unknown): Template => {
  if (typeof value === 'string') return expressionOf(value) === undefined ? () => value : compiled(value);
  if (typeof value !== 'object' || value === null) return () => value;
  const known = itself.get(value) ?? (Array.isArray(value) ? list(value) : record(value));
  itself.set(value, known);
  return known;
};

const list = (values: readonly unknown[]): Template => {
  const templates = values.map(template);
  return async (scope, field) => {
    const members: unknown[] = [];
    for (const [place, each] of templates.entries()) members.push(await each(scope, `${field}[${place}]`));
    return members;
  };
};

const record = (values: object): Template => {
  const templates = Object.entries(values).map(([name, value]): Member => [name, template(value)]);
  return (scope, field) => filled({}, templates.values(), ([name, each]) => each(scope, `${field}/${name}`));
};

type Member = readonly [name: string, template: Template];
type Members = Record<string, unknown>;

/** One after the other; only what has to be waited for is waited for. */
const filled = (
  members: Members,
  rest: ArrayIterator<Member>,
  make: (member: Member) => unknown,
): Members | Promise<Members> => {
  for (const member of rest) {
    const [name] = member;
    const value = make(member);
    if (value instanceof Promise) return value.then((late) => filled({ ...members, [name]: late }, rest, make));
    members[name] = value;
  }
  return members;
};

const texts = new Map<string, Template>();

const compiled = (text: string): Template => {
  const known = texts.get(text) ?? expression(expressionOf(text) ?? '');
  texts.set(text, known);
  return known;
};

const expression = (text: string): Template => {
  const parsed = jsonata(text);
  for (const [name, implementation] of Object.entries(functions)) parsed.assign(name, implementation);
  parsed.assign('eval', undefined);
  const needsWorld = /\$(random|uuid|now|millis)\b/.test(text);
  const evaluated: Template = async ({ variables, states, ...world }, field) => {
    const bindings = { ...variables, states, ...(needsWorld ? chanceAndTime(world) : {}) };
    const result: unknown = await parsed.evaluate(undefined, bindings).catch((error: Error) => {
      throw wrong(text, field, `threw an error during evaluation. ${error.message}`);
    });
    if (result === undefined) throw wrong(text, field, 'returned nothing (undefined).');
    if (isFunction(result)) throw wrong(text, field, 'returned a function.');
    const copy = asJson(result);
    if (copy === undefined) throw wrong(text, field, 'returned what JSON cannot carry.');
    return copy;
  };
  const shortcut = shortcutOf(text);
  return shortcut ? (scope, field) => shortcut(scope) ?? evaluated(scope, field) : evaluated;
};

/** Shared with nobody, and without what the engine hangs on its arrays. Undefined for functions, and for what holds itself. */
const asJson = (value: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return undefined;
  }
};

const wrong = (text: string, field: string, what: string): TaskFailed =>
  new TaskFailed(
    'States.QueryEvaluationError',
    `The JSONata expression '${text}' specified for the field '${field}' ${what}`,
  );

const chanceAndTime = ({ random, now }: Pick<Scope, 'random' | 'now'>) => ({
  random: (seed?: unknown) => (seed === undefined ? random() : seeded(seed)),
  uuid: () => uuid(random),
  millis: now,
  now: (picture?: unknown) => {
    if (picture !== undefined) throw new Error('a picture for $now is not known here');
    return new Date(now()).toISOString();
  },
});

const isFunction = (value: unknown): boolean =>
  typeof value === 'function' || (isRecord(value) && ('_jsonata_lambda' in value || '_jsonata_function' in value));
