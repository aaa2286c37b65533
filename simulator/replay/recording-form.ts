import { z } from 'zod';
import { fates } from '../../domain/fate.ts';
import { casesAbout } from '../../domain/interaction.ts';
import { problemKinds } from '../../domain/journey.ts';
import { reasonsNotSent } from '../../domain/not-sent.ts';
import { MOST_PARCELS } from '../../domain/place.ts';
import { topics } from '../../domain/preferences.ts';
import { holdable } from '../../domain/quiet-hours.ts';
import { stageReasons, teamReasons } from '../../domain/reasons.ts';
import { RECORDED_FORMAT, type RecordedOrder } from '../../domain/recorded-order.ts';
import { rungs, type Stage } from '../../domain/stage.ts';
import { isZone } from '../../domain/time.ts';
import { parcelStatuses, scanReasons } from '../../domain/tracking.ts';

/** The form of a line of an export. */

const isStage = (word: string): word is Stage => Object.hasOwn(rungs, word);
const stage = z.string().refine(isStage, 'must be a stage');
const instant = z.iso.datetime({ precision: 3, error: 'must be an instant such as 2026-10-01T08:00:00.000Z' });
const day = z.iso.date('must be a day such as 2026-10-01');
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of the day such as 22:00');
const parcel = z.string().regex(/^p\d{1,2}$/, 'must be a parcel of the recording, such as p1');
const slot = z.union([parcel, z.literal('-')], 'must be a parcel of the recording, such as p1, or "-"');
const caseId = z.string().regex(/^c\d{1,6}$/, 'must be a case of the recording, such as c1');
const short = z.string().max(100);

const scan = z.strictObject({
  kind: z.literal('scan'),
  parcel,
  status: z.enum(parcelStatuses),
  reason: z.exactOptional(z.enum(scanReasons)),
  timeText: short,
  zoneKnown: z.boolean(),
  heardAt: instant,
});

const what = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['order-placed', 'page-viewed', 'handed-over', 'texts-stopped', 'texts-started']) }),
  z.strictObject({ kind: z.literal('buyer-changed'), what: z.enum(['contact', 'address']) }),
  z.strictObject({ kind: z.literal('refunded'), whole: z.boolean() }),
  z.strictObject({ kind: z.literal('disputed'), slot, arrived: z.boolean() }),
  z.strictObject({ kind: z.literal('asked-sender'), slot }),
  z.strictObject({ kind: z.literal('parcel-added'), parcel }),
  scan,
  z.strictObject({ kind: z.literal('stage-reached'), stage }),
  z.strictObject({
    kind: z.enum(['problem-opened', 'problem-cleared']),
    slot,
    problem: z.enum(problemKinds),
    episode: z.int(),
  }),
  z.strictObject({
    kind: z.enum(['case-opened', 'case-joined', 'case-escalated', 'case-closed']),
    caseId,
    about: z.enum(casesAbout),
  }),
  z.strictObject({ kind: z.literal('answered'), answer: z.enum(['happy', 'unhappy']) }),
  z.strictObject({
    kind: z.literal('preferences-chosen'),
    channel: z.enum(['email', 'sms']),
    declined: z.array(z.enum(topics)),
  }),
  z.strictObject({
    kind: z.literal('replied'),
    channel: z.enum(['email', 'sms']),
    by: z.enum(['buyer', 'somebody']),
  }),
]);

const source = z.enum(['shop', 'carrier', 'buyer', 'clock', 'team', 'doorstep']);

const notice = z.strictObject({
  reason: z.enum([...stageReasons, ...problemKinds, ...teamReasons]),
  parcel: slot,
  episode: short,
  channel: z.enum(['email', 'sms', 'team']),
  state: z.enum(['claimed', 'sending', 'sent', 'uncertain', 'not-sent']),
  why: z.exactOptional(z.enum(reasonsNotSent)),
  claimedAt: instant,
  sentAt: z.exactOptional(instant),
  template: z.exactOptional(short),
  fate: z.exactOptional(z.strictObject({ kind: z.enum(fates), at: instant })),
});

const order = z.strictObject({
  format: z.literal(RECORDED_FORMAT, `must be "${RECORDED_FORMAT}"`),
  order: short.min(1),
  recordedAt: instant,
  plan: short,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en'),
  calendar: z.strictObject({
    zone: z.string().refine(isZone, 'must be a time zone such as Europe/Berlin'),
    country: z.string().regex(/^[A-Z]{2}$/, 'must be a country’s code of two letters'),
    closedDays: z.array(day).max(400),
  }),
  channels: z.strictObject({ email: z.boolean(), sms: z.enum(['yes', 'no-consent', 'no-phone']) }),
  quietHours: z.exactOptional(
    z.strictObject({ from: hour, to: hour, holds: z.exactOptional(z.array(z.enum(holdable))) }),
  ),
  invitation: z.exactOptional(z.enum(['yes', 'no-consent'])),
  placedAt: instant,
  promisedDate: z.exactOptional(day),
  stage,
  score: z.exactOptional(z.number()),
  erased: z.exactOptional(z.literal(true)),
  parcels: z.array(z.strictObject({ parcel, carrier: short, addedAt: instant })).max(MOST_PARCELS),
  interactions: z.array(z.strictObject({ at: instant, source, what })),
  notices: z.array(notice),
});

/** Every parcel that is spoken of is one of the order's. */
export const recordingForm: z.ZodType<RecordedOrder> = order.superRefine(({ parcels, interactions }, context) => {
  const known = new Set(['-', ...parcels.map(({ parcel: name }) => name)]);
  for (const [place, { what: said }] of interactions.entries()) {
    const named = 'slot' in said ? said.slot : 'parcel' in said ? said.parcel : '-';
    if (known.has(named)) continue;
    const path = ['interactions', place];
    context.addIssue({ code: 'custom', path, message: `must speak of one of the order’s parcels` });
  }
});
