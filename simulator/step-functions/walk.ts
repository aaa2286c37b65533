import type { Choosing, Machine, MachineState } from '../../state-machines/language.ts';
import type { World } from './attempt.ts';
import { TaskFailed } from './contract.ts';
import type { Execution } from './execution.ts';
import { leave, type Onward, runTask } from './task.ts';

/** Leads an execution from state to state until it has ended. Rejects with our own faults alone. */
export const walk = async (world: World, execution: Execution): Promise<void> => {
  try {
    await go(world, execution);
  } catch (error) {
    if (!(error instanceof TaskFailed)) throw error;
    execution.end('FAILED', { error: error.error, cause: error.cause });
  }
};

const go = async (world: World, execution: Execution): Promise<void> => {
  const { definition } = execution.begun;
  let at: string | undefined = definition.StartAt;
  let input = execution.input;
  while (at !== undefined && execution.isRunning) {
    await execution.alive(stepping(world));
    const state = stateOf(definition, at);
    execution.enter(at, `${state.Type}StateEntered`);
    const onward: Onward = await execution.alive(visit(world, { execution, state, input }));
    if (state.Type !== 'Fail') execution.note(`${state.Type}StateExited`);
    at = onward.next;
    input = onward.output;
  }
  execution.end('SUCCEEDED', { output: JSON.stringify(input) });
};

const stateOf = ({ States }: Machine, name: string): MachineState => {
  const state = States[name];
  if (!state) throw new Error(`no such state: ${name}`);
  return state;
};

const stepping = async ({ surroundings: { agenda, stepMilliseconds } }: World): Promise<void> => {
  if (stepMilliseconds > 0) await new Promise<void>((resolve) => agenda.after(stepMilliseconds, resolve));
};

interface Entered<State = MachineState> {
  readonly execution: Execution;
  readonly state: State;
  readonly input: unknown;
}

const visit = async (world: World, { execution, state, input }: Entered): Promise<Onward> => {
  if (state.Type === 'Task') return await runTask(world, { execution, state, input });
  if (state.Type === 'Choice') return await choose({ execution, state, input });
  if (state.Type === 'Fail') throw await failing(execution, state, input);
  const next = state.Type === 'Pass' ? state.Next : undefined;
  return { next, output: await leave(execution, state, { input }) };
};

const choose = async ({ execution, state, input }: Entered<Choosing>): Promise<Onward> => {
  for (const [place, rule] of state.Choices.entries()) {
    const field = `Choices[${place}]/Condition`;
    const holds = await execution.evaluate(field, rule.Condition, { input });
    if (typeof holds !== 'boolean') throw wrongType(execution, field, 'boolean');
    if (holds) return { next: rule.Next, output: await leave(execution, rule, { input }) };
  }
  if (state.Default === undefined)
    throw new TaskFailed('States.NoChoiceMatched', 'No choice rule matched, and there is no default.');
  return { next: state.Default, output: await leave(execution, state, { input }) };
};

const failing = async (
  execution: Execution,
  fields: { readonly Error?: string | undefined; readonly Cause?: string | undefined },
  input: unknown,
): Promise<TaskFailed> => {
  const textOf = async (field: 'Error' | 'Cause'): Promise<string | undefined> => {
    const given = fields[field];
    if (given === undefined) return undefined;
    const text = await execution.evaluate(field, given, { input });
    if (typeof text !== 'string') throw wrongType(execution, field, 'string');
    return text;
  };
  return new TaskFailed((await textOf('Error')) ?? '', await textOf('Cause'));
};

const wrongType = (execution: Execution, field: string, type: string): TaskFailed => {
  const failure = new TaskFailed(
    'States.QueryEvaluationError',
    `The JSONata expression specified for the field '${field}' returned a value that is no ${type}.`,
  );
  execution.note('EvaluationFailed', failure.error);
  return failure;
};
