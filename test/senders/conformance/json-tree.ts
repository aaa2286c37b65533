/** Where something stands in a JSON text: keys and indexes from the outside in. */
export type Path = readonly (string | number)[];

export interface Node {
  readonly path: Path;
  readonly value: unknown;
}

/** Everything in it, itself first. */
export const nodesOf = (value: unknown, path: Path = []): readonly Node[] => [
  { path, value },
  ...entriesOf(value).flatMap(([key, inner]) => nodesOf(inner, [...path, key])),
];

const entriesOf = (value: unknown): readonly (readonly [string | number, unknown])[] => {
  if (Array.isArray(value)) return value.map((inner, index) => [index, inner] as const);
  return isObject(value) ? Object.entries(value) : [];
};

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isLeaf = ({ value }: Node): boolean => typeof value !== 'object' || value === null;

/** Lists count as one place: what is tried with one element is tried with all. */
export const kindOf = (path: Path): string => path.map((part) => (typeof part === 'number' ? '*' : part)).join('.');

/** The same with another value there; without a value, with nothing there. */
export const replaceAt = (whole: unknown, [first, ...rest]: Path, change: (value: unknown) => unknown): unknown => {
  if (first === undefined) return change(whole);
  if (Array.isArray(whole))
    return whole.flatMap((inner, index) => {
      const next = index === first ? replaceAt(inner, rest, change) : inner;
      return next === undefined ? [] : [next];
    });
  // Not by a literal: the key `__proto__` would set the prototype.
  return isObject(whole)
    ? Object.fromEntries(
        Object.entries(whole).map(([key, inner]) => [key, key === first ? replaceAt(inner, rest, change) : inner]),
      )
    : whole;
};

/** Writes JSON with more members at the beginning and the end of every object; these are JSON texts themselves. */
export const writeWith = (value: unknown, more: { readonly before?: string; readonly after?: string }): string => {
  if (Array.isArray(value)) return `[${value.map((inner) => writeWith(inner, more)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const own = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${writeWith(inner, more)}`);
  return `{${[more.before ?? [], own, more.after ?? []].flat().join(',')}}`;
};

/** Writes JSON with every member twice; the first time with another value. */
export const writeTwice = (value: unknown, first: string): string => {
  if (Array.isArray(value)) return `[${value.map((inner) => writeTwice(inner, first)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, inner]) => [JSON.stringify(key), writeTwice(inner, first)] as const);
  return `{${members.flatMap(([key, inner]) => [`${key}:${first}`, `${key}:${inner}`]).join(',')}}`;
};
