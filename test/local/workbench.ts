import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { CreateTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  CreateEventSourceMappingCommand,
  CreateFunctionCommand,
  InvokeCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { clientSettings } from '../../local/aws-environment.ts';
import { run } from '../../local/command.ts';
import { pythonFor } from '../../local/setup.ts';

const role = 'arn:aws:iam::000000000000:role/any';

/** Resolves with the first answer that is not undefined. */
export const eventually = async <Answer>(
  ask: () => Promise<Answer | undefined>,
  withinMilliseconds = 5000,
): Promise<Answer> => {
  const deadline = Date.now() + withinMilliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Nothing within ${withinMilliseconds} ms`);
    await pause(10);
  }
};

/** The name of the error that a promise rejects with, or "none". */
export const errorOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: Error) => error.name,
  );

/** Small machines, functions and parked items in one embedded AWS. */
export const workbench = (endpoint: string, patienceMilliseconds = 5000) => {
  const settings = { ...clientSettings(endpoint), maxAttempts: 1 };
  const sfn = new SFNClient(settings);
  const lambda = new LambdaClient(settings);
  const dynamo = new DynamoDBClient(settings);
  let count = 0;
  const name = (kind: string) => `${kind}-${++count}`;

  const machine = async (startAt: string, states: object) => {
    const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: startAt, States: states });
    const made = await sfn.send(new CreateStateMachineCommand({ name: name('machine'), definition, roleArn: role }));
    return made.stateMachineArn!;
  };
  const start = async (stateMachineArn: string, input: object = {}, execution = name('run')) => {
    const request = { stateMachineArn, name: execution, input: JSON.stringify(input) };
    return (await sfn.send(new StartExecutionCommand(request))).executionArn!;
  };
  const ended = (executionArn: string) =>
    eventually(async () => {
      const execution = await sfn.send(new DescribeExecutionCommand({ executionArn }));
      if (execution.status === 'RUNNING') return undefined;
      const { status, error } = execution;
      return { status, error, output: execution.output && JSON.parse(execution.output) };
    }, patienceMilliseconds);

  const parkedNow = async (pk: string) => {
    const key = { TableName: 'Parked', Key: { pk: { S: pk } }, ConsistentRead: true };
    return (await dynamo.send(new GetItemCommand(key))).Item?.token?.S;
  };

  return {
    /** Milliseconds. */
    patience: patienceMilliseconds,
    sfn,
    ses: new SESv2Client(settings),
    lambda,
    name,
    machine,
    start,
    ended,
    outputOf: async (startAt: string, states: object) =>
      (await ended(await start(await machine(startAt, states)))).output,
    succeed: (taskToken: string, output: object = {}) =>
      sfn.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) })),
    fail: (taskToken: string, error: string) => sfn.send(new SendTaskFailureCommand({ taskToken, error })),
    table: () => dynamo.send(new CreateTableCommand(parked)),
    /** The token under a key now, if one is. */
    parkedNow,
    /** The first token under a key that is another than this one. */
    tokenOf: (pk: string, otherThan?: string) =>
      eventually(async () => {
        const token = await parkedNow(pk);
        return token === otherThan ? undefined : token;
      }, patienceMilliseconds),
    stop: (executionArn: string) => sfn.send(new StopExecutionCommand({ executionArn })),
    function: async (source: string) => {
      const functionName = name('function');
      const code = { ZipFile: await zipped(source) };
      const about = {
        FunctionName: functionName,
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Role: role,
      } as const;
      await lambda.send(new CreateFunctionCommand({ ...about, Code: code, Timeout: 10 }));
      return functionName;
    },
    /** Writes items into a new table, and only then has a function read its stream: in one stretch, from its beginning. */
    toldTo: async (FunctionName: string, keys: readonly string[]) => {
      const TableName = name('table');
      const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } as const;
      const { TableDescription } = await dynamo.send(
        new CreateTableCommand({ ...parked, TableName, StreamSpecification }),
      );
      for (const pk of keys) await dynamo.send(new PutItemCommand({ TableName, Item: { pk: { S: pk } } }));
      await lambda.send(
        new CreateEventSourceMappingCommand({
          FunctionName,
          EventSourceArn: TableDescription?.LatestStreamArn,
          StartingPosition: 'TRIM_HORIZON',
          FunctionResponseTypes: ['ReportBatchItemFailures'],
        }),
      );
    },
    invoke: async (FunctionName: string, event: object = {}) => {
      const answer = await lambda.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }));
      return JSON.parse(Buffer.from(answer.Payload!).toString());
    },
  };
};

export type Workbench = ReturnType<typeof workbench>;

const parked: CreateTableCommandInput = {
  TableName: 'Parked',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
};

/** A wait as Doorstep's machine has it: it stores its token under the key that the execution's input names. */
export const park = (more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
  Arguments: {
    TableName: 'Parked',
    Key: { pk: { S: '{% $states.context.Execution.Input.key %}' } },
    UpdateExpression: 'SET #token = :token',
    ExpressionAttributeNames: { '#token': 'token' },
    ExpressionAttributeValues: { ':token': { S: '{% $states.context.Task.Token %}' } },
  },
  End: true,
  ...more,
});

const zipped = async (source: string): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-zip-'));
  try {
    await writeFile(join(folder, 'index.mjs'), source);
    const args = ['-m', 'zipfile', '-c', 'code.zip', 'index.mjs'];
    await run({ command: pythonFor('aws'), args, folder });
    return await readFile(join(folder, 'code.zip'));
  } finally {
    await rm(folder, { recursive: true });
  }
};
