import { fit, readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import { knownBy } from '../../senders/known-by.ts';
import { oneParcel } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { api, asking } from './asking.ts';
import { eventForm, trackerForm } from './payload.ts';
import { signEasyPost } from './sign.ts';
import { teller, translate } from './translate.ts';
import { trust } from './trust.ts';

const read = ({ body }: Delivery, { now }: Circumstances): Reading => {
  const event = readBody(body, eventForm);
  if (!event.ok) return { kind: 'unreadable', why: event.why };
  const known = knownBy(event.value.id);
  if (!event.value.description.startsWith('tracker.')) return { kind: 'nothing', ...known, why: 'not-a-tracker' };
  const tracker = fit(event.value.result, trackerForm);
  if (!tracker.ok) return { kind: 'unreadable', why: tracker.why };
  return oneParcel(translate(tracker.value, now), known);
};

/** EasyPost's tracker events. */
export const easypost: Sender = {
  ...teller,
  name: 'EasyPost',
  secret: 'required',
  settings: [
    {
      name: 'signature',
      what: 'the version of the signature to insist on; v1 is also content with v2 where that comes alone',
      kind: { oneOf: ['v1', 'v2'] },
      default: 'v1',
    },
    {
      name: 'path',
      what: 'the path that EasyPost calls, where something between changes it; only for v2',
      kind: 'text',
      without: 'the path of the call itself',
    },
    {
      name: 'asking',
      what: 'whether a number that EasyPost does not know is followed there from then on, which EasyPost may charge for',
      kind: { oneOf: ['find', 'follow'] },
      default: 'find',
    },
    api.setting,
  ],
  trust,
  read,
  sign: signEasyPost,
  asking,
};
