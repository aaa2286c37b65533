import { isAllBack, isCalm } from '../../domain/calm.ts';
import type { Journey, JourneyParcel } from '../../domain/journey.ts';
import { aJourney, aParcel } from '../support/order.ts';

type Sort = 'arrived' | 'back' | 'cancelled' | 'cancelled-in-vain';

const sorts: Readonly<Record<Sort, Partial<JourneyParcel>>> = {
  arrived: { step: 'delivered' },
  back: { step: 'delivered', returned: true },
  cancelled: { step: 'known', cancelled: true },
  'cancelled-in-vain': { step: 'delivered', cancelled: true },
};

const heard = { heard: 1, questions: 1 };
const open = { caseId: 'o1-c1', by: 'buyer' } as const;

/** An order whose parcels came to this. */
const withParcels = (...all: readonly Sort[]): Journey => {
  const journey = aJourney({ parcels: all.map((_, place) => aParcel(`T${place}`)) });
  const parcels = Object.entries(journey.parcels).map(([key, parcel], place) => [
    key,
    { ...parcel, ...sorts[all[place]!] },
  ]);
  return { ...journey, parcels: Object.fromEntries(parcels) };
};

test.each<[readonly Sort[], boolean]>([
  [[], false],
  [['arrived'], false],
  [['back'], true],
  [['back', 'back'], true],
  [['back', 'arrived'], false],
  [['back', 'cancelled'], true],
  [['back', 'cancelled-in-vain'], false],
  [['cancelled'], false],
])('of parcels that %j, all that was sent is back: %j', (all, expected) => {
  expect(isAllBack(withParcels(...all))).toBe(expected);
});

test.each<[string, Journey, boolean]>([
  ['all has arrived', withParcels('arrived', 'arrived'), true],
  ['one of two goes back', withParcels('arrived', 'back'), false],
  ['a complaint is open', { ...withParcels('arrived'), complaintCase: 'o1-c1' }, false],
  ['the buyer wrote and nobody answered', { ...withParcels('arrived'), replies: { ...heard, open } }, false],
  ['the buyer wrote and was answered', { ...withParcels('arrived'), replies: heard }, true],
  ['all was given back', { ...withParcels('arrived'), refunded: { whole: true } }, false],
  ['a part was given back', { ...withParcels('arrived'), refunded: { whole: false } }, true],
])('where %s, it is calm: %j', (_, journey, expected) => {
  expect(isCalm(journey)).toBe(expected);
});
