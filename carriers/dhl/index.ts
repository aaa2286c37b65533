import type { Sender } from '../../senders/sender.ts';
import { api } from './activation.ts';
import { asking } from './asking.ts';
import { readDhl } from './read.ts';
import { teller } from './translate.ts';
import { DEFAULT_HEADER, sign, trust } from './trust.ts';

/** DHL's Shipment Tracking Unified Push, and the webhooks of DHL eCommerce Americas. */
export const dhl: Sender = {
  ...teller,
  name: 'DHL',
  secret: 'optional',
  settings: [
    {
      name: 'header',
      what: 'the header in which DHL brings the secret, as the subscription names it',
      kind: 'text',
      default: DEFAULT_HEADER,
    },
    api.setting,
  ],
  trust,
  read: ({ body }, { now }) => readDhl(body, now),
  sign,
  asking,
};
