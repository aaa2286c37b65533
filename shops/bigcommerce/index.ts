import type { Sender } from '../../senders/sender.ts';
import { type KeyOf, signStandard, trustStandard } from '../../senders/standard-webhooks.ts';
import { api, asking } from './asking.ts';
import { read } from './read.ts';

/** The key is the app's client secret itself, where the standard has a secret in base64. */
const keyOf: KeyOf = (secret) => Buffer.from(secret, 'utf8');

/** BigCommerce's events of orders, refunds and shipments. */
export const bigcommerce: Sender = {
  id: 'bigcommerce',
  name: 'BigCommerce',
  voice: 'shop',
  secret: 'required',
  settings: [
    {
      name: 'storeHash',
      what: 'the store, as it stands in the address of its API: "abc123" of /stores/abc123/v3',
      kind: 'text',
      without: 'orders cannot be asked for, and what the webhooks name stays unknown',
    },
    api.setting,
  ],
  trust: trustStandard(keyOf),
  read,
  sign: signStandard(keyOf),
  asking,
};
