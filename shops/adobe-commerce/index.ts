import type { Delivery } from '../../senders/delivery.ts';
import type { Greeting, Sender } from '../../senders/sender.ts';
import { read } from './read.ts';
import { signAdobe, trust } from './trust.ts';

/** Adobe I/O asks an address to say back a word before it sends anything there. It is a text of ours to nobody, so only plain ones are said back. */
const greet = ({ query }: Delivery): Greeting | undefined => {
  const challenge = query?.challenge;
  if (challenge === undefined) return undefined;
  return /^[\w-]{1,200}$/.test(challenge)
    ? { status: 200, why: 'challenge', headers: { 'content-type': 'text/plain' }, body: challenge }
    : { status: 400, why: 'challenge-malformed' };
};

/** Webhooks of Adobe Commerce, its events by Adobe I/O, and whatever a Magento sends in their forms. */
export const adobeCommerce: Sender = {
  id: 'adobe-commerce',
  name: 'Adobe Commerce',
  voice: 'shop',
  secret: 'required',
  settings: [
    {
      name: 'publicKey',
      what: 'the public key of Commerce (Stores > Configuration > Adobe Services > Webhooks) as PEM; several, one behind the other, while it is exchanged',
      kind: 'file',
      without: 'the secret, if that is a public key; without any, a signature is not believed',
    },
    {
      name: 'header',
      what: 'the header in which the secret is sent along, where nothing is signed',
      kind: 'text',
      without: 'authorization, with or without "Bearer" before the secret',
    },
    {
      name: 'events',
      what: 'header: only the secret counts; signature: a digital signature of Adobe I/O Events is believed; how that is made is not published byte by byte, so try it first',
      kind: { oneOf: ['header', 'signature'] },
      default: 'header',
    },
  ],
  greet,
  trust,
  read,
  sign: signAdobe,
};
