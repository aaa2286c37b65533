import { SFNClient } from '@aws-sdk/client-sfn';
import { workflow } from '../../../lambdas/adapters/workflow.ts';
import { type Answering, answering, jsonError } from '../../support/answering.ts';

let aws: Answering;
beforeEach(async () => {
  aws = await answering();
});
afterEach(() => aws.end());

const machine = () =>
  workflow(
    new SFNClient({ ...aws.client, maxAttempts: 1 }),
    'arn:aws:states:us-east-1:000000000000:stateMachine:order',
  );

test('a life is started under its name, with the same input every time', async () => {
  aws.answer((response) => response.end('{"executionArn":"x","startDate":1}'));
  expect(await machine().start('acme#o1', 2)).toBe('running');
  expect(JSON.parse(aws.asked[0]!)).toEqual({
    stateMachineArn: 'arn:aws:states:us-east-1:000000000000:stateMachine:order',
    name: 'acme_o1_2',
    input: '{"order":"acme#o1","life":2}',
  });
});

test.each([
  ['RUNNING', 'running'],
  ['SUCCEEDED', 'closed'],
  ['FAILED', 'closed'],
  ['ABORTED', 'closed'],
])('a name that is taken is asked after: %s', async (status, expected) => {
  aws.answer((response, body) =>
    body.includes('"input"')
      ? jsonError(400, 'ExecutionAlreadyExists')(response)
      : response.end(JSON.stringify({ status, asked: JSON.parse(body).executionArn })),
  );
  expect(await machine().start('acme#o1', 1)).toBe(expected);
  expect(JSON.parse(aws.asked[1]!).executionArn).toBe(
    'arn:aws:states:us-east-1:000000000000:execution:order:acme_o1_1',
  );
});

test('a token is spent with a label and nothing else', async () => {
  expect(await machine().succeed('t')).toBe('woken');
  expect(await machine().fail('t', 'Problem')).toBe('woken');
  expect(aws.asked.map((body) => JSON.parse(body))).toEqual([
    { taskToken: 't', output: '{}' },
    { taskToken: 't', error: 'Problem' },
  ]);
});

test.each(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])('%s is a dead token, not a failure', async (type) => {
  aws.answer(jsonError(400, type));
  expect(await machine().succeed('t')).toBe('dead');
  expect(await machine().fail('t', 'News')).toBe('dead');
});

test.each([
  [400, 'ThrottlingException', 'TryAgain'],
  [400, 'ExecutionLimitExceeded', 'TryAgain'],
  [500, 'InternalServerError', 'TryAgain'],
  [400, 'AccessDeniedException', 'Denied'],
  [400, 'StateMachineDoesNotExist', 'StateMachineDoesNotExist'],
])('%d %s is thrown as %s', async (status, type, name) => {
  aws.answer(jsonError(status, type));
  await expect(machine().start('acme#o1', 1)).rejects.toMatchObject({ name });
  await expect(machine().succeed('t')).rejects.toMatchObject({ name });
});

test('an answer that cannot be read says nothing of what became of the call: it is asked again', async () => {
  aws.answer((response) => response.end('{"executionArn":"x'));
  await expect(machine().start('acme#o1', 1)).rejects.toMatchObject({ name: 'TryAgain' });
});
