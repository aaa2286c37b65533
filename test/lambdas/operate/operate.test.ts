import fc from 'fast-check';
import { brandWordsStore } from '../../../lambdas/adapters/brand-words-store.ts';
import { brandStore } from '../../../lambdas/adapters/brands.ts';
import {
  type Confidence,
  type ConnectionSecrets,
  connectionSecrets,
} from '../../../lambdas/adapters/connection-secrets.ts';
import { type Connections, connections } from '../../../lambdas/adapters/connections.ts';
import { orderWalk } from '../../../lambdas/adapters/order-walk.ts';
import { personalStore } from '../../../lambdas/adapters/personal-store.ts';
import { reachStore } from '../../../lambdas/adapters/reach-store.ts';
import { tipsStore } from '../../../lambdas/adapters/tips-store.ts';
import { trackingStore } from '../../../lambdas/adapters/tracking-store.ts';
import { operate } from '../../../lambdas/operate/handler.ts';
import { observe } from '../../../lambdas/operate/observe.ts';
import { languageFor } from '../../../messages/languages.ts';
import { memoryPost } from '../../support/memory-post.ts';
import { parameterStore } from '../../support/parameter-store.ts';
import { anOrderBody, KEY, openShop } from '../../support/shop.ts';

const openDesk = async (stage = 'dev', secrets?: ConnectionSecrets) => {
  const world = await openShop();
  const post = memoryPost();
  const kept = new Map<string, Confidence>();
  let count = 0;
  const reaches = reachStore(world.table, world.shop.links);
  const known: Connections = connections(world.table, () => 0);
  const ask = operate({
    shop: { ...world.shop, stage },
    keys: world.keys,
    brands: brandStore(world.table, () => 0),
    brandWords: brandWordsStore(world.table),
    tips: tipsStore(world.table),
    connections: known,
    secrets: secrets ?? {
      readAfresh: async (id) => kept.get(id),
      write: async (id, secrets) => {
        kept.set(id, secrets);
      },
    },
    personal: personalStore(world.table, trackingStore(world.table)),
    reaches,
    allOrders: orderWalk(world.table),
    languages: languageFor,
    post: { ...post, sender: 'orders@doorstep.example' },
    publicUrl: 'https://doorstep.example',
    newSecret: () => {
      count += 1;
      return Buffer.alloc(32, count).toString('base64url');
    },
  });
  const content = async (command: object): Promise<any> => {
    const answered = await ask(command);
    if (answered.kind === 'refused') throw new Error(JSON.stringify(answered.problem));
    return answered.content;
  };
  const refusal = async (command: object) => {
    const answered = await ask(command);
    return answered.kind === 'refused' ? answered.problem : undefined;
  };
  return { ...world, post, reaches, ask, content, refusal, kept, known };
};

const brand = { id: 'fern', name: 'Fern', sender: 'hello@fern.example', country: 'GB', zone: 'Europe/London' };

describe('keys', () => {
  test('work from when they are made until they are revoked, and are told once', async () => {
    const { content, call, table, pass } = await openDesk();
    const { id, key } = await content({ command: 'create-key', brand: 'acme', name: 'Web shop' });
    expect((await call('GET /v1/cases', undefined, { key })).status).toBe(200);
    const { keys } = await content({ command: 'list-keys', brand: 'acme' });
    expect(keys).toContainEqual(expect.objectContaining({ id, name: 'Web shop' }));
    expect(JSON.stringify([keys, table.items()])).not.toContain(key);
    for (const _ of [1, 2]) await content({ command: 'revoke-key', brand: 'acme', id });
    pass(60);
    expect((await call('GET /v1/cases', undefined, { key })).status).toBe(401);
  });

  test('are not made for a brand that is not there, nor revoked by another brand', async () => {
    const { refusal } = await openDesk();
    expect((await refusal({ command: 'create-key', brand: 'nobody', name: 'x' }))?.errors).toMatchObject([
      { pointer: '/brand' },
    ]);
    expect((await refusal({ command: 'revoke-key', brand: 'other', id: 'k1' }))?.errors).toMatchObject([
      { pointer: '/id' },
    ]);
  });
});

