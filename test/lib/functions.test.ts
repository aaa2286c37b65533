import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTEMPT_SECONDS } from '../../domain/ledger.ts';
import { stageCalled } from '../../lib/config.ts';
import { timeOutOf } from '../../simulator/world/running.ts';
import { all, entryOf, synthesize, targetOf } from './stacks.ts';

const dev = stageCalled('dev');
const { journey } = synthesize({
  ...dev,
  mail: { ...dev.mail, replies: { domain: 'replies.shop.example' } },
  texts: { by: 'sns', answers: true },
});
const functions = all(journey, 'Lambda::Function').map((one) => [entryOf(one), one] as const);

const lambdas = join(import.meta.dirname, '../../lambdas');

test('every function that is written is deployed', () => {
  const folders = readdirSync(lambdas).filter((folder) => existsSync(join(lambdas, folder, 'index.ts')));
  expect(functions.map(([entry]) => entry).sort()).toEqual(folders.sort());
});

test.each(functions)('"%s" is as this house has its functions', (_, { Properties, id }) => {
  expect(Properties).toMatchObject({
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    MemorySize: 512,
    Handler: 'index.handler',
    LoggingConfig: { LogFormat: 'JSON' },
  });
  expect(Properties.Description.length).toBeGreaterThan(20);
  expect(Properties.Timeout).toBeGreaterThan(3);
  expect(Properties.Timeout).toBeLessThanOrEqual(120);
  const others = functions.filter(([, other]) => other.id !== id);
  const log = targetOf(Properties.LoggingConfig.LogGroup);
  expect(journey.Resources[log]?.Type).toBe('AWS::Logs::LogGroup');
  expect(others.map(([, other]) => targetOf(other.Properties.LoggingConfig.LogGroup))).not.toContain(log);
});

test.each(functions)('"%s" is ended after the time that the simulator gives it', (entry, { Properties }) => {
  expect(timeOutOf(entry)).toBe(Properties.Timeout);
});

test.each(functions)('"%s" is given the very variables that it demands and reads', async (entry, { Properties }) => {
  const { environment } = await import(join(lambdas, entry, 'environment.ts'));
  const given = Object.keys(Properties.Environment.Variables).filter((name) => !name.startsWith('POWERTOOLS_'));
  expect(given.sort()).toEqual(Object.keys(environment.shape).sort());
  const root = readFileSync(join(lambdas, entry, 'index.ts'), 'utf8');
  expect(given.filter((name) => !root.includes(name))).toEqual([]);
});

test('a function is done before its caller gives up on it', () => {
  const timeouts = Object.fromEntries(functions.map(([entry, { Properties }]) => [entry, Properties.Timeout]));
  const seconds = (entry: string) => timeouts[entry] ?? Number.NaN;
  // The HTTP API waits 30 seconds, the machine 60.
  for (const entry of ['serve-shop', 'receive-webhook', 'show-page']) expect(seconds(entry)).toBeLessThan(30);
  expect(seconds('tell')).toBeLessThan(60);
  // After that long another attempt counts as crashed, and a message might be sent twice.
  expect(seconds('send-notice')).toBeLessThan(ATTEMPT_SECONDS);
});

const sources = all(journey, 'Lambda::EventSourceMapping').map(
  ({ id, Properties }) => [id, Properties, targetOf(Properties.EventSourceArn)] as const,
);
const fromQueues = sources.filter(([, , queue]) => journey.Resources[queue]?.Type === 'AWS::SQS::Queue');
const fromStream = sources.filter((source) => !fromQueues.includes(source));

test('the stream has two readers, which is all that a shard bears', () => {
  expect(fromStream).toHaveLength(2);
  expect(fromQueues).toHaveLength(7);
});

test.each(fromStream)('%s gives up on a bad record, and says so', (_, source) => {
  expect(source).toMatchObject({
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    StartingPosition: 'TRIM_HORIZON',
  });
  // A record waits in its shard only while AWS is busy: for that it has all the time that a record has.
  expect(source).not.toHaveProperty('MaximumRetryAttempts');
  expect(fromQueues.map(([, { FunctionName }]) => targetOf(FunctionName))).toContain(targetOf(source.FunctionName));
  expect(source.MaximumRecordAgeInSeconds).toBeGreaterThan(60);
  expect(source.MaximumRecordAgeInSeconds).toBeLessThanOrEqual(3600);
  expect(source.FilterCriteria.Filters.length).toBeGreaterThan(0);
  const failures = targetOf(source.DestinationConfig.OnFailure.Destination);
  expect(journey.Resources[failures]?.Type).toBe('AWS::SQS::Queue');
});

test.each(fromQueues)('%s takes no more at a time than its function can do', (_, source, queue) => {
  expect(source.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  expect(source.ScalingConfig.MaximumConcurrency).toBeGreaterThanOrEqual(2);
  const timeout = journey.Resources[targetOf(source.FunctionName)]?.Properties.Timeout;
  expect(journey.Resources[queue]?.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeout);
});

test('waking hears of every change of a journey, the park’s own among them', () => {
  const patterns = fromStream.flatMap(([, { FilterCriteria }]) =>
    FilterCriteria.Filters.map(({ Pattern }: any) => JSON.parse(Pattern)),
  );
  expect(patterns).toEqual([
    { dynamodb: { Keys: { sk: { S: ['JOURNEY'] } } } },
    ...['EARLY#', 'TRACKED#', 'KEPT#', 'ASK#', 'REF'].map((prefix) => ({
      eventName: prefix === 'EARLY#' ? ['INSERT', 'MODIFY'] : ['INSERT'],
      dynamodb: { Keys: { sk: { S: [{ prefix }] } } },
    })),
  ]);
});

test('what a rule calls is called a bounded number of times', () => {
  const targets = all(journey, 'Events::Rule').flatMap(({ Properties }) => Properties.Targets);
  const invoked = all(journey, 'Lambda::EventInvokeConfig');
  expect(targets).toHaveLength(4);
  for (const { Arn, RetryPolicy } of targets) {
    expect(RetryPolicy.MaximumRetryAttempts).toBeLessThanOrEqual(2);
    expect(RetryPolicy.MaximumEventAgeInSeconds).toBeLessThanOrEqual(3600);
    if (journey.Resources[targetOf(Arn)]?.Type === 'AWS::SQS::Queue') continue;
    const own = invoked.find(({ Properties }) => targetOf(Properties.FunctionName) === targetOf(Arn));
    expect(own?.Properties.MaximumRetryAttempts).toBeLessThanOrEqual(2);
  }
});

test('a failed, aborted or timed-out execution of the machine is noticed', () => {
  const rule = all(journey, 'Events::Rule').find(({ Properties }) => Properties.EventPattern);
  const [machine] = all(journey, 'StepFunctions::StateMachine');
  expect(rule?.Properties.EventPattern).toMatchObject({
    source: ['aws.states'],
    'detail-type': ['Step Functions Execution Status Change'],
    detail: { status: ['FAILED', 'ABORTED', 'TIMED_OUT'], stateMachineArn: [{ Ref: machine?.id }] },
  });
});
