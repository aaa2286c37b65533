import * as z from 'zod/mini';
import { type Instant, instantOf } from '../../domain/time.ts';
import { inertWords, linesOf } from '../stories/inert-words.ts';

/** A text message that came in, as far as it concerns us. */
export interface Text {
  readonly kind: 'text';
  /** AWS's own id of it: the same, however often it is brought. */
  readonly id: string;
  /** E.164. */
  readonly from: string;
  readonly words: string;
  /** When it was published; without it, when it is heard. */
  readonly at?: Instant;
}

export type Heard = Text | { readonly kind: 'empty' | 'unreadable' };

/** How SNS wraps what was published: the message itself is a text. */
const published = z.object({ Message: z.string(), Timestamp: z.optional(z.string()) });

/**
 * What End User Messaging publishes of a text to one of the account's numbers: https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html.
 * `messageKeyword` is a word that the number's own settings know, and no part of what is asked here.
 */
const inbound = z.object({
  originationNumber: z.string().check(z.regex(/^\+\d{5,15}$/)),
  messageBody: z.string(),
  inboundMessageId: z.string().check(z.minLength(1), z.maxLength(200)),
});

/**
 * What a queue brings of the topic's messages. Never throws: what cannot be read is counted, and the team is called. Nobody else's words come this way: the
 * queue takes from the topic only and the topic from this account's End User Messaging only, so that no signature is to be checked.
 */
export const readText = (body: unknown): Heard => {
  const outside = z.safeParse(published, body);
  const said = z.safeParse(inbound, outside.success ? inJson(outside.data.Message) : undefined);
  if (!outside.success || !said.success) return { kind: 'unreadable' };
  const { originationNumber: from, messageBody, inboundMessageId: id } = said.data;
  const words = inertWords(linesOf(messageBody));
  if (words === '') return { kind: 'empty' };
  const at = Date.parse(outside.data.Timestamp ?? '');
  return { kind: 'text', id, from, words, ...(Number.isNaN(at) ? {} : { at: instantOf(at) }) };
};

const inJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