describe('brands', () => {
  test('are put with what is usual where nothing is said', async () => {
    const { content } = await openDesk();
    await content({ command: 'put-brand', brand });
    const { brands } = await content({ command: 'list-brands' });
    expect(brands.find(({ id }: { id: string }) => id === 'fern')).toEqual({
      ...brand,
      plan: 'standard@4',
      language: 'en',
      footer: [],
      closedDays: [],
      state: 'open',
    });
  });

  test('have promises in seconds on a laptop only', async () => {
    const command = { command: 'put-brand', brand: { ...brand, plan: 'brief@1' } };
    expect((await (await openDesk('prod')).refusal(command))?.errors).toMatchObject([{ pointer: '/brand/plan' }]);
    expect((await (await openDesk('local')).content(command)).brand.plan).toBe('brief@1');
  });

  test('are refused with every wrong field named', async () => {
    const { refusal } = await openDesk();
    const problem = await refusal({ command: 'put-brand', brand: { ...brand, id: 'No#1', colour: 'green', mood: 1 } });
    expect(problem?.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/brand/colour',
      '/brand/id',
      '/brand/mood',
    ]);
  });
});

describe('addresses', () => {
  const ada = { brand: 'acme', address: 'Ada@Buyer.Example' };
  const of = { ...ada, channel: 'email' } as const;
  const since = '2026-03-02T08:00:00.000Z';

  test('are told of by what is known of them, and never by themselves', async () => {
    const { content, reaches, table } = await openDesk();
    expect(await content({ command: 'show-address', ...ada })).toEqual({ channel: 'email', declined: [] });
    await reaches.suppress(of, { why: 'bounced', since });
    await reaches.choose(of, ['care']);
    const shown = await content({ command: 'show-address', brand: 'acme', address: 'ada@buyer.example' });
    expect(shown).toEqual({ channel: 'email', suppressed: { why: 'bounced', since }, declined: ['care'] });
    expect(JSON.stringify(table.items()).toLowerCase()).not.toContain('ada@');
  });

  test('take messages again once they are lifted, however often, save what was declined', async () => {
    const { content, reaches } = await openDesk();
    await reaches.suppress(of, { why: 'complained', since });
    await reaches.choose(of, ['care']);
    for (const _ of [1, 2])
      expect(await content({ command: 'lift-address', ...ada })).toEqual({ channel: 'email', declined: ['care'] });
  });

  test('may be phones', async () => {
    const { content, reaches } = await openDesk();
    const phone = { brand: 'acme', address: '+491701234567' };
    await reaches.suppress({ ...phone, channel: 'sms' }, { why: 'stopped', since });
    expect(await content({ command: 'show-address', ...phone })).toMatchObject({
      channel: 'sms',
      suppressed: { why: 'stopped' },
    });
  });

  test.each(['show-address', 'lift-address'])(
    '%s leaves no trace of an address in what is noted or refused',
    async (command) => {
      const { ask } = await openDesk();
      expect(observe(await ask({ command, ...ada }))).toEqual({ outcome: expect.stringMatching(/^address-/) });
      for (const wrong of [
        { ...ada, brand: 'nobody' },
        { ...ada, address: 'ada at buyer' },
      ]) {
        const refused = await ask({ command, ...wrong });
        expect(refused.kind).toBe('refused');
        expect(JSON.stringify([refused, observe(refused)]).toLowerCase()).not.toContain('ada');
      }
    },
  );
});

