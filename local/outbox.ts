import { z } from 'zod';

const common = { number: z.number(), id: z.string(), at: z.string() };
const attributes = z.record(z.string(), z.string());

const outgoing = z.discriminatedUnion('channel', [
  z.object({
    channel: z.literal('email'),
    ...common,
    from: z.string(),
    replyTo: z.array(z.string()),
    to: z.array(z.string()),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    tags: attributes,
    headers: attributes,
    configurationSet: z.string().nullable(),
    /** A whole message in base64, when it was sent as one. */
    raw: z.string().nullable(),
  }),
  z.object({ channel: z.literal('sms'), ...common, to: z.array(z.string()), text: z.string(), attributes }),
  z.object({
    channel: z.literal('topic'),
    ...common,
    /** The topic's ARN. */
    to: z.array(z.string()),
    subject: z.string(),
    text: z.string(),
    attributes,
  }),
]);

/** One message that left the embedded AWS: to a buyer's mailbox or telephone, or to the team's topic. */
export type Outgoing = z.infer<typeof outgoing>;

const listing = z.object({ messages: z.array(outgoing) });

/** Every message so far, oldest first, or those after a number. */
export const readOutbox = async (endpoint: string, after = 0): Promise<readonly Outgoing[]> => {
  const response = await fetch(`${endpoint}/_doorstep/outbox?after=${after}`);
  return listing.parse(await response.json()).messages;
};
