import { readFileSync } from 'node:fs';
import validate from 'asl-validator';
import jsonata from 'jsonata';
import { machineErrors, wakeErrors } from '../../domain/errors.ts';
import { place } from '../../domain/place.ts';
import { nextWord, rungs } from '../../domain/stage.ts';
import { definitions, newestDefinition, tell } from '../../domain/tell.ts';
import {
  type Assign,
  isTell,
  isWait,
  orderDefinitionText,
  readDefinition,
  type State,
  type Task,
} from '../../state-machines/definition.ts';

const text = orderDefinitionText();
const definition = readDefinition(text);
const states = Object.entries(definition.States);
const waits = states.flatMap(([name, state]) => (isWait(state) ? [[name, state] as const] : []));
const tells = states.flatMap(([name, state]) => (isTell(state) ? [[name, state] as const] : []));
const tasks: readonly (readonly [string, Task])[] = [...waits, ...tells];
const stateOf = (name: string): State => definition.States[name]!;
const choice = stateOf('Where Is It Now?') as Extract<State, { Type: 'Choice' }>;

const ladder = [
  'Confirm the Order',
  'Await Shipment',
  'Tell: On Its Way',
  'Await Delivery Day',
  'Tell: Arriving Today',
  'Await Delivery',
  'Tell: Delivered',
  'Await Check-In',
  'Ask If All Is Well',
  'Await an Answer',
  'Settle',
  'Delivered and Settled',
];

const exits = (state: State): readonly string[] => {
  if (state.Type === 'Task') return [state.Next, ...state.Catch.map((one) => one.Next)];
  return state.Type === 'Choice' ? [...state.Choices.map((one) => one.Next), state.Default] : [];
};

const caught = (task: Task): ReadonlyMap<string, string> =>
  new Map(task.Catch.flatMap((one) => one.ErrorEquals.map((error) => [error, one.Next])));

test('the file is valid before any name is put in', async () => {
  expect(await validate(JSON.parse(text))).toMatchObject({ isValid: true, errors: [] });
});

test('names to be put in are two, and stand inside strings', () => {
  expect(new Set(text.match(/\$\{[^}]*\}/g))).toEqual(new Set(['${TellFunctionArn}', '${TableName}']));
});

test('an ordinary order enters twelve states', () => {
  const walked = [definition.StartAt];
  for (let state = stateOf(definition.StartAt); state.Type === 'Task'; state = stateOf(walked.at(-1)!))
    walked.push(state.Next);
  expect(walked).toEqual(ladder);
});

test('every state is reached, and every exit leads to a state', () => {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    exits(stateOf(name)).forEach(visit);
  };
  visit(definition.StartAt);
  expect([...reached].sort()).toEqual(Object.keys(definition.States).sort());
});

test('no execution lives longer than Step Functions allows, and the last wait still fits', () => {
  expect(definition.TimeoutSeconds).toBeLessThanOrEqual((365 - 31) * 24 * 3600);
});

test.each(waits)('"%s" ends by itself and hears everything that it can be woken with', (_, wait) => {
  expect(wait.TimeoutSeconds).toBe('{% $promiseSeconds %}');
  const expected = ['DynamoDb.ConditionalCheckFailedException', ...wakeErrors, 'States.Timeout', 'States.ALL'];
  expect([...caught(wait).keys()].sort()).toEqual([...expected].sort());
});

test.each(waits)('"%s" leads to the telling step named for the reason', (name, wait) => {
  const clock = { 'Await Check-In': 'Ask If All Is Well', 'Await an Answer': 'Settle' }[name] ?? 'The Clock Rang';
  expect(Object.fromEntries(caught(wait))).toEqual({
    'DynamoDb.ConditionalCheckFailedException': 'Look Again',
    Skipped: 'Look Again',
    Problem: 'Face the Problem',
    News: 'Tell the News',
    'States.Timeout': clock,
    'States.ALL': 'Needs a Person',
  });
});

test('only a refused park counts as a look, and every other way out of a wait begins to count anew', () => {
  for (const [, wait] of waits) {
    expect(wait.Assign).toEqual({ looks: 0 });
    for (const one of wait.Catch) {
      const refused = one.ErrorEquals.includes('DynamoDb.ConditionalCheckFailedException');
      if (one.Next !== 'Needs a Person') expect(one.Assign).toEqual({ looks: refused ? '{% $looks + 1 %}' : 0 });
    }
  }
  expect((stateOf('Confirm the Order') as Task).Assign).toMatchObject({ looks: 0 });
});

