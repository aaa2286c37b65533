import { z } from 'zod';
import { suppressions } from '../domain/reach.ts';

/** What a running Doorstep tells of its orders, as far as this program shows it; the rest is passed on as it came. */

const parcel = z.object({ carrier: z.string(), trackingNumber: z.string() });

export const orderView = z.looseObject({
  orderId: z.string(),
  reference: z.string(),
  number: z.string().optional(),
  page: z.string(),
  stage: z.string(),
  stageSince: z.string(),
  placedAt: z.string(),
  promise: z.object({ of: z.string(), at: z.string() }).optional(),
  parcels: z.array(
    z.looseObject({
      ...parcel.shape,
      status: z.string(),
      heardAt: z.string(),
      estimatedDelivery: z.string().optional(),
    }),
  ),
  problems: z.array(
    z.looseObject({
      kind: z.string(),
      reason: z.string().optional(),
      openedAt: z.string(),
      case: z.string(),
      parcel: parcel.optional(),
    }),
  ),
  answer: z.string().optional(),
  score: z.number().optional(),
});
export type OrderView = z.infer<typeof orderView>;

const interaction = z.looseObject({
  at: z.string(),
  id: z.string(),
  source: z.string(),
  kind: z.string(),
  heardAt: z.string().optional(),
  timeText: z.string().optional(),
  zoneKnown: z.boolean().optional(),
  parcel: z.object({ trackingNumber: z.string() }).optional(),
  status: z.string().optional(),
  reason: z.string().optional(),
  stage: z.string().optional(),
  problem: z.string().optional(),
  caseId: z.string().optional(),
  about: z.string().optional(),
  answer: z.string().optional(),
  message: z.string().optional(),
  channel: z.string().optional(),
  outcome: z.string().optional(),
  fate: z.string().optional(),
  score: z.number().optional(),
  moved: z.array(z.object({ by: z.string(), points: z.number() })).optional(),
});
export type Interaction = z.infer<typeof interaction>;

export const timelinePage = z.looseObject({ interactions: z.array(interaction), next: z.string().optional() });

const noticeView = z.looseObject({
  id: z.string(),
  reason: z.string(),
  episode: z.string(),
  channel: z.string(),
  state: z.string(),
  why: z.string().optional(),
  fate: z.string().optional(),
  claimedAt: z.string(),
  sentAt: z.string().optional(),
});
export type NoticeView = z.infer<typeof noticeView>;

export const noticeList = z.looseObject({ notices: z.array(noticeView) });

export const caseView = z.looseObject({
  id: z.string(),
  reference: z.string().optional(),
  about: z.string(),
  problem: z.string().optional(),
  state: z.string(),
  openedAt: z.string(),
  answerBy: z.string(),
});
export type CaseView = z.infer<typeof caseView>;

export const casePage = z.looseObject({ cases: z.array(caseView), next: z.string().optional() });

export const placed = z.looseObject({
  orderId: z.string(),
  reference: z.string(),
  placedAt: z.string(),
  page: z.string(),
});
export type Placed = z.infer<typeof placed>;

const brand = z.looseObject({
  id: z.string(),
  name: z.string(),
  plan: z.string(),
  sender: z.string(),
  state: z.string(),
});
export const brandList = z.looseObject({ brands: z.array(brand) });

const keyView = z.looseObject({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  revokedAt: z.string().optional(),
});
export const keyList = z.looseObject({ keys: z.array(keyView) });
export const createdKey = z.looseObject({ id: z.string(), brand: z.string(), name: z.string(), key: z.string() });

const connectionView = z.looseObject({
  id: z.string(),
  provider: z.string(),
  name: z.string(),
  createdAt: z.string(),
  settings: z.record(z.string(), z.string()).optional(),
  asks: z.boolean(),
});
export const connectionList = z.looseObject({ connections: z.array(connectionView) });
export const addedConnection = z.looseObject({
  id: z.string(),
  provider: z.string(),
  url: z.string(),
  secret: z.string().optional(),
});
export const rotatedConnection = z.object({ id: z.string(), secret: z.string() });
export const keyedConnection = z.object({ id: z.string(), asks: z.boolean() });
export const revokedKey = z.looseObject({ id: z.string() });
export const erased = z.looseObject({ orderId: z.string() });
export const putBrand = z.looseObject({ brand });

export const addressView = z.looseObject({
  channel: z.enum(['email', 'sms']),
  suppressed: z.looseObject({ why: z.enum(suppressions), since: z.string() }).optional(),
  declined: z.array(z.string()),
});
export type AddressView = z.infer<typeof addressView>;
