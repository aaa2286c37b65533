import { instantOf } from '../../../domain/time.ts';
import { linkSigner } from '../../../lambdas/adapters/links.ts';
import { correctBuyer } from '../../../lambdas/serve-shop/correct-buyer.ts';
import { days, MONDAY } from '../../support/order.ts';
import { aBrand, anOrderBody, openShop, type ShopWorld, shopOn } from '../../support/shop.ts';

const at = (world: ShopWorld, sk: string) => world.table.items().find((item) => item.sk === sk);
const deliverTo = 'Rosenweg 1, 10115 Berlin, DE';
const body = anOrderBody();
const placed = async (more: Record<string, unknown> = {}) => {
  const world = await openShop();
  await world.call('POST /v1/orders', { ...body, buyer: { ...body.buyer, deliverTo }, ...more });
  return world;
};

describe('handing over', () => {
  test('makes an order shipped, once', async () => {
    const world = await placed();
    const { status, json } = await world.call('POST /v1/orders/1001/handover', {});
    expect([status, json]).toMatchObject([200, { stage: 'shipped', handedOver: true }]);
    const before = world.table.items();
    expect(await world.call('POST /v1/orders/1001/handover', {})).toMatchObject({
      status: 200,
      outcome: 'nothing-changed',
    });
    expect(world.table.items()).toEqual(before);
  });

  test('is refused after the end, and for an order that nobody knows', async () => {
    const world = await placed();
    expect(await world.call('POST /v1/orders/none/handover', {})).toMatchObject({ status: 404 });
    await world.call('POST /v1/orders/1001/cancel', {});
    const { status, json } = await world.call('POST /v1/orders/1001/handover', {});
    expect([status, json.type]).toEqual([409, expect.stringContaining('order-has-ended')]);
  });
});

describe('correcting the buyer', () => {
  test('takes no consent of one e-mail address for another one', async () => {
    const buyer = { ...anOrderBody().buyer, consents: { marketing: true } };
    const world = await openShop({ plan: 'standard@4', invitationUrl: 'https://acme.example/tell' });
    await world.call('POST /v1/orders', anOrderBody({ buyer }));
    const invitation = () => world.table.items().find(({ sk }) => sk === 'JOURNEY')?.facts.invitation;
    await world.call('POST /v1/orders/1001/buyer', { name: 'Z. Quillfeather' });
    expect(invitation()).toBe('yes');
    await world.call('POST /v1/orders/1001/buyer', { email: 'new@quill.example' });
    expect(invitation()).toBe('no-consent');
  });

  test('changes what is named and keeps the rest', async () => {
    const world = await placed();
    const before = at(world, 'PERSON')?.value;
    expect(await world.call('POST /v1/orders/1001/buyer', { email: 'new@quill.example' })).toMatchObject({
      status: 200,
      outcome: 'buyer-corrected',
    });
    expect(at(world, 'PERSON')?.value).toEqual({ ...before, email: 'new@quill.example' });
    expect(at(world, 'JOURNEY')?.facts.redirections).toBeUndefined();
  });

  test('of what is the same already changes nothing', async () => {
    const world = await placed();
    const before = world.table.items();
    const same = { name: body.buyer.name, email: body.buyer.email, phone: body.buyer.phone, deliverTo };
    expect(await world.call('POST /v1/orders/1001/buyer', same)).toMatchObject({ outcome: 'nothing-changed' });
    expect(world.table.items()).toEqual(before);
  });

  test('notices that the order goes elsewhere, and keeps no address', async () => {
    const world = await placed();
    await world.call('POST /v1/orders/1001/buyer', { deliverTo: 'Tulpenweg 2, 10115 Berlin, DE' });
    expect(at(world, 'JOURNEY')?.facts).toMatchObject({ redirections: 1 });
    expect(JSON.stringify(world.table.items())).not.toMatch(/Rosenweg|Tulpenweg/);
  });

  test('a first address is none that changed', async () => {
    const world = await placed({ buyer: body.buyer });
    await world.call('POST /v1/orders/1001/buyer', { deliverTo });
    expect(at(world, 'JOURNEY')?.facts.redirections).toBeUndefined();
    expect(at(world, 'PERSON')?.value.destination).toEqual(expect.any(String));
  });

  test('an address is the same one after the keys were exchanged', async () => {
    const world = await placed();
    const exchanged = linkSigner({
      lasting: 'a secret of no consequence, for tests',
      current: 'another secret of no consequence, for tests',
      previous: 'a secret of no consequence, for tests',
    });
    const shop = { ...shopOn(world.table, () => instantOf(Date.parse(MONDAY))), links: async () => exchanged };
    const asked = { brand: aBrand(), reference: '1001', origin: '' };
    expect(await correctBuyer(shop, { ...asked, buyer: { deliverTo } })).toMatchObject({ outcome: 'nothing-changed' });
  });

  test('a first phone number opens texts only where they were wanted', async () => {
    const world = await placed({ buyer: { ...body.buyer, phone: undefined } });
    await world.call('POST /v1/orders/1001/buyer', { phone: '+4915112345678' });
    expect(at(world, 'JOURNEY')?.facts.channels).toEqual({ email: true, sms: 'yes' });
    const unasked = await placed({ buyer: { ...body.buyer, phone: undefined, consents: undefined } });
    await unasked.call('POST /v1/orders/1001/buyer', { phone: '+4915112345678' });
    expect(at(unasked, 'JOURNEY')?.facts.channels).toEqual({ email: true, sms: 'no-consent' });
  });

  test('a number may be written as in the country of the order', async () => {
    const world = await placed({ buyer: { ...body.buyer, phone: undefined, country: 'US' } });
    expect((await world.call('POST /v1/orders/1001/buyer', { phone: '(202) 555-0143' })).status).toBe(200);
    expect(at(world, 'PERSON')?.value.phone).toBe('+12025550143');
    const { status, json } = await world.call('POST /v1/orders/1001/buyer', { phone: '0151 12345678' });
    expect([status, json.errors[0].pointer]).toEqual([422, '/phone']);
    expect(at(world, 'PERSON')?.value.phone).toBe('+12025550143');
    expect((await world.call('POST /v1/orders/unknown/buyer', { phone: '(202) 555-0143' })).status).toBe(404);
  });

  test('is told where it is wrong', async () => {
    const world = await placed();
    const { status, json } = await world.call('POST /v1/orders/1001/buyer', { email: 'none', consents: {} });
    expect(status).toBe(422);
    expect(json.errors.map(({ pointer }: any) => pointer)).toContain('/email');
  });
});

