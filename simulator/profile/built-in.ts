import type { Profile } from './profile.ts';

/*
 * Where the numbers come from. What no source gives is a guess, and says so.
 * - Late: 3–10 %, from the on-time rates of UPS, FedEx and USPS in December 2024 and 2025 (90.4 to 97.2 %), freightwaves.com.
 * - Exceptions: 11 % of parcels, as carriers and tracking vendors claim. Their kinds, silence and loss: guesses.
 * - Repeats: where a sender repeats events, up to 46 times within 29 hours, github.com/sendgrid/docs/issues/2933. How many are: a guess.
 * - Freshness: 2 hours (Shippo, Karrio), up to 8 hours stale, github.com/EasyPost/easypost-php/issues/107.
 * - Times: AfterShip, Ship24, UPS, TrackingMore and DHL send local times without a zone; Karrio writes a "Z" behind local ones.
 * - Whole histories: EasyPost, AfterShip, Shippo, 17TRACK and others repeat them; UPS and Ship24 send single events.
 * - The page is opened three times an order; about 10 % answer an e-mail that asks (nicereply.com).
 * - Shops answer tickets for 2–10 % of orders (gorgias.com/pricing).
 */

const times = { offset: 0.45, utc: 0.3, zoneless: 0.15, falseUtc: 0.05, mixed: 0.05 };

const everyday: Profile = {
  about: 'An ordinary month of a shop that sells to Europe and North America.',
  buyers: {
    places: [
      { share: 0.35, country: 'DE', zone: 'Europe/Berlin' },
      { share: 0.2, country: 'GB', zone: 'Europe/London' },
      { share: 0.2, country: 'US', zone: 'America/New_York' },
      { share: 0.15, country: 'US', zone: 'America/Los_Angeles' },
      { share: 0.05, country: 'CA', zone: 'America/Toronto' },
      { share: 0.05, country: 'AU', zone: 'Australia/Sydney' },
    ],
    phone: 0.7,
    sms: 0.4,
    noEmail: 0.005,
    pageViews: [0, 6],
    answers: { happy: 0.08, unhappy: 0.02, afterTrouble: 0.1 },
    erased: 0.002,
  },
  shop: {
    quietHours: { from: '22:00', to: '07:00' },
    parcels: [
      { share: 0.88, count: 1 },
      { share: 0.09, count: 2 },
      { share: 0.03, count: 3 },
    ],
    knownAtOnce: 0.25,
    packHours: [2, 40],
    slow: { share: 0.02, days: [5, 10] },
    carrierFirst: { share: 0.05, hours: [1, 30] },
    promised: { share: 0.6, spareDays: [0, 2] },
    cancelled: 0.02,
    cancelledInVain: 0.1,
    askedTwice: 0.01,
  },
  // With label, door and delivery some eight webhooks an order, as in docs/benchmarks.md's ordinary order, before repeats.
  carriers: [
    { share: 0.4, name: 'dhl', transitDays: [1, 3], scans: [1, 3], fetched: 0.1, scanIds: 0.2, snapshots: 0.8, times },
    { share: 0.35, name: 'ups', transitDays: [1, 4], scans: [1, 4], fetched: 0.05, scanIds: 0, snapshots: 0.2, times },
    { share: 0.25, name: 'usps', transitDays: [2, 5], scans: [2, 5], fetched: 0.02, scanIds: 0, snapshots: 1, times },
  ],
  webhooks: {
    delayMinutes: [0, 120],
    held: { share: 0.03, hours: [2, 29] },
    repeated: { share: 0.06, most: 46 },
    missing: 0.002,
  },
  troubles: {
    late: { share: 0.03, days: [2, 5], told: 0.5 },
    exceptions: {
      share: 0.11,
      kinds: { 'attempt-failed': 0.55, held: 0.18, delayed: 0.18, damaged: 0.03, returned: 0.04, lost: 0.02 },
    },
    silent: { share: 0.01, days: [5, 9], forever: 0.1 },
  },
  team: { closes: 0.3, hours: [1, 24], endsAfterDays: [2, 10] },
};

const peakSeason: Profile = {
  ...everyday,
  about: 'The weeks before Christmas: packing takes longer, carriers are full, and their webhooks are behind.',
  shop: { ...everyday.shop, packHours: [8, 80], slow: { share: 0.05, days: [5, 12] } },
  webhooks: {
    delayMinutes: [5, 480],
    held: { share: 0.08, hours: [2, 48] },
    repeated: { share: 0.12, most: 46 },
    missing: 0.005,
  },
  troubles: {
    late: { share: 0.08, days: [2, 7], told: 0.5 },
    exceptions: { ...everyday.troubles.exceptions, share: 0.15 },
    silent: { share: 0.03, days: [5, 12], forever: 0.08 },
  },
};

const badWeek: Profile = {
  ...everyday,
  about: 'Everything at once: a carrier breaks down, its webhooks repeat, lag and vanish, and shop and carrier race.',
  shop: {
    ...everyday.shop,
    parcels: [
      { share: 0.6, count: 1 },
      { share: 0.25, count: 2 },
      { share: 0.1, count: 3 },
      { share: 0.05, count: 6 },
    ],
    slow: { share: 0.1, days: [5, 15] },
    carrierFirst: { share: 0.3, hours: [1, 60] },
    cancelled: 0.05,
    cancelledInVain: 0.4,
    askedTwice: 0.1,
  },
  webhooks: {
    delayMinutes: [0, 600],
    held: { share: 0.2, hours: [2, 72] },
    repeated: { share: 0.4, most: 46 },
    missing: 0.03,
  },
  troubles: {
    late: { share: 0.1, days: [2, 10], told: 0.3 },
    exceptions: {
      share: 0.35,
      kinds: { 'attempt-failed': 0.3, held: 0.2, delayed: 0.2, damaged: 0.1, returned: 0.1, lost: 0.1 },
    },
    silent: { share: 0.1, days: [4, 20], forever: 0.2 },
  },
};

const allWell: Profile = {
  ...everyday,
  about: 'Nothing goes wrong: every parcel arrives in time, and every webhook comes once and in order.',
  shop: {
    ...everyday.shop,
    slow: { share: 0, days: [0, 0] },
    carrierFirst: { share: 0, hours: [0, 0] },
    cancelled: 0,
    askedTwice: 0,
  },
  webhooks: {
    delayMinutes: [2, 2],
    held: { share: 0, hours: [0, 0] },
    repeated: { share: 0, most: 2 },
    missing: 0,
  },
  troubles: {
    late: { share: 0, days: [0, 0], told: 0 },
    exceptions: { ...everyday.troubles.exceptions, share: 0 },
    silent: { share: 0, days: [0, 0], forever: 0 },
  },
};

/** By the name that is typed. */
export const builtInProfiles: Readonly<Record<string, Profile>> = {
  everyday,
  'peak-season': peakSeason,
  'bad-week': badWeek,
  'all-well': allWell,
};
