import { createHmac, createSecretKey, type Hmac, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';
import { type Instant, secondsLater } from '../../domain/time.ts';
import { pack, unpack } from './compact-order.ts';
import type { Keys } from './exchanged-keys.ts';
import { openReplyToken, type Proof, replyToken } from './reply-token.ts';

/** Makes and opens buyers' links, and digests of personal content that nobody without the keys can guess at. */
export interface LinkSigner {
  /** The token of an order's page. Whoever has it may see the page until then. */
  page(pk: string, expiresAt: Instant): string;
  /** The order whose page this token opens; undefined for whatever is forged, altered or expired, all the same. */
  open(token: string, now: Instant): { readonly pk: string } | undefined;
  /** What an order's own e-mail address holds, until then. Undefined where no address is long enough for it. */
  reply(pk: string, expiresAt: Instant): string | undefined;
  /** The order that such a token was made for, if it is one of these brands'. */
  openReply(token: string, brands: readonly string[], now: Instant): { readonly pk: string } | undefined;
  /** The same for good, whenever the keys of links are exchanged: things are looked up by it. */
  digest(text: string): string;
  isDigestOf(digest: string, text: string): boolean;
}

/** An order rests after seven months at the latest; its page stays a while longer. */
const PAGE_DAYS = 365;

/** The same for every message of an order, so that all of them carry the same address. */
export const pageExpiresAt = (placedAt: Instant): Instant => secondsLater(placedAt, PAGE_DAYS * 24 * 3600);

/** 128 bits are beyond guessing, and an SMS pays for every character. */
const PROOF_BYTES = 16;
/** 256 bits, however long the secret is. */
const SHORTEST_SECRET = 32;

/** Until keys are exchanged for the first time, the lasting one makes links, too. */
export const linkSigner = ({ lasting, current, previous }: Partial<Keys> & Pick<Keys, 'lasting'>): LinkSigner => {
  const newest = current || lasting;
  if (Math.min(lasting.length, newest.length) < SHORTEST_SECRET) throw new Error('keys-too-short');
  const secrets = previous ? [newest, previous] : [newest];
  const links = { newest: derive(newest, 'links'), valid: secrets.map((secret) => derive(secret, 'links')) };
  const digests = derive(lasting, 'digests');
  const digest = (text: string): string => keyed(digests, text).digest('base64url');
  const replies = proofBy(secrets.map((secret) => derive(secret, 'replies')));
  return {
    reply: (pk, expiresAt) => replyToken(pk, expiresAt, replies),
    openReply: (token, brands, now) => openReplyToken(token, { brands, now }, replies),
    page: (pk, expiresAt) => {
      const said = pack(pk, expiresAt);
      return Buffer.concat([proofOf(links.newest, said), said]).toString('base64url');
    },
    open: (token, now) => {
      const bytes = Buffer.from(token, 'base64url');
      // Decoding forgives much; a page has one address only.
      if (bytes.length <= PROOF_BYTES || bytes.toString('base64url') !== token) return undefined;
      const [proof, said] = [bytes.subarray(0, PROOF_BYTES), bytes.subarray(PROOF_BYTES)];
      const proven = links.valid.map((key) => timingSafeEqual(proofOf(key, said), proof)).includes(true);
      return proven ? stillOpen(said, now) : undefined;
    },
    digest,
    isDigestOf: (known, text) => digest(text) === known,
  };
};

/** One secret, two keys: whoever learns of digests learns nothing of links. */
const derive = (secret: string, purpose: string): KeyObject =>
  createSecretKey(new Uint8Array(hkdfSync('sha256', secret, '', `doorstep ${purpose}`, 32)));

const keyed = (key: KeyObject, content: string | Uint8Array): Hmac => createHmac('sha256', key).update(content);
const hmac = (key: KeyObject, content: Uint8Array): Buffer => keyed(key, content).digest();

/** Made with the first key, and proven by any. */
const proofBy = (keys: readonly KeyObject[]): Proof => ({
  make: (said) => Buffer.concat(keys.slice(0, 1).map((key) => hmac(key, said))),
  holds: (said, proof) =>
    keys.map((key) => timingSafeEqual(hmac(key, said).subarray(0, proof.length), proof)).includes(true),
});

/** The scope is part of what is proven: a link made for something else opens no page. */
const proofOf = (key: KeyObject, said: Uint8Array): Buffer =>
  hmac(key, Buffer.concat([Buffer.from('page#'), said])).subarray(0, PROOF_BYTES);

const stillOpen = (said: Buffer, now: Instant): { readonly pk: string } | undefined => {
  const { pk, expiresAt } = unpack(said);
  return now < expiresAt ? { pk } : undefined;
};
