import { z } from 'zod';
import { Obstacle } from '../../local/obstacle.ts';
import type { Desk } from '../desk.ts';
import type { Entry, LineError } from './entry.ts';

const answer = z.looseObject({
  results: z.array(
    z.discriminatedUnion('outcome', [
      z.looseObject({ outcome: z.enum(['imported', 'followed', 'known', 'later']) }),
      z.looseObject({
        outcome: z.literal('refused'),
        errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
      }),
    ]),
  ),
});
type Result = z.infer<typeof answer>['results'][number];

interface Rejected {
  readonly line: number;
  readonly raw: string;
  readonly errors: readonly LineError[];
}

export interface Tally {
  readonly imported: number;
  readonly followed: number;
  readonly known: number;
  readonly rejected: readonly Rejected[];
}

export interface Sending {
  readonly desk: Desk;
  readonly brand: string;
  readonly followOpen: boolean;
  readonly dryRun: boolean;
  /** So many orders are done with. */
  readonly at: (done: number) => void;
}

/** So many orders are asked for at once, and so many of these requests are under way. */
const MOST_ORDERS = 25;
const MOST_BYTES = 1024 * 1024;
const SIDE_BY_SIDE = 4;

/** Sends all of them, some side by side. Rejects with an Obstacle that says how far it came. */
export const sendAll = async (entries: AsyncGenerator<Entry>, sending: Sending): Promise<Tally> => {
  const counted = { imported: 0, followed: 0, known: 0 };
  const rejected: Rejected[] = [];
  let done = 0;
  const settle = (entry: Entry, result: Result): void => {
    if (result.outcome === 'refused' || result.outcome === 'later') rejected.push(rejectionOf(entry, result));
    else counted[result.outcome] += 1;
    done += 1;
  };
  const batches = batchesOf(withoutRepeats(entries));
  const worker = async () => {
    for (let batch = await batches.next(); !batch.done; batch = await batches.next()) {
      for (const [entry, result] of await send(batch.value, sending)) settle(entry, result);
      sending.at(done);
    }
  };
  const ended = await Promise.allSettled(
    Array.from({ length: SIDE_BY_SIDE }, () => worker().finally(() => batches.return())),
  );
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason instanceof Obstacle ? brokenOff(failed.reason, done) : failed.reason;
  return { ...counted, rejected: rejected.sort((a, b) => a.line - b.line) };
};

const brokenOff = ({ message }: Obstacle, done: number): Obstacle =>
  new Obstacle(
    done === 0
      ? message
      : `${message} It broke off after ${done} orders. Type the same line again: what is known is passed over.`,
  );

/** A reference that stands in the file a second time, apart from the first, is most likely a mistake: it would be called known and be lost. */
async function* withoutRepeats(entries: AsyncGenerator<Entry>): AsyncGenerator<Entry> {
  const seen = new Map<string, number>();
  for await (const entry of entries) {
    const { reference, line, errors } = entry;
    const before = reference === undefined ? undefined : seen.get(reference);
    if (reference !== undefined && before === undefined) seen.set(reference, line);
    const detail = `stands in line ${before} already`;
    yield before === undefined ? entry : { ...entry, errors: [...errors, { line, field: 'reference', detail }] };
  }
}

async function* batchesOf(entries: AsyncGenerator<Entry>): AsyncGenerator<readonly Entry[], void> {
  let [batch, bytes]: [Entry[], number] = [[], 0];
  for await (const entry of entries) {
    if (batch.length === MOST_ORDERS || (batch.length > 0 && bytes + entry.raw.length > MOST_BYTES)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(entry);
    bytes += entry.raw.length;
  }
  if (batch.length > 0) yield batch;
}

/** What the file itself shows to be wrong is not asked for. */
const send = async (
  batch: readonly Entry[],
  { desk, brand, followOpen, dryRun }: Sending,
): Promise<readonly (readonly [Entry, Result])[]> => {
  const sound = batch.filter(({ errors }) => errors.length === 0);
  const orders = sound.map(({ order }) => order);
  const command = { command: 'import-orders', brand, followOpen, dryRun, orders };
  const { results } = orders.length === 0 ? { results: [] } : await desk.operate(command, answer);
  const told = new Map(sound.map((entry, place) => [entry, results[place]]));
  return batch.map((entry) => [entry, told.get(entry) ?? { outcome: 'refused', errors: [] }]);
};

const rejectionOf = (entry: Entry, result: Result): Rejected => {
  const { line, raw, errors } = entry;
  const told = result.outcome === 'refused' ? result.errors : [];
  const busy = { line, field: 'the order', detail: 'could not be stored just now: import it again' };
  const found = [...errors, ...told.map(({ pointer, detail }) => ({ ...entry.locate(pointer), detail }))];
  return { line, raw, errors: found.length > 0 ? found : [busy] };
};
