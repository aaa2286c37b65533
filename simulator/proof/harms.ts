import type { LedgerStore } from '../../lambdas/adapters/ledger-store.ts';
import type { OrderStore } from '../../lambdas/adapters/order-store.ts';
import type { Machine, MachineTask } from '../../state-machines/language.ts';
import type { Footing, FunctionName, Wiring } from '../world/wiring.ts';
import type { Sabotage } from './sabotage.ts';

/** Ways to put Doorstep together wrongly. */

export type Harm = Sabotage['harm'];

type TaskHarm = (task: MachineTask, name: string) => MachineTask;

export const tasks =
  (harm: TaskHarm): Harm =>
  ({ definition }) => ({ definition: harmed(definition, harm) });

const harmed = (machine: Machine, harm: TaskHarm): Machine => ({
  ...machine,
  States: Object.fromEntries(
    Object.entries(machine.States).map(([name, state]) => [name, state.Type === 'Task' ? harm(state, name) : state]),
  ),
});

/** What the park demands. */
export const condition = (ConditionExpression: string): Harm =>
  tasks((task) =>
    task.Resource.endsWith('.waitForTaskToken')
      ? { ...task, Arguments: { ...task.Arguments, ConditionExpression } }
      : task,
  );

/** The first execution runs an older definition, whose words are not spoken any more. */
export const older: Harm = ({ definition }) => ({
  olderDefinition: harmed(definition, (task) => {
    const { Payload } = task.Arguments;
    if (typeof Payload !== 'object' || Payload === null) return task;
    return { ...task, Arguments: { ...task.Arguments, Payload: { ...Payload, definition: 0 } } };
  }),
});

/** What one function stands on is changed; the others' stays. */
export const given =
  (to: FunctionName, change: (whole: Footing) => Partial<Footing>): Harm =>
  ({ footing }) => ({
    footing: (whole, by) => {
      const sound = footing(whole, by);
      return by === to ? { ...sound, ...change(sound) } : sound;
    },
  });

export const withOrders = (
  to: FunctionName,
  change: (orders: OrderStore, whole: Footing) => Partial<OrderStore>,
): Harm => given(to, (whole) => ({ orders: { ...whole.orders, ...change(whole.orders, whole) } }));

export const withLedger = (
  to: FunctionName,
  change: (ledger: LedgerStore, whole: Footing) => Partial<LedgerStore>,
): Harm => given(to, (whole) => ({ ledger: { ...whole.ledger, ...change(whole.ledger, whole) } }));

/** One after the other, each on what the former left. */
export const all =
  (...harms: readonly Harm[]): Harm =>
  (sound) => {
    let wiring: Wiring = sound;
    for (const harm of harms) wiring = { ...wiring, ...harm(wiring) };
    return wiring;
  };
