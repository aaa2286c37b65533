import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SFNClient } from '@aws-sdk/client-sfn';
import { type Workflow, workflow } from '../../lambdas/adapters/workflow.ts';
import { agenda as newAgenda } from '../../simulator/aws/agenda.ts';
import { calls as newCalls } from '../../simulator/aws/calls.ts';
import { workflowPort } from '../../simulator/aws/ports.ts';
import { gauge } from '../../simulator/aws/quotas.ts';
import type { StepFunctions } from '../../simulator/step-functions/contract.ts';
import { stepFunctions } from '../../simulator/step-functions/step-functions.ts';
import { readMachine } from '../../state-machines/language.ts';
import { jsonError } from '../support/answering.ts';

// One suite for the port to the machine: the twin's own, and the product's adapter speaking AWS's protocol with the same Step Functions.

const MACHINE = 'order';
const ARN = `arn:aws:states:us-east-1:000000000000:stateMachine:${MACHINE}`;

const waiting = readMachine(
  JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'Wait',
    States: {
      Wait: {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
        TimeoutSeconds: 600,
        Arguments: {
          TableName: 't',
          Key: { pk: { S: 'acme#o1' } },
          UpdateExpression: 'SET t = :t',
          ExpressionAttributeValues: { ':t': { S: '{% $states.context.Task.Token %}' } },
        },
        Catch: [{ ErrorEquals: ['News'], Next: 'News' }],
        Next: 'Done',
      },
      News: { Type: 'Succeed' },
      Done: { Type: 'Succeed' },
    },
  }),
);

const aService = () => {
  const agenda = newAgenda(0);
  let count = 0;
  const random = () => {
    count += 1;
    return (count % 97) / 97;
  };
  const states = stepFunctions({
    agenda,
    random,
    stepMilliseconds: 0,
    invoke: async () => ({}),
    updateItem: async () => {},
    ended: () => {},
  });
  states.createMachine(MACHINE, waiting);
  return { agenda, states };
};

/** AWS's JSON protocol in front of a service. */
const serve = (states: StepFunctions) =>
  createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const {
      name = '',
      input = '',
      taskToken = '',
      output = '',
      error = '',
      executionArn = '',
    } = JSON.parse(Buffer.concat(parts).toString());
    const answers: Record<string, () => string | object> = {
      StartExecution: () => {
        const started = states.startExecution({ machine: MACHINE, name, input });
        return started === 'started' || started === 'running' ? { executionArn: name, startDate: 1 } : started;
      },
      SendTaskSuccess: () => {
        const answer = states.sendTaskSuccess(taskToken, output);
        return answer === 'done' ? {} : answer;
      },
      SendTaskFailure: () => {
        const answer = states.sendTaskFailure(taskToken, error);
        return answer === 'done' ? {} : answer;
      },
      DescribeExecution: () => ({
        status: states.describeExecution(MACHINE, String(executionArn).split(':').at(-1) ?? '')?.status,
      }),
    };
    const action = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const answer = answers[action]?.() ?? 'UnknownOperation';
    if (typeof answer === 'string') jsonError(400, answer)(response);
    else response.end(JSON.stringify(answer));
  });

interface Stand {
  readonly port: Workflow;
  readonly states: StepFunctions;
  readonly pass: (seconds: number) => Promise<void>;
  readonly end: () => Promise<void>;
}

const ends: Readonly<Record<string, () => Promise<Stand>>> = {
  'the twin': async () => {
    const { agenda, states } = aService();
    const calls = newCalls(agenda, { plan: new Map(), gauge: gauge({}, agenda.now), onCall: () => {} });
    const pass = (seconds: number) => agenda.run(agenda.now() + seconds * 1000);
    return { port: workflowPort(calls, states, MACHINE), states, pass, end: async () => {} };
  },
  'the adapter': async () => {
    const { agenda, states } = aService();
    const server = serve(states);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const client = new SFNClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    const end = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
    const pass = (seconds: number) => agenda.run(agenda.now() + seconds * 1000);
    return { port: workflow(client, ARN), states, pass, end };
  },
};

describe.each(Object.entries(ends))('%s', (_, open) => {
  let stand: Stand;
  beforeEach(async () => {
    stand = await open();
  });
  afterEach(() => stand.end());

  const token = (): string => stand.states.executions().at(-1)?.token ?? '';
  const states = () => stand.states.executions().map(({ status, state }) => `${status} ${state}`);
  const begun = async (): Promise<void> => {
    await stand.port.start('acme#o1', 1);
    await stand.pass(1);
  };

  test('starts a life once, however often it is asked', async () => {
    await begun();
    expect(await stand.port.start('acme#o1', 1)).toBe('running');
    expect(states()).toEqual(['RUNNING Wait']);
  });

  test('says that a life is over whose execution has ended', async () => {
    await begun();
    await stand.port.succeed(token());
    await stand.pass(1);
    expect(await stand.port.start('acme#o1', 1)).toBe('closed');
    expect(await stand.port.start('acme#o1', 2)).toBe('running');
  });

  test('ends a wait by success, and by the name of an error', async () => {
    await begun();
    expect(await stand.port.succeed(token())).toBe('woken');
    await stand.port.start('acme#o1', 2);
    await stand.pass(1);
    expect(await stand.port.fail(token(), 'News')).toBe('woken');
    await stand.pass(1);
    expect(states()).toEqual(['SUCCEEDED Done', 'SUCCEEDED News']);
  });

  test.each<[string, (own: string) => Promise<string> | string]>([
    [
      'spent',
      async (own) => {
        await stand.port.fail(own, 'News');
        return own;
      },
    ],
    [
      'expired',
      async (own) => {
        await stand.pass(700);
        return own;
      },
    ],
    ['malformed', () => 'no token'],
  ])('finds nobody behind a token that is %s', async (_name, make) => {
    await begun();
    const used = await make(token());
    expect(await stand.port.succeed(used)).toBe('dead');
    expect(await stand.port.fail(used, 'Skipped')).toBe('dead');
  });
});
