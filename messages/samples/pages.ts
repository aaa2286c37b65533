import { topics } from '../../domain/preferences.ts';
import type { Language } from '../language.ts';
import { renderPage } from '../page.ts';
import type { Page, PageParcel, PageView } from '../page-view.ts';
import { type PreferencesView, renderPreferences } from '../preferences.ts';
import type { BrandLook } from '../view.ts';
import { readIn } from './readers.ts';
import { sampleLink, sampleView, trouble } from './views.ts';

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
  brand: sampleView.brand,
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

const preferences = {
  brand: sampleView.brand,
  pageUrl: sampleLink,
  action: 'preferences',
  channels: {
    email: { reachable: true, offered: ['progress', 'care'], declined: [] },
    sms: { reachable: true, offered: ['progress', 'care'], declined: ['care'] },
  },
} as const satisfies PreferencesView;

/** As where the brand invites its buyers to tell others. */
const invited = {
  ...preferences,
  channels: { ...preferences.channels, email: { reachable: true, offered: topics, declined: [] } },
} as const satisfies PreferencesView;

/** The page on which a buyer chooses messages, in every situation that looks different. */
export const preferencePages = {
  both: preferences,
  invited,
  'invitations declined': {
    ...invited,
    channels: { email: { reachable: true, offered: topics, declined: ['marketing'] } },
  },
  'e-mail alone': { ...preferences, channels: { email: { ...preferences.channels.email, declined: ['progress'] } } },
  'no e-mail arrives': {
    ...preferences,
    channels: { ...preferences.channels, email: { ...preferences.channels.email, reachable: false } },
  },
  'no way': {
    ...preferences,
    channels: {
      email: { ...preferences.channels.email, reachable: false },
      sms: { ...preferences.channels.sms, reachable: false, declined: [] },
    },
  },
  saved: { ...preferences, saved: true },
  stopping: { ...preferences, stopping: 'care' },
  'stopping invitations': { ...invited, stopping: 'marketing' },
} as const satisfies Readonly<Record<string, PreferencesView>>;

/** A page of the buyer's, in all its situations. */
interface SamplePage {
  readonly situations: readonly string[];
  /** Undefined, where there is no such situation. */
  paint(situation: string, brand: BrandLook, language: Language): Page | undefined;
}

const viewIn = <View>(views: Readonly<Record<string, View>>, situation: string): View | undefined =>
  Object.entries(views).find(([name]) => name === situation)?.[1];

/** Every page that a buyer may come to, as a brand's own and in a language. */
export const samplePages = {
  order: {
    situations: Object.keys(pages),
    paint: (situation, brand, language) => {
      const view = viewIn<PageView>(pages, situation);
      const { zone, country } = readIn(language.tag, sampleView);
      return view && renderPage({ ...view, language: language.tag, zone, country, brand }, language);
    },
  },
  preferences: {
    situations: Object.keys(preferencePages),
    paint: (situation, brand, language) => {
      const view = viewIn<PreferencesView>(preferencePages, situation);
      return view && renderPreferences({ ...view, brand }, language);
    },
  },
} as const satisfies Readonly<Record<string, SamplePage>>;
