import { z } from 'zod';
import type { MachineTask } from '../../state-machines/language.ts';
import { type Caller, type Surroundings, TaskFailed, type UpdateItemInput } from './contract.ts';
import { carried } from './limits.ts';

/** What tasks ask of other services, and what they get back. */

const attribute = z.union([
  z.strictObject({ S: z.string() }),
  z.strictObject({ N: z.string() }),
  z.strictObject({ BOOL: z.boolean() }),
  z.strictObject({ NULL: z.literal(true) }),
]);
const attributes = z.record(z.string(), attribute);

const updateItemArguments: z.ZodType<UpdateItemInput> = z.strictObject({
  TableName: z.string(),
  Key: attributes,
  UpdateExpression: z.string(),
  ConditionExpression: z.string().optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
  ExpressionAttributeValues: attributes.optional(),
});

const invokeArguments = z.strictObject({ FunctionName: z.string(), Payload: z.unknown().optional() });

/** Rejects with `TaskFailed` States.Runtime if the service cannot be asked that. */
const read = <Arguments>(schema: z.ZodType<Arguments>, given: unknown): Arguments => {
  const { data, error } = schema.safeParse(given);
  if (error)
    throw new TaskFailed('States.Runtime', `The arguments could not be used to start the task: ${error.message}`);
  return data;
};

/** The task's result. Rejects with `TaskFailed`, or never settles. */
export const call = async (
  { invoke, updateItem }: Surroundings,
  task: MachineTask,
  { given, by }: { readonly given: unknown; readonly by: Caller },
): Promise<unknown> => {
  if (task.Resource !== 'arn:aws:states:::lambda:invoke') {
    await updateItem(read(updateItemArguments, given), by);
    return {};
  }
  const { FunctionName, Payload = {} } = read(invokeArguments, given);
  const answer = carried(await invoke(FunctionName, Payload, by), "the function's answer");
  return { ExecutedVersion: '$LATEST', Payload: answer, StatusCode: 200 };
};
