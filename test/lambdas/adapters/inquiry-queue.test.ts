import type { SendMessageCommandInput, SQSClient } from '@aws-sdk/client-sqs';
import { type Errand, inquiryQueue } from '../../../lambdas/adapters/inquiry-queue.ts';
import { message } from '../../../lambdas/ask-sender/errand.ts';
import { MONDAY } from '../../support/order.ts';

const errands: readonly Errand[] = [
  { brand: 'acme', inquiry: { kind: 'parcel', carrier: 'ups', trackingNumber: 'T1' }, since: MONDAY, attempts: 0 },
  {
    brand: 'acme',
    connection: 'c1',
    inquiry: { kind: 'order', id: '7', because: 'created' },
    since: MONDAY,
    attempts: 3,
    putOff: [{ connection: 'c1', notBefore: MONDAY }],
    notBefore: MONDAY,
  },
  {
    brand: 'acme',
    connection: 'c1',
    inquiry: { kind: 'orders', since: MONDAY, page: 'x' },
    since: MONDAY,
    attempts: 1,
  },
];

const recording = () => {
  const sent: SendMessageCommandInput[] = [];
  const client = { send: async ({ input }: { input: SendMessageCommandInput }) => sent.push(input) };
  return { sent, queue: inquiryQueue(client as unknown as SQSClient, 'https://queue.example') };
};

test.each(errands)('an errand comes out as it went in: $inquiry.kind', async (errand) => {
  const { sent, queue } = recording();
  await queue.put(errand);
  expect(sent).toMatchObject([{ QueueUrl: 'https://queue.example', DelaySeconds: 0 }]);
  expect(message.parse(JSON.parse(sent[0]?.MessageBody ?? ''))).toEqual(errand);
});

test.each([
  [0.2, 1],
  [90, 90],
  [86_400, 900],
])('one that is to wait for %d seconds is kept back for %d, which the queue can', async (wanted, kept) => {
  const { sent, queue } = recording();
  await queue.put(errands[0]!, wanted);
  expect(sent).toMatchObject([{ DelaySeconds: kept }]);
});

test('the clock’s word is no errand, and anything else is refused', () => {
  expect(message.parse({ look: 'orders' })).toEqual({ look: 'orders' });
  expect(() => message.parse({ brand: 'acme', inquiry: { kind: 'all' } })).toThrow();
  expect(() => message.parse('{}')).toThrow();
});
