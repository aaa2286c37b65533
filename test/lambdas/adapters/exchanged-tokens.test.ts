import type { RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { withTokens } from '../../../lambdas/adapters/exchanged-tokens.ts';
import { web } from '../../../lambdas/adapters/web.ts';
import type { Reply } from '../../../senders/asking.ts';
import { shopify } from '../../../shops/shopify/index.ts';
import { serving } from '../../shops/serve.ts';

const DAY = 24 * 3600;
const changed = { kind: 'orders', since: '2026-11-22T11:00:00.000Z' } as const;

interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

/** Shopify on the loopback: it exchanges one client's credentials for tokens of a day, and answers no other token. */
const openShopify = () => {
  const clock = { now: Date.parse('2026-11-22T12:00:00Z') };
  const exchanges: Record<string, string>[] = [];
  const calls: (string | undefined)[] = [];
  const manner = { exchange: undefined as Answer | undefined, good: '', endsAt: 0 };
  const listener: RequestListener = async (request, response) => {
    const answer = ({ status, headers, body }: Answer) => response.writeHead(status, headers).end(body);
    if (request.url === '/admin/oauth/access_token') {
      expect([request.method, request.headers['content-type']]).toEqual(['POST', 'application/x-www-form-urlencoded']);
      exchanges.push(Object.fromEntries(new URLSearchParams(await text(request))));
      if (manner.exchange) return answer(manner.exchange);
      manner.good = `shpat_${exchanges.length}`;
      manner.endsAt = clock.now + DAY * 1000;
      const body = { access_token: manner.good, scope: 'read_orders', expires_in: DAY - 1 };
      return answer({ status: 200, body: JSON.stringify(body) });
    }
    const token = request.headers['x-shopify-access-token'];
    calls.push(String(token));
    const isGood = token === manner.good && clock.now < manner.endsAt;
    return answer(
      isGood ? { status: 200, body: '{"orders":[]}' } : { status: 401, body: '{"errors":"[API] Invalid"}' },
    );
  };
  return { clock, exchanges, calls, manner, listener };
};

type Shopify = ReturnType<typeof openShopify>;

/** Asks several times, by real HTTP, at what the clock says then. */
const asking = ({ clock, listener }: Shopify, use: (ask: (apiKey?: string) => Promise<Reply>) => Promise<void>) =>
  serving(listener, (address) => {
    const there: typeof fetch = (url, init) =>
      fetch(String(url).replace('https://example.myshopify.com', address), init);
    const call = withTokens(web(there), () => clock.now);
    return use(async (apiKey = 'the-client:shpss_secret') => {
      const access = { apiKey, settings: { shop: 'example.myshopify.com' }, now: clock.now };
      const question = shopify.asking!.ask(changed, access)!;
      return shopify.asking!.readReply(await call(question), { inquiry: changed, access });
    });
  });

const read = { kind: 'read', reading: { kind: 'nothing', why: 'no-order' } };

test('a client exchanges its credentials once a day, shortly before the token ends', async () => {
  const shop = openShopify();
  await asking(shop, async (ask) => {
    for (let hour = 0; hour <= 48; hour += 1) {
      expect(await ask()).toEqual(read);
      shop.clock.now += 3600_000;
    }
  });
  expect(shop.exchanges).toHaveLength(3);
  expect(shop.exchanges[0]).toEqual({
    grant_type: 'client_credentials',
    client_id: 'the-client',
    client_secret: 'shpss_secret',
  });
  // None was refused: whoever waits for that asks twice.
  expect(shop.calls).toHaveLength(49);
  expect(new Set(shop.calls)).toEqual(new Set(['shpat_1', 'shpat_2', 'shpat_3']));
});

test('a token without an end goes as it is', async () => {
  const shop = openShopify();
  Object.assign(shop.manner, { good: 'shpat_forever', endsAt: Number.POSITIVE_INFINITY });
  await asking(shop, async (ask) => expect(await ask('shpat_forever')).toEqual(read));
  expect(shop.exchanges).toEqual([]);
});

test('a token that is refused before its end is got once more, and no oftener', async () => {
  const shop = openShopify();
  await asking(shop, async (ask) => {
    await ask();
    shop.manner.good = 'revoked';
    expect(await ask()).toEqual(read);
    expect(shop.exchanges).toHaveLength(2);
    shop.manner.exchange = { status: 200, body: '{"access_token":"shpat_of_no_use","expires_in":86399}' };
    shop.manner.good = 'revoked';
    expect(await ask()).toEqual({ kind: 'refused', why: 'wrong-key' });
    expect(shop.exchanges).toHaveLength(3);
  });
});

test('another key is another exchange', async () => {
  const shop = openShopify();
  await asking(shop, async (ask) => {
    await ask();
    await ask('the-client:shpss_newer');
  });
  expect(shop.exchanges.map(({ client_secret }) => client_secret)).toEqual(['shpss_secret', 'shpss_newer']);
});

const page = '<html><head><title>Oauth error shop_not_permitted</title></head></html>';
test.each<readonly [string, Answer, Reply]>([
  ['a shop of another organisation', { status: 400, body: page }, { kind: 'refused', why: 'wrong-key' }],
  ['a wrong secret', { status: 401, body: '{"error":"invalid_client"}' }, { kind: 'refused', why: 'wrong-key' }],
  ['a shop that is not there', { status: 404 }, { kind: 'refused', why: 'wrong-key' }],
  [
    'throttling',
    { status: 429, headers: { 'Retry-After': '7' } },
    { kind: 'later', afterSeconds: 7, why: 'throttled' },
  ],
  ['an outage', { status: 503 }, { kind: 'later', afterSeconds: 60, why: 'out-of-order' }],
  ['no token', { status: 200, body: '{}' }, { kind: 'later', afterSeconds: 60, why: 'out-of-order' }],
  ['a page', { status: 200, body: page }, { kind: 'later', afterSeconds: 60, why: 'out-of-order' }],
  [
    'a redirection',
    { status: 302, headers: { Location: 'https://evil.example.com/' } },
    { kind: 'refused', why: 'http-302' },
  ],
])('%s instead of a token is understood, and the next call tries again', async (_, answer, expected) => {
  const shop = openShopify();
  await asking(shop, async (ask) => {
    shop.manner.exchange = answer;
    expect(await ask()).toEqual(expected);
    expect(shop.calls).toEqual([]);
    shop.manner.exchange = undefined;
    expect(await ask()).toEqual(read);
  });
});