test('a park holds only while turn, rung and life are those that were seen', () => {
  for (const [, { Arguments: park }] of waits) {
    expect(park.ConditionExpression).toBe('turn = :seen AND rung = :rung AND life = :life');
    expect(park.UpdateExpression).toBe('SET #token = :token, tokenSeen = :seen, tokenRung = :rung, lookBy = :lookBy');
  }
});

test('each wait belongs to its rung, the next one to the next', () => {
  expect(waits.map(([, wait]) => wait.Arguments.ExpressionAttributeValues[':rung'])).toEqual(
    ['1', '2', '3', '4', '5'].map((N) => ({ N })),
  );
});

test('waits differ in rung and ways on only', () => {
  const alike = waits.map(([, { Comment: _why, Next: _next, ...wait }]) => ({
    ...wait,
    Arguments: {
      ...wait.Arguments,
      ExpressionAttributeValues: { ...wait.Arguments.ExpressionAttributeValues, ':rung': 'its own' },
    },
    Catch: wait.Catch.map((one) => (one.ErrorEquals.includes('States.Timeout') ? 'its own' : one)),
  }));
  for (const wait of alike) expect(wait).toEqual(alike[0]);
});

test('telling steps differ in the way on only, the first in its count and the last in what it expects', () => {
  const alike = tells.map(([, { Comment: _why, Next: _next, ...step }]) => {
    const { looks: _looks, ...assigned } = step.Assign;
    const { expect: _expected, ...payload } = step.Arguments.Payload;
    const isOurs = (one: { readonly ErrorEquals: readonly string[] }): boolean => one.ErrorEquals.includes('NotYet');
    const [Retry, Catch] = [step.Retry.filter((one) => !isOurs(one)), step.Catch.filter((one) => !isOurs(one))];
    return { ...step, Assign: assigned, Arguments: { ...step.Arguments, Payload: payload }, Retry, Catch };
  });
  for (const step of alike) expect(step).toEqual(alike[0]);
  expect(tells.filter(([, step]) => step.Arguments.Payload.expect).map(([name]) => name)).toEqual(['Settle']);
});

test('an end that is not there yet is looked at again at once', () => {
  const settle = stateOf('Settle') as Task;
  expect(settle.Retry[0]).toEqual({ ErrorEquals: ['NotYet'], MaxAttempts: 0 });
  expect(caught(settle).get('NotYet')).toBe('Look Again');
});

test('whatever else goes wrong ends in the only failure', () => {
  for (const [, task] of tasks)
    expect(task.Catch.at(-1)).toEqual({ ErrorEquals: ['States.ALL'], Next: 'Needs a Person' });
  expect(states.flatMap(([name, state]) => (state.Type === 'Fail' ? [name] : []))).toEqual(['Needs a Person']);
});

test('every error name is one of ours or of AWS', () => {
  const names = tasks.flatMap(([, task]) => [...task.Catch, ...task.Retry].flatMap((one) => one.ErrorEquals));
  const ours = names.filter((name) => !name.startsWith('States.') && !name.startsWith('DynamoDb.'));
  for (const name of ours) expect(machineErrors).toContain(name);
});

test('the definition says its own number, and it is the newest', () => {
  for (const [, step] of tells) expect(step.Arguments.Payload.definition).toBe(newestDefinition);
  expect(definitions).toContain(newestDefinition);
});

// Expressions are evaluated by the reference engine, on what the machine would hold.

const order = {
  brand: 'demo',
  order: 'o-1',
  plan: 'brief@1',
  language: 'en',
  parcels: [],
  channels: { email: true, sms: 'no-phone' },
} as const;
const calendar = { zone: 'Europe/Berlin', country: 'DE', closedDays: [] };
const placed = place({ ...order, calendar }, '2026-11-22T09:00:00.000Z').journey;
const told = tell(placed, [], { now: '2026-11-22T09:00:00.500Z', shortestWaitSeconds: 1 }).told;

const variables: Record<string, unknown> = { looks: 0, ...told };
const context = {
  Execution: { Input: { order: 'demo#o-1', life: 2 } },
  State: { Name: 'Await Shipment' },
  Task: { Token: 'a-token' },
};

