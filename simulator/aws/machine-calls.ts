import type { Table, Write } from '../../lambdas/adapters/table.ts';
import { readPairs } from '../model/expression.ts';
import { type AttributeValue, TaskFailed, type UpdateItemInput } from '../step-functions/contract.ts';
import type { Calls, Ran } from './calls.ts';
import type { Effect } from './disturbance.ts';
import type { Fault } from './fault.ts';

/** What the machine itself asks of AWS: to run a function, and to write one item. */

/** Ends the execution from outside. */
type Kill = () => void;

const never = new Promise<never>(() => {});

/** The execution is gone; whatever its call did stays done. */
const killing = async <Answer>(fault: Fault, kill: Kill, does: () => Promise<Answer>): Promise<Answer> => {
  if (fault === 'killed-after') await does().catch(() => undefined);
  kill();
  return never;
};

const isKilling = (fault: Fault): boolean => fault === 'killed-before' || fault === 'killed-after';

/** Runs a function for a state. Rejects with the error's name as the machine sees it. */
export const invoking = async (
  calls: Calls,
  name: string,
  { run, kill }: { readonly run: () => Promise<Ran<unknown>>; readonly kill: Kill },
): Promise<unknown> => {
  const does = async (): Promise<unknown> => {
    const ran = await run();
    if (ran.kind === 'answered') return ran.answer;
    if (ran.kind === 'died') throw new TaskFailed('Lambda.Unknown', 'The function ended without an answer');
    const { error } = ran;
    throw new TaskFailed(error instanceof Error ? error.name : 'Error', error instanceof Error ? error.message : '');
  };
  const effect: Effect<unknown> = {
    does,
    hears: (fault) =>
      new TaskFailed(fault === 'throttled' ? 'Lambda.TooManyRequestsException' : 'Lambda.SdkClientException'),
    kills: (fault) => (isKilling(fault) ? killing(fault, kill, does) : undefined),
  };
  return calls.make({ kind: 'task', action: `lambda.Invoke ${name}` }, effect);
};

/** The one write of a machine: an update under a condition. */
export const updating = async (
  calls: Calls,
  input: UpdateItemInput,
  { table, kill }: { readonly table: Table; readonly kill: Kill },
): Promise<void> => {
  const does = async (): Promise<void> => {
    const { kind } = await table.write([updateOf(input)]);
    if (kind === 'refused')
      throw new TaskFailed('DynamoDb.ConditionalCheckFailedException', 'The conditional request failed');
  };
  await calls.make<void>(
    { kind: 'park', action: 'dynamodb.UpdateItem' },
    {
      does,
      hears: (fault) => new TaskFailed(errors[fault] ?? 'DynamoDb.SdkClientException'),
      kills: (fault) => (isKilling(fault) ? killing(fault, kill, does) : undefined),
    },
  );
};

const errors: Readonly<Partial<Record<Fault, string>>> = {
  throttled: 'DynamoDb.ThrottlingException',
  conflict: 'DynamoDb.TransactionConflictException',
};

const updateOf = (input: UpdateItemInput): Write => {
  const { Key, UpdateExpression, ConditionExpression = '', ExpressionAttributeNames = {} } = input;
  const pairs = (text: string): Readonly<Record<string, string | number>> => {
    const named: Record<string, string | number> = {};
    for (const [name, value] of readPairs(text))
      named[ExpressionAttributeNames[name] ?? name] = contentOf(input.ExpressionAttributeValues?.[value]);
    return named;
  };
  return {
    kind: 'update',
    key: { pk: String(contentOf(Key.pk)), sk: String(contentOf(Key.sk)) },
    set: pairs(UpdateExpression),
    if: { equals: ConditionExpression ? pairs(ConditionExpression) : {} },
  };
};

const contentOf = (attribute: AttributeValue | undefined): string | number => {
  if (attribute && 'S' in attribute) return attribute.S;
  if (attribute && 'N' in attribute) return Number(attribute.N);
  throw new TaskFailed('DynamoDb.DynamoDbException', 'A value is missing, or neither text nor number');
};
