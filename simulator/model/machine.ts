import type { NextWord } from '../../domain/stage.ts';
import type { Told } from '../../domain/tell.ts';
import { secondsLater } from '../../domain/time.ts';
import { type Assign, isTell, isWait, type State, type Task, type Wait } from '../../state-machines/definition.ts';
import { evaluate, readPairs, type Scope } from './expression.ts';
import type { Setting } from './setting.ts';
import { type Parked, savePark } from './table.ts';
import { type Execution, type Move, type Variables, type World, withExecution } from './world.ts';

/** What Step Functions does with the machine's file. */

const stateOf = (setting: Setting, { life, state }: Pick<Execution, 'life' | 'state'>): State => {
  const found = setting.machine(life).States[state];
  if (!found) throw new Error(`no such state: ${state}`);
  return found;
};

export const taskOf = (setting: Setting, execution: Execution): Task => {
  const state = stateOf(setting, execution);
  if (!isTell(state) && !isWait(state)) throw new Error(`not a task: ${execution.state}`);
  return state;
};

const scopeOf =
  (
    execution: Execution,
    states: { readonly result?: unknown; readonly input?: unknown; readonly token?: string },
  ): Scope =>
  (name) => {
    if (name !== 'states') return execution.variables[name];
    const { result, input = {}, token } = states;
    const Input = { order: 'acme#o1', life: execution.life };
    return {
      result,
      input,
      context: { Execution: { Input }, State: { Name: execution.state }, Task: { Token: token } },
    };
  };

/** All fields are evaluated against the variables as they were before. */
const assigned = (execution: Execution, assign: Assign | undefined, scope: Scope): Variables => ({
  ...execution.variables,
  ...Object.fromEntries(Object.entries(assign ?? {}).map(([name, field]) => [name, evaluate(field, scope)])),
});

/** A name that is taken by a running execution starts nothing, and by a closed one is an outcome for the caller to deal with. */
export const startExecution = (world: World, setting: Setting, life: number): World | 'closed' => {
  const taken = world.executions.find((execution) => execution.life === life);
  if (taken) return taken.doing === 'closed' || taken.doing === 'failed' ? 'closed' : world;
  return enter(world, setting, { life, state: setting.machine(life).StartAt, doing: 'call', variables: {}, parks: 0 });
};

/** Moves on to the execution's state. Choices and endings happen at once. */
const enter = (world: World, setting: Setting, execution: Execution & { readonly input?: unknown }): World => {
  const { progress: _progress, token: _token, deadline: _deadline, input, ...rest } = execution;
  const state = stateOf(setting, rest);
  if (isTell(state)) return withExecution(world, { ...rest, doing: 'call' });
  if (isWait(state)) return withExecution(world, { ...rest, doing: 'park', ...boundOf(world, state, rest) });
  if (state.Type === 'Succeed') return withExecution(world, { ...rest, doing: 'closed' });
  if (state.Type === 'Fail') {
    const fault = String(evaluate(state.Error, scopeOf(rest, { input })));
    const wrong = `an execution needs a person: ${fault}`;
    return {
      ...withExecution(world, { ...rest, doing: 'failed', fault }),
      failures: [...world.failures, rest.life],
      wrong,
    };
  }
  const chosen = state.Choices.find(({ Condition }) => evaluate(Condition, scopeOf(rest, { input })) === true);
  return enter(world, setting, { ...rest, state: chosen?.Next ?? state.Default, input });
};

/** A wait's time runs from its beginning, before its write has come to the table. */
const boundOf = (world: World, { TimeoutSeconds }: Wait, execution: Execution): Pick<Execution, 'deadline'> => {
  if (TimeoutSeconds === undefined) return {};
  return { deadline: secondsLater(world.now, Number(evaluate(TimeoutSeconds, scopeOf(execution, {})))) };
};

/** A task ended well: what a telling step answered, or a wait's success. */
export const succeeded = (
  world: World,
  setting: Setting,
  { execution, told }: { execution: Execution; told?: Told },
): World => {
  const task = taskOf(setting, execution);
  const variables = assigned(execution, task.Assign, scopeOf(execution, { result: { Payload: told } }));
  return enter(world, setting, { ...execution, variables, state: task.Next });
};

