import { isDeepStrictEqual } from 'node:util';
import { remembered } from '../domain/remembered.ts';
import type { Condition, Item, Key, Write } from '../lambdas/adapters/table.ts';

/** What DynamoDB does to one item, and what it refuses to do. */

/** A request that DynamoDB would not look at: a fault of the caller, never of the moment. */
class InvalidRequest extends Error {
  override readonly name = 'ValidationException';
}

export const keyOf = (write: Write): Key => (write.kind === 'put' ? write.item : write.key);
export const idOf = ({ pk, sk }: Key): string => `${pk}\u0000${sk}`;

export const holds = (item: Item | undefined, { absent, present, equals, differs }: Condition): boolean =>
  (!absent || absent.every((name) => item?.[name] === undefined)) &&
  (!present || present.every((name) => item?.[name] !== undefined)) &&
  (!equals || Object.keys(equals).every((name) => item?.[name] === equals[name])) &&
  (!differs || Object.keys(differs).every((name) => item?.[name] !== differs[name]));

/** An item as it stands in the table, measured once. */
export interface Kept {
  readonly item: Item;
  readonly bytes: number;
}

/** The item after the write; nothing if it is gone. */
export const after = (before: Kept | undefined, write: Write): Kept | undefined => {
  if (write.kind === 'check') return before;
  if (write.kind === 'delete') return undefined;
  const item = write.kind === 'put' ? stored(write.item) : updated(before?.item, write);
  const bytes = sizeOf(item);
  if (bytes > MOST_ITEM_BYTES) throw new InvalidRequest('Item size has exceeded the maximum allowed size');
  return { item, bytes };
};

const updated = (
  item: Item | undefined,
  { key, set = {}, remove = [], add = {} }: Extract<Write, { kind: 'update' }>,
): Item => {
  const next: Item = { ...(item ?? key) };
  for (const name in set) if (set[name] !== undefined) next[name] = storedValue(set[name]);
  for (const name of remove) delete next[name];
  for (const [name, amount] of Object.entries(add)) next[name] = (next[name] ?? 0) + amount;
  return Object.freeze(next);
};

/**
 * As the table would give it back: what is undefined was never there. What can stay as it is, is frozen and not copied, so that one serves its
 * writer, the table and all readers: whoever changed it after it was written would throw. Only what has bytes or gaps in it is copied.
 */
const stored = (content: Readonly<Record<string, unknown>>): Item =>
  Object.isFrozen(content) ? content : Object.freeze(storable(content));

/** The same where all of it can stay as it is; otherwise a copy. */
const storable = (content: Readonly<Record<string, unknown>>): Item => {
  let copy: Item | undefined;
  let hasGaps = false;
  for (const name in content) {
    const value = content[name];
    const own = storedValue(value);
    hasGaps ||= value === undefined;
    if (own === value) continue;
    copy ??= { ...content };
    copy[name] = own;
  }
  return hasGaps ? withoutGaps(copy ?? content) : (copy ?? content);
};

const withoutGaps = (content: Readonly<Record<string, unknown>>): Item => {
  const whole: Item = {};
  for (const name in content) if (content[name] !== undefined) whole[name] = content[name];
  return whole;
};

const storedValue = (value: unknown): unknown => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new InvalidRequest('A number must be finite');
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (!Array.isArray(value)) return stored(recordOf(value));
  return Object.isFrozen(value) ? value : Object.freeze(storableList(value));
};

const storableList = (list: readonly unknown[]): readonly unknown[] => {
  const own = list.filter((each) => each !== undefined).map((each) => storedValue(each));
  return own.length === list.length && own.every((each, place) => each === list[place]) ? list : own;
};

const recordOf = (value: object): Readonly<Record<string, unknown>> => (isRecord(value) ? value : { ...value });
const isRecord = (value: object): value is Readonly<Record<string, unknown>> =>
  Object.getPrototypeOf(value) === Object.prototype;

const MOST_ITEM_BYTES = 400 * 1024;
/** What one query or scan reads at most. */
export const MOST_PAGE_BYTES = 1024 * 1024;

/** In bytes, as DynamoDB counts them. */
export const sizeOf = (record: Readonly<Record<string, unknown>>): number => membersSize(record, 0);

/** `each`: what every member takes beside its name and value. */
const membersSize = (record: Readonly<Record<string, unknown>>, each: number): number => {
  let size = 0;
  for (const name in record) size += each + nameSize(name) + valueSize(record[name]);
  return size;
};

const valueSize = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1;
  if (typeof value !== 'object' || value === null) return 1;
  if (value instanceof Uint8Array) return value.byteLength;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + 1 + valueSize(each), 3);
  return 3 + membersSize(recordOf(value), 1);
};

const nameSizes = remembered<string, number>(1000);

/** Attributes are many, and their names are few. */
const nameSize = (name: string): number => nameSizes(name, () => Buffer.byteLength(name));

/** Most that differ differ in size. */
export const sameItem = (a: Kept | undefined, b: Kept | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.bytes === b.bytes && isDeepStrictEqual(a.item, b.item));

/** As DynamoDB orders text: by its bytes. */
export const compareText = (a: string, b: string): number => {
  if (beyondBmp.test(a) || beyondBmp.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return Number(a > b) - Number(a < b);
};

/** Only halves of these characters are ordered otherwise by their bytes than by their numbers. */
const beyondBmp = /[\ud800-\udfff]/;

const MOST_KEYS = 100;

const isAnyTwice = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

/** Throws `InvalidRequest`. */
export const checkRequest = (keys: readonly Key[]): void => {
  if (keys.length > MOST_KEYS) throw new InvalidRequest(`At most ${MOST_KEYS} items may be named at once`);
  if (keys.length > 1 && isAnyTwice(keys.map(({ sk }) => sk)) && isAnyTwice(keys.map(idOf)))
    throw new InvalidRequest('No item may be named twice');
  if (keys.some(({ pk, sk }) => !pk || !sk)) throw new InvalidRequest('A key must not be empty');
};
