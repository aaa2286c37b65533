import { hear } from '../../domain/hear.ts';
import { parcelKey } from '../../domain/journey.ts';
import { owed } from '../../domain/owed.ts';
import { aParcel, aScan, hours, placed, scanned } from '../support/order.ts';
import type { Figure } from './figure.ts';
import { microseconds } from './microseconds.ts';

const part = 'Rules on one core';

export const measureRules = (): readonly Figure[] => {
  const world = scanned(placed(), [aScan('in_transit', 1), aScan('in_transit', 30)]);
  const parcel = world.parcels[parcelKey(aParcel())]!;
  const news = { ...aParcel(), scans: [aScan('out_for_delivery', 60)] };
  const known = { journey: world.journey, parcel };
  if (!hear(known, news, hours(2)) || owed(world.journey, [], hours(2)).claims.length === 0) {
    throw new Error('Nothing was heard, or nothing is owed: there is nothing to measure');
  }
  return [
    { part, name: 'hear one new scan', value: microseconds(() => hear(known, news, hours(2))), unit: 'µs' },
    {
      part,
      name: 'what is owed now',
      value: microseconds(() => owed(world.journey, [], hours(2))),
      unit: 'µs',
      most: 100,
    },
  ];
};
