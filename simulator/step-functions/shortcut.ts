import { isRecord } from './limits.ts';

/** What an expression can name. */
export interface Named {
  readonly variables: Readonly<Record<string, unknown>>;
  /** `$states`: input, result, errorOutput, context. */
  readonly states: Readonly<Record<string, unknown>>;
}

/** Undefined where only the engine knows the value. */
type Shortcut = (named: Named) => string | number | boolean | undefined;

/** Most expressions name a string or a number, write it as text or compare it with one, which needs no engine. */
export const shortcutOf = (text: string): Shortcut | undefined => {
  const [, told] = /^\$string\((.*)\)$/.exec(text) ?? [];
  const [, left, operator, literal] = /^(\$\S+) (=|>=) ('[^'\\]*'|\d{1,15})$/.exec(text) ?? [];
  const path = plainPath(told ?? left ?? text);
  if (!path) return undefined;
  if (told !== undefined) return (named) => toldBy(path, named);
  return literal === undefined ? (named) => followed(path, named) : comparison(path, operator === '=', literal);
};

const words = ['and', 'or', 'in', 'true', 'false', 'null', 'function'];

/** The names in "$a.b.c". */
const plainPath = (text: string): readonly string[] | undefined => {
  const names = /^\$\w+(\.[a-zA-Z_]\w*)*$/.test(text) ? text.slice(1).split('.') : [];
  return names.length > 0 && !names.some((name) => words.includes(name)) ? names : undefined;
};

const followed = (path: readonly string[], { variables, states }: Named): string | number | undefined => {
  let value: unknown = path[0] === 'states' ? { states } : variables;
  for (const name of path) {
    if (!isRecord(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
};

/** In text, as $string writes it: of other numbers it rounds. */
const toldBy = (path: readonly string[], named: Named): string | undefined => {
  const value = followed(path, named);
  return typeof value === 'string' || Number.isSafeInteger(value) ? String(value) : undefined;
};

const comparison = (path: readonly string[], isSame: boolean, literal: string): Shortcut => {
  const right = literal.startsWith("'") ? literal.slice(1, -1) : Number(literal);
  return (named) => {
    const left = followed(path, named);
    if (left === undefined || typeof left !== typeof right) return undefined;
    return isSame ? left === right : left >= right;
  };
};
