import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Write } from '../../../lambdas/adapters/table.ts';
import { openDoor, saying, sayingOf } from '../../support/door.ts';
import { aParcel, MONDAY, minutes, storedParcel } from '../../support/order.ts';

const shipped = saying([{ status: 'in_transit' }]);
const isSave = (writes: readonly Write[]) => writes.some(({ kind }) => kind === 'update');

test('who loses a race decides again', async () => {
  const door = await openDoor();
  const pk = await door.place();
  let races = 3;
  door.table.disturb({
    beforeWrite: async (writes) => {
      if (!isSave(writes) || races === 0) return undefined;
      races -= 1;
      const others = races;
      await door.send(saying([{ status: 'in_transit', at: minutes(10 + others), id: `other-${others}` }]));
      return undefined;
    },
  });
  expect(await door.send(saying([{ status: 'delivered' }]))).toMatchObject({ status: 200, outcome: 'applied' });
  expect(await door.journey(pk)).toMatchObject({ rung: 4 });
  expect(await door.scansOf(pk)).toHaveLength(4);
  expect((await storedParcel(door.orders, pk, 'T1#ups'))?.parcel.heard).toHaveLength(4);
});

test('who loses too often keeps the delivery, and it is applied from the stream', async () => {
  const door = await openDoor();
  const pk = await door.place();
  door.table.disturb({ beforeWrite: (writes) => (isSave(writes) ? 'conflict' : undefined) });
  expect(await door.send(shipped)).toMatchObject({ status: 200, outcome: 'kept', ids: { why: 'beaten' } });
  expect(await door.journey(pk)).toMatchObject({ rung: 1 });
  door.table.disturb({});
  expect(await door.catchUp()).toContainEqual({ outcome: 'applied-late', ids: { connection: 'con-1', why: 'beaten' } });
  expect(await door.journey(pk)).toMatchObject({ rung: 2 });
  expect(door.sortKeys('KEPT#')).toEqual([]);
});

test('what is applied late stands at the time at which it came', async () => {
  const door = await openDoor();
  const pk = await door.place();
  door.table.disturb({ beforeWrite: (writes) => (isSave(writes) ? 'conflict' : undefined) });
  await door.send(saying([{ status: 'in_transit', at: 'just now' }]));
  const cameAt = new Date(door.clock.now).toISOString();
  door.table.disturb({});
  door.clock.now += 3_600_000;
  await door.catchUp();
  const { interactions } = await door.orders.timeline(pk, { limit: 100 });
  expect(interactions.find(({ what }) => what.kind === 'scan')?.at).toBe(cameAt);
});

test('an answer that was lost makes no second step', async () => {
  const door = await openDoor();
  const pk = await door.place();
  door.table.disturb({
    afterWrite: (writes) => {
      if (isSave(writes)) throw Object.assign(new Error('lost'), { name: 'TryAgain' });
    },
  });
  expect(await door.send(shipped)).toMatchObject({ status: 200, outcome: 'kept', ids: { why: 'TryAgain' } });
  door.table.disturb({});
  const journey = await door.journey(pk);
  await door.catchUp();
  expect(await door.journey(pk)).toEqual(journey);
});

test('an early scan that another transaction keeps out is kept as a delivery, and found by its order all the same', async () => {
  const door = await openDoor();
  const isEarly = (writes: readonly Write[]) =>
    writes.some((write) => write.kind === 'put' && write.item.sk.startsWith('EARLY#'));
  door.table.disturb({ beforeWrite: (writes) => (isEarly(writes) ? 'conflict' : undefined) });
  expect(await door.send(shipped)).toMatchObject({ status: 200, outcome: 'kept', ids: { why: 'TryAgain' } });
  door.table.disturb({});
  await door.catchUp();
  const pk = await door.place();
  await door.catchUp();
  expect(await door.scansOf(pk)).toEqual(['in_transit']);
});

test('what can be neither applied nor kept is not acknowledged', async () => {
  const door = await openDoor();
  door.table.disturb({ beforeWrite: () => 'conflict' });
  await expect(door.send(shipped)).rejects.toThrow('could not be stored');
  door.table.disturb({});
  expect(await door.send(shipped)).toMatchObject({ status: 200, outcome: 'early' });
});

