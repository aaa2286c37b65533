import { orderKey } from '../../lambdas/adapters/keys.ts';
import { noticeTag, orderTag } from '../../lambdas/adapters/notice-tags.ts';
import type { ToldFate } from '../script.ts';

/** How providers tell of messages, in their own forms: SES of e-mails, End User Messaging of texts. */

export interface OfMessage {
  /** The message's tags. */
  readonly order: string;
  readonly notice: string;
  readonly to: string;
  readonly at: string;
}

/** By which a report finds a notice, from what the API tells of it. */
export const tagsOfNotice = ({ brand, order, notice }: Readonly<Record<'brand' | 'order' | 'notice', string>>) => ({
  order: orderTag(orderKey(brand, order)),
  notice: noticeTag(notice),
});

/** As the topic hands it to its queue. */
export const published = (event: unknown): string =>
  JSON.stringify({ Type: 'Notification', Message: JSON.stringify(event) });

export const mailReport = (fate: ToldFate, { order, notice, to, at }: OfMessage) => ({
  ...tellings[fate](to, at),
  mail: {
    timestamp: at,
    messageId: `report-${notice}`,
    destination: [to],
    commonHeaders: { to: [to] },
    tags: { 'ses:operation': ['SendEmail'], order: [order], notice: [notice] },
  },
});

type Telling = (to: string, timestamp: string) => { readonly eventType: string } & Readonly<Record<string, unknown>>;

const bounce =
  (bounceType: string, bounceSubType: string): Telling =>
  (to, timestamp) => ({
    eventType: 'Bounce',
    bounce: { bounceType, bounceSubType, bouncedRecipients: [{ emailAddress: to, action: 'failed' }], timestamp },
  });

const tellings: Readonly<Record<ToldFate, Telling>> = {
  delivered: (to, timestamp) => ({ eventType: 'Delivery', delivery: { timestamp, recipients: [to] } }),
  delayed: (to, timestamp) => ({
    eventType: 'DeliveryDelay',
    deliveryDelay: { timestamp, delayType: 'MailboxFull', delayedRecipients: [{ emailAddress: to }] },
  }),
  opened: (_to, timestamp) => ({
    eventType: 'Open',
    open: { ipAddress: '192.0.2.1', timestamp, userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 10_3_3 like Mac OS X)' },
  }),
  bounced: bounce('Permanent', 'NoEmail'),
  soft: bounce('Transient', 'MailboxFull'),
  complained: (to, timestamp) => ({
    eventType: 'Complaint',
    complaint: { complainedRecipients: [{ emailAddress: to }], timestamp, complaintFeedbackType: 'abuse' },
  }),
};

export const textReport = (eventType: string, { order, notice, to, at }: OfMessage) => ({
  eventType,
  eventVersion: '1.0',
  eventTimestamp: Date.parse(at),
  isFinal: true,
  destinationPhoneNumber: to,
  messageId: `report-${notice}`,
  context: { order, notice },
});
