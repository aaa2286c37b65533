import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer, request as forward } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { loopback, portInUse } from './ports.ts';

/** Answers one request of the local address itself. A rejection becomes a 500. */
export type Page = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Api {
  readonly port: number;
  readonly id: string;
}

export interface LocalAddress {
  readonly url: string;
  /** From now on the API's paths lead to this API. Until then they answer 503. */
  readonly leadTo: (api: Api) => void;
  readonly close: () => Promise<void>;
}

export interface LocalAddressOptions {
  readonly port: number;
  /** What `/_local` answers. */
  readonly id: string;
  /** What stands at `/inbox` and below it. */
  readonly inbox: Page;
}

/** One address on the loopback for the API, the buyer's page and the inbox. */
export const openLocalAddress = async ({ port, id, inbox }: LocalAddressOptions): Promise<LocalAddress> => {
  let api: Api | undefined;
  const pages: readonly [RegExp, Page][] = [
    [
      /^\/(v1|t)(\/|$)/,
      async (request, response) => (api ? proxy(api, request, response) : say(response, 503, starting)),
    ],
    [/^\/inbox(\/|$)/, inbox],
    [/^\/_local$/, async (_, response) => say(response, 200, id)],
    [/^\/$/, async (_, response) => void response.writeHead(302, { location: '/inbox' }).end()],
    [/^/, async (_, response) => say(response, 404, 'Nothing here. The inbox is at /inbox, the API at /v1.')],
  ];
  const server = createServer((request, response) => {
    const [pathname = '/'] = (request.url ?? '/').split('?');
    const page = pages.find(([path]) => path.test(pathname))?.[1];
    const answered = isForUs(request, pathname) ? page?.(request, response) : refuse(response);
    answered?.catch(() => (response.headersSent ? response.destroy() : say(response, 500, broken)));
  });
  await listen(server, port);
  return {
    url: `http://localhost:${port}`,
    leadTo: (deployed) => {
      api = deployed;
    },
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
};

/**
 * A web page can give this machine a name of its own and then read what is answered to it. The API and the buyer's page ask for a key or a token,
 * and may be reached through a tunnel; all else is for this machine alone.
 */
const isForUs = ({ headers }: IncomingMessage, pathname: string): boolean =>
  /^\/(v1|t)\//.test(pathname) || /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.host ?? '');

const refuse = async (response: ServerResponse): Promise<void> => say(response, 403, elsewhere);

const elsewhere = 'This is for this machine alone: open it as http://localhost.';
const starting = 'Doorstep is still being deployed.';
const broken = 'The local address could not answer; the embedded AWS may have ended.';

const say = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
};

/** Hands the request on as it came: signatures are over raw bytes and raw headers. */
const proxy = async (api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const onward = forward({
    host: loopback,
    port: api.port,
    method: request.method,
    path: `/_aws/execute-api/${api.id}${request.url}`,
    headers: request.rawHeaders,
  });
  const answer = await new Promise<IncomingMessage>((settle, fail) => {
    onward.once('response', settle).once('error', fail);
    // An answer may come before the request has been read to its end; then only the answer counts.
    pipeline(request, onward).catch(fail);
  });
  response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
  await pipeline(answer, response);
};

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((settle, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(error.code === 'EADDRINUSE' ? portInUse(port) : error));
    server.listen(port, loopback, settle);
  });
