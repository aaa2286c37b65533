import { epochOf, type Instant, instantOf } from '../../domain/time.ts';

/** An order's key and an expiry in as few bytes as they take: four for the second, sixteen for an id that is a UUID, then the text that is left. */

const UUID = /^(.*#)([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/s;
const [AS_TEXT, AS_UUID] = [0, 1];
const HEAD_BYTES = 5;
const UUID_BYTES = 16;

export const pack = (pk: string, expiresAt: Instant): Buffer => {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32BE(Math.floor(epochOf(expiresAt) / 1000));
  const [, brand, ...digits] = UUID.exec(pk) ?? [];
  if (brand === undefined) return Buffer.concat([head, Buffer.from(pk)]);
  head.writeUInt8(AS_UUID, HEAD_BYTES - 1);
  return Buffer.concat([head, Buffer.from(digits.join(''), 'hex'), Buffer.from(brand)]);
};

/** The inverse, for bytes that are known to come from `pack`. */
export const unpack = (packed: Buffer): { readonly pk: string; readonly expiresAt: Instant } => {
  const expiresAt = instantOf(packed.readUInt32BE() * 1000);
  const body = packed.subarray(HEAD_BYTES);
  if (packed.readUInt8(HEAD_BYTES - 1) === AS_TEXT) return { pk: body.toString(), expiresAt };
  const id = body.toString('hex', 0, UUID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return { pk: `${body.toString('utf8', UUID_BYTES)}${id}`, expiresAt };
};
