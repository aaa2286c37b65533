import { type Gathered, gather, gatheringUntil } from './gather.ts';
import { heldUntil, worthUntil } from './held.ts';
import type { Journey } from './journey.ts';
import { type Entry, isErasedFor, isUnreached, isWorthElsewhere, keptBack, SEND_WITHIN_SECONDS } from './ledger.ts';
import { type Notice, noticeKey, wanted } from './notice.ts';
import { earliest, type Instant, latest, secondsLater } from './time.ts';

/** What a telling step owes now. */
export interface Owed {
  /** Entries to be put, each only if there is none of its key yet. Those that are told by another one come last: it must be there before them. */
  readonly claims: readonly Entry[];
  /** Entries that stand claimed, whoever claimed them: to be put into their queue (again). */
  readonly waiting: readonly Entry[];
  /** The earliest end of a time that holds a notice. */
  readonly heldUntil?: Instant;
}

type Known = ReadonlyMap<string, Entry>;

export const owed = (journey: Journey, ledger: readonly Entry[], now: Instant): Owed => {
  const known: Known = new Map(ledger.map((entry) => [noticeKey(entry), entry]));
  const due = wanted(journey).filter(
    (notice) => !known.has(noticeKey(notice)) && isWorthSaying(notice, { known, now }),
  );
  const held = due.map((notice) =>
    latest([heldUntil(journey, notice, now), gatheringUntil(journey, notice, { due, now })]),
  );
  const free = due.filter((_, place) => !held[place]);
  const led = free.map((notice) => leadOf(notice, ledger));
  const groups = gather(
    journey,
    free.filter((_, place) => !led[place]),
  );
  const claims = [
    ...groups.map((group) => leading(journey, group, now)),
    ...free.flatMap((notice, place) => {
      const lead = led[place];
      return lead ? [following(claim(journey, notice, now), lead)] : [];
    }),
    ...groups.flatMap(({ lead, others }) => others.map((each) => following(claim(journey, each, now), lead))),
  ];
  const until = earliest(held);
  const waiting = [...ledger, ...claims].filter((entry) => entry.state === 'claimed');
  return { claims, waiting, ...(until ? { heldUntil: until } : {}) };
};

/** The message that tells of all of them. */
const leading = (journey: Journey, { lead, others }: Gathered, now: Instant): Entry => {
  const entry = claim(journey, lead, now);
  return others.length > 0 ? { ...entry, leads: others.map(({ parcel }) => parcel) } : entry;
};

/** An entry that says by which message it is told. */
const following = (entry: Entry, lead: Notice): Entry =>
  entry.state === 'claimed' ? { ...keptBack(entry, 'merged'), into: noticeKey(lead) } : entry;

/** Who was claimed to tell of this one, too, and may still do so, or has: a crash came before the others had their entries. */
const leadOf = ({ reason, channel, parcel }: Notice, ledger: readonly Entry[]): Entry | undefined =>
  ledger.find(
    (entry) =>
      entry.reason === reason &&
      entry.channel === channel &&
      entry.state !== 'not-sent' &&
      entry.leads?.includes(parcel),
  );

interface Knowing {
  readonly known: Known;
  readonly now: Instant;
}

const isWorthSaying = ({ after, instead, unlessReached }: Notice, { known, now }: Knowing): boolean => {
  if (instead !== undefined && !lostItsSense(known.get(instead), known)) return false;
  if (unlessReached !== undefined && !didComeBack(tellerOf(known.get(unlessReached), known), now)) return false;
  if (after === undefined) return true;
  const earlier = known.get(after);
  return earlier !== undefined && earlier.state !== 'not-sent';
};

const didComeBack = (mail: Entry | undefined, now: Instant): boolean =>
  mail !== undefined && isUnreached(mail) && isWorthElsewhere(mail, now);

/** Before it could be sent, or before that could be by which it was to be told. */
const lostItsSense = (entry: Entry | undefined, known: Known): boolean => {
  const teller = tellerOf(entry, known);
  return teller?.why === 'superseded' || (teller !== entry && teller?.why === 'too-late');
};

/** The entry of the message that tells it. */
const tellerOf = (entry: Entry | undefined, known: Known): Entry | undefined =>
  entry?.into === undefined ? entry : known.get(entry.into);

const claim = (journey: Journey, notice: Notice, now: Instant): Entry => {
  const entry = {
    ...notice,
    claimedAt: now,
    deadline: worthUntil(journey, notice, now),
    attempts: 0,
    doubtful: false,
  };
  const why = isErasedFor(journey, notice) ? 'erased' : notice.never;
  return why
    ? { ...entry, state: 'not-sent', why }
    : { ...entry, state: 'claimed', lookBy: secondsLater(now, SEND_WITHIN_SECONDS) };
};
