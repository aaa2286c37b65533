import { type Agenda, agenda as agendaFrom } from '../../../simulator/aws/agenda.ts';
import {
  type ExecutionView,
  type StepFunctions,
  type Surroundings,
  TaskFailed,
} from '../../../simulator/step-functions/contract.ts';
import { stepFunctions } from '../../../simulator/step-functions/step-functions.ts';
import { readMachine } from '../../../state-machines/language.ts';
import type { Ended, Stage, Told } from './stage.ts';

/** The twin with the function and the table that small machines know. Nothing happens but while somebody waits for something. */
export const twin = (more: Partial<Surroundings> = {}) => {
  const agenda = agendaFrom(Date.UTC(2026, 2, 2, 9));
  const calls = new Map<string, number>();
  const parked = new Map<string, string>();
  const over: ExecutionView[] = [];
  let chance = 0;
  const surroundings: Surroundings = {
    agenda,
    random: () => {
      chance = (chance * 69069 + 1) % 2 ** 32;
      return chance / 2 ** 32;
    },
    stepMilliseconds: 0,
    ended: (execution) => over.push(execution),
    invoke: async (_function, payload) => {
      const { key = '', errors = [], milliseconds = 0 } = payload as Told;
      const count = (calls.get(key) ?? 0) + 1;
      calls.set(key, count);
      await new Promise<void>((resolve) => agenda.after(milliseconds, resolve));
      const error = errors[count - 1];
      if (error) throw new TaskFailed(error, 'as told');
      return { calls: count, event: payload };
    },
    updateItem: async ({ Key, ConditionExpression, ExpressionAttributeValues }) => {
      const [key, token] = [Key.pk, ExpressionAttributeValues?.[':token']].map((one) => Reflect.get(one ?? {}, 'S'));
      if (ConditionExpression === 'attribute_exists(#token)' && !parked.has(key))
        throw new TaskFailed('DynamoDb.ConditionalCheckFailedException', 'The conditional request failed');
      parked.set(key, token);
    },
    ...more,
  };
  const states = stepFunctions(surroundings);
  return { agenda, states, parked, over, calls, stage: stageOf({ agenda, states, parked }) };
};

interface Twin {
  readonly agenda: Agenda;
  readonly states: StepFunctions;
  readonly parked: ReadonlyMap<string, string>;
}

const stageOf = ({ agenda, states, parked }: Twin): Stage => {
  let names = 0;
  const name = (kind: string) => `${kind}-${++names}`;
  /** In steps, so that nothing happens beyond what is waited for. */
  const until = async <Found>(find: () => Found | undefined): Promise<Found> => {
    for (let step = 0; step < 200; step += 1) {
      await agenda.run(agenda.now() + (step === 0 ? 0 : 100));
      const found = find();
      if (found !== undefined) return found;
    }
    throw new Error('nothing within 20 seconds');
  };
  const spoken = (answer: string) => (['started', 'running', 'done'].includes(answer) ? 'none' : answer);
  return {
    name,
    machine: async (definition) => {
      const machine = name('machine');
      states.createMachine(machine, readMachine(definition));
      return machine;
    },
    start: async (machine, execution, input) => spoken(states.startExecution({ machine, name: execution, input })),
    stop: async (machine, execution) => void states.stopExecution({ machine, name: execution }),
    ended: (machine, execution) =>
      until(() => {
        const view = states.describeExecution(machine, execution);
        return view && view.status !== 'RUNNING' ? endedOf(view) : undefined;
      }),
    tokenOf: (key, otherThan) => until(() => (parked.get(key) === otherThan ? undefined : parked.get(key))),
    succeed: async (token, output) => spoken(states.sendTaskSuccess(token, output)),
    fail: async (token, error, cause) => spoken(states.sendTaskFailure(token, error, cause)),
  };
};

const endedOf = ({ status, error, output, history }: ExecutionView): Ended => ({
  status,
  ...(error === undefined ? {} : { error }),
  ...(output === undefined ? {} : { output: JSON.parse(output) }),
  states: history.flatMap(({ type, state }) => (type.endsWith('StateEntered') ? [state ?? ''] : [])),
});
