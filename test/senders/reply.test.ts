import { readJsonReply } from '../../senders/reply.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const nothing = { kind: 'nothing', why: 'no-scan-yet' } as const;

const answer = (status: number, headers: Readonly<Record<string, string>> = {}) =>
  readJsonReply({ status, headers, body: Buffer.from('{}') }, now, () => nothing);

test.each([200, 201, 299])('what comes with %i is read', (status) => {
  expect(answer(status)).toEqual({ kind: 'read', reading: nothing });
});

test.each([
  [401, 'wrong-key'],
  [403, 'wrong-key'],
  [404, 'unknown-number'],
  [302, 'http-302'],
  [400, 'http-400'],
  [402, 'http-402'],
  [422, 'http-422'],
])('after %i asking again would not help', (status, why) => {
  expect(answer(status)).toEqual({ kind: 'refused', why });
});

test.each([
  [429, 'throttled'],
  [408, 'out-of-order'],
  [425, 'out-of-order'],
  [500, 'out-of-order'],
  [503, 'out-of-order'],
])('after %i the same is asked a minute later', (status, why) => {
  expect(answer(status)).toEqual({ kind: 'later', afterSeconds: 60, why });
});

test.each([
  ['7', 7],
  [' 7 ', 7],
  ['0.2', 1],
  ['0', 1],
  ['999999999', 86_400],
  ['Sun, 22 Nov 2026 12:02:00 GMT', 120],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 1],
  ['', 60],
  ['soon', 60],
])('a Retry-After of "%s" means %i seconds', (header, afterSeconds) => {
  expect(answer(429, { 'retry-after': header })).toMatchObject({ afterSeconds });
  expect(answer(503, { 'retry-after': header })).toMatchObject({ afterSeconds });
});

test.each([
  ['not-json', { kind: 'later', afterSeconds: 60, why: 'not-json' }],
  ['unexpected-form:body', { kind: 'refused', why: 'unexpected-form:body' }],
] as const)('a good status with a body that is %s is not taken for an answer', (why, reply) => {
  expect(
    readJsonReply({ status: 200, headers: {}, body: Buffer.from('') }, now, () => ({ kind: 'unreadable', why })),
  ).toEqual(reply);
});

test('an answer that knows nothing of what was asked for is refused', () => {
  expect(readJsonReply({ status: 200, headers: {}, body: Buffer.from('{}') }, now, () => undefined)).toEqual({
    kind: 'refused',
    why: 'unknown-number',
  });
});
