import { z } from 'zod';
import { isZone } from '../../domain/time.ts';

/** How often, from 0 (never) to 1 (always); where several are chosen from, its weight among them. */
const share = z.number().min(0).max(1);
const range = z
  .tuple([z.number().min(0), z.number().min(0)])
  .readonly()
  .refine(([least, most]) => least <= most, 'must begin with the smaller number');
const some = range.refine(([least]) => least >= 1, 'must not be less than 1');
export type Range = z.infer<typeof range>;

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const place = z.strictObject({
  share,
  country: z.string().refine((code) => /^[A-Z]{2}$/.test(code) && regions.of(code), 'must be a country, such as DE'),
  zone: z.string().refine(isZone, 'must be a time zone, such as Europe/Berlin'),
});

const buyers = z.strictObject({
  places: z.array(place).min(1),
  /** Have given a telephone number, and of those, want text messages. */
  phone: share,
  sms: share,
  /** Want no e-mail about their order. */
  noEmail: share,
  pageViews: range,
  /** Of buyers whose order arrived; `afterTrouble`: unhappy, where anything went wrong. */
  answers: z.strictObject({ happy: share, unhappy: share, afterTrouble: share }),
  /** Ask to be forgotten. */
  erased: share,
});

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, such as 22:00');

const shop = z.strictObject({
  /** When buyers are not told what can wait, in their own time. */
  quietHours: z.strictObject({ from: hour, to: hour }).nullable(),
  /** Orders by the number of their parcels. */
  parcels: z.array(z.strictObject({ share, count: z.int().min(1).max(40) })).min(1),
  /** Of parcels: named in the order itself; all others become known when they are packed. */
  knownAtOnce: share,
  packHours: range,
  slow: z.strictObject({ share, days: range }),
  /** Of parcels that become known later: only so many hours after the carrier took them. */
  carrierFirst: z.strictObject({ share, hours: range }),
  /** Of orders: a day of delivery was promised, with so many days to spare. */
  promised: z.strictObject({ share, spareDays: range }),
  cancelled: share,
  /** Of cancelled orders: the parcel goes out all the same. */
  cancelledInVain: share,
  /** The request to place an order is sent twice. */
  askedTwice: share,
});

const carrier = z.strictObject({
  share,
  name: z.string().min(1).max(80),
  transitDays: range,
  /** Scans between the first and the day of delivery. */
  scans: range,
  /** Of parcels: to be fetched by the buyer. */
  fetched: share,
  /** Of parcels: each scan has an id of the carrier's own. */
  scanIds: share,
  /** Of parcels: every webhook tells the whole history. */
  snapshots: share,
  /** How times are written, by parcel. */
  times: z.strictObject({ offset: share, utc: share, zoneless: share, falseUtc: share, mixed: share }),
});

const webhooks = z.strictObject({
  delayMinutes: range,
  /** Of webhooks: come so much later, and so behind younger ones. */
  held: z.strictObject({ share, hours: range }),
  /** Of webhooks: come more than once, up to so often. */
  repeated: z.strictObject({ share, most: z.int().min(2).max(100) }),
  /** Of webhooks: never come. */
  missing: share,
});

const troubles = z.strictObject({
  /** Of parcels: on the way for so many days longer; `told`: of those, the carrier says so. */
  late: z.strictObject({ share, days: range, told: share }),
  /** Of parcels: the carrier reports an exception, of these kinds. */
  exceptions: z.strictObject({
    share,
    kinds: z.strictObject({
      'attempt-failed': share,
      held: share,
      delayed: share,
      damaged: share,
      returned: share,
      lost: share,
    }),
  }),
  /** Of parcels: the carrier says nothing for so many days; `forever`: of those, never again. */
  silent: z.strictObject({ share, days: range, forever: share }),
});

const team = z.strictObject({
  /** Of troubles: a person closes the case before it clears by itself. */
  closes: share,
  hours: range,
  /** Orders that cannot arrive any more are ended after so long. */
  endsAfterDays: some,
});

/** Who buys, how a shop packs, what carriers do and how they tell it: what orders are drawn from. */
export const profileForm = z.strictObject({
  about: z.string().max(300),
  buyers,
  shop,
  carriers: z.array(carrier).min(1),
  webhooks,
  troubles,
  team,
});

export type Profile = z.infer<typeof profileForm>;
export type CarrierHabits = z.infer<typeof carrier>;
export type ExceptionKind = keyof Profile['troubles']['exceptions']['kinds'];
