import { SQSClient } from '@aws-sdk/client-sqs';
import type { Notice } from '../../../domain/notice.ts';
import { outbox } from '../../../lambdas/adapters/outbox.ts';
import { type Answering, answering, jsonError } from '../../support/answering.ts';

let aws: Answering;
beforeEach(async () => {
  aws = await answering();
});
afterEach(() => aws.end());

const box = () =>
  outbox(new SQSClient({ ...aws.client, maxAttempts: 1, md5: false }), {
    urgent: `${aws.client.endpoint}/urgent`,
    ordinary: `${aws.client.endpoint}/ordinary`,
  });

const pending = (reason: Notice['reason'], kind: Notice['class'], parcel = '-') => ({
  order: 'acme#o1',
  notice: { reason, parcel, episode: '1', channel: 'email', class: kind } as const,
});

const asked = () => aws.asked.map((body) => JSON.parse(body));

test('problems and calls of the team go to the urgent queue, the rest to the ordinary one', async () => {
  await box().enqueue([
    pending('delay', 'problem'),
    pending('delay', 'team'),
    pending('shipped', 'transactional'),
    pending('delivered', 'delivery'),
    pending('check-in', 'care'),
    pending('invitation', 'marketing'),
  ]);
  const sizes = Object.fromEntries(
    asked().map(({ QueueUrl, Entries }) => [QueueUrl.split('/').at(-1), Entries.length]),
  );
  expect(sizes).toEqual({ urgent: 2, ordinary: 4 });
  expect(JSON.parse(asked()[0].Entries[0].MessageBody)).toEqual({ order: 'acme#o1', notice: 'delay#-#1#email' });
});

test('many go ten by ten, and nothing asks nothing', async () => {
  await box().enqueue([]);
  expect(aws.asked).toEqual([]);
  await box().enqueue(Array.from({ length: 23 }, (_, at) => pending('shipped', 'transactional', `T${at}#ups`)));
  expect(
    asked()
      .map(({ Entries }) => Entries.length)
      .sort((a, b) => b - a),
  ).toEqual([10, 10, 3]);
});

test('a message that a queue left out is tried again by whoever asked', async () => {
  aws.answer((response) => response.end('{"Failed":[{"Id":"0","Code":"x","SenderFault":false}],"Successful":[]}'));
  await expect(box().enqueue([pending('delay', 'problem')])).rejects.toMatchObject({ name: 'TryAgain' });
});

test.each([
  [400, 'RequestThrottled', 'TryAgain'],
  [500, 'InternalError', 'TryAgain'],
  [400, 'QueueDoesNotExist', 'QueueDoesNotExist'],
])('%d %s is thrown as %s', async (status, type, name) => {
  aws.answer(jsonError(status, type));
  await expect(box().enqueue([pending('delay', 'problem')])).rejects.toMatchObject({ name });
  await expect(box().enqueueLater(pending('delay', 'problem'), 5)).rejects.toMatchObject({ name });
});

test.each([
  [5, 5],
  [0.2, 1],
  [5000, 900],
  [-1, 0],
])('later is within what a queue can wait: %d seconds are %d', async (seconds, delay) => {
  await box().enqueueLater(pending('shipped', 'transactional'), seconds);
  expect(asked()).toMatchObject([{ DelaySeconds: delay }]);
});
