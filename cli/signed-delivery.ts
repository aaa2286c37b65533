import { Obstacle } from '../local/obstacle.ts';
import type { Settings } from '../senders/delivery.ts';
import type { Sender } from '../senders/sender.ts';
import { findSender } from './senders.ts';

export interface SignedDelivery {
  readonly url: string;
  readonly provider: string;
  readonly secret: string;
  readonly body: Uint8Array;
  readonly settings?: Settings;
  /** Beside the signature. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly milliseconds: number;
}

const answersWithinSeconds = 30;

/** Posts these very bytes, signed as the provider signs them. Rejects with an Obstacle if nobody answers. */
export const deliver = async (delivery: SignedDelivery): Promise<Answer> => {
  const { url, provider, body } = delivery;
  const headers = headersOf(await findSender(provider), delivery);
  const began = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: Buffer.from(body),
    signal: AbortSignal.timeout(answersWithinSeconds * 1000),
  }).catch(() => {
    throw new Obstacle(`${new URL(url).origin} did not answer: is it running, and is this its address?`);
  });
  await response.arrayBuffer();
  return { status: response.status, milliseconds: Math.round(performance.now() - began) };
};

const headersOf = ({ name, sign, secret: scheme }: Sender, delivery: SignedDelivery) => {
  const { body, secret, settings = {}, headers } = delivery;
  const contentType = { 'content-type': 'application/json' };
  if (sign) return { ...contentType, ...headers, ...sign(body, { secret, settings, now: Date.now() }) };
  if (scheme === 'required') throw new Obstacle(`Only ${name} itself can sign as ${name} does.`);
  return { ...contentType, ...headers };
};

/** Throws the Obstacle that an answer other than 200 stands for. */
export const refuseOthersThan200 = ({ status }: Answer): void => {
  if (status !== 200) throw new Obstacle(cures[status] ?? `The webhook was answered with ${status} instead of 200.`);
};

const cures: Readonly<Record<number, string>> = {
  401: 'Answered with 401, not trusted: check the address, the provider, and that the secret is this connection’s (doorstep connections add printed all three).',
  404: 'Answered with 404: this is no address of a connection. It ends in /v1/webhooks/ and what doorstep connections add printed.',
  413: 'Answered with 413: the body is too large.',
  429: 'Answered with 429, too many at once: wait a moment and try again.',
  503: 'Answered with 503: Doorstep could not store it just now. Try again in a moment, as the provider would.',
};
