import { fit, readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import { knownBy } from '../../senders/known-by.ts';
import { oneParcel } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { api, asking } from './asking.ts';
import { eventForm, trackingForm } from './payload.ts';
import { teller, translate } from './translate.ts';
import { sign, trust } from './trust.ts';

/** Each of them carries the whole tracking. AfterShip's other products may call the same address with events of their own. */
const aboutTrackings: ReadonlySet<string> = new Set(['tracking_update', 'edd_revise', 'tracking_pending_time']);

const read = ({ body }: Delivery, { now }: Circumstances): Reading => {
  const event = readBody(body, eventForm);
  if (!event.ok) return { kind: 'unreadable', why: event.why };
  const known = knownBy(event.value.event_id);
  if (!aboutTrackings.has(event.value.event)) return { kind: 'nothing', ...known, why: 'not-a-tracking' };
  const tracking = fit(event.value.msg, trackingForm);
  if (!tracking.ok) return { kind: 'unreadable', why: tracking.why };
  return oneParcel(translate(tracking.value, now), known);
};

/** AfterShip's tracking events. */
export const aftership: Sender = {
  ...teller,
  name: 'AfterShip',
  secret: 'required',
  settings: [api.setting],
  trust,
  read,
  sign,
  asking,
};
