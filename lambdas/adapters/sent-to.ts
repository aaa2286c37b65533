import type { LinkSigner } from './links.ts';
import { spelled } from './reach-store.ts';

/** 96 bits are beyond guessing, and keep the link short. */
const LENGTH = 16;

/** A proof of the e-mail address that an order's mail was sent to. Its links choose for that address, and for no other that the order has later. */
export const sentTo = (signer: LinkSigner, pk: string, email: string): string =>
  signer.digest(`${pk} sent to ${spelled(email)}`).slice(0, LENGTH);
