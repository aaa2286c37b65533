import { Resolver } from 'node:dns/promises';
import { namesBy } from '../../../cli/doctor/account/ask-names.ts';
import { identityFor, isReserved, isWithin, upwards } from '../../../cli/doctor/names.ts';
import { openFakeDns } from './fake-dns.ts';
import { absent, told, unknown } from './findings.ts';

const long = `v=DMARC1; p=none; rua=mailto:${'a'.repeat(300)}@loom.shop`;

let dns: Awaited<ReturnType<typeof openFakeDns>>;
beforeEach(async () => {
  dns = await openFakeDns({
    'loom.shop': { txt: ['v=spf1 -all', 'something else'], mx: ['MX.loom.shop'] },
    '_dmarc.loom.shop': { txt: [long] },
    'broken.shop': { fails: true },
  });
});
afterEach(() => dns.close());

const names = () => {
  const resolver = new Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([dns.server]);
  return namesBy(resolver);
};

describe('DNS', () => {
  test('tells texts, whole however they are cut, and hosts', async () => {
    expect(await names().txt('loom.shop')).toEqual(told(['v=spf1 -all', 'something else']));
    expect(await names().txt('_dmarc.loom.shop')).toEqual(told([long]));
    expect(await names().mx('loom.shop')).toEqual(told(['mx.loom.shop']));
  });

  test('tells apart what is not there from what it cannot tell', async () => {
    expect(await names().txt('nobody.shop')).toEqual(absent);
    expect(await names().mx('_dmarc.loom.shop')).toEqual(absent);
    expect(await names().txt('broken.shop')).toEqual(unknown({ reason: 'unreachable' }));
  });

  test('that does not answer leaves it unknown', async () => {
    const asking = names();
    await dns.close();
    expect(await asking.txt('loom.shop')).toEqual(unknown({ reason: 'unreachable' }));
    dns = await openFakeDns({});
  });
});

test('names are walked upwards as far as somebody can own them, and never more than eight', () => {
  expect(upwards('a.b.loom.shop')).toEqual(['a.b.loom.shop', 'b.loom.shop', 'loom.shop']);
  expect(upwards('shop')).toEqual([]);
  expect(upwards('a.b.c.d.e.f.g.h.i.loom.shop')).toHaveLength(8);
  expect(upwards('a.b.c.d.e.f.g.h.i.loom.shop')[0]).toBe('a.b.c.d.e.f.g.h.i.loom.shop');
});

test.each([
  ['shop.example', true],
  ['mail.example.com', true],
  ['x.test', true],
  ['loom.shop', false],
  ['myexample.com', false],
])('%s is kept for examples: %s', (domain, reserved) => {
  expect(isReserved(domain)).toBe(reserved);
});

test('a name is within a domain by whole labels only', () => {
  expect(isWithin('a.loom.shop', 'loom.shop')).toBe(true);
  expect(isWithin('bloom.shop', 'loom.shop')).toBe(false);
});

test.each([
  ['Orders@Loom.shop', 'orders@loom.shop'],
  ['care@loom.shop', 'loom.shop'],
  ['care@mail.loom.shop', 'loom.shop'],
  ['care@post.loom.shop', 'post.loom.shop'],
  ['care@bloom.shop', undefined],
])('SES takes %s by %s', (address, identity) => {
  expect(identityFor(address, ['loom.shop', 'post.loom.shop', 'orders@loom.shop'])).toBe(identity);
});
