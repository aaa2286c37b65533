import { isDeepStrictEqual } from 'node:util';
import type { Condition, Item, Key, Write } from '../lambdas/adapters/table.ts';

/** What DynamoDB does to one item, and what it refuses to do. */

/** A request that DynamoDB would not look at: a fault of the caller, never of the moment. */
export class InvalidRequest extends Error {
  override readonly name = 'ValidationException';
}

export const keyOf = (write: Write): Key => (write.kind === 'put' ? write.item : write.key);
export const idOf = ({ pk, sk }: Key): string => `${pk}\u0000${sk}`;

export const holds = (
  item: Item | undefined,
  { absent = [], present = [], equals = {}, differs = {} }: Condition,
): boolean =>
  absent.every((name) => item?.[name] === undefined) &&
  present.every((name) => item?.[name] !== undefined) &&
  Object.entries(equals).every(([name, value]) => item?.[name] === value) &&
  Object.entries(differs).every(([name, value]) => item?.[name] !== value);

/** The item after the write; nothing if it is gone. */
export const after = (item: Item | undefined, write: Write): Item | undefined => {
  if (write.kind === 'check') return item;
  if (write.kind === 'delete') return undefined;
  const next = write.kind === 'put' ? stored(write.item) : updated(item, write);
  if (sizeOf(next) > MOST_ITEM_BYTES) throw new InvalidRequest('Item size has exceeded the maximum allowed size');
  return next;
};

const updated = (
  item: Item | undefined,
  { key, set = {}, remove = [], add = {} }: Extract<Write, { kind: 'update' }>,
): Item => {
  const next: Item = { ...(item ?? key), ...stored(set) };
  for (const name of remove) delete next[name];
  for (const [name, amount] of Object.entries(add)) next[name] = (next[name] ?? 0) + amount;
  return next;
};

/** A deep copy as the table would give it back: what is undefined was never there. */
export const stored = (content: Readonly<Record<string, unknown>>): Item =>
  Object.fromEntries(
    Object.entries(content).flatMap(([name, value]) => (value === undefined ? [] : [[name, storedValue(value)]])),
  );

const storedValue = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (Array.isArray(value)) return value.filter((each) => each !== undefined).map(storedValue);
  if (typeof value === 'object' && value !== null) return stored({ ...value });
  if (typeof value === 'number' && !Number.isFinite(value)) throw new InvalidRequest('A number must be finite');
  return value;
};

const MOST_ITEM_BYTES = 400 * 1024;
/** What one query or scan reads at most. */
export const MOST_PAGE_BYTES = 1024 * 1024;

export const sizeOf = (item: Readonly<Record<string, unknown>>): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0);

const valueSize = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + 1 + valueSize(each), 3);
  if (typeof value === 'object' && value !== null) return 3 + Object.keys(value).length + sizeOf({ ...value });
  return 1;
};

export const sameItem = (a: Item | undefined, b: Item | undefined): boolean => isDeepStrictEqual(a, b);

/** As DynamoDB orders text: by its bytes. */
export const compareText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
