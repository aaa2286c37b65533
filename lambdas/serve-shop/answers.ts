import * as z from 'zod/mini';
import { fates } from '../../domain/fate.ts';
import { casesAbout, mailsLeftOut } from '../../domain/interaction.ts';
import { problemKinds } from '../../domain/journey.ts';
import { topics } from '../../domain/preferences.ts';
import { parcelSteps, rungs } from '../../domain/stage.ts';
import { parcelStatuses, scanReasons } from '../../domain/tracking.ts';
import { problems } from './problem.ts';

/** What shops hear, in the form in which it is documented. Tests hold every answer against it. */

const instant = z.iso.datetime();
const count = z.int().check(z.nonnegative());
const stage = z.enum(['placed', ...Object.keys(rungs).filter((each) => each !== 'placed')]);
const fate = z.enum(fates);
const parcelName = z.object({ carrier: z.string(), trackingNumber: z.string() });

export const placedAnswer = z.object({
  orderId: z.string(),
  reference: z.string(),
  placedAt: instant,
  page: z.string(),
});

export const orderAnswer = z.object({
  ...placedAnswer.shape,
  number: z.optional(z.string()),
  stage,
  stageSince: instant,
  promise: z.optional(z.object({ of: z.string(), at: instant })),
  parcels: z.array(
    z.object({
      ...parcelName.shape,
      step: z.enum(parcelSteps),
      status: z.enum(parcelStatuses),
      heardAt: instant,
      estimatedDelivery: z.optional(z.string()),
      doubted: z.optional(z.literal(true)),
      redirected: z.optional(z.literal(true)),
    }),
  ),
  problems: z.array(
    z.object({
      kind: z.enum(problemKinds),
      reason: z.optional(z.enum(scanReasons)),
      openedAt: instant,
      openedBy: z.enum(['scan', 'silence', 'shop', 'buyer']),
      escalations: count,
      case: z.string(),
      parcel: z.optional(parcelName),
    }),
  ),
  handedOver: z.optional(z.literal(true)),
  refunded: z.optional(z.object({ whole: z.boolean(), total: z.optional(z.string()) })),
  answer: z.optional(z.enum(['happy', 'unhappy'])),
  score: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  erased: z.boolean(),
});

const happening = {
  at: instant,
  id: z.string(),
  source: z.enum(['shop', 'carrier', 'buyer', 'clock', 'team', 'doorstep']),
};
const happened = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.object({ ...happening, kind: z.literal(kind), ...shape });

const ofProblem = { parcel: z.optional(parcelName), problem: z.enum(problemKinds), episode: count };
const ofCase = { caseId: z.string(), about: z.enum(casesAbout) };

const interactionAnswer = z.discriminatedUnion('kind', [
  happened('order-placed', {}),
  happened('imported', {}),
  happened('parcel-added', { parcel: parcelName }),
  happened('parcel-left-out', { parcel: parcelName, why: z.enum(['too-many-parcels', 'order-has-ended']) }),
  happened('scan', {
    parcel: parcelName,
    status: z.enum(parcelStatuses),
    sender: z.optional(z.string()),
    reason: z.optional(z.enum(scanReasons)),
    timeText: z.string(),
    zoneKnown: z.boolean(),
    heardAt: instant,
    wordsId: z.optional(z.string()),
  }),
  happened('handed-over', {}),
  happened('buyer-changed', { what: z.enum(['contact', 'address']) }),
  happened('refunded', { whole: z.boolean(), total: z.optional(z.string()) }),
  happened('disputed', { parcel: z.optional(parcelName), arrived: z.boolean() }),
  happened('asked-sender', { parcel: z.optional(parcelName) }),
  happened('stage-reached', { stage }),
  happened('problem-opened', ofProblem),
  happened('problem-cleared', ofProblem),
  happened('case-opened', ofCase),
  happened('case-joined', ofCase),
  happened('case-escalated', ofCase),
  happened('case-closed', ofCase),
  happened('answered', {
    answer: z.enum(['happy', 'unhappy']),
    wordsId: z.optional(z.string()),
    message: z.optional(z.string()),
  }),
  happened('replied', {
    channel: z.enum(['email', 'sms']),
    by: z.enum(['buyer', 'somebody']),
    wordsId: z.string(),
    attachments: z.optional(count),
    message: z.optional(z.string()),
  }),
  happened('mail-left-out', { why: z.enum(mailsLeftOut) }),
  happened('page-viewed', {}),
  happened('preferences-chosen', { channel: z.enum(['email', 'sms']), declined: z.array(z.enum(topics)) }),
  happened('texts-stopped', {}),
  happened('texts-started', {}),
  happened('notice', {
    notice: z.string(),
    reason: z.string(),
    channel: z.string(),
    outcome: z.string(),
  }),
  happened('notice-fate', { notice: z.string(), reason: z.string(), channel: z.string(), fate }),
  happened('scored', {
    score: z.int(),
    table: z.string(),
    moved: z.array(z.object({ by: z.string(), points: z.int() })),
  }),
]);

const next = z.optional(z.string());
export const timelineAnswer = z.object({ interactions: z.array(interactionAnswer), next });

export const noticesAnswer = z.object({
  notices: z.array(
    z.object({
      id: z.string(),
      reason: z.string(),
      parcel: z.optional(parcelName),
      episode: z.string(),
      channel: z.enum(['email', 'sms', 'team']),
      class: z.enum(['transactional', 'delivery', 'problem', 'care', 'marketing', 'team']),
      state: z.enum(['claimed', 'sending', 'sent', 'uncertain', 'not-sent']),
      why: z.optional(z.string()),
      claimedAt: instant,
      sentAt: z.optional(instant),
      fate: z.optional(fate),
      attempts: count,
      doubtful: z.boolean(),
      providerId: z.optional(z.string()),
      template: z.optional(z.string()),
      wordsHash: z.optional(z.string()),
    }),
  ),
});

export const caseAnswer = z.object({
  id: z.string(),
  orderId: z.string(),
  reference: z.optional(z.string()),
  about: ofCase.about,
  problem: z.optional(z.enum(problemKinds)),
  parcel: z.optional(parcelName),
  state: z.enum(['open', 'closed']),
  openedAt: instant,
  answerBy: instant,
  escalations: count,
  closedAt: z.optional(instant),
  closedBy: z.optional(z.enum(['scan', 'delivery', 'shop', 'buyer', 'team', 'end'])),
});
export const casesAnswer = z.object({ cases: z.array(caseAnswer), next });

export const problemAnswer = z.object({
  type: z.enum(['about:blank', ...Object.keys(problems).map((code) => `urn:doorstep:problem:${code}`)]),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
});
