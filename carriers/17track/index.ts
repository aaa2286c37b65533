import { fit, readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import { oneParcel } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { pushForm, trackedForm } from './payload.ts';
import { teller, translate } from './translate.ts';
import { sign, trust } from './trust.ts';

const read = ({ body }: Delivery, { now }: Circumstances): Reading => {
  const push = readBody(body, pushForm);
  if (!push.ok) return { kind: 'unreadable', why: push.why };
  // It says only that 17TRACK looks no more, without what it saw.
  if (push.value.event === 'TRACKING_STOPPED') return { kind: 'nothing', why: 'tracking-stopped' };
  if (push.value.event !== 'TRACKING_UPDATED') return { kind: 'nothing', why: 'not-a-tracking' };
  const tracked = fit(push.value.data, trackedForm);
  return tracked.ok ? oneParcel(translate(tracked.value, now)) : { kind: 'unreadable', why: tracked.why };
};

/** 17TRACK's pushes (API version 2 and later). */
export const seventeenTrack: Sender = {
  ...teller,
  name: '17TRACK',
  secret: 'required',
  settings: [{ name: 'header', what: 'the header that the signature comes in', kind: 'text', default: 'sign' }],
  trust,
  read,
  sign,
};
