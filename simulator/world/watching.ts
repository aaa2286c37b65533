import type { Key } from '../../lambdas/adapters/table.ts';
import type { Invocation, Ran } from '../aws/calls.ts';
import type { ExecutionView } from '../step-functions/contract.ts';
import type { Touched } from './snapshot.ts';

interface Text {
  readonly where: string;
  readonly text: string;
}

/** Keeps what judges of privacy need: who touched what, and every text that leaves the table. Keeps nothing unless asked. */
export interface Watching {
  touched(by: Invocation | undefined, key: Key, how: Touched['how']): void;
  ran(who: Pick<Invocation, 'function'>, ran: Ran<unknown>): void;
  touches(): readonly Touched[];
  texts(aws: Spoken): readonly Text[];
}

interface Spoken {
  readonly states: { executions(): readonly ExecutionView[] };
  readonly messages: () => readonly unknown[];
}

export const watching = (isAsked: boolean): Watching => {
  const touches: Touched[] = [];
  const logs: Text[] = [];
  return {
    touched: (by, key, how) => {
      if (isAsked && by) touches.push({ function: by.function, brand: by.brand, key, how });
    },
    ran: (who, ran) => {
      if (isAsked) logs.push({ where: `the log of ${who.function}`, text: logOf(ran) });
    },
    touches: () => touches,
    texts: (aws) => [
      ...logs,
      ...aws.messages().map((message) => ({ where: 'a queue', text: JSON.stringify(message) })),
      ...aws.states.executions().map((execution) => ({ where: 'an execution', text: JSON.stringify(execution) })),
    ],
  };
};

/** What a function logs: an answer's outcome and ids, an error's names. */
const logOf = (ran: Ran<unknown>): string => {
  if (ran.kind === 'died') return 'died';
  if (ran.kind === 'failed') return ran.error instanceof Error ? `${ran.error.name} ${ran.error.message}` : 'failed';
  return JSON.stringify(ran.answer, (name, value) => (name === 'body' || name === 'headers' ? undefined : value)) ?? '';
};