/** A task ended with an error: the first catcher that names it, or names all, leads on. */
export const raised = (
  world: World,
  setting: Setting,
  { execution, error }: { execution: Execution; error: string },
): World => {
  const task = taskOf(setting, execution);
  const catcher = task.Catch.find(
    ({ ErrorEquals }) => ErrorEquals.includes(error) || ErrorEquals.includes('States.ALL'),
  );
  if (!catcher) return killed(world, execution);
  const variables = assigned(execution, catcher.Assign, scopeOf(execution, {}));
  return enter(world, setting, { ...execution, variables, state: catcher.Next, input: { Error: error } });
};

export const killed = (world: World, execution: Execution): World => {
  const { progress: _progress, token: _token, deadline: _deadline, ...rest } = execution;
  return { ...withExecution(world, { ...rest, doing: 'failed' }), failures: [...world.failures, execution.life] };
};

export const expected = (setting: Setting, execution: Execution): NextWord | undefined => {
  const task = taskOf(setting, execution);
  return isTell(task) ? task.Arguments.Payload.expect : undefined;
};

export const definitionOf = (setting: Setting, execution: Execution): number => {
  const task = taskOf(setting, execution);
  return isTell(task) ? task.Arguments.Payload.definition : 0;
};

/** The wait's own write: its condition and its update as the file says them. */
export const park = (world: World, setting: Setting, execution: Execution): Move => {
  const wait = taskOf(setting, execution);
  if (!isWait(wait)) throw new Error(`not a wait: ${execution.state}`);
  const parks = execution.parks + 1;
  const token = `${execution.life}.${parks}`;
  const scope = scopeOf(execution, { token });
  const value = valuesOf(wait, scope);
  const holds = readPairs(wait.Arguments.ConditionExpression).every(
    ([name, given]) => Reflect.get(world.journey, name) === value(given),
  );
  const life = `life ${execution.life}`;
  const act = { kind: 'park', life: execution.life } as const;
  if (!holds) {
    const error = 'DynamoDb.ConditionalCheckFailedException';
    return {
      act,
      say: `${life}: ${execution.state} is refused`,
      world: raised(world, setting, { execution: { ...execution, parks }, error }),
    };
  }
  const parked = savePark(world, update(wait, value), setting.wiring.parksAreStreamed);
  const waiting = withExecution(parked, { ...execution, parks, doing: 'wait', token });
  return { act, say: `${life}: ${execution.state} parks ${token}`, world: waiting };
};

type ValueOf = (name: string) => string | number;

const valuesOf =
  ({ Arguments: { ExpressionAttributeValues } }: Wait, scope: Scope): ValueOf =>
  (name) => {
    const attribute = ExpressionAttributeValues[name];
    if (!attribute) throw new Error(`a park names a value that it does not give: ${name}`);
    return 'S' in attribute ? String(evaluate(attribute.S, scope)) : Number(evaluate(attribute.N, scope));
  };

const update = ({ Arguments: { UpdateExpression, ExpressionAttributeNames } }: Wait, value: ValueOf): Parked => {
  const names = readPairs(UpdateExpression).map(([name, given]) => [
    ExpressionAttributeNames[name] ?? name,
    value(given),
  ]);
  const { token, tokenSeen, tokenRung, lookBy, ...others } = Object.fromEntries(names);
  if (Object.keys(others).length > 0) throw new Error('a park writes what the model does not know');
  return { token: String(token), tokenSeen: Number(tokenSeen), tokenRung: Number(tokenRung), lookBy: String(lookBy) };
};

/** Ends the wait that holds this token; nothing if nobody holds it any more. */
export const useToken = (
  world: World,
  setting: Setting,
  { token, error }: { token: string; error?: string },
): World | undefined => {
  const execution = world.executions.find((each) => each.doing === 'wait' && each.token === token);
  if (!execution) return undefined;
  return error === undefined ? succeeded(world, setting, { execution }) : raised(world, setting, { execution, error });
};
