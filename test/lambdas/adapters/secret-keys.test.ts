import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { secretKeys } from '../../../lambdas/adapters/secret-keys.ts';

const open = (first: string | Error) => {
  let said = first;
  let epoch = 0;
  let reads = 0;
  const client = {
    send: async () => {
      reads += 1;
      if (said instanceof Error) throw said;
      return { SecretString: said };
    },
  } as unknown as SecretsManagerClient;
  return {
    links: secretKeys(client, 'keys', () => epoch),
    say: (next: string | Error) => {
      said = next;
    },
    pass: (minutes: number) => {
      epoch += minutes * 60_000;
    },
    reads: () => reads,
  };
};

const LASTING = 'a lasting secret of no consequence';
const secret = (current: string, previous = '') =>
  JSON.stringify({ lasting: LASTING, current: current.padEnd(32, '.'), previous });

test('the secret is read once in five minutes, however many ask', async () => {
  const { links, pass, reads } = open(secret('a'));
  await Promise.all([links(), links(), links()]);
  pass(4.9);
  await links();
  expect(reads()).toBe(1);
  pass(0.2);
  await links();
  expect(reads()).toBe(2);
});

test('exchanged keys are taken up while the old links stay good', async () => {
  const { links, say, pass } = open(secret('a'));
  const token = (await links()).page('acme#o1', '2027-01-01T00:00:00.000Z');
  say(secret('b', 'a'.padEnd(32, '.')));
  pass(5);
  const signer = await links();
  expect(signer.open(token, '2026-03-02T11:00:00.000Z')).toEqual({ pk: 'acme#o1' });
  expect(signer.page('acme#o1', '2027-01-01T00:00:00.000Z')).not.toBe(token);
});

test('a secret that was generated and never touched makes links and digests', async () => {
  const { links, say, pass } = open(JSON.stringify({ lasting: LASTING, current: '', previous: '' }));
  const before = await links();
  const token = before.page('acme#o1', '2027-01-01T00:00:00.000Z');
  for (const [current, previous] of [
    ['a', LASTING],
    ['b', 'a'.padEnd(32, '.')],
  ] as const) {
    say(secret(current, previous));
    pass(5);
    const signer = await links();
    expect(signer.digest('x')).toBe(before.digest('x'));
    const opened = signer.open(token, '2026-03-02T11:00:00.000Z');
    expect(opened).toEqual(previous === LASTING ? { pk: 'acme#o1' } : undefined);
  }
});

test('known keys go on while the secret cannot be had', async () => {
  const { links, say, pass } = open(secret('a'));
  const before = (await links()).digest('x');
  say(new Error('throttled'));
  pass(5);
  expect((await links()).digest('x')).toBe(before);
});

test('without any key nothing is signed, and no error tells what stood in the secret', async () => {
  await expect(open(new Error('throttled')).links()).rejects.toThrow('throttled');
  await expect(open('{"current": hush').links()).rejects.toThrow(/^keys-unreadable$/);
  await expect(open(JSON.stringify({ current: 'a'.repeat(64) })).links()).rejects.toThrow(/^keys-too-short$/);
  await expect(open(JSON.stringify({ current: 'short' })).links()).rejects.toThrow(/^keys-too-short$/);
});
