import { isProblem, type ProblemKind, problemKinds } from '../../domain/journey.ts';
import type { Notice, NoticeReason } from '../../domain/notice.ts';
import { stageReasons } from '../../domain/reasons.ts';
import type { MessageView, Occasion, ParcelView, Trouble } from '../view.ts';
import type { BuyerReason } from '../with-words.ts';
import { hearth } from './brands.ts';

/** An order of a shop's ordinary day, as each message would speak of it. */

/** As long as the address of a buyer's page is without a domain of one's own. */
export const sampleLink =
  'https://a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com/t/q5Jx0V8cT1mW2nK4pR7sY9zB3dF6gH8jL0aC2eG4iM6';

/** Where a brand collects what its buyers tell others. */
const sampleInvitation = 'https://hearth-and-loom.example/tell-others';

const parcel: ParcelView = {
  place: 1,
  count: 1,
  carrier: 'ups',
  trackingNumber: '1Z9999W99999999999',
  step: 'shipped',
  status: 'in_transit',
  estimatedDelivery: { time: { text: '2026-12-03' }, source: 'carrier' },
};

export const sampleView: MessageView = {
  audience: 'buyer',
  language: 'en',
  zone: 'Europe/London',
  country: 'GB',
  brand: hearth,
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
  pageUrl: sampleLink,
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

export const trouble = (kind: ProblemKind, reason = troubleReasons[kind]): Trouble => ({
  kind,
  openedAt: '2026-12-01T13:05:00.000Z',
  ...(reason ? { reason } : {}),
});

const steps: Readonly<Partial<Record<NoticeReason, Pick<ParcelView, 'step' | 'status'>>>> = {
  'out-for-delivery': { step: 'out-for-delivery', status: 'out_for_delivery' },
  'ready-for-pickup': { step: 'ready-for-pickup', status: 'available_for_pickup' },
  delivered: { step: 'delivered', status: 'delivered' },
};

const { parcel: _parcel, ...withoutParcel } = sampleView;

/** Of the order as a whole, whatever its parcels do. */
export const isOfWholeOrder = (reason: NoticeReason): boolean =>
  ['confirmed', 'cancelled', 'check-in', 'invitation'].includes(reason);

/** The view that goes with a reason. */
export const viewFor = (reason: NoticeReason): MessageView => {
  if (reason === 'invitation') return { ...withoutParcel, invitationUrl: sampleInvitation };
  if (isOfWholeOrder(reason)) return withoutParcel;
  if (reason === 'good-news') return { ...sampleView, cleared: 'lost' };
  if (isProblem(reason)) return { ...sampleView, problem: trouble(reason) };
  return { ...sampleView, parcel: { ...parcel, ...steps[reason] } };
};

/** The same as the second of three parcels. */
export const split = (of: MessageView): MessageView => ({
  ...of,
  parcel: { ...(of.parcel ?? parcel), place: 2, count: 3 },
  stillToCome: { parcels: [{ place: 3, step: 'known' }], delivered: 1 },
});

/** Every reason for which a buyer is written to. */
export const buyerReasons: readonly BuyerReason[] = [...stageReasons, ...problemKinds];
export type { BuyerReason };

/** Nobody is invited by SMS. */
export const goesBySms = (reason: NoticeReason): boolean => classOf(reason) !== 'marketing';

const classes: Readonly<Partial<Record<NoticeReason, Notice['class']>>> = {
  delivered: 'delivery',
  'check-in': 'care',
  invitation: 'marketing',
  'good-news': 'problem',
};

const classOf = (reason: NoticeReason): Notice['class'] =>
  classes[reason] ?? (isProblem(reason) ? 'problem' : 'transactional');

export const occasion = (reason: NoticeReason, channel: Occasion['channel'] = 'email'): Occasion => ({
  reason,
  channel,
  class: channel === 'team' ? 'team' : classOf(reason),
});
