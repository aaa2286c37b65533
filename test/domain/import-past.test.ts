import fc from 'fast-check';
import { addParcels, answer, cancel, erase, reportProblem } from '../../domain/command.ts';
import { canDispute, dispute } from '../../domain/dispute.ts';
import { wakes } from '../../domain/handshake.ts';
import { hear } from '../../domain/hear.ts';
import { importPast, pastEnds } from '../../domain/import-past.ts';
import type { Journey, Parcel } from '../../domain/journey.ts';
import { wanted } from '../../domain/notice.ts';
import { owed } from '../../domain/owed.ts';
import { place } from '../../domain/place.ts';
import { correct, handOver, refund } from '../../domain/shops-word.ts';
import { stageOf } from '../../domain/stage.ts';
import { parcelStatuses } from '../../domain/tracking.ts';
import { anOrder, aParcel, aScan, days, hours, MONDAY } from '../support/order.ts';

const past = (end: (typeof pastEnds)[number] = 'delivered', parcels = [aParcel()]) =>
  importPast({ ...anOrder({ parcels }), placedAt: days(-400), end, deliveredAt: days(-397) }, MONDAY);

test.each([
  ['delivered', 'settled', 'delivered'],
  ['cancelled', 'cancelled', 'cancelled'],
  ['returned', 'closed', 'returned_to_sender'],
  ['closed', 'closed', 'unknown'],
] as const)('an order that was %s stands at its end, %s', (end, stage, status) => {
  const { journey } = past(end);
  expect([stageOf(journey.rung), journey.parcels['T1#ups']?.status]).toEqual([stage, status]);
  expect(journey).toMatchObject({ placedAt: days(-400), stageSince: days(-397), dues: {}, turn: 0 });
  expect([journey.lookBy, journey.promiseAt]).toEqual([undefined, undefined]);
});

test('its timeline tells what the file tells, when it was, and that it was imported', () => {
  expect(past().interactions.map(({ at, what }) => [at, what.kind])).toEqual([
    [days(-400), 'order-placed'],
    [days(-400), 'parcel-added'],
    [days(-397), 'stage-reached'],
    [MONDAY, 'imported'],
  ]);
});

const deed = fc.oneof(
  fc.record({
    kind: fc.constant('scan' as const),
    status: fc.constantFrom(...parcelStatuses),
    at: fc.integer({ min: 0, max: 9999 }),
  }),
  fc.record({
    kind: fc.constantFrom(
      'cancel',
      'hand-over',
      'refund',
      'answer',
      'dispute',
      'problem',
      'parcel',
      'address',
      'erase',
    ),
  }),
);

const outcomeOf = (journey: Journey, kind: string) => {
  const now = hours(2);
  if (kind === 'cancel') return cancel(journey, now);
  if (kind === 'hand-over') return handOver(journey, now);
  if (kind === 'refund') return refund(journey, { whole: true }, now);
  if (kind === 'answer') return answer(journey, { answer: 'unhappy', id: 'a' }, now);
  if (kind === 'dispute') return dispute(journey, { arrived: false, id: 'd' }, now);
  if (kind === 'problem') return reportProblem(journey, { kind: 'lost', state: 'open' }, now);
  if (kind === 'parcel') return addParcels(journey, [aParcel('T2')], now);
  if (kind === 'address') return correct(journey, { what: 'address', id: 'c' }, now);
  return erase(journey, now);
};

test('whatever happens to an order that was imported as past, nobody is told, nobody must look, no execution starts', () => {
  fc.assert(
    fc.property(fc.constantFrom(...pastEnds), fc.array(deed, { maxLength: 12 }), (end, deeds) => {
      const first = past(end);
      let journey = first.journey;
      let parcel = first.parcels[0] as Parcel;
      const records: { old?: Journey; new: Journey }[] = [{ new: journey }];
      for (const each of deeds) {
        const outcome =
          each.kind === 'scan'
            ? { change: hear({ journey, parcel }, { ...aParcel(), scans: [aScan(each.status, each.at)] }, hours(3)) }
            : outcomeOf(journey, each.kind);
        const change = 'change' in outcome ? outcome.change : undefined;
        if (!change) continue;
        expect(change.cases.opened).toEqual([]);
        records.push({ old: journey, new: change.journey });
        journey = change.journey;
        parcel = change.parcels[0] ?? parcel;
        expect(wanted(journey)).toEqual([]);
        expect([journey.lookBy, journey.promiseAt, journey.rung]).toEqual([undefined, undefined, first.journey.rung]);
      }
      expect(wakes(records)).toEqual({ start: [], stop: [], route: { kind: 'rest' } });
    }),
  );
});

test('a scan of it is noted all the same', () => {
  const { journey, parcels } = past('closed');
  const change = hear(
    { journey, parcel: parcels[0] as Parcel },
    { ...aParcel(), scans: [aScan('delivered')] },
    hours(1),
  );
  expect(change?.interactions.map(({ what }) => what.kind)).toEqual(['scan']);
});

test('its buyer cannot say any more that it has not arrived', () => {
  expect(canDispute(past('delivered').journey)).toBe(false);
});

test('an open order that is imported is not confirmed, and the ledger says why', () => {
  const { journey } = place(anOrder({ imported: 'open', orderedAt: days(-3) }), MONDAY);
  expect(owed(journey, [], MONDAY).claims).toMatchObject([{ reason: 'confirmed', state: 'not-sent', why: 'imported' }]);
  expect(journey.lookBy).toBeDefined();
});
