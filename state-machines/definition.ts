import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The part of the Amazon States Language that we use, read strictly: a field not named here is a mistake. */

const value = z.union([z.string(), z.number()]);
const assign = z.record(z.string(), value);
const retry = z.strictObject({
  ErrorEquals: z.array(z.string()),
  IntervalSeconds: z.number().optional(),
  BackoffRate: z.number().optional(),
  MaxAttempts: z.number(),
  MaxDelaySeconds: z.number().optional(),
  JitterStrategy: z.literal('FULL').optional(),
});
const catcher = z.strictObject({ ErrorEquals: z.array(z.string()), Assign: assign.optional(), Next: z.string() });

const task = {
  Comment: z.string().optional(),
  Type: z.literal('Task'),
  Assign: assign,
  Retry: z.array(retry),
  Catch: z.array(catcher),
  Next: z.string(),
};
const payload = {
  order: z.string(),
  life: z.string(),
  definition: z.number(),
  from: z.string(),
  expect: z.literal('Settled').optional(),
};

const tell = z.strictObject({
  ...task,
  Resource: z.literal('arn:aws:states:::lambda:invoke'),
  TimeoutSeconds: z.number(),
  Arguments: z.strictObject({ FunctionName: z.string(), Payload: z.strictObject(payload) }),
});

const attribute = z.union([z.strictObject({ S: z.string() }), z.strictObject({ N: z.string() })]);
const park = z.strictObject({
  TableName: z.string(),
  Key: z.strictObject({ pk: attribute, sk: attribute }),
  UpdateExpression: z.string(),
  ConditionExpression: z.string(),
  ExpressionAttributeNames: z.record(z.string(), z.string()),
  ExpressionAttributeValues: z.record(z.string(), attribute),
});
const wait = z.strictObject({
  ...task,
  Resource: z.literal('arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken'),
  TimeoutSeconds: z.string().optional(),
  Arguments: park,
});

const choice = z.strictObject({
  Comment: z.string().optional(),
  Type: z.literal('Choice'),
  Choices: z.array(z.strictObject({ Comment: z.string().optional(), Condition: z.string(), Next: z.string() })),
  Default: z.string(),
});
const succeed = z.strictObject({ Comment: z.string().optional(), Type: z.literal('Succeed') });
const fail = z.strictObject({
  Comment: z.string().optional(),
  Type: z.literal('Fail'),
  Error: z.string(),
  Cause: z.string(),
});

const state = z.union([tell, wait, choice, succeed, fail]);
const definition = z.strictObject({
  Comment: z.string(),
  QueryLanguage: z.literal('JSONata'),
  StartAt: z.string(),
  TimeoutSeconds: z.number(),
  States: z.record(z.string(), state),
});

export type Definition = z.infer<typeof definition>;
export type State = Definition['States'][string];
export type Tell = z.infer<typeof tell>;
export type Wait = z.infer<typeof wait>;
export type Task = Tell | Wait;
export type Assign = z.infer<typeof assign>;

export const isWait = (one: State): one is Wait => one.Type === 'Task' && one.Resource.endsWith('.waitForTaskToken');
export const isTell = (one: State): one is Tell => one.Type === 'Task' && !isWait(one);

/** Reads a definition from its text. Throws if it says anything that we do not use. */
export const readDefinition = (text: string): Definition => definition.parse(JSON.parse(text));

/** The definition that is deployed, as it stands in the file, before names are put in. */
export const orderDefinitionText = (): string => readFileSync(new URL('./order.asl.json', import.meta.url), 'utf8');
