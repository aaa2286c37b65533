/** How far an order is. A rung is a stage's number on the ladder: never lowered, never reused, never moved. */

export const rungs = {
  placed: 1,
  shipped: 2,
  'out-for-delivery': 3,
  delivered: 4,
  asked: 5,
  settled: 6,
  closed: 8,
  cancelled: 9,
} as const;
export type Stage = keyof typeof rungs;
export type Rung = (typeof rungs)[Stage];

const stages: Readonly<Record<Rung, Stage>> = {
  1: 'placed',
  2: 'shipped',
  3: 'out-for-delivery',
  4: 'delivered',
  5: 'asked',
  6: 'settled',
  8: 'closed',
  9: 'cancelled',
};
export const stageOf = (rung: Rung): Stage => stages[rung];

export const hasEnded = ({ rung }: { readonly rung: number }): boolean => rung >= rungs.settled;

/** The word by which a telling step tells the machine where the order is. */
export type NextWord =
  | 'Shipment'
  | 'DeliveryDay'
  | 'Delivery'
  | 'CheckIn'
  | 'Answer'
  | 'Settled'
  | 'Cancelled'
  | 'Closed'
  | 'Replaced';

const words: Readonly<Record<Rung, NextWord>> = {
  1: 'Shipment',
  2: 'DeliveryDay',
  3: 'Delivery',
  4: 'CheckIn',
  5: 'Answer',
  6: 'Settled',
  8: 'Closed',
  9: 'Cancelled',
};
export const nextWord = (rung: Rung): NextWord => words[rung];

/** How far one parcel has come. Never goes back; a label alone is `known`. */
export const parcelSteps = ['known', 'shipped', 'out-for-delivery', 'ready-for-pickup', 'delivered'] as const;
export type ParcelStep = (typeof parcelSteps)[number];

export const furtherStep = (a: ParcelStep, b: ParcelStep): ParcelStep =>
  parcelSteps.indexOf(a) >= parcelSteps.indexOf(b) ? a : b;
export const hasReached = (step: ParcelStep, goal: ParcelStep): boolean =>
  parcelSteps.indexOf(step) >= parcelSteps.indexOf(goal);
