import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Instant } from '../../domain/time.ts';
import type { Inquiry } from '../../senders/inquiry.ts';

/** A connection that could not be asked yet: too much was asked of it, or it gave no answer. */
export interface PutOff {
  /** The connection's id. */
  readonly connection: string;
  /** It is not to be asked before. */
  readonly notBefore: Instant;
}

/** What is to be asked of a sender's API, and how often it came back. */
export interface Errand {
  readonly brand: string;
  /** The connection's id; without it, whichever of the brand's connections can tell. */
  readonly connection?: string | undefined;
  readonly inquiry: Inquiry;
  readonly since: Instant;
  readonly attempts: number;
  /** When it came back: who is still to be asked. All others have answered. */
  readonly putOff?: readonly PutOff[] | undefined;
  /** It is not to be run before: the earliest of these. */
  readonly notBefore?: Instant | undefined;
}

/** Errands wait here for the function that runs them. */
export interface InquiryQueue {
  /** One that is to be run later than the queue can keep it comes early, and is put again. */
  put(errand: Errand, afterSeconds?: number): Promise<void>;
}

/** SQS keeps a message back no longer. */
const LONGEST_DELAY_SECONDS = 900;

export const inquiryQueue = (client: SQSClient, QueueUrl: string): InquiryQueue => ({
  put: async (errand, afterSeconds = 0) => {
    const DelaySeconds = Math.min(Math.ceil(afterSeconds), LONGEST_DELAY_SECONDS);
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(errand), DelaySeconds }));
  },
});
