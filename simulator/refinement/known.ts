import type { Item } from '../../lambdas/adapters/table.ts';
import type { StreamRecord } from '../aws/stream.ts';
import type { WorkQueue } from '../aws/work-queue.ts';
import type { ItemChange } from '../table.ts';
import type { Timer } from './hand-clock.ts';

/** What there is of AWS beside table and machine: the stream, the queues, and what is noted of executions, to be read and let go by hand. */
export interface Known {
  /** Journeys' records that *wake* has not finished with. */
  stream: readonly StreamRecord[];
  /** How many of them the run of *wake* that is under way holds. */
  taken: number;
  /** The journey as it was before each park at its present version. */
  beforeParks: readonly Item[];
  /** Lives of failed executions that the rule has not dealt with. */
  failures: readonly number[];
  /** By life: the timer of its newest wait, and how often it has begun to park. */
  readonly timers: Map<number, Timer>;
  readonly parks: Map<number, number>;
  /** The model's names of tokens. */
  readonly tokens: Map<string, string>;
  /** Both send queues as one, in which the same message lies once. */
  readonly queue: Set<string>;
  /** Messages that their own taker has put back for later. */
  readonly comesBack: Set<string>;
  /** The only messages that the queue takes, if it does not take all. */
  accepted?: readonly string[] | undefined;
  isRetried: boolean;
}

export const newKnown = (): Known => ({
  stream: [],
  taken: 0,
  beforeParks: [],
  failures: [],
  timers: new Map(),
  parks: new Map(),
  tokens: new Map(),
  queue: new Set(),
  comesBack: new Set(),
  isRetried: false,
});

/** Keeps what the table tells of the journey. */
export const keepChange = (known: Known, { key, old, new: next }: ItemChange, areParksStreamed: boolean): void => {
  if (key.sk !== 'JOURNEY' || !next) return;
  const place = `${next.version}.${known.stream.length}`;
  const isPark = old?.version === next.version;
  known.beforeParks = old && isPark ? [...known.beforeParks, old] : [];
  if (isPark && !areParksStreamed) return;
  known.stream = [...known.stream, { place, new: next, ...(old ? { old } : {}) }];
};

const quiet = { waiting: () => [], givenUp: () => [] };

export const queuesOf = (known: Known) => {
  const sending = (): WorkQueue<{ readonly order: string; readonly notice: string }> => ({
    ...quiet,
    put: (jobs, delaySeconds) => {
      const notices = jobs.map(({ notice }) => notice);
      for (const notice of notices.filter((one) => known.accepted?.includes(one) ?? true)) known.queue.add(notice);
      if (delaySeconds !== undefined) for (const notice of notices) known.comesBack.add(notice);
    },
  });
  const retries: WorkQueue<{ readonly order: string }> = {
    ...quiet,
    put: () => {
      known.isRetried = true;
    },
  };
  return { urgent: sending(), ordinary: sending(), retries };
};
