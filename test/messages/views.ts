import { type ProblemKind, problemKinds } from '../../domain/journey.ts';
import type { Notice, NoticeReason } from '../../domain/notice.ts';
import type { PageParcel, PageView } from '../../messages/page-view.ts';
import type { MessageView, Occasion, ParcelView, TeamView, Trouble } from '../../messages/view.ts';

/** Views as a shop's ordinary day makes them; a test changes what it is about. */

export const link =
  'https://a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com/t/q5Jx0V8cT1mW2nK4pR7sY9zB3dF6gH8jL0aC2eG4iM6';

const brand = {
  name: 'Hearth & Loom',
  colour: '#b4532a',
  replyTo: 'care@hearth-and-loom.example',
  supportEmail: 'care@hearth-and-loom.example',
  footer: ['Hearth & Loom Ltd, 12 Weaver Street, Leeds LS1 4AP', 'You get this because you ordered from us.'],
};

const parcel: ParcelView = {
  place: 1,
  count: 1,
  carrier: 'ups',
  trackingNumber: '1Z9999W99999999999',
  step: 'shipped',
  status: 'in_transit',
  estimatedDelivery: { time: { text: '2026-12-03' }, source: 'carrier' },
};

export const view: MessageView = {
  audience: 'buyer',
  language: 'en',
  zone: 'Europe/London',
  country: 'GB',
  brand,
  buyer: { name: 'Ada Lovelace' },
  order: {
    number: 'HL-1042',
    placedAt: '2026-11-28T09:12:00.000Z',
    lines: [
      { name: 'Wool blanket, oat', quantity: 1, price: '89.00' },
      { name: 'Linen napkin', quantity: 4, price: '7.50' },
    ],
    total: '119.00',
    currency: 'GBP',
    promised: '2026-12-04',
  },
  parcel,
  stillToCome: { parcels: [], delivered: 0 },
  pageUrl: link,
  now: '2026-12-02T15:10:00.000Z',
};

const troubleReasons: Readonly<Record<ProblemKind, Trouble['reason']>> = {
  delay: 'weather',
  'attempt-failed': 'not_at_home',
  exception: 'address_issue',
  returned: 'unclaimed',
  lost: 'lost_by_carrier',
  damaged: 'damaged_in_transit',
  silence: undefined,
  disputed: undefined,
};

export const trouble = (kind: ProblemKind): Trouble => {
  const reason = troubleReasons[kind];
  return { kind, openedAt: '2026-12-01T13:05:00.000Z', ...(reason ? { reason } : {}) };
};

const isProblem = (reason: string): reason is ProblemKind => problemKinds.some((kind) => kind === reason);

const steps: Readonly<Partial<Record<NoticeReason, Pick<ParcelView, 'step' | 'status'>>>> = {
  'out-for-delivery': { step: 'out-for-delivery', status: 'out_for_delivery' },
  'ready-for-pickup': { step: 'ready-for-pickup', status: 'available_for_pickup' },
  delivered: { step: 'delivered', status: 'delivered' },
};

const { parcel: _parcel, ...withoutParcel } = view;

/** The view that goes with a reason. */
export const viewFor = (reason: NoticeReason): MessageView => {
  if (reason === 'confirmed' || reason === 'cancelled' || reason === 'check-in') return withoutParcel;
  if (reason === 'good-news') return { ...view, cleared: 'lost' };
  if (isProblem(reason)) return { ...view, problem: trouble(reason) };
  return { ...view, parcel: { ...parcel, ...steps[reason] } };
};

/** The same as the second of three parcels. */
export const split = (of: MessageView): MessageView => ({
  ...of,
  parcel: { ...(of.parcel ?? parcel), place: 2, count: 3 },
  stillToCome: { parcels: [{ place: 3, step: 'known' }], delivered: 1 },
});

const classes: Readonly<Partial<Record<NoticeReason, Notice['class']>>> = {
  delivered: 'delivery',
  'check-in': 'care',
  'good-news': 'problem',
};

const classOf = (reason: NoticeReason): Notice['class'] =>
  classes[reason] ?? (isProblem(reason) ? 'problem' : 'transactional');

const stageReasons = [
  'confirmed',
  'shipped',
  'out-for-delivery',
  'ready-for-pickup',
  'delivered',
  'check-in',
  'cancelled',
  'good-news',
  'redirected',
] as const;
export const problemReasons = problemKinds;
export const buyerReasons: readonly NoticeReason[] = [...stageReasons, ...problemKinds];
export const textReasons = buyerReasons.filter(
  (reason) => !['confirmed', 'shipped', 'check-in', 'cancelled', 'redirected'].includes(reason),
);
export const teamReasons: readonly NoticeReason[] = [...problemKinds, 'escalated', 'unhappy', 'moved-after-cancelling'];

