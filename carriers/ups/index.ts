import { readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import { oneParcel } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { greet } from './greet.ts';
import { eventForm } from './payload.ts';
import { teller, translate } from './translate.ts';
import { signUps, trust } from './trust.ts';

const read = ({ body }: Delivery, { now }: Circumstances): Reading => {
  const event = readBody(body, eventForm);
  return event.ok ? oneParcel(translate(event.value, now)) : { kind: 'unreadable', why: event.why };
};

/** UPS Track Alert: one event of one parcel in each call. */
export const ups: Sender = {
  ...teller,
  name: 'UPS Track Alert',
  secret: 'required',
  settings: [
    {
      name: 'auth',
      what: 'credential: the secret comes as the header "credential" (Track Alert v1); oauth: UPS fetches a token here with it (v2)',
      kind: { oneOf: ['credential', 'oauth'] },
      default: 'credential',
    },
    {
      name: 'clientId',
      what: 'the client id that UPS fetches its tokens with; only for oauth',
      kind: 'text',
      default: 'doorstep',
    },
  ],
  greet,
  trust,
  read,
  sign: signUps,
};
