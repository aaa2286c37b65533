import * as z from 'zod/mini';
import { mailEvent, readMailEvent } from './mail-event.ts';
import type { Heard, Wanted } from './report.ts';
import { readTextEvent, textEvent } from './text-event.ts';

/** How SNS wraps what was published: the event itself is a text. */
const published = z.object({ Message: z.string() });

const unreadable: Heard = { kind: 'unreadable', event: 'unknown' };

/**
 * What a queue brings of the topic's messages. Never throws: what is not known is counted, and nobody is called in for it. Nobody else's words come this way:
 * the queue takes from the topic only and the topic from this account's SES and End User Messaging only, so that no signature is to be checked.
 */
export const readEvent =
  (wanted: Wanted) =>
  (body: unknown): Heard => {
    const outside = z.safeParse(published, body);
    if (!outside.success) return unreadable;
    const event = inJson(outside.data.Message);
    const mail = z.safeParse(mailEvent, event);
    if (mail.success) return readMailEvent(mail.data, wanted);
    const text = z.safeParse(textEvent, event);
    return text.success ? readTextEvent(text.data) : unreadable;
  };

/** SES greets a topic in plain words. */
const inJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