describe('connections', () => {
  test('have an address that is told once and kept as a hash', async () => {
    const { content, known, table } = await openDesk();
    const added = await content({
      command: 'add-connection',
      brand: 'acme',
      provider: 'easypost',
      name: 'EP',
      secret: 'a given secret',
    });
    const address = added.url.replace('https://doorstep.example/v1/webhooks/', '');
    expect(await known.find(address)).toMatchObject({ id: added.id, brand: 'acme', provider: 'easypost' });
    const { connections: listed } = await content({ command: 'list-connections', brand: 'acme' });
    expect(listed).toMatchObject([{ id: added.id, provider: 'easypost', name: 'EP' }]);
    for (const secret of [address, 'a given secret'])
      expect(JSON.stringify([listed, table.items()])).not.toContain(secret);
  });

  test('have the newest secret and the one before it', async () => {
    const { content, kept } = await openDesk();
    const { id, secret } = await content({
      command: 'add-connection',
      brand: 'acme',
      provider: 'doorstep',
      name: 'Own',
    });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const second = await content({ command: 'rotate-connection', brand: 'acme', id });
    expect(kept.get(id)).toEqual({ secrets: [second.secret, secret] });
    const third = `whsec_${Buffer.alloc(24, 3).toString('base64')}`;
    await content({ command: 'rotate-connection', brand: 'acme', id, secret: third });
    expect(kept.get(id)).toEqual({ secrets: [third, second.secret] });
  });

  test('keep what another function rotated within the same minute', async () => {
    const { client, parameters } = parameterStore();
    const [ours, theirs] = [0, 0].map((now) => connectionSecrets(client, '/p', () => now));
    const { content, known } = await openDesk('dev', ours);
    const { id } = await content({ command: 'add-connection', brand: 'acme', provider: 'doorstep', name: 'Own' });
    await content({ command: 'list-connections', brand: 'acme' });
    expect((await known.list('acme')).map((connection) => connection.id)).toEqual([id]);
    const another = `whsec_${Buffer.alloc(24, 9).toString('base64')}`;
    await theirs!.write(id, { secrets: [another], apiKey: 'set by another' });
    const { secret } = await content({ command: 'rotate-connection', brand: 'acme', id });
    expect(JSON.parse(parameters.get(`/p/${id}`)!)).toEqual({ secrets: [secret, another], apiKey: 'set by another' });
  });

  test('are given an API key, and another, without a change of what their webhooks are known by', async () => {
    const { content, kept, table } = await openDesk();
    const add = {
      command: 'add-connection',
      brand: 'acme',
      provider: 'easypost',
      name: 'EP',
      secret: 'a given secret',
    };
    const { id } = await content(add);
    const asks = async () => (await content({ command: 'list-connections', brand: 'acme' })).connections[0].asks;
    expect(await asks()).toBe(false);
    for (const apiKey of ['the first key', 'the second key']) {
      const told = await content({ command: 'set-api-key', brand: 'acme', id, apiKey });
      expect(told).toEqual({ id, asks: true });
      expect(kept.get(id)).toEqual({ secrets: ['a given secret'], apiKey });
    }
    expect(await asks()).toBe(true);
    await content({ command: 'rotate-connection', brand: 'acme', id, secret: 'another secret' });
    expect(kept.get(id)).toEqual({ secrets: ['another secret', 'a given secret'], apiKey: 'the second key' });
    expect(JSON.stringify(table.items())).not.toContain('second key');
  });

  test('take no API key where nobody is asked, nor one of another brand', async () => {
    const { content, refusal, kept } = await openDesk();
    const add = {
      command: 'add-connection',
      brand: 'acme',
      provider: 'sendcloud',
      name: 'SC',
      secret: 'a given secret',
    };
    const { id } = await content(add);
    const setting = { command: 'set-api-key', brand: 'acme', id, apiKey: 'a key' };
    expect((await refusal(setting))?.errors).toMatchObject([{ pointer: '/apiKey' }]);
    expect((await refusal({ ...setting, apiKey: '' }))?.errors).toMatchObject([{ pointer: '/apiKey' }]);
    expect((await refusal({ ...setting, brand: 'other' }))?.errors).toMatchObject([{ pointer: '/id' }]);
    expect(kept.get(id)).toEqual({ secrets: ['a given secret'] });
  });

  test('take no secret with which their provider cannot sign: every webhook would be refused', async () => {
    const { content, refusal, kept } = await openDesk();
    const add = { command: 'add-connection', brand: 'acme', provider: 'doorstep', name: 'Own' };
    expect((await refusal({ ...add, secret: 'not a key in base64' }))?.errors).toMatchObject([{ pointer: '/secret' }]);
    expect([...kept]).toEqual([]);
    const { id, secret } = await content(add);
    const rotate = { command: 'rotate-connection', brand: 'acme', id, secret: 'not a key in base64' };
    expect((await refusal(rotate))?.errors).toMatchObject([{ pointer: '/secret' }]);
    expect(kept.get(id)).toEqual({ secrets: [secret] });
  });

  test('need a brand and a provider that are known', async () => {
    const { refusal } = await openDesk();
    const add = { command: 'add-connection', brand: 'acme', provider: 'easypost', name: 'EP' };
    expect((await refusal({ ...add, brand: 'nobody' }))?.errors).toMatchObject([{ pointer: '/brand' }]);
    expect((await refusal({ ...add, provider: 'pigeon' }))?.errors).toMatchObject([{ pointer: '/provider' }]);
    expect((await refusal({ command: 'rotate-connection', brand: 'acme', id: 'x' }))?.errors).toMatchObject([
      { pointer: '/id' },
    ]);
  });
});

