import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { clientSettings } from '../../../local/aws-environment.ts';

/** The failure queues that hold something: work that was given up and waits for a person. */
export const givenUp = async (endpoint: string): Promise<readonly string[]> => {
  const client = new SQSClient(clientSettings(endpoint));
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({}));
  const counts = await Promise.all(
    QueueUrls.filter((url) => /failures/i.test(url)).map(async (QueueUrl) => {
      const AttributeNames = ['ApproximateNumberOfMessages' as const];
      const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
      return { name: QueueUrl.split('/').at(-1) ?? '', count: Number(Attributes?.ApproximateNumberOfMessages) };
    }),
  );
  client.destroy();
  if (counts.length === 0) throw new Error('There are no failure queues to look into');
  return counts.filter(({ count }) => count > 0).map(({ name, count }) => `${count} in ${name}`);
};
