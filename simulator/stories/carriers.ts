import { arrives } from './ordinary.ts';
import { on } from './own.ts';
import { story } from './story.ts';

/** How carriers tell: often, at once, in any order, at times of their own. */

const ALL = 'confirmed shipped out-for-delivery delivered check-in';

const history = [
  ['1 15:00', 'label_created'],
  ['2 09:00', 'in_transit'],
  ['2 22:00', 'in_transit'],
  ['3 07:30', 'out_for_delivery'],
  ['3 12:10', 'delivered'],
] as const;

const burst = story(
  { name: 'burst', about: 'Thirty webhooks in thirty seconds.' },
  {
    stage: 'settled',
    sent: ALL,
    happens: (own) => [
      ...arrives(own),
      ...Array.from({ length: 30 }, (_, second) =>
        own.scan(`2 10:00:${String(second).padStart(2, '0')}`, 'in_transit'),
      ),
    ],
  },
);

const atOnce = story(
  { name: 'history-at-once', about: 'The first webhook tells the whole history, and that the parcel has arrived.' },
  {
    stage: 'settled',
    sent: 'confirmed delivered check-in',
    happens: ({ placed, scans }) => [placed('1 11:00'), scans('3 12:10', history)],
  },
);

const repeated = story(
  { name: 'repeated', about: 'The same snapshot comes 46 times.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered check-in',
    happens: (own) => [...arrives(own), own.scans('3 12:20', history, { times: 46 })],
  },
);

const shuffled = story(
  { name: 'shuffled', about: 'The carrier tells the newest first: what is over already is not told any more.' },
  {
    stage: 'settled',
    sent: 'confirmed delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('3 12:10', 'delivered'),
      scan('3 12:20', 'out_for_delivery', { at: '2026-03-04T07:30:00Z' }),
      scan('3 12:30', 'in_transit', { at: '2026-03-03T09:00:00Z' }),
      scan('3 12:40', 'exception', { at: '2026-03-03T15:00:00Z' }),
      scan('3 12:50', 'label_created', { at: '2026-03-02T15:00:00Z' }),
    ],
  },
);

const local = story(
  { name: 'local-times', about: 'The carrier writes local times without saying where.' },
  {
    stage: 'settled',
    sent: ALL,
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit', { at: '2026-03-03 10:00:00' }),
      scan('3 07:30', 'out_for_delivery', { at: '2026-03-04 08:30:00' }),
      scan('3 12:10', 'delivered', { at: '2026-03-04 13:10:00' }),
    ],
  },
);

const summerTime = story(
  { name: 'summer-time', about: 'The clocks change on the way, and a scan was made at an hour that there was not.' },
  {
    stage: 'settled',
    sent: ALL,
    happens: ({ placed, scan }) => [
      placed('25 11:00'),
      scan('27 21:30', 'in_transit', { at: '2026-03-28T22:30:00' }),
      scan('28 01:10', 'in_transit', { at: '2026-03-29T02:30:00' }),
      scan('28 01:40', 'in_transit', { at: '2026-03-29T03:40:00' }),
      scan('29 07:30', 'out_for_delivery', { at: '2026-03-30T09:30:00' }),
      scan('29 12:10', 'delivered', { at: '2026-03-30T14:10:00' }),
    ],
  },
);

const usedNumber = story(
  { name: 'used-number', about: 'The carrier has used the number before, and tells of that parcel, too.' },
  {
    stage: 'settled',
    sent: ALL,
    happens: (own) => [...arrives(own), own.scan('2 10:00', 'delivered', { at: '2025-11-03T09:00:00Z' })],
  },
);

const otherCarrier = story(
  { name: 'other-carrier', about: 'Two carriers use the same number for two orders.' },
  { stage: 'settled', sent: ALL, happens: arrives },
  {
    order: { parcels: [{ carrier: 'fedex', trackingNumber: 'OTHER-CARRIER-1-1' }] },
    stage: 'settled',
    sent: 'confirmed delivered check-in',
    happens: ({ placed }) => [
      placed('1 11:30'),
      {
        at: on('4 10:00'),
        kind: 'webhook',
        parcels: [
          {
            carrier: 'fedex',
            trackingNumber: 'OTHER-CARRIER-1-1',
            scans: [{ status: 'delivered', at: on('4 10:00') }],
          },
        ],
      },
    ],
  },
);

export const tellings = [burst, atOnce, repeated, shuffled, local, summerTime, usedNumber, otherCarrier] as const;
