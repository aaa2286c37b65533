import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { clients, deployed } from './deployed.ts';

const states = new SFNClient(clients);

interface Life {
  readonly brand: string;
  readonly order: string;
  readonly life: number;
}

const arnOf = ({ brand, order, life }: Life): string =>
  `${deployed.outputs.MachineArn.replace(':stateMachine:', ':execution:')}:${brand}_${order}_${life}`;

/** How an execution stands: "RUNNING", "SUCCEEDED" …, or "NONE" where there is none of this name. */
export const statusOf = async (life: Life): Promise<string> => {
  try {
    return (await states.send(new DescribeExecutionCommand({ executionArn: arnOf(life) }))).status ?? 'NONE';
  } catch (error) {
    if (error instanceof Error && error.name === 'ExecutionDoesNotExist') return 'NONE';
    throw error;
  }
};

export const historyOf = async (life: Life): Promise<readonly HistoryEvent[]> => {
  const events: HistoryEvent[] = [];
  let nextToken: string | undefined;
  do {
    const page = await states.send(new GetExecutionHistoryCommand({ executionArn: arnOf(life), nextToken }));
    events.push(...(page.events ?? []));
    nextToken = page.nextToken;
  } while (nextToken);
  return events;
};

/** The names of the states that an execution entered, in order. */
export const statesEntered = async (life: Life): Promise<readonly string[]> =>
  (await historyOf(life)).flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);

/** The names of all errors that an execution met, caught or not. */
export const errorsMet = async (life: Life): Promise<readonly string[]> =>
  (await historyOf(life)).flatMap(
    ({ taskFailedEventDetails, taskTimedOutEventDetails }) =>
      taskFailedEventDetails?.error ?? taskTimedOutEventDetails?.error ?? [],
  );

export const stop = (life: Life): Promise<unknown> =>
  states.send(new StopExecutionCommand({ executionArn: arnOf(life), error: 'Stopped', cause: 'by a story' }));
