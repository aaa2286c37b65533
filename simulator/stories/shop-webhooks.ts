import { arrives } from './ordinary.ts';
import { on } from './own.ts';
import { story } from './story.ts';

/** Orders that the shop's own webhooks tell of, in whatever order these come. */

const ALL = 'confirmed shipped out-for-delivery delivered check-in';

const toldBefore = story(
  {
    name: 'told-by-webhook',
    about: 'The shop tells the order, its parcel and that it left by webhooks, each of them twice.',
  },
  {
    parcels: 0,
    stage: 'settled',
    sent: ALL,
    happens: (own) => [
      own.tells('1 11:00', 'placed', { isWhole: true, times: 2 }),
      own.tells('1 15:00', 'shipped', { parcels: [1], times: 2 }),
      own.tells('1 17:00', 'fulfilled', { isFulfilled: true, times: 2 }),
      ...arrives(own).slice(1),
    ],
  },
);

const toldAfter = story(
  {
    name: 'told-after-scans',
    about: 'The carrier scans and the shop says what it shipped before its webhook tells the order.',
  },
  {
    parcels: 0,
    stage: 'settled',
    sent: ALL,
    happens: (own) => [
      own.scan('1 09:00', 'in_transit'),
      own.tells('1 10:00', 'shipped', { parcels: [1] }),
      own.tells('1 11:00', 'placed', { isWhole: true }),
      own.scan('3 07:30', 'out_for_delivery'),
      own.scan('3 12:10', 'delivered'),
    ],
  },
);

const toldAtOnce = story(
  { name: 'told-at-once', about: "The shop's three webhooks and the first scan come in the same second." },
  {
    parcels: 0,
    stage: 'settled',
    sent: ALL,
    happens: (own) => [
      own.tells('2 09:00', 'shipped', { parcels: [1] }),
      own.scan('2 09:00', 'in_transit'),
      own.tells('2 09:00', 'placed', { isWhole: true }),
      own.tells('2 09:00', 'fulfilled', { isFulfilled: true }),
      own.scan('3 07:30', 'out_for_delivery'),
      own.scan('3 12:10', 'delivered'),
    ],
  },
);

const cancelledByWebhook = story(
  {
    name: 'cancelled-by-webhook',
    about: 'The shop cancels by its webhook: in time, too late, and before the order is known at all.',
  },
  {
    stage: 'cancelled',
    sent: 'confirmed cancelled',
    happens: (own) => [own.placed('1 11:00'), own.tells('1 15:00', 'cancelled', { isCancelled: true, times: 2 })],
  },
  {
    stage: 'settled',
    sent: ALL,
    happens: (own) => [...arrives(own), own.tells('2 15:00', 'cancelled', { isCancelled: true })],
  },
  {
    parcels: 0,
    sent: '',
    happens: (own) => [
      own.tells('1 10:59', 'cancelled', { isWhole: true, isCancelled: true }),
      own.tells('1 11:00', 'placed', { isWhole: true, madeAt: on('1 10:30') }),
    ],
  },
);

export const shopWebhooks = [toldBefore, toldAfter, toldAtOnce, cancelledByWebhook];
