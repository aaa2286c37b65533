import { keySets } from '../../../lambdas/adapters/key-sets.ts';

const url = 'https://sender.example/jwks';
const HOUR = 3600_000;

const publishing = (first: string | Error | Response = 'one') => {
  const state = { says: first, asked: 0, now: 0, options: [] as RequestInit[] };
  const ask = async (_: unknown, options?: RequestInit): Promise<Response> => {
    state.asked += 1;
    state.options.push(options ?? {});
    if (state.says instanceof Error) throw state.says;
    return typeof state.says === 'string' ? new Response(state.says) : state.says;
  };
  return { state, sets: keySets(ask as typeof fetch, () => state.now) };
};

test('what is published is asked for once in some hours', async () => {
  const { state, sets } = publishing();
  expect([await sets.read(url), await sets.read(url)]).toEqual(['one', 'one']);
  expect(state.asked).toBe(1);
  state.says = 'two';
  state.now = 7 * HOUR;
  expect(await sets.read(url)).toBe('two');
});

test('for a key that is unknown it is asked for anew, and not more than once a minute', async () => {
  const { state, sets } = publishing();
  await sets.read(url);
  state.says = 'two';
  state.now = 59_000;
  expect(await sets.readAnew(url)).toBe('one');
  state.now = 60_000;
  expect(await sets.readAnew(url)).toBe('two');
  for (let times = 0; times < 10; times += 1) await sets.readAnew(url);
  expect(state.asked).toBe(2);
});

test('an old copy is better than none, and none is asked for again after a minute', async () => {
  const { state, sets } = publishing();
  await sets.read(url);
  state.says = new Error('gone');
  state.now = 7 * HOUR;
  expect(await sets.read(url)).toBe('one');
  const without = publishing(new Error('gone'));
  expect(await without.sets.read(url)).toBeUndefined();
  expect(await without.sets.read(url)).toBeUndefined();
  expect(without.state.asked).toBe(1);
  without.state.says = 'here again';
  without.state.now = 60_000;
  expect(await without.sets.read(url)).toBe('here again');
});

test.each([
  ['an error', new Response('oh', { status: 500 })],
  ['far too much', new Response('x'.repeat(100_001))],
])('%s is no key set', async (_, answer) => {
  expect(await publishing(answer).sets.read(url)).toBeUndefined();
});

test('it is neither sent elsewhere nor waited for for long', async () => {
  const { state, sets } = publishing();
  await sets.read(url);
  expect(state.options).toMatchObject([{ redirect: 'error', signal: expect.any(AbortSignal) }]);
});