test('more than twenty orders are applied from the stream', async () => {
  const door = await openDoor();
  const all = await Promise.all(Array.from({ length: 21 }, () => door.place()));
  expect(await door.send(shipped)).toMatchObject({ status: 200, outcome: 'kept', ids: { why: 'too-many' } });
  expect(await Promise.all(all.map(async (pk) => (await door.journey(pk)).rung))).not.toContain(2);
  await door.catchUp();
  expect(new Set(await Promise.all(all.map(async (pk) => (await door.journey(pk)).rung)))).toEqual(new Set([2]));
});

test('more than twenty numbers that nobody waits for are kept from the stream', async () => {
  const door = await openDoor();
  const parcels = Array.from({ length: 30 }, (_, n) => ({ trackingNumber: `N${n}`, scans: [{ status: 'delivered' }] }));
  expect(await door.send(sayingOf(parcels))).toMatchObject({ outcome: 'kept' });
  await door.catchUp();
  expect(door.sortKeys('EARLY#')).toHaveLength(30);
});

test('of a delivery that can be read in part that part is heard, and all of it is kept for whoever mends the rest', async () => {
  const door = await openDoor({ provider: 'ship24' });
  const pk = await door.place();
  const event = { occurrenceDatetime: MONDAY, statusMilestone: 'in_transit' };
  const trackings = [
    { tracker: { trackingNumber: 'T1', courierCode: ['ups'] }, events: [event] },
    { tracker: { trackingNumber: 'T2', courierCode: ['ups'] }, events: 'seven' },
  ];
  expect(await door.send(JSON.stringify({ trackings }))).toMatchObject({
    status: 200,
    outcome: 'kept',
    ids: { why: 'unexpected-form:events' },
  });
  expect(await door.scansOf(pk)).toEqual(['in_transit']);
  expect(await door.catchUp()).toContainEqual({
    outcome: 'unreadable',
    ids: { connection: 'con-1', why: 'unexpected-form:events' },
  });
  expect(door.sortKeys('KEPT#')).toHaveLength(1);
  expect(await door.scansOf(pk)).toEqual(['in_transit']);
});

test.each([
  ['no JSON', 'hello'],
  ['a form that we do not know', '{"type":"parcel.scanned","data":{"packages":[]}}'],
])('what is authentic and cannot be read is kept whole: %s', async (_, body) => {
  const door = await openDoor();
  expect(await door.send(body)).toMatchObject({ status: 200, outcome: 'kept' });
  expect(await door.send(body)).toMatchObject({ status: 200, outcome: 'kept' });
  const [item, ...more] = door.table.items().filter(({ sk }) => String(sk).startsWith('KEPT#'));
  expect(more).toEqual([]);
  expect(gunzipSync(item!.body).toString()).toBe(body);
  expect(item!.expiresAt).toBe(Math.floor(door.clock.now / 1000) + 14 * 24 * 3600);
});

test('what could not be read is applied once its adapter can read it', async () => {
  const door = await openDoor();
  const pk = await door.place();
  const understanding = door.senders.find;
  door.senders.find = async (id) => {
    const sender = await understanding(id);
    return sender && { ...sender, read: () => ({ kind: 'unreadable', why: 'unexpected-form:data' }) };
  };
  await door.send(shipped);
  const told = [...door.arrived];
  expect(await door.catchUp()).toContainEqual({
    outcome: 'unreadable',
    ids: { connection: 'con-1', why: 'unexpected-form:data' },
  });
  expect(door.sortKeys('KEPT#')).toHaveLength(1);
  door.senders.find = understanding;
  door.arrived.push(...told);
  await door.catchUp();
  expect(await door.journey(pk)).toMatchObject({ rung: 2 });
  expect(door.sortKeys('KEPT#')).toEqual([]);
});

