import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { doorstep } from '../../carriers/doorstep/index.ts';
import { easypost } from '../../carriers/easypost/index.ts';
import { hear } from '../../domain/hear.ts';
import { parcelKey } from '../../domain/journey.ts';
import { owed } from '../../domain/ledger.ts';
import { projectFolder } from '../../local/paths.ts';
import type { Sender } from '../../senders/sender.ts';
import { aParcel, aScan, hours, placed, scanned } from '../support/order.ts';
import { type Figure, median } from './figure.ts';

const part = 'Rules and adapters on one core';
const rounds = 11;
const roundMilliseconds = 150;

/** Microseconds that one run takes: the median of several rounds, after one to warm up. */
const microseconds = (run: () => unknown): number => {
  const round = (): number => {
    const started = performance.now();
    let runs = 0;
    for (; performance.now() - started < roundMilliseconds; runs += 1) run();
    return ((performance.now() - started) * 1000) / runs;
  };
  round();
  return median(Array.from({ length: rounds }, round));
};

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
    { part, name: 'what is owed now', value: microseconds(() => owed(world.journey, [], hours(2))), unit: 'µs' },
    ...[easypost, doorstep].map(verifiedAndRead),
  ];
};

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

const verifiedAndRead = ({ id, sign, trust, read }: Sender): Figure => {
  const body = Buffer.from(bodies[id as keyof typeof bodies]());
  const by = { settings: {}, now: Date.parse(hours(2)) };
  const headers = sign!(body, { ...by, secret });
  const delivery = { body, headers, method: 'POST', path: '/v1/webhooks/c' };
  const run = () => trust(delivery, { ...by, secrets: [secret] }).trusted && read(delivery, by).kind;
  if (run() !== 'news') throw new Error(`The ${id} body was not taken for news`);
  return {
    part,
    name: `${id}: verify and read a body of ${(body.length / 1024).toFixed(1)} KiB`,
    value: Math.round(1e6 / microseconds(run)),
    unit: 'a second',
  };
};

const bodies = {
  easypost: () => readFileSync(join(projectFolder, 'carriers', 'easypost', 'samples', 'delayed.json'), 'utf8'),
  doorstep: () =>
    JSON.stringify({
      type: 'parcel.scanned',
      data: { parcels: [{ ...aParcel(), scans: Array.from({ length: 22 }, (_, place) => spoken(place)) }] },
    }),
};

const spoken = (place: number) => ({
  id: `01J9ZK3M5Q7R9T1V3X5Z7B9D1${place}`,
  status: 'in_transit',
  at: hours(place / 60),
  message: 'Arrived at the sorting centre, on time, in good order',
  location: 'Leipzig, DE',
});
