import { fit, readBody } from '../body.ts';
import type { Carrier, Delivery, Reading, Trust } from '../carrier.ts';
import { sameText } from '../same-text.ts';
import { clip } from '../words.ts';
import { eventForm, trackerForm } from './payload.ts';
import { signature } from './sign.ts';
import { translate } from './translate.ts';

const trust = ({ body, headers }: Delivery, { secrets }: { readonly secrets: readonly string[] }): Trust => {
  const sent = headers['x-hmac-signature'];
  if (!sent) return { trusted: false, why: 'signature-missing' };
  const matches = secrets.filter((secret) => secret !== '').map((secret) => sameText(signature(body, secret), sent));
  if (matches.length === 0) return { trusted: false, why: 'no-secret' };
  return matches.includes(true) ? { trusted: true } : { trusted: false, why: 'signature-mismatch' };
};

const read = ({ body }: Delivery, now: number): Reading => {
  const event = readBody(body, eventForm);
  if (!event.ok) return { kind: 'unreadable', why: event.why };
  const deliveryId = clip(event.value.id ?? '', 80);
  const known = deliveryId ? { deliveryId } : {};
  if (!event.value.description.startsWith('tracker.')) return { kind: 'nothing', ...known, why: 'not-a-tracker' };
  const tracker = fit(event.value.result, trackerForm);
  if (!tracker.ok) return { kind: 'unreadable', why: tracker.why };
  const news = translate(tracker.value, now);
  if (!news) return { kind: 'unreadable', why: 'not-a-tracking-number' };
  if (news.scans.length === 0 && !news.estimatedDelivery) return { kind: 'nothing', ...known, why: 'no-scan-yet' };
  return { kind: 'news', ...known, parcels: [news] };
};

/** EasyPost's tracker events, signed with version 1 of its scheme. */
export const easypost: Carrier = { id: 'easypost', trust, read };
