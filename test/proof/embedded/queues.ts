import { LambdaClient, ListFunctionsCommand, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
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

/** A queue is called at its own address, wherever else AWS is looked for: functions are given that address at the proxy, too. */
export const leadQueuesTo = async (proxy: string, endpoint: string): Promise<void> => {
  const client = new LambdaClient(clientSettings(endpoint));
  const { port } = new URL(endpoint);
  const { Functions = [] } = await client.send(new ListFunctionsCommand({}));
  let led = 0;
  for (const { FunctionName, Environment } of Functions) {
    const before = Environment?.Variables ?? {};
    const Variables = Object.fromEntries(
      Object.entries(before).map(([name, value]) => [name, value.replace(`http://localhost:${port}/`, `${proxy}/`)]),
    );
    if (JSON.stringify(Variables) === JSON.stringify(before)) continue;
    await client.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
    led += 1;
  }
  client.destroy();
  if (led === 0) throw new Error('No function knows a queue by an address of the embedded AWS');
};
