import { executionName } from '../../domain/execution-name.ts';
import { journeyKey, noticeItemKey } from '../../lambdas/adapters/keys.ts';
import { MACHINE } from '../world/footing.ts';
import { advance, Differs, isRead, isWrite, settled } from './hand.ts';
import { ORDER, type RealWorld } from './real-world.ts';

/** Those who come by the clock, the rule on failed executions, and whoever ends one from outside. */

export const timeOut = async ({ known }: RealWorld, { life }: { readonly life: number }): Promise<void> => {
  known.timers.get(life)?.ring();
  await settled();
};

/** The journey as it was before a park, for whoever read it then. */
export const slowly = async (real: RealWorld, reading: number, work: () => Promise<void>): Promise<void> => {
  const { sight, known } = real;
  sight.journey = reading > 0 ? known.beforeParks[reading - 1] : undefined;
  await work();
  sight.journey = undefined;
};

const sweepOver = async (real: RealWorld, overdue: RealWorld['sight']['overdue']): Promise<void> => {
  const { gate, sight, functions } = real;
  sight.overdue = overdue;
  const swept = gate.run('sweep', () => functions.sweep());
  await advance(real, 'sweep');
  sight.overdue = [];
  const ran = await swept;
  if (ran.kind !== 'answered' || ran.answer.failures.length > 0) throw new Differs('the sweep failed');
};

/** The index answers the order alone, as it may: what is overdue beside it comes with a later round. */
export const sweep = (real: RealWorld, { reading }: { readonly reading: number }): Promise<void> =>
  slowly(real, reading, () => sweepOver(real, [journeyKey(ORDER)]));

export const putAgain = (real: RealWorld, { key }: { readonly key: string }): Promise<void> =>
  sweepOver(real, [noticeItemKey(ORDER, key)]);

/** Reads, and writes once; or, if there is nothing to write, ends. */
export const rule = async (real: RealWorld, { life }: { readonly life: number }): Promise<void> => {
  const { gate, known, functions } = real;
  const name = `rule ${life}`;
  if (!gate.isRunning(name))
    void gate
      .run(name, () => functions.restartJourney({ name: executionName(ORDER, life) }))
      .then((ran) => {
        if (ran.kind === 'answered') known.failures = known.failures.filter((other) => other !== life);
      });
  await advance(real, name, isRead);
  const [write] = gate.held(name).filter(isWrite);
  write?.go();
  await settled();
};

export const ruleLost = async ({ gate, known }: RealWorld, { life }: { readonly life: number }): Promise<void> => {
  gate.die(`rule ${life}`);
  known.failures = known.failures.filter((other) => other !== life);
  await settled();
};

/** With everything that it had under way. */
export const kill = async ({ states }: RealWorld, { life }: { readonly life: number }): Promise<void> => {
  states.stopExecution({ machine: MACHINE, name: executionName(ORDER, life) });
  await settled();
};
