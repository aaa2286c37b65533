import { z } from 'zod';

/** The part of the Amazon States Language that the machine's twin speaks, read strictly: a field not named here is a mistake. */

const values = z.record(z.string(), z.unknown());
const comment = { Comment: z.string().optional() };
const errorNames = z.array(z.string().min(1)).min(1);

const retrier = z.strictObject({
  ...comment,
  ErrorEquals: errorNames,
  IntervalSeconds: z.int().positive().optional(),
  BackoffRate: z.number().min(1).optional(),
  MaxAttempts: z.int().nonnegative().optional(),
  MaxDelaySeconds: z.int().positive().optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).optional(),
});

const catcher = z.strictObject({
  ...comment,
  ErrorEquals: errorNames,
  Assign: values.optional(),
  Output: z.unknown().optional(),
  Next: z.string(),
});

const onward = {
  Assign: values.optional(),
  Output: z.unknown().optional(),
  Next: z.string().optional(),
  End: z.literal(true).optional(),
};

const task = z.strictObject({
  ...comment,
  Type: z.literal('Task'),
  Resource: z.enum([
    'arn:aws:states:::lambda:invoke',
    'arn:aws:states:::aws-sdk:dynamodb:updateItem',
    'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
  ]),
  Arguments: values,
  TimeoutSeconds: z.union([z.int().positive(), z.string()]).optional(),
  Retry: z.array(retrier).optional(),
  Catch: z.array(catcher).optional(),
  ...onward,
});

const pass = z.strictObject({ ...comment, Type: z.literal('Pass'), ...onward });

const choice = z.strictObject({
  ...comment,
  Type: z.literal('Choice'),
  Choices: z
    .array(
      z.strictObject({
        ...comment,
        Condition: z.union([z.string(), z.boolean()]),
        Assign: values.optional(),
        Output: z.unknown().optional(),
        Next: z.string(),
      }),
    )
    .min(1),
  Assign: values.optional(),
  Output: z.unknown().optional(),
  Default: z.string().optional(),
});

const succeed = z.strictObject({ ...comment, Type: z.literal('Succeed'), Output: z.unknown().optional() });
const fail = z.strictObject({
  ...comment,
  Type: z.literal('Fail'),
  Error: z.string().optional(),
  Cause: z.string().optional(),
});

const machine = z.strictObject({
  ...comment,
  QueryLanguage: z.literal('JSONata'),
  StartAt: z.string(),
  TimeoutSeconds: z.int().positive().optional(),
  States: z.record(z.string().min(1).max(80), z.discriminatedUnion('Type', [task, pass, choice, succeed, fail])),
});

export type Machine = z.infer<typeof machine>;
export type MachineState = Machine['States'][string];
export type MachineTask = z.infer<typeof task>;
export type Retrier = z.infer<typeof retrier>;
export type Choosing = z.infer<typeof choice>;

/** Reads any machine from its text. Throws if it says anything that the twin does not know, or leads where nothing is. */
export const readMachine = (text: string): Machine => {
  const read = machine.parse(JSON.parse(text));
  const nowhere = [read.StartAt, ...Object.values(read.States).flatMap(exits)].filter(
    (name) => !Object.hasOwn(read.States, name),
  );
  if (nowhere.length > 0) throw new Error(`no such state: ${nowhere.join(', ')}`);
  const wild = Object.entries(read.States).filter(([, state]) => state.Type === 'Task' && !isWildcardLast(state));
  if (wild.length > 0)
    throw new Error(`States.ALL must stand alone and last: ${wild.map(([name]) => name).join(', ')}`);
  return read;
};

const exits = (state: MachineState): readonly string[] => {
  if (state.Type === 'Succeed' || state.Type === 'Fail') return [];
  if (state.Type === 'Choice') return [...state.Choices.map(({ Next }) => Next), state.Default ?? []].flat();
  if ((state.Next === undefined) === (state.End === undefined)) throw new Error('a state has either a next or an end');
  return [state.Next ?? [], state.Type === 'Task' ? (state.Catch ?? []).map(({ Next }) => Next) : []].flat();
};

const isWildcardLast = ({ Retry = [], Catch = [] }: MachineTask): boolean =>
  [Retry, Catch].every((list) =>
    list.every(
      ({ ErrorEquals }, place) =>
        !ErrorEquals.includes('States.ALL') || (ErrorEquals.length === 1 && place === list.length - 1),
    ),
  );
