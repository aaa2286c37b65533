import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Where an order goes that could not be woken from the stream, so that its shard goes on. */
export interface RetryQueue {
  put(order: string): Promise<void>;
}

export const retryQueue = (client: SQSClient, QueueUrl: string): RetryQueue => ({
  put: async (order) => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ order }) }));
  },
});
