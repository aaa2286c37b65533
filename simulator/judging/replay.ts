import { hear } from '../../domain/hear.ts';
import type { Parcel, Problem } from '../../domain/journey.ts';
import { place } from '../../domain/place.ts';
import { compareScans, type Scan } from '../../domain/tracking.ts';
import type { Snapshot } from '../world/snapshot.ts';
import { saidOf } from './carriers-words.ts';
import { type Seen, type Told, told } from './seen.ts';
import { isTakenBack } from './way-back.ts';

/** What a parcel comes to if the scans that are known of it are heard once more, one by one, the oldest first. */
export const brokenParcel = (order: Seen, snapshot: Snapshot): string | undefined => {
  const said = saidOf(order, snapshot);
  for (const [slot, parcel] of order.parcels) {
    const scans = knownScans(
      order,
      slot,
      said.flatMap((each) => (each.slot === slot ? [each.scan] : [])),
    );
    const wrong = differenceFrom(order, parcel, replayed(order, parcel, scans));
    if (wrong) return `the parcel ${slot} ${wrong}`;
  }
  return undefined;
};

/** As they were sent, at the time by which they were ordered when they were first heard. */
const knownScans = (order: Seen, slot: string, said: readonly Scan[]): readonly Scan[] => {
  const heard = told(order, 'scan').filter(({ what }) => what.parcel === slot);
  return heard
    .flatMap(({ id, at }) => {
      const own = said.filter((scan) => `scan-${scan.id}` === id);
      const scan = own.find(({ orderAt }) => orderAt === at) ?? own[0];
      return scan ? [{ ...scan, orderAt: at }] : [];
    })
    .sort(compareScans);
};

interface Replayed {
  readonly parcel: Parcel;
  readonly problem: Problem | undefined;
}

const replayed = ({ journey }: Seen, { carrier, trackingNumber }: Parcel, scans: readonly Scan[]): Replayed => {
  const { brand, order, plan, language, calendar, channels, placedAt } = journey;
  const parcels = [{ carrier, trackingNumber }];
  const fresh = place({ brand, order, plan, language, calendar, channels, parcels }, placedAt);
  const [blank] = fresh.parcels;
  if (!blank) throw new Error('an order without its parcel');
  let known = { journey: fresh.journey, parcel: blank };
  for (const scan of scans) {
    const change = hear(known, { carrier, trackingNumber, scans: [scan] }, placedAt);
    const [parcel] = change?.parcels ?? [];
    if (change && parcel) known = { journey: change.journey, parcel };
  }
  return { parcel: known.parcel, problem: known.journey.parcels[`${trackingNumber}#${carrier}`]?.problem };
};

const differenceFrom = (order: Seen, is: Parcel, should: Replayed): string | undefined => {
  const slot = `${is.trackingNumber}#${is.carrier}`;
  const shown = order.journey.parcels[slot];
  if (!shown) return 'is missing from its journey';
  const { parcel } = should;
  if (is.step !== parcel.step || shown.step !== parcel.step) return `is ${shown.step} and should be ${parcel.step}`;
  if (is.cancelled !== parcel.cancelled || shown.cancelled !== parcel.cancelled) return 'is wrongly withdrawn or not';
  if (is.newest?.id !== parcel.newest?.id)
    return `has the newest scan ${is.newest?.status} and should have ${parcel.newest?.status}`;
  if (is.heard.length !== parcel.heard.length) return 'knows other scans than its timeline';
  return wrongProblem(order, slot, should);
};

/** A problem that scans have opened stands unless a person has ended or replaced it; one that they have ended is gone unless it is not theirs. */
const wrongProblem = (order: Seen, slot: string, should: Replayed): string | undefined => {
  const { journey } = order;
  const { problem } = journey.parcels[slot] ?? {};
  const wanted = journey.rung === CANCELLED ? undefined : should.problem?.kind;
  if (problem?.kind === wanted || isTakenBack(order, slot, '9')) return undefined;
  if (problem)
    return problem.openedBy === 'scan' ? `has a problem ${problem.kind} that is not its newest word` : undefined;
  return isEndedByPerson(order, slot, should) ? undefined : `has the problem ${wanted}, and the order does not`;
};

/** Whether a person has ended the problem since its newest word was heard, whatever has come and gone in its place after that. */
const isEndedByPerson = (order: Seen, slot: string, { problem, parcel: { newest } }: Replayed): boolean => {
  const scans = told(order, 'scan').filter(({ what }) => what.parcel === slot);
  const isWord = ({ id, what }: Told<'scan'>): boolean =>
    problem?.kind === 'returned' ? what.status === 'returned_to_sender' : id === `scan-${newest?.id}`;
  const heardAt = scans.findLast(isWord)?.what.heardAt ?? '9';
  return told(order, 'problem-cleared').some(
    ({ at, source, what }) =>
      what.slot === slot && what.problem === problem?.kind && at >= heardAt && people.includes(source),
  );
};

const people: readonly string[] = ['team', 'shop', 'buyer'];
const CANCELLED = 9;
