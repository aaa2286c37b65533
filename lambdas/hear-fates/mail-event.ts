import * as z from 'zod/mini';
import { addressesIn, eventNamed, type Heard, type Verdict, type Wanted } from './report.ts';

const recipients = z.catch(z.array(z.object({ emailAddress: z.string() })), []);

/**
 * What SES publishes of an e-mail: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html.
 * An identity's own notifications say `notificationType` for `eventType`. Strict about what is used, blind to the rest: of who opened an e-mail not even the
 * address, the program and the moment are read (`open`).
 */
export const mailEvent = z.object({
  eventType: z.optional(z.string()),
  notificationType: z.optional(z.string()),
  mail: z.object({
    destination: z.catch(z.array(z.string()), []),
    tags: z.catch(z.record(z.string(), z.array(z.string())), {}),
  }),
  bounce: z.optional(
    z.object({
      bounceType: z.string(),
      bouncedRecipients: recipients,
    }),
  ),
  complaint: z.optional(
    z.object({
      complaintSubType: z.optional(z.nullable(z.string())),
      complaintFeedbackType: z.optional(z.nullable(z.string())),
      complainedRecipients: recipients,
    }),
  ),
});
type MailEvent = z.infer<typeof mailEvent>;

export const readMailEvent = (event: MailEvent, wanted: Wanted): Heard => {
  const { mail, bounce, complaint } = event;
  const type = eventNamed(event.eventType ?? event.notificationType);
  const [order] = mail.tags.order ?? [];
  const [notice] = mail.tags.notice ?? [];
  const verdict = verdicts.get(type)?.(event, wanted);
  // A test of the team's carries no order.
  if (!verdict || !order || !notice) return { kind: 'nothing', event: type };
  const { fate, why } = verdict;
  // Each of our mails has one recipient. Who a bounce names is where that one's mail system passed it on to: we never wrote there.
  const to = addressesIn(mail.destination);
  const named = addressesIn(
    [...(bounce?.bouncedRecipients ?? []), ...(complaint?.complainedRecipients ?? [])].map(
      ({ emailAddress }) => emailAddress,
    ),
  );
  const addresses = to.length > 0 ? to : named;
  return { kind: 'report', order, notice, channel: 'email', fate, ...(why ? { suppressed: { why, addresses } } : {}) };
};

/** Only what SES calls permanent is held against an address: a full mailbox is empty tomorrow, and this one message is said elsewhere. */
const ofBounce = ({ bounce }: MailEvent): Verdict =>
  bounce?.bounceType === 'Permanent' ? { fate: 'bounced', why: 'bounced' } : { fate: 'bounced' };

/** An address on the account's own list of complaints gets nothing, and so has not got this. "not-spam" takes a complaint back. */
const ofComplaint = ({ complaint }: MailEvent): Verdict | undefined => {
  if (complaint?.complaintFeedbackType === 'not-spam') return undefined;
  const isKeptBack = complaint?.complaintSubType === 'OnAccountSuppressionList';
  return { fate: isKeptBack ? 'bounced' : 'complained', why: 'complained' };
};

type Judge = (event: MailEvent, wanted: Wanted) => Verdict | undefined;

const verdicts: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['Delivery', () => ({ fate: 'delivered' })],
  ['Open', (_event, { opens }) => (opens ? { fate: 'opened' } : undefined)],
  ['DeliveryDelay', () => ({ fate: 'delayed' })],
  ['Bounce', ofBounce],
  ['Complaint', ofComplaint],
  // SES took it and then sent nothing: for a virus, or for a template that cannot be filled in.
  ['Reject', () => ({ fate: 'bounced' })],
  ['Rendering Failure', () => ({ fate: 'bounced' })],
]);
