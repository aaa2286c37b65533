import { fit, readBody } from '../body.ts';
import type { Carrier, Delivery, Reading, Trust } from '../carrier.ts';
import { sameText } from '../same-text.ts';
import { clip } from '../words.ts';
import { envelopeForm, parcelsForm } from './payload.ts';
import { signature } from './sign.ts';
import { translate } from './translate.ts';

/** How far a sender's clock may be from ours, either way: the tolerance that the standard's own libraries use. */
const TOLERANCE_SECONDS = 5 * 60;

const refuse = (why: string): Trust => ({ trusted: false, why });

/** Standard Webhooks. Written here since its library takes the time from the machine's clock, and here the time is an argument. */
const trust = (
  { body, headers }: Delivery,
  { secrets, now }: { readonly secrets: readonly string[]; readonly now: number },
): Trust => {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const sent = headers['webhook-signature'];
  if (!id || !timestamp || !sent) return refuse('signature-missing');
  // A full stop in the id would let one signature stand for two readings of id, time and body.
  if (id.includes('.') || !/^\d{1,12}$/.test(timestamp)) return refuse('signature-malformed');
  const age = Math.floor(now / 1000) - Number(timestamp);
  if (age > TOLERANCE_SECONDS) return refuse('too-old');
  if (age < -TOLERANCE_SECONDS) return refuse('too-new');
  const ours = secrets.flatMap((secret) => signature({ id, timestamp, body }, secret) ?? []);
  if (ours.length === 0) return refuse('no-secret');
  const theirs = sent.split(' ');
  const matches = ours.flatMap((own) => theirs.map((their) => sameText(own, their)));
  return matches.includes(true) ? { trusted: true } : refuse('signature-mismatch');
};

const read = ({ body, headers }: Delivery, now: number): Reading => {
  const envelope = readBody(body, envelopeForm);
  if (!envelope.ok) return { kind: 'unreadable', why: envelope.why };
  const deliveryId = clip(headers['webhook-id'] ?? '', 80);
  const known = deliveryId ? { deliveryId } : {};
  if (envelope.value.type !== 'parcel.scanned') return { kind: 'nothing', ...known, why: 'not-a-scan' };
  const sent = fit(envelope.value.data, parcelsForm);
  if (!sent.ok) return { kind: 'unreadable', why: sent.why };
  const parcels = translate(sent.value.parcels, now);
  if (!parcels) return { kind: 'unreadable', why: 'not-a-tracking-number' };
  const telling = parcels.filter(({ scans, estimatedDelivery }) => scans.length > 0 || estimatedDelivery);
  if (telling.length === 0) return { kind: 'nothing', ...known, why: 'no-scan-yet' };
  return { kind: 'news', ...known, parcels: telling };
};

/** Doorstep's own format, for anyone who has no adapter here. */
export const doorstep: Carrier = { id: 'doorstep', trust, read };
