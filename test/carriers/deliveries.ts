import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParcelNews } from '../../domain/tracking.ts';
import type { Circumstances, Delivery, Proof } from '../../senders/delivery.ts';
import type { Reading } from '../../senders/reading.ts';

export const now = Date.parse('2026-11-22T12:00:00Z');

/** Received today, by a connection without settings. */
export const today: Circumstances = { settings: {}, now };

/** What a connection with these secrets knows. */
export const knowing = (secrets: readonly string[], more: Partial<Proof> = {}): Proof => ({
  ...today,
  secrets,
  ...more,
});

export const aDelivery = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Delivery => ({
  body: typeof body === 'string' ? Buffer.from(body) : body,
  headers,
  method: 'POST',
  path: '/v1/webhooks/c',
});

export const sample = (provider: 'easypost' | 'doorstep', situation: string): string =>
  readFileSync(join('carriers', provider, 'samples', `${situation}.json`), 'utf8');

/** The only parcel of the news, or a failing test. */
export const onlyParcel = (reading: Reading): ParcelNews => {
  expect(reading).toMatchObject({ kind: 'news', parcels: [expect.anything()] });
  return reading.kind === 'news' ? reading.parcels[0]! : (undefined as never);
};

/** Bodies that are hostile or broken in ways that have nothing to do with one provider. */
export const brokenBodies: readonly (readonly [string, Uint8Array])[] = [
  ['nothing at all', Buffer.alloc(0)],
  ['a truncated body', Buffer.from('{"description":"tracker.upd')],
  ['a bare null', Buffer.from('null')],
  ['a number', Buffer.from('42')],
  ['a list', Buffer.from('[]')],
  ['100,000 nested lists', Buffer.from('['.repeat(100_000) + ']'.repeat(100_000))],
  ['100,000 lists without an end', Buffer.from('['.repeat(100_000))],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x80])],
  ['a form', Buffer.from('webhook_id=1')],
  ['a polluting key alone', Buffer.from('{"__proto__":{"description":"tracker.updated","type":"parcel.scanned"}}')],
];
