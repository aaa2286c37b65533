import { connectionSecrets } from '../../../lambdas/adapters/connection-secrets.ts';
import { parameterStore } from '../../support/parameter-store.ts';

test('secrets read back, newest first, and stand under the prefix', async () => {
  const { client, parameters } = parameterStore();
  const secrets = connectionSecrets(client, '/doorstep/test/connections', () => 0);
  expect(await secrets.read('con-1')).toBeUndefined();
  await secrets.write('con-1', { secrets: ['new', 'old'], apiKey: 'key' });
  expect(await secrets.read('con-1')).toEqual({ secrets: ['new', 'old'], apiKey: 'key' });
  expect([...parameters.keys()]).toEqual(['/doorstep/test/connections/con-1']);
});

test('a busy door asks once a minute, and then hears of an exchange', async () => {
  const { client, store } = parameterStore();
  const clock = { now: 0 };
  const secrets = connectionSecrets(client, '/p', () => clock.now);
  await secrets.write('con-1', { secrets: ['old'] });
  for (clock.now = 0; clock.now < 60_000; clock.now += 10_000) await secrets.read('con-1');
  expect(store.reads).toBe(1);
  await connectionSecrets(client, '/p', () => 0).write('con-1', { secrets: ['new', 'old'] });
  expect(await secrets.read('con-1')).toEqual({ secrets: ['new', 'old'] });
});

test('of many connections ten are read at a time, and none again within a minute', async () => {
  const { client, store } = parameterStore();
  const clock = { now: 0 };
  const secrets = connectionSecrets(client, '/p', () => clock.now);
  const ids = Array.from({ length: 25 }, (_, place) => `con-${place}`);
  for (const id of ids) await secrets.write(id, { secrets: [], apiKey: `key of ${id}` });
  const read = await secrets.readAll([...ids, 'nobody']);
  expect([...read].map(([id, { apiKey }]) => [id, apiKey])).toEqual(ids.map((id) => [id, `key of ${id}`]));
  expect(store.reads).toBe(3);
  expect(await secrets.readAll(ids)).toEqual(read);
  await secrets.read('con-7');
  expect(store.reads).toBe(3);
  clock.now = 61_000;
  await secrets.readAll(ids.slice(0, 10));
  expect(store.reads).toBe(4);
  store.fails = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
  await expect(secrets.readAll(['con-11'])).rejects.toMatchObject({ name: 'TryAgain' });
});

test('whoever writes anew from what was begins with what another function wrote a moment ago', async () => {
  const { client } = parameterStore();
  const [one, other] = [0, 0].map((now) => connectionSecrets(client, '/p', () => now));
  await one!.write('con-1', { secrets: ['first'] });
  await one!.read('con-1');
  await other!.write('con-1', { secrets: ['second', 'first'] });
  expect(await one!.readAfresh('con-1')).toEqual({ secrets: ['second', 'first'] });
  expect(await one!.read('con-1')).toEqual({ secrets: ['second', 'first'] });
  expect(await one!.readAfresh('nobody')).toBeUndefined();
});

test('a store that is busy is asked again later; what cannot be read is not quoted', async () => {
  const { client, parameters, store } = parameterStore();
  const secrets = connectionSecrets(client, '/p', () => 0);
  parameters.set('/p/con-1', 'whsec_top-secret');
  await expect(secrets.read('con-1')).rejects.toThrow(/^secrets-unreadable$/);
  store.fails = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
  await expect(secrets.read('con-1')).rejects.toMatchObject({ name: 'TryAgain' });
});