export const occasion = (reason: NoticeReason, channel: Occasion['channel'] = 'email'): Occasion => ({
  reason,
  channel,
  class: channel === 'team' ? 'team' : classOf(reason),
});

export const teamView: TeamView = {
  audience: 'team',
  brand: 'hearth',
  order: '01JDQ7Z8M4',
  reference: 'shop-1042',
  problem: { ...trouble('lost'), reason: 'lost_by_carrier', escalations: 1 },
  caseId: '01JDQ7Z8M4-c1',
  now: '2026-12-02T15:10:00.000Z',
};

const pageParcel: PageParcel = {
  carrier: 'ups',
  trackingNumber: '1Z9999W99999999999',
  step: 'shipped',
  status: 'in_transit',
  heardAt: '2026-12-02T11:40:00.000Z',
  estimatedDelivery: { time: { text: '2026-12-03' }, source: 'carrier' },
};

export const pageView: PageView = {
  language: 'en',
  zone: 'Europe/London',
  country: 'GB',
  now: '2026-12-02T15:10:00.000Z',
  brand,
  order: { number: 'HL-1042', stage: 'shipped', promised: '2026-12-04' },
  parcels: [pageParcel],
};

const arrived = { step: 'delivered', status: 'delivered' } as const;
const comes = { step: 'out-for-delivery', status: 'out_for_delivery' } as const;

/** The page in every situation that looks different. */
export const pages = {
  placed: { ...pageView, order: { ...pageView.order, stage: 'placed' }, parcels: [] },
  'on its way': pageView,
  'out for delivery': {
    ...pageView,
    order: { ...pageView.order, stage: 'out-for-delivery' },
    parcels: [{ ...pageParcel, ...comes }],
  },
  'ready to collect': {
    ...pageView,
    order: { ...pageView.order, stage: 'out-for-delivery' },
    parcels: [{ ...pageParcel, step: 'ready-for-pickup', status: 'available_for_pickup' }],
  },
  problem: { ...pageView, parcels: [{ ...pageParcel, status: 'delayed', problem: trouble('delay') }] },
  split: {
    ...pageView,
    order: { ...pageView.order, stage: 'out-for-delivery' },
    parcels: [
      { ...pageParcel, ...arrived, heardAt: '2026-12-01T10:00:00.000Z' },
      { ...pageParcel, carrier: 'dhl-express', trackingNumber: '00340434161094042557', ...comes },
      { ...pageParcel, trackingNumber: '1Z9999W99999999998', problem: trouble('exception'), status: 'exception' },
    ],
    arrival: 'deniable',
  },
  delivered: {
    ...pageView,
    order: { ...pageView.order, stage: 'asked' },
    parcels: [{ ...pageParcel, ...arrived }],
    arrival: 'deniable',
  },
  chosen: {
    ...pageView,
    order: { ...pageView.order, stage: 'asked' },
    parcels: [{ ...pageParcel, ...arrived }],
    arrival: 'deniable',
    suggested: 'unhappy',
  },
  thanked: {
    ...pageView,
    order: { ...pageView.order, stage: 'settled' },
    parcels: [{ ...pageParcel, ...arrived }],
    answer: 'happy',
  },
  'handed over': { ...pageView, parcels: [] },
  redirected: { ...pageView, parcels: [{ ...pageParcel, redirected: true }] },
  doubted: {
    ...pageView,
    order: { ...pageView.order, stage: 'delivered' },
    parcels: [{ ...pageParcel, step: 'delivered', status: 'out_for_delivery', doubted: true }],
    arrival: 'deniable',
  },
  denied: {
    ...pageView,
    order: { ...pageView.order, stage: 'delivered' },
    parcels: [{ ...pageParcel, ...arrived, problem: trouble('disputed') }],
    arrival: 'denied',
  },
  'one of several denied': {
    ...pageView,
    order: { ...pageView.order, stage: 'delivered' },
    parcels: [
      { ...pageParcel, ...arrived },
      { ...pageParcel, ...arrived, trackingNumber: '1Z9999W99999999998' },
    ],
    problem: trouble('disputed'),
    arrival: 'denied',
  },
  cancelled: { ...pageView, order: { ...pageView.order, stage: 'cancelled' }, parcels: [] },
} as const satisfies Readonly<Record<string, PageView>>;