describe('orders and cases', () => {
  test('are told as the API tells them', async () => {
    const { content, call } = await openDesk();
    await call('POST /v1/orders', anOrderBody());
    await call('POST /v1/orders/1001/problems', { kind: 'lost', state: 'open' });
    const asked = { brand: 'acme', reference: '1001' };
    expect(await content({ command: 'show-order', ...asked })).toEqual((await call('GET /v1/orders/1001')).json);
    expect(await content({ command: 'show-timeline', ...asked, limit: '2' })).toEqual(
      (await call('GET /v1/orders/1001/timeline', undefined, { query: { limit: '2' } })).json,
    );
    expect(await content({ command: 'show-notices', ...asked })).toEqual({ notices: [] });
    expect(await content({ command: 'list-cases', brand: 'acme' })).toEqual((await call('GET /v1/cases')).json);
    await content({ command: 'close-case', brand: 'acme', id: 'order-1-c1', endOrder: true });
    expect((await call('GET /v1/orders/1001')).json.stage).toBe('closed');
  });

  test('are unknown to another brand', async () => {
    const { refusal, call } = await openDesk();
    await call('POST /v1/orders', anOrderBody());
    expect((await refusal({ command: 'show-order', brand: 'other', reference: '1001' }))?.code).toBe('unknown-order');
    expect((await refusal({ command: 'erase-order', brand: 'other', reference: '1001' }))?.code).toBe('unknown-order');
  });

  test('that are erased forget the buyer everywhere, and go on', async () => {
    const { content, call, table } = await openDesk();
    await call('POST /v1/orders', anOrderBody());
    for (const _ of [1, 2]) await content({ command: 'erase-order', brand: 'acme', reference: '1001' });
    const all = JSON.stringify(table.items());
    for (const secret of ['Quillfeather', 'zaphira', '4915112345678']) expect(all).not.toContain(secret);
    expect((await call('GET /v1/orders/1001')).json).toMatchObject({ erased: true, stage: 'placed' });
  });
});

test('whatever is typed is answered, and nothing secret is noted', () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.jsonValue(),
        fc.record({ command: fc.constantFrom('create-key', 'show-order', 'fly'), brand: fc.jsonValue() }),
      ),
      async (typed) => {
        const { ask } = await openDesk();
        const answered = await ask(typed);
        expect(['told', 'refused']).toContain(answered.kind);
        expect(JSON.stringify(observe(answered))).not.toContain(KEY);
      },
    ),
    { numRuns: 30 },
  ));

test('a key that was made is not in what is noted', async () => {
  const { ask } = await openDesk();
  expect(observe(await ask({ command: 'create-key', brand: 'acme', name: 'x' }))).toEqual({ outcome: 'key-created' });
});
