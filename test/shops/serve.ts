import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Access, Asking, HttpReply, Reply } from '../../senders/asking.ts';
import type { Inquiry } from '../../senders/inquiry.ts';

/** A server on the loopback for as long as `use` runs. */
export const serving = async <T>(listener: RequestListener, use: (address: string) => Promise<T>): Promise<T> => {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
};

/** What is left of a reply when its connection breaks. */
const cut = (response: Response): HttpReply => ({ status: response.status, headers: {}, body: new Uint8Array() });

/** Asks by real HTTP. */
export const askOnce = async (asking: Asking, inquiry: Inquiry, access: Access): Promise<Reply | undefined> => {
  const question = asking.ask(inquiry, access);
  if (!question) return undefined;
  const { method, url, headers } = question;
  const response = await fetch(url, { method, headers, redirect: 'manual' });
  const reply = await response.arrayBuffer().then(
    (body) => ({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(body),
    }),
    () => cut(response),
  );
  return asking.readReply(reply, { inquiry, access });
};
