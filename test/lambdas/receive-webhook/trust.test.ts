import { ADDRESS, OLD_SECRET, openDoor, SECRET, saying } from '../../support/door.ts';

const body = saying([{ status: 'delivered' }]);
const stranger = `whsec_${Buffer.from('a stranger’s').toString('base64')}`;

test('what is signed with another secret is refused and changes nothing', async () => {
  const door = await openDoor();
  await door.place();
  const before = door.table.items();
  const answer = await door.send(body, stranger);
  expect(answer).toMatchObject({ status: 401, outcome: 'untrusted', ids: { why: 'signature-mismatch' } });
  expect(door.table.items()).toEqual(before);
});

test('a body that was changed on its way is refused', async () => {
  const door = await openDoor();
  const pk = await door.place();
  const request = { ...door.sign(body), body: Buffer.from(body.replace('delivered', 'damaged')) };
  expect(await door.receive(request)).toMatchObject({ status: 401 });
  expect(await door.journey(pk)).toMatchObject({ rung: 1, turn: 1 });
});

test.each(['', 'short', 'B'.repeat(43), `${ADDRESS}A`, '../admin'])(
  'an unknown address is refused: "%s"',
  async (at) => {
    const door = await openDoor();
    const request = { ...door.sign(body), pathParameters: { connection: at } };
    expect(await door.receive(request)).toMatchObject({ status: 401, outcome: 'unknown-connection' });
  },
);

test('nobody learns from a refusal whether the address exists', async () => {
  const door = await openDoor();
  const unknown = await door.receive({ ...door.sign(body), pathParameters: { connection: 'B'.repeat(43) } });
  const forged = await door.send(body, stranger);
  expect([unknown.status, unknown.body, unknown.headers]).toEqual([forged.status, forged.body, forged.headers]);
});

test('while a secret is exchanged both are good, and afterwards the older one is not', async () => {
  const door = await openDoor();
  expect(await door.send(body, SECRET)).toMatchObject({ status: 200 });
  expect(await door.send(body, OLD_SECRET)).toMatchObject({ status: 200 });
  door.secrets.known = [SECRET];
  expect(await door.send(body, OLD_SECRET)).toMatchObject({ status: 401 });
});

test('a connection without secrets trusts nobody', async () => {
  const door = await openDoor();
  door.secrets.known = [];
  expect(await door.send(body)).toMatchObject({ status: 401, ids: { why: 'no-secret' } });
});

test('a connection whose provider is gone trusts nobody', async () => {
  const door = await openDoor();
  door.senders.find = async () => undefined;
  expect(await door.send(body)).toMatchObject({ status: 401 });
});