test('a refund is noted as it stands, and nobody is told', async () => {
  const world = await placed();
  const { json } = await world.call('POST /v1/orders/1001/refund', { whole: false, total: '5.00' });
  expect(json).toMatchObject({ refunded: { whole: false, total: '5.00' }, stage: 'placed' });
  const turn = at(world, 'JOURNEY')?.turn;
  await world.call('POST /v1/orders/1001/refund', { whole: true });
  expect((await world.call('GET /v1/orders/1001')).json.refunded).toEqual({ whole: true });
  expect(at(world, 'JOURNEY')?.turn).toBe(turn);
});

describe('a parcel without its carrier', () => {
  test('is recognised by its number', async () => {
    const world = await openShop();
    const parcels = [{ trackingNumber: '1Z999AA10123456784' }];
    expect(await world.call('POST /v1/orders', { ...body, parcels })).toMatchObject({ status: 201 });
    expect((await world.call('GET /v1/orders/1001')).json.parcels).toMatchObject([{ carrier: 'ups' }]);
    // Naming it afterwards is no other content.
    const named = [{ carrier: 'UPS', trackingNumber: '1Z999AA10123456784' }];
    expect(await world.call('POST /v1/orders', { ...body, parcels: named })).toMatchObject({ status: 200 });
  });

  test.each([
    ['whose number is nobody’s known form', 'QQ-NOBODY-1', 'is needed: the number alone does not tell whose it is'],
    ['whose number fits several', '92292870375554358886', 'is needed: the number may be of fedex or usps'],
  ])('%s is asked for, by name', async (_, trackingNumber, detail) => {
    const world = await openShop();
    const { status, json } = await world.call('POST /v1/orders', {
      ...body,
      parcels: [{ carrier: 'ups', trackingNumber: '1Z1' }, { trackingNumber }],
    });
    expect(status).toBe(422);
    expect(json.errors).toEqual([{ pointer: '/parcels/1/carrier', detail: expect.stringMatching(detail) }]);
    expect(at(world, 'JOURNEY')).toBeUndefined();
    await world.call('POST /v1/orders', { ...body, parcels: [] });
    const added = await world.call('POST /v1/orders/1001/parcels', { parcels: [{ trackingNumber }] });
    expect([added.status, added.json.errors[0].pointer]).toEqual([422, '/parcels/0/carrier']);
  });
});

test('an order that was placed in the shop before is told so, and joins no older parcel’s scans', async () => {
  const world = await placed({ placedAt: days(-3) });
  expect(at(world, 'JOURNEY')?.facts.orderedAt).toBe(days(-3));
  const [tracked] = world.table.items().filter(({ sk }) => String(sk).startsWith('TRACKED#'));
  expect(tracked?.value.since).toBe(days(-5));
});
