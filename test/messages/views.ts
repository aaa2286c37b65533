import { problemKinds } from '../../domain/journey.ts';
import type { NoticeReason } from '../../domain/notice.ts';
import type { PageParcel, PageView } from '../../messages/page-view.ts';
import type { PreferencesView } from '../../messages/preferences.ts';
import { sampleLink, sampleView, trouble } from '../../messages/samples/views.ts';
import type { TeamView } from '../../messages/view.ts';

export { buyerReasons, occasion, split, trouble, viewFor } from '../../messages/samples/views.ts';

/** The samples of the house under the names that tests have for them, and those that only tests need. */
export const link = sampleLink;
export const view = sampleView;
const { brand } = sampleView;

export const problemReasons = problemKinds;
export const teamReasons: readonly NoticeReason[] = [
  ...problemKinds,
  'escalated',
  'unhappy',
  'replied',
  'moved-after-cancelling',
];

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

const preferences: PreferencesView = {
  brand,
  pageUrl: link,
  action: 'preferences',
  channels: { email: { reachable: true, declined: [] }, sms: { reachable: true, declined: ['care'] } },
};

/** The page on which a buyer chooses messages, in every situation that looks different. */
export const preferencePages = {
  both: preferences,
  'e-mail alone': { ...preferences, channels: { email: { reachable: true, declined: ['progress'] } } },
  'no e-mail arrives': {
    ...preferences,
    channels: { ...preferences.channels, email: { reachable: false, declined: [] } },
  },
  'no way': {
    ...preferences,
    channels: { email: { reachable: false, declined: [] }, sms: { reachable: false, declined: [] } },
  },
  saved: { ...preferences, saved: true },
  stopping: { ...preferences, stopping: true },
} as const satisfies Readonly<Record<string, PreferencesView>>;
