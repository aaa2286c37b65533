import { readFileSync } from 'node:fs';
import jsonata from 'jsonata';
import { TaskFailed } from '../../simulator/step-functions/contract.ts';
import { orderDefinitionText } from '../../state-machines/definition.ts';
import { readMachine } from '../../state-machines/language.ts';
import { differences } from '../state-machines/small/differences.ts';
import { runOn } from '../state-machines/small/rules.ts';
import { rulesOfStates } from '../state-machines/small/rules-of-states.ts';
import { rulesOfWaits } from '../state-machines/small/rules-of-waits.ts';
import { definitionOf } from '../state-machines/small/stage.ts';
import { twin } from '../state-machines/small/twin.ts';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
const KIB = 1024;

describe("the twin keeps Step Functions' rule that", () => {
  test.each([...rulesOfStates, ...rulesOfWaits])('$rule', async ({ file, play, expected }) => {
    const { stage } = twin();
    const run = await runOn(stage, await stage.machine(definitionOf(file, 'Told')));
    expect(await play(run)).toEqual(expected);
  });
});

type Twin = ReturnType<typeof twin>;

const machineOf = (states: object, more: object = {}): string =>
  JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...more });

const call = (more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: 'any', Payload: {} },
  End: true,
  ...more,
});

const park = (more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
  Arguments: {
    TableName: 'any',
    Key: { pk: { S: 'key' } },
    UpdateExpression: 'any',
    ExpressionAttributeValues: { ':token': { S: '{% $states.context.Task.Token %}' } },
  },
  End: true,
  ...more,
});

const begin = ({ states }: Twin, definition: string, input = '{}') => {
  states.createMachine('machine', readMachine(definition));
  expect(states.startExecution({ machine: 'machine', name: 'run', input })).toBe('started');
  return () => states.describeExecution('machine', 'run')!;
};

const outputOf = async (stage: Twin, definition: string) => {
  const view = begin(stage, definition);
  await stage.agenda.run(stage.agenda.now() + SECOND);
  return JSON.parse(view().output ?? 'null');
};

describe('retries', () => {
  const delaysOf = async (retrier: object, random: () => number): Promise<readonly number[]> => {
    const times: number[] = [];
    const stage = twin({
      random,
      invoke: async () => {
        times.push(stage.agenda.now());
        throw new TaskFailed('Flaky');
      },
    });
    begin(stage, machineOf({ Call: call({ Retry: [{ ErrorEquals: ['States.ALL'], ...retrier }] }) }));
    await stage.agenda.run(stage.agenda.now() + DAY);
    return times.slice(1).map((at, index) => (at - times[index]!) / SECOND);
  };

  test('come ever later, up to a bound', async () => {
    const retrier = { IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 6, MaxDelaySeconds: 10 };
    expect(await delaysOf(retrier, () => 0.5)).toEqual([1, 2, 4, 8, 10, 10]);
    expect(await delaysOf({ ...retrier, JitterStrategy: 'FULL' }, () => 0.5)).toEqual([0.5, 1, 2, 4, 5, 5]);
  });

  test('are three, from a second on, twice as late each, unless said otherwise', async () => {
    expect(await delaysOf({}, () => 0.5)).toEqual([1, 2, 4]);
  });

  test('are billed, and none is made once the execution has been stopped', async () => {
    const stage = twin({ invoke: () => Promise.reject(new TaskFailed('Flaky')) });
    const view = begin(stage, machineOf({ Call: call({ Retry: [{ ErrorEquals: ['States.ALL'] }] }) }));
    await stage.agenda.run(stage.agenda.now() + 3 * SECOND);
    expect(view().transitions).toBe(3);
    stage.states.stopExecution({ machine: 'machine', name: 'run', error: 'Stopped' });
    await stage.agenda.run();
    expect(view()).toMatchObject({ status: 'ABORTED', error: 'Stopped', transitions: 3 });
    expect(stage.states.transitions()).toBe(3);
  });
});

