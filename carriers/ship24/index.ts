import { fit, fitEach, readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery, Proof } from '../../senders/delivery.ts';
import { said } from '../../senders/forms.ts';
import { someParcels } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender, Trust } from '../../senders/sender.ts';
import { trustSame } from '../../senders/trust.ts';
import { clip } from '../../senders/words.ts';
import { labelForm, messageForm, type Ship24Tracking, trackingForm } from './payload.ts';
import { teller, translate } from './translate.ts';

/** The name of an authorization's scheme has no case. */
const trust = ({ headers }: Delivery, proof: Proof): Trust =>
  trustSame(headers.authorization?.replace(/^bearer +/i, 'Bearer '), proof, (secret) => `Bearer ${secret}`);

/** What is of another topic need not have the form of ours. */
const read = ({ body }: Delivery, { now }: Circumstances): Reading => {
  const message = readBody(body, messageForm);
  if (!message.ok) return { kind: 'unreadable', why: message.why };
  const sent = message.value.trackings.map((tracking) => ({ tracking, metadata: metadataOf(tracking) }));
  const known = knownAs(sent);
  const ours = sent.filter(({ metadata }) => ['', 'tracking/events'].includes(said(metadata?.topic)));
  if (ours.length === 0) return { kind: 'nothing', ...known, why: 'not-a-tracking' };
  // A tracking that nobody understands does not take the others of its message with it.
  const trackings = fitEach(
    ours.map(({ tracking }) => tracking),
    trackingForm,
  );
  if (!trackings.ok) return { kind: 'unreadable', why: trackings.why };
  const news = trackings.value.flatMap((tracking) => translate(tracking, now) ?? []);
  if (news.length === 0) return { kind: 'unreadable', why: 'not-a-tracking-number' };
  return someParcels(news, known);
};

interface Known {
  readonly deliveryId?: string;
}

const metadataOf = (tracking: unknown): Ship24Tracking['metadata'] => {
  const labelled = fit(tracking, labelForm);
  return labelled.ok ? labelled.value.metadata : undefined;
};

/** A message of several trackings has an id for each, and none of its own. */
const knownAs = (sent: readonly Pick<Ship24Tracking, 'metadata'>[]): Known => {
  const [only, ...others] = new Set(sent.map(({ metadata }) => clip(said(metadata?.messageId), 80)));
  return only && others.length === 0 ? { deliveryId: only } : {};
};

/** Ship24's tracking events. */
export const ship24: Sender = {
  ...teller,
  name: 'Ship24',
  secret: 'required',
  settings: [],
  trust,
  read,
  sign: (_body, { secret }) => ({ 'content-type': 'application/json', authorization: `Bearer ${secret}` }),
};
