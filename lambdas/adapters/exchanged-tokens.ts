import * as z from 'zod/mini';
import type { Exchange, HttpCall, HttpReply } from '../../senders/asking.ts';
import type { Web } from './web.ts';

type Exchanging = HttpCall & { readonly exchange: Exchange };

interface Token {
  readonly text: string;
  readonly until: number;
}

/** A token is not used so shortly before its end, lest it end on its way. */
const MARGIN_MS = 5 * 60_000;

/**
 * Asks, and gets the token that a call needs first. It is kept in memory until shortly before its end; one that is refused before that, since the app was
 * installed anew or its secret changed, is got once more. A refused exchange reads like a call with a wrong key. `now` in epoch milliseconds.
 */
export const withTokens = (web: Web, now: () => number): Web => {
  const known = new Map<string, Token>();

  const withToken = async ({ exchange, ...call }: Exchanging): Promise<HttpReply> => {
    const name = JSON.stringify(exchange.call);
    const askWith = ({ text }: Token) => web({ ...call, headers: { ...call.headers, [exchange.header]: text } });
    const kept = known.get(name);
    const reply = kept && now() < kept.until ? await askWith(kept) : undefined;
    if (reply && reply.status !== 401) return reply;
    known.delete(name);
    const answer = await web(exchange.call);
    const token = readToken(answer, now());
    if (!token) return withoutToken(answer);
    known.set(name, token);
    return askWith(token);
  };

  return async ({ exchange, ...call }) => (exchange ? withToken({ ...call, exchange }) : web(call));
};

const isGood = ({ status }: HttpReply): boolean => status >= 200 && status < 300;

/** RFC 6749, 5.1; without `expires_in` an hour is usual. */
const tokenForm = z.object({
  access_token: z.string().check(z.regex(/^[\x21-\x7e]{1,4096}$/)),
  expires_in: z._default(z.number(), 3600),
});

const readToken = (answer: HttpReply, now: number): Token | undefined => {
  if (!isGood(answer)) return undefined;
  try {
    const { access_token: text, expires_in } = tokenForm.parse(JSON.parse(Buffer.from(answer.body).toString('utf8')));
    return { text, until: now + expires_in * 1000 - MARGIN_MS };
  } catch {
    return undefined;
  }
};

const mayPass: ReadonlySet<number> = new Set([408, 425, 429]);

/** What a call comes to that never got its token: throttled and out of order stay so, every refusal is one of the key. */
const withoutToken = (answer: HttpReply): HttpReply => {
  const isRefusal = answer.status >= 400 && answer.status < 500 && !mayPass.has(answer.status);
  const status = isRefusal ? 401 : isGood(answer) ? 502 : answer.status;
  return { status, headers: answer.headers, body: new Uint8Array() };
};