const evaluate = async (
  value: string | number,
  more: { readonly bound?: object; readonly states?: object } = {},
): Promise<unknown> => {
  const expression = /^\{% (.*) %\}$/.exec(String(value))?.[1];
  if (expression === undefined) return value;
  return jsonata(expression).evaluate(
    {},
    { ...variables, ...more.bound, states: { context, input: {}, ...more.states } },
  );
};
const evaluateAll = async (assign: Assign, states: object): Promise<object> =>
  Object.fromEntries(
    await Promise.all(Object.entries(assign).map(async ([name, value]) => [name, await evaluate(value, { states })])),
  );

test('every expression compiles and has a value', async () => {
  const inStrings = [...text.matchAll(/"(\{%.*?%\})"/g)].map((found) => JSON.parse(`"${found[1]}"`) as string);
  expect(inStrings.length).toBeGreaterThan(60);
  const states = { result: { Payload: told }, errorOutput: { Error: 'News' } };
  for (const one of inStrings) expect(await evaluate(one, { states })).toBeDefined();
});

test.each(tells)('"%s" says who calls and keeps what it is told', async (name, step) => {
  const { order: key, life } = step.Arguments.Payload;
  expect([await evaluate(key), await evaluate(life)]).toEqual(['demo#o-1', 2]);
  expect(step.Arguments.Payload.from).toBe('{% $states.context.State.Name %}');
  const first = name === definition.StartAt ? { looks: 0 } : {};
  expect(await evaluateAll(step.Assign, { result: { Payload: told } })).toEqual({ ...first, ...told });
});

test('a park writes and asks for what was told, in the table’s types', async () => {
  const values = waits[0]![1].Arguments.ExpressionAttributeValues;
  const evaluated = Object.entries(values).map(async ([name, one]) => [
    name,
    await evaluate('S' in one ? one.S : one.N),
  ]);
  const expected = { ':token': 'a-token', ':seen': '1', ':rung': '1', ':life': '2', ':lookBy': told.lookBy };
  expect(Object.fromEntries(await Promise.all(evaluated))).toEqual(expected);
  expect(await evaluate(waits[0]![1].TimeoutSeconds!)).toBe(20);
});

const chosen = async (next: string, looks = 0): Promise<string> => {
  for (const rule of choice.Choices) if (await evaluate(rule.Condition, { bound: { next, looks } })) return rule.Next;
  return choice.Default;
};

test('every word of a telling step leads on', async () => {
  const words = [...Object.values(rungs).map(nextWord), 'Replaced'];
  const ways = await Promise.all(words.map(async (word) => [word, await chosen(word)]));
  expect(Object.fromEntries(ways)).toEqual({
    Shipment: 'Await Shipment',
    DeliveryDay: 'Await Delivery Day',
    Delivery: 'Await Delivery',
    CheckIn: 'Await Check-In',
    Answer: 'Await an Answer',
    Settled: 'Delivered and Settled',
    Cancelled: 'Cancelled',
    Closed: 'Closed',
    Replaced: 'Replaced',
  });
  expect(choice.Choices).toHaveLength(words.length + 1);
});

test('an unknown word, or a twenty-fifth look, needs a person', async () => {
  expect(await chosen('Nowhere')).toBe('Needs a Person');
  expect(await chosen('Shipment', 24)).toBe('Await Shipment');
  expect(await chosen('Shipment', 25)).toBe('Needs a Person');
});

test.each([
  {
    why: 'what was caught',
    looks: 0,
    input: { Error: 'States.TaskFailed', Cause: 'a secret' },
    name: 'States.TaskFailed',
  },
  { why: 'too many looks', looks: 25, input: {}, name: 'LookedTooOften' },
  { why: 'an unknown word', looks: 0, input: {}, name: 'UnknownWord' },
])('the failure is named for $why, and carries no value', async ({ looks, input, name }) => {
  const failure = stateOf('Needs a Person') as Extract<State, { Type: 'Fail' }>;
  const said = { states: { input }, bound: { looks } };
  expect(await evaluate(failure.Error, said)).toBe(name);
  expect(await evaluate(failure.Cause, said)).not.toContain('a secret');
});

test('the picture shows every state', () => {
  const picture = readFileSync(new URL('../../state-machines/README.md', import.meta.url), 'utf8').split('```')[1];
  for (const name of Object.keys(definition.States)) expect(picture).toContain(name);
});
