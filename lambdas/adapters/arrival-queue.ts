import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Arrival } from './arrivals.ts';

/** Where an arrival goes that could not be caught up with from the stream, so that its shard goes on and it is not given up with its record. */
export interface ArrivalQueue {
  put(arrival: Arrival): Promise<void>;
}

export const arrivalQueue = (client: SQSClient, QueueUrl: string): ArrivalQueue => ({
  put: async (arrival) => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(arrival) }));
  },
});
