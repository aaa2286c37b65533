import jsonata from 'jsonata';

/**
 * The few expressions that the machine's file uses, evaluated at once. The reference engine answers in promises, which an exploration of
 * hundreds of thousands of states cannot wait for; so its parser is used, and a test holds the answers against its own.
 */

interface Node extends jsonata.ExprNode {
  readonly condition?: Node;
  readonly then?: Node;
  readonly else?: Node;
}

/** What a name stands for: `$looks`, or `$states` with what the execution sees. */
export type Scope = (name: string) => unknown;

const parsed = new Map<string, Node>();
const parse = (text: string): Node => {
  const known = parsed.get(text);
  if (known) return known;
  const node = jsonata(text).ast();
  parsed.set(text, node);
  return node;
};

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const binaries: Readonly<Record<string, (left: unknown, right: unknown) => unknown>> = {
  '=': (left, right) => left === right,
  '>=': (left, right) => Number(left) >= Number(right),
  '+': (left, right) => Number(left) + Number(right),
  '&': (left, right) => `${left ?? ''}${right ?? ''}`,
};

const nodes: Readonly<Record<string, (node: Node, scope: Scope) => unknown>> = {
  string: ({ value }) => value,
  number: ({ value }) => value,
  variable: ({ value }, scope) => scope(String(value)),
  path: ({ steps = [] }, scope) =>
    steps.slice(1).reduce((value, step) => member(value, String(step.value)), steps[0] && resolve(steps[0], scope)),
  binary: ({ value, lhs, rhs }, scope) =>
    binaries[String(value)]?.(lhs && !Array.isArray(lhs) && resolve(lhs, scope), rhs && resolve(rhs, scope)),
  function: ({ procedure, arguments: given = [] }, scope) => {
    if (procedure?.value !== 'string' || !given[0])
      throw new Error('an expression uses a function that the model does not know');
    return String(resolve(given[0], scope));
  },
  condition: ({ condition, then, else: otherwise }, scope) => {
    const chosen = condition && resolve(condition, scope) ? then : otherwise;
    return chosen && resolve(chosen, scope);
  },
};

const resolve = (node: Node, scope: Scope): unknown => {
  const evaluate = nodes[node.type];
  if (!evaluate) throw new Error(`an expression has a part that the model does not know: ${node.type}`);
  return evaluate(node, scope);
};

/** The value of a field: an expression between "{%" and "%}", or itself. */
export const evaluate = (field: string | number, scope: Scope): unknown => {
  const expression = typeof field === 'string' ? /^\{%(.*)%\}$/s.exec(field)?.[1] : undefined;
  return expression === undefined ? field : resolve(parse(expression), scope);
};

const pairs = new Map<string, readonly (readonly [string, string])[]>();

/** "a = :a AND b = :b", or "SET a = :a, b = :b", as pairs of attribute and value name. */
export const readPairs = (text: string): readonly (readonly [string, string])[] => {
  const known = pairs.get(text);
  if (known) return known;
  const read = text
    .replace(/^SET /, '')
    .split(/ AND |, /)
    .map((part): readonly [string, string] => {
      const [, name, value] = /^(#?\w+) = (:\w+)$/.exec(part) ?? [];
      if (!name || !value) throw new Error(`a park says something that the model does not know: ${part}`);
      return [name, value];
    });
  pairs.set(text, read);
  return read;
};
