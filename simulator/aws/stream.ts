import type { ItemChange } from '../table.ts';
import type { Agenda } from './agenda.ts';
import type { Calls, Ran } from './calls.ts';

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

/** From a write until its reader is called: median and upper decile of what others measured are 213 and 341 ms. */
export interface StreamPace {
  readonly milliseconds: () => number;
}

/** As an event source mapping reads: an hour, then a record is given up. */
const TOO_OLD_MILLISECONDS = 3_600_000;
const BATCH = 100;
const LATE_MILLISECONDS = 30_000;

interface Shard {
  waiting: { readonly record: StreamRecord; readonly at: number }[];
  isBusy: boolean;
  attempts: number;
}

/** The table's stream: at least once, in order within a partition only. Each partition stands for a shard of its own. */
export const stream = (
  { agenda, calls }: { readonly agenda: Agenda; readonly calls: Calls },
  readers: readonly Reader[],
  { milliseconds }: StreamPace,
) => {
  const shards = readers.map(() => new Map<string, Shard>());
  const givenUp: { readonly reader: string; readonly pk: string }[] = [];
  let places = 0;

  const pump = (reader: Reader, of: Map<string, Shard>, pk: string, delay: number): void => {
    const shard = of.get(pk);
    if (!shard || shard.isBusy) return;
    shard.isBusy = true;
    agenda.after(delay, () => {
      void deliver(reader, of, pk).then((again) => {
        shard.isBusy = false;
        if (shard.waiting.length === 0) of.delete(pk);
        else pump(reader, of, pk, again);
      });
    });
  };

  /** Tells what waits; answers after how long to go on. */
  const deliver = async (reader: Reader, of: Map<string, Shard>, pk: string): Promise<number> => {
    const shard = of.get(pk);
    if (!shard) return 0;
    const old = shard.waiting.filter(({ at }) => at < agenda.now() - TOO_OLD_MILLISECONDS);
    if (old.length > 0 || (reader.attempts !== undefined && shard.attempts > reader.attempts)) {
      givenUp.push({ reader: reader.name, pk });
      shard.waiting = shard.waiting.slice(Math.max(1, old.length));
      shard.attempts = 0;
      if (shard.waiting.length === 0) return 0;
    }
    const fault = calls.handOver({ kind: 'stream', action: `lambda.Invoke ${reader.name}` });
    if (fault === 'throttled') return backOff(shard);
    if (fault === 'late') return pausing(LATE_MILLISECONDS, agenda);
    const batch = shard.waiting
      .slice(0, fault === 'apart' || shard.attempts > 1 ? 1 : BATCH)
      .map(({ record }) => record);
    const failed = await told(reader, batch, pk);
    if (fault === 'twice') await told(reader, batch, pk);
    if (failed === 'all' || fault === 'unanswered') return backOff(shard);
    const from = batch.findIndex(({ place }) => failed.includes(place));
    shard.waiting = shard.waiting.slice(from < 0 ? batch.length : from);
    if (from >= 0) return backOff(shard);
    shard.attempts = 0;
    return 0;
  };

  return {
    publish: (change: ItemChange): void => {
      places += 1;
      const record: StreamRecord = {
        place: String(places),
        ...(change.old ? { old: change.old } : {}),
        ...(change.new ? { new: change.new } : {}),
      };
      readers.forEach((reader, index) => {
        const of = shards[index];
        if (!of || !reader.wants(change)) return;
        const shard = of.get(change.key.pk) ?? { waiting: [], isBusy: false, attempts: 0 };
        of.set(change.key.pk, shard);
        shard.waiting.push({ record, at: agenda.now() });
        pump(reader, of, change.key.pk, milliseconds());
      });
    },
    underWay: () =>
      shards.flatMap((of, index) => [...of.keys()].map((pk) => ({ what: `stream to ${readers[index]?.name}`, pk }))),
    givenUp: () => givenUp,
  };
};

const pausing = (milliseconds: number, agenda: Agenda): Promise<number> =>
  new Promise((resolve) => {
    agenda.after(milliseconds, () => resolve(0));
  });

/** Tried again after a second, then ever later. */
const backOff = (shard: Shard): number => {
  shard.attempts += 1;
  return Math.min(60_000, 500 * 2 ** shard.attempts);
};

const told = async (reader: Reader, batch: readonly StreamRecord[], pk: string): Promise<readonly string[] | 'all'> => {
  const ran = await reader.tell(batch, pk);
  return ran.kind === 'answered' ? ran.answer : 'all';
};