describe('a call that is never answered', () => {
  const silent = { invoke: () => new Promise<never>(() => {}), updateItem: () => new Promise<never>(() => {}) };

  test("is ended by its state's bound alone", async () => {
    const stage = twin(silent);
    const view = begin(stage, machineOf({ Call: call({ TimeoutSeconds: 60 }) }));
    await stage.agenda.run(stage.agenda.now() + 59 * SECOND);
    expect(view()).toMatchObject({ status: 'RUNNING', deadline: stage.agenda.now() + SECOND, isWaiting: false });
    await stage.agenda.run(stage.agenda.now() + SECOND);
    expect(view()).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  test('lasts a year without one', async () => {
    const stage = twin(silent);
    const view = begin(stage, machineOf({ Wait: park() }));
    await stage.agenda.run(stage.agenda.now() + 364 * DAY);
    expect(view().status).toBe('RUNNING');
    await stage.agenda.run(stage.agenda.now() + DAY);
    expect(view()).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
  });

  test('may have given its token away, which then ends the wait, whatever the answer says later', async () => {
    const stage = twin({
      updateItem: (input) => {
        stage.parked.set('key', Reflect.get(input.ExpressionAttributeValues![':token']!, 'S'));
        return new Promise((resolve) => stage.agenda.after(10 * SECOND, resolve));
      },
    });
    const wait = park({ TimeoutSeconds: 60, Next: 'Call', End: undefined });
    const bounded = call({ TimeoutSeconds: 60, Arguments: { FunctionName: 'any', Payload: { milliseconds: 30_000 } } });
    const view = begin(stage, machineOf({ Wait: wait, Call: bounded }));
    await stage.agenda.run(stage.agenda.now());
    expect(view().isWaiting).toBe(false);
    expect(stage.states.sendTaskSuccess(stage.parked.get('key')!, '"early"')).toBe('done');
    await stage.agenda.run(stage.agenda.now() + 20 * SECOND);
    expect(view()).toMatchObject({ status: 'RUNNING', state: 'Call', isWaiting: false });
    expect(view().history.map(({ type }) => type)).not.toContain('TaskSubmitted');
  });
});

describe('a token', () => {
  test('is as long as AWS says, and stands in the view while it is good', async () => {
    const stage = twin();
    const view = begin(stage, machineOf({ Wait: park({ TimeoutSeconds: 60 }) }));
    await stage.agenda.run(stage.agenda.now());
    const token = stage.parked.get('key')!;
    expect(token.length).toBeLessThanOrEqual(1024);
    expect(view()).toMatchObject({ isWaiting: true, token, deadline: stage.agenda.now() + 60 * SECOND });
    stage.states.sendTaskFailure(token, 'Enough');
    expect(view().token).toBeUndefined();
  });

  test('that somebody else gave does not exist', async () => {
    const other = twin({ random: () => 0.25 });
    begin(other, machineOf({ Wait: park() }));
    await other.agenda.run(other.agenda.now());
    const stage = twin();
    begin(stage, machineOf({ Wait: park() }));
    await stage.agenda.run(stage.agenda.now());
    expect(stage.states.sendTaskSuccess(other.parked.get('key')!, '1')).toBe('TaskDoesNotExist');
  });

  test('is dead while its successor waits to be made', async () => {
    const stage = twin();
    const retry = { ErrorEquals: ['Again'], IntervalSeconds: 10 };
    const view = begin(stage, machineOf({ Wait: park({ Retry: [retry] }) }));
    await stage.agenda.run(stage.agenda.now());
    const token = stage.parked.get('key')!;
    expect(stage.states.sendTaskFailure(token, 'Again')).toBe('done');
    await stage.agenda.run(stage.agenda.now() + SECOND);
    expect(stage.states.sendTaskSuccess(token, '1')).toBe('TaskTimedOut');
    await stage.agenda.run(stage.agenda.now() + 10 * SECOND);
    expect(view()).toMatchObject({ isWaiting: true, transitions: 2 });
    expect(view().token).not.toBe(token);
  });
});

describe('quotas', () => {
  test('an input has up to 256 KiB, counted in bytes', () => {
    const { states } = twin();
    states.createMachine('machine', readMachine(machineOf({ Done: { Type: 'Succeed' } })));
    const start = (name: string, text: string) =>
      states.startExecution({ machine: 'machine', name, input: JSON.stringify(text) });
    expect(start('most', 'x'.repeat(256 * KIB - 2))).toBe('started');
    expect(start('more', 'x'.repeat(256 * KIB - 1))).toBe('InvalidExecutionInput');
    expect(start('wide', '€'.repeat(90 * KIB))).toBe('InvalidExecutionInput');
  });

  test('a state assigns up to 256 KiB, and all variables together have 10 MiB', async () => {
    const assign = (kib: number) => ({
      Type: 'Pass',
      Assign: { much: `{% $pad('', ${kib * KIB}, 'x') %}` },
      End: true,
    });
    const much = twin();
    const view = begin(much, machineOf({ Set: assign(256) }));
    await much.agenda.run(much.agenda.now());
    expect(view()).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });

    const steps = Array.from({ length: 42 }, (_, step) => [
      `Step ${step}`,
      { Type: 'Pass', Assign: { [`much${step}`]: `{% $pad('', ${255 * KIB}, 'x') %}` }, Next: `Step ${step + 1}` },
    ]);
    const all = twin();
    const last = begin(all, machineOf({ ...Object.fromEntries(steps), 'Step 42': { Type: 'Succeed' } }));
    await all.agenda.run(all.agenda.now());
    expect(last()).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded', state: 'Step 40' });
  });

  test('a function answers with up to 256 KiB, whatever is made of it', async () => {
    const stage = twin({ invoke: async () => 'x'.repeat(256 * KIB) });
    const view = begin(stage, machineOf({ Call: call({ Output: 'small' }) }));
    await stage.agenda.run(stage.agenda.now());
    expect(view()).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  test('a history has up to 25,000 events', async () => {
    const stage = twin();
    const view = begin(
      stage,
      machineOf({ Round: { Type: 'Pass', Next: 'Again' }, Again: { Type: 'Pass', Next: 'Round' } }),
    );
    await stage.agenda.run(stage.agenda.now());
    expect(view()).toMatchObject({ status: 'FAILED', error: 'States.Runtime', events: 25_000 });
    expect(view().history.at(-1)).toMatchObject({ id: 25_000, type: 'ExecutionFailed' });
  });

  test('a full history lets no further call be made', async () => {
    let calls = 0;
    const stage = twin({
      invoke: async () => {
        calls += 1;
      },
    });
    const first = { Type: 'Pass', Next: 'Call' };
    const view = begin(stage, machineOf({ First: first, Call: call({ Next: 'Call', End: undefined }) }));
    await stage.agenda.run(stage.agenda.now());
    expect([calls, view().history.at(-2)?.type]).toEqual([4999, 'TaskStateEntered']);
  });

  test('a name is free again ninety days after the end', async () => {
    const stage = twin();
    begin(stage, machineOf({ Done: { Type: 'Succeed' } }));
    const again = () => stage.states.startExecution({ machine: 'machine', name: 'run', input: '{}' });
    await stage.agenda.run(stage.agenda.now() + 90 * DAY - 1);
    expect(again()).toBe('ExecutionAlreadyExists');
    await stage.agenda.run(stage.agenda.now() + 1);
    expect(again()).toBe('started');
    expect(stage.states.executions()).toHaveLength(2);
  });
});

describe('an execution', () => {
  test("is written down in AWS's words", async () => {
    const stage = twin();
    const definition = machineOf({
      Wait: park({ TimeoutSeconds: 1, Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Which' }] }),
      Which: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'No' }] },
      No: { Type: 'Fail', Error: 'No' },
    });
    const view = begin(stage, definition);
    await stage.agenda.run(stage.agenda.now() + SECOND);
    expect(view().history.map(({ type, state = '-', error = '-' }) => `${type} ${state} ${error}`)).toEqual([
      'ExecutionStarted - -',
      'TaskStateEntered Wait -',
      'TaskScheduled Wait -',
      'TaskStarted Wait -',
      'TaskSubmitted Wait -',
      'TaskTimedOut Wait States.Timeout',
      'TaskStateExited Wait -',
      'ChoiceStateEntered Which -',
      'ChoiceStateExited Which -',
      'FailStateEntered No -',
      'ExecutionFailed - No',
    ]);
    expect(stage.over.map(({ name, status }) => [name, status])).toEqual([['run', 'FAILED']]);
  });

  test('takes its time from state to state', async () => {
    const stage = twin({ stepMilliseconds: 100 });
    const view = begin(stage, machineOf({ One: { Type: 'Pass', Next: 'Two' }, Two: { Type: 'Succeed' } }));
    await stage.agenda.run();
    expect(view().endedAt! - view().startedAt).toBe(200);
  });

  test('goes nowhere after it was stopped in the middle of a call', async () => {
    const stage = twin({
      invoke: async () => {
        stage.states.stopExecution({ machine: 'machine', name: 'run' });
        return 'an answer';
      },
    });
    const view = begin(stage, machineOf({ Call: call({ Next: 'Done', End: undefined }), Done: { Type: 'Succeed' } }));
    await stage.agenda.run();
    expect(view()).toMatchObject({ status: 'ABORTED', state: 'Call', transitions: 1 });
    expect(stage.over).toHaveLength(1);
  });

  test('enters nothing if it was stopped at once, and leaves nothing to wait for', async () => {
    const stage = twin();
    const view = begin(stage, machineOf({ Call: call({ TimeoutSeconds: 60 }) }, { TimeoutSeconds: 60 }));
    expect(stage.states.stopExecution({ machine: 'machine', name: 'run' })).toBe(true);
    expect(stage.states.stopExecution({ machine: 'machine', name: 'run' })).toBe(false);
    expect(stage.agenda.next()).toBeUndefined();
    await stage.agenda.run(stage.agenda.now());
    expect(view()).toMatchObject({ status: 'ABORTED', transitions: 0, state: undefined });
  });

  test('keeps the definition that it was started with', async () => {
    const stage = twin();
    const view = begin(stage, machineOf({ Wait: park() }));
    await stage.agenda.run(stage.agenda.now());
    stage.states.createMachine('machine', readMachine(machineOf({ No: { Type: 'Fail' } })));
    stage.states.sendTaskSuccess(view().token!, '1');
    await stage.agenda.run(stage.agenda.now());
    expect(view().status).toBe('SUCCEEDED');
  });

  test('is forgotten on demand, but not its transitions', async () => {
    const stage = twin();
    begin(stage, machineOf({ Done: { Type: 'Succeed' } }));
    stage.states.forget('machine', ['run']);
    expect(stage.states.executions()).toHaveLength(1);
    await stage.agenda.run(stage.agenda.now());
    stage.states.forget('machine', ['run']);
    expect([stage.states.executions(), stage.states.transitions()]).toEqual([[], 1]);
  });
});

describe('expressions', () => {
  test('tell virtual time, and chance of the given kind', async () => {
    const tell = {
      Type: 'Pass',
      Output: ['{% $now() %}', '{% $millis() %}', '{% $random() %}', '{% $uuid() %}'],
      End: true,
    };
    const stage = twin({ random: () => 0.5 });
    const now = stage.agenda.now();
    const uuid = '88888888-8888-4888-a888-888888888888';
    expect(await outputOf(stage, machineOf({ Tell: tell }))).toEqual([new Date(now).toISOString(), now, 0.5, uuid]);
  });

  test('leave plain JSON in variables, without what the engine hangs on lists', async () => {
    const set = { Type: 'Pass', Assign: { box: "{% { 'list': [{ 'a': 1 }].a[] } %}" }, Next: 'Tell' };
    const tell = { Type: 'Pass', Output: '{% $box.list %}', End: true };
    expect(await outputOf(twin(), machineOf({ Set: set, Tell: tell }))).toEqual([1]);
  });

  test.each([3, -7, 0.1 + 0.2, 1e21, 'a text', true, { a: 0.1 }])(
    'write %j as text as the engine does',
    async (value) => {
      const set = { Type: 'Pass', Assign: { value }, Next: 'Tell' };
      const tell = { Type: 'Pass', Output: { text: '{% $string($value) %}', whole: '{% $value %}' }, End: true };
      const text = await jsonata('$string($value)').evaluate({}, { value });
      expect(await outputOf(twin(), machineOf({ Set: set, Tell: tell }))).toEqual({ text, whole: value });
    },
  );

  test.each(['x', 'Shipment', '', 24, 25, 25.5, -1, null, true, { a: 1 }, [25]])(
    'compare %j as the engine does, or fail with it',
    async (value) => {
      for (const told of ["$value = 'x'", "$value = ''", '$value = 25', '$value >= 25', "$value >= 'Shipment'"]) {
        const set = { Type: 'Pass', Assign: { value }, Next: 'Tell' };
        const tell = { Type: 'Pass', Output: `{% ${told} %}`, End: true };
        const answer = await jsonata(told)
          .evaluate({}, { value })
          .catch(() => undefined);
        const output = await outputOf(twin(), machineOf({ Set: set, Tell: tell }));
        // What fails has no output.
        expect({ told, output }).toEqual({ told, output: answer ?? null });
      }
    },
  );

  test.each([
    ["$hash('x', 'CRC')"],
    ['$range(0, 1, 0)'],
    ['$range(0, 1000, 1)'],
    ['$partition([1], 0)'],
    ["$parse('{')"],
    ["$now('[Y]')"],
    ['[function($x) { $x }]'],
    ['$string'],
    ['$'],
    ['$missing.path'],
  ])('%s cannot be evaluated', async (expression) => {
    const stage = twin();
    const view = begin(stage, machineOf({ Tell: { Type: 'Pass', Output: `{% ${expression} %}`, End: true } }));
    await stage.agenda.run(stage.agenda.now());
    expect(view()).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    expect(view().cause).toContain(expression);
  });

  test('that cannot be read are refused with their machine', () => {
    const broken = machineOf({ Tell: { Type: 'Pass', Output: { deep: ['{% 1 + %}'] }, End: true } });
    expect(() => twin().states.createMachine('broken', readMachine(broken))).toThrow();
  });
});

test("the order's own machine goes from rung to rung in twelve transitions, the same way each time", async () => {
  const walk = async () => {
    const stage = twin({
      invoke: async () => ({ seen: 1, promiseSeconds: 3600, lookBy: '2026-03-02T10:00:00Z', next: 'Settled' }),
      updateItem: async ({ ExpressionAttributeValues }) => {
        const token = Reflect.get(ExpressionAttributeValues![':token']!, 'S');
        stage.agenda.after(SECOND, () => stage.states.sendTaskSuccess(token, '{}'));
      },
    });
    const view = begin(stage, orderDefinitionText(), '{"order":"acme#o1","life":1}');
    await stage.agenda.run(stage.agenda.now() + DAY);
    return view();
  };
  const [first, second] = [await walk(), await walk()];
  expect(first).toMatchObject({ status: 'SUCCEEDED', state: 'Delivered and Settled', transitions: 12 });
  expect(first.history).toEqual(second.history);
});

test('what the embedded AWS does otherwise is listed, and nothing else', () => {
  const page = readFileSync(new URL('../../docs/interpreter.md', import.meta.url), 'utf8');
  const table = page.slice(page.indexOf('| Rule,'), page.indexOf('## What it knows'));
  const listed = [...table.matchAll(/^\| ([^|]+?) \|/gm)].map(([, rule]) => rule).slice(2);
  expect(listed).toEqual(Object.keys(differences));
});
