import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { Denied, TryAgain, type WakeError } from '../../domain/errors.ts';
import { executionName } from '../../domain/execution-name.ts';
import { isDenied, isPassing } from './fate.ts';

/** `closed`: the execution of that life is over, and its name is taken for 90 days. */
export type Started = 'running' | 'closed';
/** `dead`: the token can wake nobody any more. */
export type Woken = 'woken' | 'dead';

/** The machine that waits. Everything here is safe to repeat. Throws TryAgain where AWS is busy, and Denied where a grant is missing. */
export interface Workflow {
  start(order: string, life: number): Promise<Started>;
  succeed(token: string): Promise<Woken>;
  fail(token: string, error: WakeError): Promise<Woken>;
}

export const workflow = (client: SFNClient, machineArn: string): Workflow => ({
  start: (order, life) => start(client, machineArn, { order, life }),
  // What the machine does next stands in the table, so there is nothing to say.
  succeed: (taskToken) => woken(client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }))),
  fail: (taskToken, error) => woken(client.send(new SendTaskFailureCommand({ taskToken, error }))),
});

const start = async (
  client: SFNClient,
  stateMachineArn: string,
  input: { readonly order: string; readonly life: number },
): Promise<Started> => {
  const name = executionName(input.order, input.life);
  const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  try {
    await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
    return 'running';
  } catch (error) {
    // AWS answers a running execution of the same input as if it had just begun; asking costs little where somebody else's AWS does not.
    if (!(error instanceof ExecutionAlreadyExists)) throw passing(error);
    const { status } = await client.send(new DescribeExecutionCommand({ executionArn })).catch(rethrow);
    return status === 'RUNNING' || status === 'PENDING_REDRIVE' ? 'running' : 'closed';
  }
};

const woken = async (sent: Promise<unknown>): Promise<Woken> => {
  try {
    await sent;
    return 'woken';
  } catch (error) {
    if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken)
      return 'dead';
    throw passing(error);
  }
};

const passing = (error: unknown): unknown => {
  if (isPassing(error)) return new TryAgain('The machine is busy', { cause: error });
  return isDenied(error) ? new Denied('The machine may not be woken', { cause: error }) : error;
};
const rethrow = (error: unknown): never => {
  throw passing(error);
};