test.each([
  ['over a megabyte', Buffer.alloc(1024 * 1024 + 1, 32)],
  ['that packs badly', randomBytes(500_000)],
])('of a body %s the digest is kept', async (_, body) => {
  const door = await openDoor();
  expect(await door.send(body)).toMatchObject({ status: 200, outcome: 'kept-digest' });
  const [item] = door.table.items().filter(({ sk }) => String(sk).startsWith('KEPT#'));
  expect(item).not.toHaveProperty('body');
  expect(await door.catchUp()).toMatchObject([{ outcome: 'only-digest' }]);
});

test('what is not about parcels is thanked and forgotten', async () => {
  const door = await openDoor();
  const before = door.table.items();
  expect(await door.send('{"type":"ping"}')).toMatchObject({ status: 200, outcome: 'nothing' });
  expect(door.table.items()).toEqual(before);
});

test('if nothing can be stored, the sender is asked to come again', async () => {
  const door = await openDoor();
  await door.place();
  door.table.disturb({
    beforeWrite: () => {
      throw new Error('down');
    },
  });
  await expect(door.send(shipped)).rejects.toMatchObject({ name: 'TryAgain' });
});

test('if only the orders cannot be read, the delivery is kept', async () => {
  const door = await openDoor();
  await door.place();
  await door.send('{"type":"ping"}');
  door.table.disturb({
    beforeRead: () => {
      throw new Error('down');
    },
  });
  expect(await door.send(shipped)).toMatchObject({ status: 200, outcome: 'kept', ids: { why: 'Error' } });
});

test('the address, a capability, and what proves a sender are not kept', async () => {
  const door = await openDoor();
  const request = door.sign('hello');
  const headers = { ...request.headers, authorization: 'Basic c2VjcmV0', cookie: 'c2VjcmV0' };
  await door.receive({ ...request, headers });
  const kept = JSON.stringify(door.table.items().filter(({ sk }) => String(sk).startsWith('KEPT#')));
  expect(kept).not.toContain(request.pathParameters.connection);
  expect(kept).not.toContain('c2VjcmV0');
});

test('a header that is a secret itself, or tells the address, is not kept', async () => {
  const door = await openDoor();
  const request = door.sign('hello');
  const [secret = ''] = door.secrets.known;
  expect(secret).not.toBe('');
  const address = request.pathParameters.connection!;
  const telling = { credential: secret, 'x-path': `/v1/webhooks/${address}` };
  await door.receive({ ...request, headers: { ...request.headers, ...telling } });
  const kept = door.table.items().filter(({ sk }) => String(sk).startsWith('KEPT#'));
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(secret);
  expect(JSON.stringify(kept)).not.toContain(address);
});

test('a signer’s name stands nowhere but in the words', async () => {
  const door = await openDoor();
  const pk = await door.place();
  const message = 'Signed by Ermintrude Plantagenet';
  const told = [
    await door.send(saying([{ status: 'delivered', message }])),
    await door.send(saying([{ status: 'damaged', message, at: minutes(3) }])),
    await door.send(saying([{ status: 'delivered', message }], { trackingNumber: 'LATER' })),
    await door.send(`{"type":"parcel.scanned","data":"${message}"}`),
    ...(await door.catchUp()),
  ];
  expect(JSON.stringify(told)).not.toContain('Ermintrude');
  const places = door.table.items().filter((item) => JSON.stringify(readable(item)).includes('Ermintrude'));
  expect(new Set(places.map(({ sk }) => String(sk).split('#')[0]))).toEqual(new Set(['WORDS', 'EARLY', 'KEPT']));
  expect(places.filter((item) => item.pk === pk)).toHaveLength(2);
});

const readable = (item: Record<string, unknown>) =>
  item.body instanceof Uint8Array ? { ...item, body: gunzipSync(item.body).toString() } : item;

test('an erased order’s parcels are followed without a word', async () => {
  const door = await openDoor();
  const pk = await door.place([aParcel()]);
  const journey = await door.journey(pk);
  await door.orders.saveJourney(journey, { ...journey, erased: true, version: journey.version + 1 });
  await door.send(saying([{ status: 'delivered', message: 'Signed by Ermintrude' }]));
  expect(await door.journey(pk)).toMatchObject({ rung: 4 });
  expect(door.sortKeys('WORDS#')).toEqual([]);
});
