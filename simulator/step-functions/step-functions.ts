import type { Machine } from '../../state-machines/language.ts';
import type { Waiting } from './attempt.ts';
import { type StepFunctions, type Surroundings, TaskFailed, type TokenAnswer } from './contract.ts';
import { Execution } from './execution.ts';
import { readExpressions } from './expression.ts';
import { isExecutionName, isJson, isPayload } from './limits.ts';
import { Registry } from './registry.ts';
import { type Tokens, tokens as tokensBy } from './tokens.ts';
import { walk } from './walk.ts';

/** A twin of AWS Step Functions whose machines touch only what they are surrounded with. */
export const stepFunctions = (surroundings: Surroundings): StepFunctions => {
  const machines = new Map<string, Machine>();
  const registry = new Registry();
  const tokens = tokensBy<Waiting>(surroundings.random);
  return {
    createMachine: (name, definition) => {
      for (const state of Object.values(definition.States)) readExpressions(state);
      machines.set(name, definition);
    },
    startExecution: ({ machine, name, input }) => {
      const definition = machines.get(machine);
      if (!definition) throw new Error(`StateMachineDoesNotExist: ${machine}`);
      if (!isExecutionName(name)) return 'InvalidName';
      if (!isPayload(input) || !isJson(input)) return 'InvalidExecutionInput';
      const begun = { machine, name, input, definition };
      const taken = registry.taken(begun, surroundings.agenda.now());
      if (taken) return taken;
      const execution = new Execution(begun, surroundings);
      registry.add(execution);
      // Rejects with faults of ours only, which nobody awaits: they end the process.
      void walk({ surroundings, tokens }, execution);
      return 'started';
    },
    ...ending(registry, tokens),
    describeExecution: (machine, name) => registry.newest(machine, name)?.view(),
    executions: () => registry.all().map((execution) => execution.view()),
    transitions: () => registry.transitions(),
    forget: (machine, names) => {
      for (const name of names) registry.forget(machine, name);
    },
  };
};

/** What ends waits and executions from outside. */
const ending = (
  registry: Registry,
  tokens: Tokens<Waiting>,
): Pick<StepFunctions, 'sendTaskSuccess' | 'sendTaskFailure' | 'stopExecution'> => {
  const use = (token: string, outcome: Parameters<Waiting['wake']>[0]): TokenAnswer => {
    const waiting = tokens.find(token);
    if (typeof waiting === 'string') return waiting;
    waiting.wake(outcome);
    return 'done';
  };
  return {
    sendTaskSuccess: (token, output) => {
      if (!isPayload(output) || !isJson(output)) return 'InvalidOutput';
      return use(token, { event: 'TaskSucceeded', result: JSON.parse(output) });
    },
    sendTaskFailure: (token, error, cause) =>
      use(token, { event: 'TaskFailed', failure: new TaskFailed(error, cause) }),
    stopExecution: ({ machine, name, error, cause }) => {
      const execution = registry.newest(machine, name);
      if (!execution?.isRunning) return false;
      execution.end('ABORTED', { error, cause });
      return true;
    },
  };
};
