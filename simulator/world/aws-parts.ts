import { lifeOf } from '../../domain/execution-name.ts';
import { partsOf } from '../../lambdas/adapters/keys.ts';
import type { Agenda } from '../aws/agenda.ts';
import type { Calls } from '../aws/calls.ts';
import type { Chance } from '../aws/chance.ts';
import { invoking, updating } from '../aws/machine-calls.ts';
import type { Pace } from '../aws/pace.ts';
import { stream as newStream } from '../aws/stream.ts';
import { watchClock } from '../aws/watch-clock.ts';
import type { StepFunctions } from '../step-functions/contract.ts';
import { stepFunctions } from '../step-functions/step-functions.ts';
import type { ItemChange, MemoryTable } from '../table.ts';
import type { Functions } from './functions.ts';
import { partitionOf, queuesOf } from './queues.ts';
import type { Running } from './running.ts';
import type { Wiring } from './wiring.ts';

export interface Kernel {
  readonly agenda: Agenda;
  readonly calls: Calls;
  readonly pace: Pace;
  readonly random: Chance;
  readonly wiring: Wiring;
  readonly table: MemoryTable;
  readonly machine: string;
  readonly run: Running;
  readonly functions: () => Functions;
}

const SWEEP_EVERY_SECONDS = 300;

/** The parts of AWS that call functions: the stream, the queues, the machine, the clock and the rule on failed executions. */
export const awsParts = (kernel: Kernel) => {
  const queues = queuesOf(kernel);
  const states = machineOf(kernel);
  const records = streamOf(kernel);
  const { agenda, calls, table, run, functions, wiring } = kernel;
  const clock = watchClock(
    { agenda, calls },
    {
      everySeconds: SWEEP_EVERY_SECONDS,
      emptyRounds: wiring.emptyRounds,
      isWatched: (watch) => wiring.isSwept && /^(JOURNEY|NOTICE|ERASURE)#/.test(watch),
      sweep: () => run.run({ function: 'sweep', brand: '', about: '' }, () => functions().sweep()),
    },
  );
  table.watch((change) => {
    records.publish(change);
    clock.changed(change);
  });
  return {
    ...queues,
    states,
    clock,
    // Reports of messages are not ours to word: they name whom they are about, and are encrypted on their way.
    messages: () => [
      ...queues.all.flatMap((queue) => queue.waiting()),
      ...queues.arrivals.waiting(),
      ...queues.inquiries.waiting(),
    ],
    underWay: () => [
      ...records.underWay(),
      ...queues.all.flatMap((queue) => queue.waiting().map(({ order }) => ({ what: 'a queue', pk: order }))),
      ...queues.arrivals.waiting().map((arrival) => ({ what: 'a queue', pk: partitionOf(arrival) })),
      ...queues.reports.waiting().map(({ order }) => ({ what: 'a queue', pk: order })),
    ],
    givenUp: () => ({
      records: records.givenUp(),
      messages: [
        ...queues.all.flatMap((queue) => queue.givenUp()),
        ...queues.arrivals.givenUp().map((arrival) => ({ order: partitionOf(arrival) })),
        ...queues.reports.givenUp().map(({ order }) => ({ order })),
        ...queues.inquiries.givenUp().map(({ brand }) => ({ order: brand })),
      ],
    }),
  };
};

const brandOf = (pk: string): string => partsOf(pk).brand;

const streamOf = ({ agenda, calls, pace, run, functions, wiring }: Kernel) => {
  const failedAt = (settled: readonly { readonly failedAt?: string }[]): readonly string[] =>
    settled.flatMap(({ failedAt: place }) => (place === undefined ? [] : [place]));
  const wake = {
    name: 'wake-journeys',
    wants: (change: ItemChange) => change.key.sk === 'JOURNEY' && (wiring.areParksStreamed || !isPark(change)),
    tell: (records: Parameters<Functions['wake']>[0], pk: string) =>
      run.run({ function: 'wake-journeys', brand: brandOf(pk), about: pk }, async () =>
        failedAt(await functions().wake(records)),
      ),
  };
  const catchUp = {
    name: 'catch-up',
    wants: ({ key, old, new: next }: ItemChange) =>
      wiring.isCaughtUp &&
      next !== undefined &&
      (key.sk.startsWith('EARLY#') || (old === undefined && /^(TRACKED#|KEPT#|ASK#|REF)/.test(key.sk))),
    tell: (records: Parameters<Functions['catchUp']>[0], pk: string) =>
      run.run({ function: 'catch-up', brand: brandOf(pk), about: pk }, async () =>
        failedAt(await functions().catchUp(records)),
      ),
  };
  return newStream({ agenda, calls }, [wake, catchUp], pace.stream);
};

const isPark = ({ old, new: next }: ItemChange): boolean => old?.version === next?.version;

const machineOf = (kernel: Kernel) => {
  const { agenda, calls, pace, random, wiring, table, machine, run, functions } = kernel;
  const states: StepFunctions = stepFunctions({
    agenda,
    random,
    stepMilliseconds: pace.step,
    invoke: (name, payload, { execution }) => {
      const order = lifeOf(execution)?.order ?? '';
      const who = { function: name, brand: brandOf(order), about: order };
      return invoking(calls, name, {
        run: () => run.run(who, () => functions().tell(payload)),
        kill: () => states.stopExecution({ machine, name: execution }),
      });
    },
    updateItem: (input, { execution }) =>
      updating(calls, input, { table, kill: () => states.stopExecution({ machine, name: execution }) }),
    ended: ({ name, status }) => {
      if (status === 'FAILED' || status === 'ABORTED' || status === 'TIMED_OUT')
        agenda.after(pace.rule(), () => restart(kernel, name, 0));
    },
  });
  states.createMachine(machine, wiring.olderDefinition ?? wiring.definition);
  if (!wiring.olderDefinition) return states;
  return {
    ...states,
    startExecution: (call: Parameters<StepFunctions['startExecution']>[0]) => {
      const started = states.startExecution(call);
      states.createMachine(machine, wiring.definition);
      return started;
    },
  };
};

const RULE_RETRIES = 2;
const RULE_LATE_MILLISECONDS = 600_000;

/** The rule on failed executions calls its function, and again if that fails; its event may be lost for good. */
const restart = (kernel: Kernel, name: string, tries: number): void => {
  const { agenda, calls, run, functions } = kernel;
  const order = lifeOf(name)?.order ?? '';
  const who = { function: 'restart-journey', brand: brandOf(order), about: order };
  const again = (): void => {
    if (tries < RULE_RETRIES) agenda.after(60_000 * (tries + 1), () => restart(kernel, name, tries + 1));
  };
  const work = async (): Promise<void> => {
    const ran = await run.run(who, () => functions().restartJourney({ name }));
    if (ran.kind !== 'answered') again();
  };
  const fault = calls.handOver({ kind: 'rule', action: 'lambda.Invoke restart-journey' });
  if (fault === 'throttled') again();
  if (fault === 'missed' || fault === 'throttled') return;
  agenda.after(fault === 'late' ? RULE_LATE_MILLISECONDS : 0, () => void work());
  if (fault === 'twice') void work();
};
