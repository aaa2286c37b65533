import type { Context, SQSEvent } from 'aws-lambda';
import { NotYet, TryAgain } from '../../../domain/errors.ts';
import { observedQueue, observedStream, streamOrQueue } from '../../../lambdas/runtime/observed-batch.ts';
import { observedTask } from '../../../lambdas/runtime/observed-task.ts';

const context = { awsRequestId: 'r-1', functionName: 'f', getRemainingTimeInMillis: () => 1000 } as unknown as Context;

beforeAll(() => {
  process.env.POWERTOOLS_METRICS_NAMESPACE = 'Doorstep-dev';
});
afterAll(() => {
  delete process.env.POWERTOOLS_METRICS_NAMESPACE;
});

/** What a call comes to, and every line that it writes. */
const watched = async <Answer>(call: () => Promise<Answer>) => {
  const lines: string[] = [];
  const listen = (text: unknown) => lines.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation(listen),
  );
  try {
    const answer = await call().then(
      (value) => ({ value, error: undefined }),
      (error: Error) => ({ value: undefined, error }),
    );
    return { ...answer, written: lines.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};

const messages = (...bodies: readonly string[]) =>
  ({ Records: bodies.map((body, at) => ({ messageId: `m${at}`, body })) }) as unknown as SQSEvent;
const images = {
  Records: [
    { dynamodb: { SequenceNumber: '5', NewImage: { pk: { S: 'a' }, version: { N: '2' } } } },
    { dynamodb: { SequenceNumber: '6', OldImage: { pk: { S: 'b' } }, NewImage: { pk: { S: 'b' } } } },
  ],
};

const queue = observedQueue('a-function', {
  read: (body) => body as { order: string },
  story: async ({ order }) => {
    if (order === 'bad') throw new Error('said Ermintrude');
    return { outcome: 'done', ids: { order } };
  },
});

test('a message that fails brings back no other, and nobody reads why', async () => {
  const event = messages('{"order":"good"}', '{"order":"bad"}', 'not JSON Ermintrude');
  const { value, written } = await watched(() => queue(event, context));
  expect(value?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort()).toEqual(['m1', 'm2']);
  expect(written).toContain('"order":"good"');
  expect(written).not.toContain('Ermintrude');
});

test('what a message came to besides is told and counted like what it came to', async () => {
  const besides = [{ outcome: 'order-unheard', ids: { order: '4711' } }];
  const story = async () => ({ outcome: 'done', besides });
  const { written } = await watched(() =>
    observedQueue('a-function', { read: () => 1, story })(messages('1'), context),
  );
  expect(written).toContain('"order":"4711"');
  expect(written).toContain('"outcome":"order-unheard"');
  expect(written).toContain('"outcome":"done"');
});

test('a batch of which all fails is told message by message too', async () => {
  const { value } = await watched(() => queue(messages('{"order":"bad"}'), context));
  expect(value).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
});

test('a stream’s records are read as items, and told again from the place that is named', async () => {
  const seen: unknown[] = [];
  const stream = observedStream('a-function', async (records) => {
    seen.push(...records);
    return [{ outcome: 'done' }, { outcome: 'try-again', failedAt: '6' }];
  });
  const { value } = await watched(() => stream(images, context));
  expect(value).toEqual({ batchItemFailures: [{ itemIdentifier: '6' }] });
  expect(seen).toEqual([
    { place: '5', new: { pk: 'a', version: 2 } },
    { place: '6', old: { pk: 'b' }, new: { pk: 'b' } },
  ]);
});

test('one function hears both the stream and the queue of what failed there', async () => {
  const both = streamOrQueue(
    observedStream('a-function', async () => [{ outcome: 'from-the-stream' }]),
    queue,
  );
  expect((await watched(() => both(images, context))).written).toContain('from-the-stream');
  expect((await watched(() => both(messages('{"order":"good"}'), context))).written).toContain('"order":"good"');
});

describe('a task', () => {
  const task = (story: () => Promise<string>, failures: readonly unknown[] = []) =>
    observedTask('a-function', {
      read: () => undefined,
      story,
      observe: (outcome) => ({ outcome, numbers: { Found: 2 }, failures }),
    });

  test('answers, and its numbers are counted', async () => {
    const { value, written } = await watched(() => task(async () => 'swept')({}, context));
    expect(value).toBe('swept');
    const metrics = written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ _aws }) => _aws);
    expect(metrics).toContainEqual(expect.objectContaining({ Found: 2, service: 'a-function' }));
  });

  test.each([
    ['NotYet', new NotYet('Ermintrude'), 'not-yet'],
    ['TryAgain', new TryAgain('Ermintrude'), 'try-again'],
    ['Error', new Error('Ermintrude'), 'failed'],
  ])('lets %s reach its caller by name, and no log its words', async (name, error, outcome) => {
    const failing = task(() => Promise.reject(error));
    const { error: thrown, written } = await watched(() => failing({}, context));
    expect(thrown?.name).toBe(name);
    expect(written).toContain(outcome);
    expect(written).not.toContain('Ermintrude');
  });

  test('that went well but for something fails, after its numbers were counted', async () => {
    const { error, written } = await watched(() => task(async () => 'swept', [new Error('odd')])({}, context));
    expect(error?.message).toBe('odd');
    expect(written).toContain('"Found":2');
  });
});
