import { setTimeout as pause } from 'node:timers/promises';
import { GetQueueAttributesCommand, ListQueuesCommand, type QueueAttributeName, SQSClient } from '@aws-sdk/client-sqs';
import { clientSettings } from '../../../local/aws-environment.ts';

/** The failure queues that hold something: work that was given up and waits for a person. */
export const givenUp = async (endpoint: string): Promise<readonly string[]> => {
  const counts = await counted(endpoint, { named: /failures/i, kinds: ['ApproximateNumberOfMessages'] });
  return counts.filter(({ count }) => count > 0).map(({ name, count }) => `${count} in ${name}`);
};

/** Waits until every text that was published has been answered: a function's queue holds a message until then, in waiting, in work, or to be tried again. */
export const untilTextsHeard = async (endpoint: string, withinSeconds: number): Promise<void> => {
  const deadline = Date.now() + withinSeconds * 1000;
  for (;;) {
    const counts = await counted(endpoint, { named: /-TextAnswers-Texts$/, kinds: heldAnyhow });
    if (counts.every(({ count }) => count === 0)) return;
    if (Date.now() > deadline) throw new Error(`texts were not heard within ${withinSeconds} s`);
    await pause(BETWEEN_LOOKS);
  }
};

const BETWEEN_LOOKS = 250;

const heldAnyhow = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;

interface Counting {
  readonly named: RegExp;
  readonly kinds: readonly QueueAttributeName[];
}

/** How many messages of these kinds each queue holds. The embedded AWS counts them exactly. */
const counted = async (endpoint: string, { named, kinds }: Counting) => {
  const client = new SQSClient(clientSettings(endpoint));
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({}));
  const counts = await Promise.all(
    QueueUrls.filter((url) => named.test(url)).map(async (QueueUrl) => {
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...kinds] }),
      );
      const count = kinds.reduce((sum, kind) => sum + Number(Attributes[kind]), 0);
      return { name: QueueUrl.split('/').at(-1) ?? '', count };
    }),
  );
  client.destroy();
  if (counts.length === 0) throw new Error(`There is no queue called ${named} to look into`);
  return counts;
};
