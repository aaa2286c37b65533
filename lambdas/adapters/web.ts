import type { HttpCall, HttpReply } from '../../senders/asking.ts';

/** Asks over HTTP. Rejects if nobody answers in time, or with more than anybody could have to say. */
export type Web = (call: HttpCall) => Promise<HttpReply>;

const PATIENCE_MILLISECONDS = 8000;
const MOST_BYTES = 5 * 1024 * 1024;

/** A redirection is not followed: it would carry the key to a host that nobody named. */
export const web =
  (ask: typeof fetch, patience = PATIENCE_MILLISECONDS): Web =>
  async ({ method, url, headers, body }) => {
    const signal = AbortSignal.timeout(patience);
    const answer = await ask(url, {
      method,
      headers,
      redirect: 'manual',
      signal,
      ...(body === undefined ? {} : { body }),
    });
    return {
      status: answer.status,
      headers: Object.fromEntries([...answer.headers].map(([name, text]) => [name.toLowerCase(), text])),
      body: await readAll(answer),
    };
  };

const readAll = async ({ body }: Response): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw new Error('answer-too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
};
