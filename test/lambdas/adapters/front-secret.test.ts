import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { frontSecret } from '../../../lambdas/adapters/front-secret.ts';

const secretSaying = (said: object | Error) =>
  frontSecret({
    client: {
      send: async () => {
        if (said instanceof Error) throw said;
        return { SecretString: JSON.stringify(said) };
      },
    } as unknown as SecretsManagerClient,
    secretId: 'front',
    now: () => 0,
  })!;

test('the front is known by its key, and while that is exchanged by the one before', async () => {
  const isKnown = secretSaying({ current: 'newest', previous: 'older' });
  expect(await Promise.all(['newest', 'older', 'oldest', 'newes', 'newest ', ''].map(isKnown))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('no header is never the front, not even while there is no key before', async () => {
  const isKnown = secretSaying({ current: 'newest', previous: '' });
  expect([await isKnown(undefined), await isKnown('')]).toEqual([false, false]);
});

test('while the secret cannot be had the caller is asked to come again', async () => {
  await expect(secretSaying(new Error('throttled'))('newest')).rejects.toMatchObject({ name: 'TryAgain' });
});

test('a stage without a front has no such secret', () => {
  const client = {} as unknown as SecretsManagerClient;
  expect(frontSecret({ client, secretId: '', now: () => 0 })).toBeUndefined();
});
