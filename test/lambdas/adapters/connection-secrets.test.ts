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
