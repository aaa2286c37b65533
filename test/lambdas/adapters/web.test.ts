import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { web } from '../../../lambdas/adapters/web.ts';

let open: Server | undefined;
afterEach(() => {
  open?.closeAllConnections();
  open?.close();
  open = undefined;
});

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  open = server;
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

const get = (url: string, headers = {}) => ({ method: 'GET', url, headers }) as const;

test('asks as it is told to, and answers with status, headers in lower case and bytes', async () => {
  const asked: unknown[] = [];
  const url = await serve(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    asked.push([request.method, request.headers['x-key'], Buffer.concat(parts).toString()]);
    response.writeHead(429, { 'Retry-After': '7', 'X-Rate-LIMIT': '1' });
    response.end(Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]));
  });
  const answer = await web(fetch)({ method: 'POST', url, headers: { 'X-Key': 'k' }, body: '{"a":1}' });
  expect(asked).toEqual([['POST', 'k', '{"a":1}']]);
  expect(answer).toMatchObject({ status: 429, headers: { 'retry-after': '7', 'x-rate-limit': '1' } });
  expect([...answer.body]).toEqual([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);
});

test('an answer without a body has no bytes', async () => {
  const url = await serve((_, response) => response.writeHead(204).end());
  expect(await web(fetch)(get(url))).toMatchObject({ status: 204, body: Buffer.alloc(0) });
});

test('a redirection is an answer like any: the key goes nowhere else', async () => {
  const paths: unknown[] = [];
  const url = await serve((request, response) => {
    paths.push(request.url);
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  const answer = await web(fetch)(get(url, { authorization: 'secret' }));
  expect(answer).toMatchObject({ status: 302, headers: { location: '/elsewhere' } });
  expect(paths).toEqual(['/']);
});

test.each<[string, RequestListener]>([
  ['says nothing', () => {}],
  [
    'begins and does not end',
    (_, response) => {
      response.writeHead(200);
      response.write('{"orders":[');
    },
  ],
])('nobody is waited for for ever: one who %s', async (_, listener) => {
  const url = await serve(listener);
  await expect(web(fetch, 100)(get(url))).rejects.toThrow(/abort|timeout/i);
});

test('an answer that is cut off is no answer', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"half":');
    setImmediate(() => response.destroy());
  });
  await expect(web(fetch)(get(url))).rejects.toThrow();
});

test('more than anybody could have to say is not read', async () => {
  const part = Buffer.alloc(1024 * 1024, 32);
  let sent = 0;
  const url = await serve((_, response) => {
    const more = (): void => {
      while (sent < 64 && response.write(part)) sent += 1;
      if (sent < 64) response.once('drain', more);
    };
    more();
  });
  await expect(web(fetch)(get(url))).rejects.toThrow('answer-too-large');
  expect(sent).toBeLessThan(64);
});

test('nobody there is no answer', async () => {
  const url = await serve(() => {});
  open?.close();
  await expect(web(fetch)(get(url.replace(/:\d+/, ':1')))).rejects.toThrow();
});
