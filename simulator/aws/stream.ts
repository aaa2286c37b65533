import type { ItemChange } from '../table.ts';
import type { Agenda } from './agenda.ts';
import { type Calls, passing, type Ran } from './calls.ts';
import type { Fault } from './fault.ts';

/** One change as a reader of the table's stream gets it. */
export interface StreamRecord {
  readonly place: string;
  readonly old?: NonNullable<ItemChange['old']>;
  readonly new?: NonNullable<ItemChange['new']>;
}

/** One function that reads the stream. What it does not take well is told again. */
export interface Reader {
  readonly name: string;
  readonly wants: (change: ItemChange) => boolean;
  /** Answers the places from which records must be told again. */
  readonly tell: (records: readonly StreamRecord[], pk: string) => Promise<Ran<readonly string[]>>;
  /** How often a batch is told at most; without it until it is too old. */
  readonly attempts?: number;
}

/** The table's stream: at least once, in order within a partition only. Each partition stands for a shard of its own. */
export interface Stream {
  publish(change: ItemChange): void;
  underWay(): readonly { readonly what: string; readonly pk: string }[];
  /** What was told in vain for too long. */
  givenUp(): readonly { readonly reader: string; readonly pk: string }[];
}

/** Milliseconds from a write until its reader is called. */
type Delay = () => number;

interface Ground {
  readonly agenda: Agenda;
  readonly calls: Calls;
}

export const stream = (ground: Ground, readers: readonly Reader[], delay: Delay): Stream => {
  const readings = readers.map((reader) => reading(ground, reader, delay));
  let places = 0;
  return {
    publish: (change) => {
      places += 1;
      const { old, new: next } = change;
      const record = { place: String(places), ...(old ? { old } : {}), ...(next ? { new: next } : {}) };
      for (const each of readings) each.offer(change, record);
    },
    underWay: () => readings.flatMap((each) => each.underWay()),
    givenUp: () => readings.flatMap((each) => each.givenUp),
  };
};

interface Shard {
  readonly pk: string;
  waiting: readonly { readonly record: StreamRecord; readonly at: number }[];
  isBusy: boolean;
  attempts: number;
}

/** As event sources are set up: after an hour a record is given up. */
const TOO_OLD_MILLISECONDS = 3_600_000;
const BATCH = 100;
const LATE_MILLISECONDS = 30_000;

const reading = (ground: Ground, reader: Reader, delay: Delay) => {
  const shards = new Map<string, Shard>();
  const givenUp: { readonly reader: string; readonly pk: string }[] = [];

  const pump = (shard: Shard, milliseconds: number): void => {
    if (shard.isBusy) return;
    shard.isBusy = true;
    ground.agenda.after(milliseconds, () => void deliver(shard));
  };
  const deliver = async (shard: Shard): Promise<void> => {
    if (dropHopeless(shard, reader, ground.agenda.now())) givenUp.push({ reader: reader.name, pk: shard.pk });
    const wait = shard.waiting.length > 0 ? await told(ground, reader, shard) : 0;
    shard.isBusy = false;
    if (shard.waiting.length > 0) pump(shard, wait);
    else shards.delete(shard.pk);
  };

  return {
    givenUp,
    offer: (change: ItemChange, record: StreamRecord): void => {
      if (!reader.wants(change)) return;
      const { pk } = change.key;
      const shard = shards.get(pk) ?? { pk, waiting: [], isBusy: false, attempts: 0 };
      shards.set(pk, shard);
      shard.waiting = [...shard.waiting, { record, at: ground.agenda.now() }];
      pump(shard, delay());
    },
    underWay: () => [...shards.keys()].map((pk) => ({ what: `stream to ${reader.name}`, pk })),
  };
};

/** Too old, or told too often. */
const dropHopeless = (shard: Shard, { attempts = Number.POSITIVE_INFINITY }: Reader, now: number): boolean => {
  const young = shard.waiting.filter(({ at }) => at >= now - TOO_OLD_MILLISECONDS);
  const isTooOften = shard.attempts > attempts;
  if (young.length === shard.waiting.length && !isTooOften) return false;
  shard.waiting = isTooOften ? shard.waiting.slice(1) : young;
  shard.attempts = 0;
  return true;
};

/** Tells what waits; answers after how many milliseconds to go on. */
const told = async (ground: Ground, reader: Reader, shard: Shard): Promise<number> => {
  const fault = ground.calls.handOver({ kind: 'stream', action: `lambda.Invoke ${reader.name}` });
  if (fault === 'throttled') return backOff(shard);
  if (fault === 'late') await passing(ground.agenda, LATE_MILLISECONDS);
  const failed = await tell(reader, shard, fault);
  shard.waiting = shard.waiting.slice(failed.taken);
  if (failed.isAgain) return backOff(shard);
  shard.attempts = 0;
  return 0;
};

const tell = async (
  reader: Reader,
  shard: Shard,
  fault: Fault | undefined,
): Promise<{ readonly taken: number; readonly isAgain: boolean }> => {
  const most = fault === 'apart' || shard.attempts > 1 ? 1 : BATCH;
  const batch = shard.waiting.slice(0, most).map(({ record }) => record);
  const ran = await reader.tell(batch, shard.pk);
  if (fault === 'twice') await reader.tell(batch, shard.pk);
  if (ran.kind !== 'answered' || fault === 'unanswered') return { taken: 0, isAgain: true };
  const from = batch.findIndex(({ place }) => ran.answer.includes(place));
  return from < 0 ? { taken: batch.length, isAgain: false } : { taken: from, isAgain: true };
};

/** Tried again after a second, then ever later. */
const backOff = (shard: Shard): number => {
  shard.attempts += 1;
  return Math.min(60_000, 500 * 2 ** shard.attempts);
};
