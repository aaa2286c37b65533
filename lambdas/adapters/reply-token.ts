import { epochOf, type Instant, secondsLater } from '../../domain/time.ts';
import { orderKey, partsOf } from './keys.ts';

/**
 * What stands in an order's own e-mail address. A mail system may lower every letter of it and cut what is beyond 64, so it is base32 and says less than a
 * page's link: an expiry in days, the order's id, and a proof over both and the brand, which is not said. Whoever opens it tries the brands.
 */

/** "reply+" and what the standard leaves: RFC 5321, 4.5.3.1.1. */
const LONGEST_TOKEN = 64 - 'reply+'.length;
const PROOF_BYTES = 16;
const DAY_BYTES = 2;
/** The highest bit of the day: the id is a UUID in sixteen bytes. */
const AS_UUID = 0x8000;
/** A day that two bytes can hold until 2109. */
const DAY_ZERO = Date.UTC(2020, 0, 1);
const DAY_SECONDS = 24 * 3600;

/** What is proven of some bytes, with the newest key or with any valid one. */
export interface Proof {
  readonly make: (said: Uint8Array) => Buffer;
  readonly holds: (said: Uint8Array, proof: Uint8Array) => boolean;
}

/** Undefined for an order whose id is too long for an address; none of ours is. */
export const replyToken = (pk: string, expiresAt: Instant, { make }: Proof): string | undefined => {
  const { brand, order } = partsOf(pk);
  const said = pack(order, expiresAt);
  const token = base32(Buffer.concat([make(proven(brand, said)).subarray(0, PROOF_BYTES), said]));
  return token.length <= LONGEST_TOKEN ? token : undefined;
};

/** The order of whichever of these brands the token was made for. */
export const openReplyToken = (
  token: string,
  { brands, now }: { readonly brands: readonly string[]; readonly now: Instant },
  { holds }: Proof,
): { readonly pk: string } | undefined => {
  const bytes = token.length <= LONGEST_TOKEN ? fromBase32(token.toLowerCase()) : undefined;
  if (!bytes || bytes.length <= PROOF_BYTES + DAY_BYTES) return undefined;
  const [proof, said] = [bytes.subarray(0, PROOF_BYTES), bytes.subarray(PROOF_BYTES)];
  const { order, expiresAt } = unpack(said);
  const brand = brands.find((one) => holds(proven(one, said), proof));
  return brand !== undefined && now < expiresAt ? { pk: orderKey(brand, order) } : undefined;
};

const proven = (brand: string, said: Uint8Array): Buffer => Buffer.concat([Buffer.from(`${brand}#`), said]);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const pack = (order: string, expiresAt: Instant): Buffer => {
  const day = Math.ceil((epochOf(expiresAt) - DAY_ZERO) / 1000 / DAY_SECONDS);
  const isUuid = UUID.test(order);
  const head = Buffer.alloc(DAY_BYTES);
  head.writeUInt16BE(isUuid ? day | AS_UUID : day);
  return Buffer.concat([head, isUuid ? Buffer.from(order.replaceAll('-', ''), 'hex') : Buffer.from(order)]);
};

/** Of bytes that anybody may have made up; what it says counts once it is proven. */
const unpack = (said: Buffer): { readonly order: string; readonly expiresAt: Instant } => {
  const head = said.readUInt16BE();
  const body = said.subarray(DAY_BYTES);
  const expiresAt = secondsLater(new Date(DAY_ZERO).toISOString(), (head & ~AS_UUID) * DAY_SECONDS);
  if ((head & AS_UUID) === 0) return { order: body.toString(), expiresAt };
  return { order: body.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), expiresAt };
};

/** RFC 4648, in lower case and without padding. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

const base32 = (bytes: Uint8Array): string => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
};

/** Undefined for what no bytes are written as: an order has one address only. */
const fromBase32 = (token: string): Buffer | undefined => {
  const bits = Array.from(token, (letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from((bits.match(/[01]{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
  return base32(bytes) === token ? bytes : undefined;
};
