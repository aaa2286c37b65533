import { fate, output, path, type Rule, ran, throwing, told } from './rules.ts';

const retries: readonly Rule[] = [
  {
    rule: 'a task is tried again as often as its retrier allows',
    file: 'retry',
    play: output(throwing('Flaky', 'Flaky')),
    expected: expect.objectContaining({ calls: 3 }),
  },
  {
    rule: 'when no retry is left, the error stands',
    file: 'retry',
    play: fate(throwing('Flaky', 'Flaky', 'Flaky')),
    expected: 'FAILED Flaky',
  },
  {
    rule: 'an error that no retrier names is not tried again',
    file: 'retry',
    play: fate(throwing('Other')),
    expected: 'FAILED Other',
  },
  {
    rule: 'when no retry is left, the catcher is asked',
    file: 'retry-then-catch',
    play: output(throwing('Flaky', 'Flaky')),
    expected: { error: 'Flaky', calls: 3 },
  },
  {
    rule: 'each retrier counts its own retries',
    file: 'retriers-apart',
    play: fate(throwing('First', 'Second')),
    expected: 'SUCCEEDED',
  },
  {
    rule: 'a retrier does not forget what it allowed because another one came between',
    file: 'retriers-apart',
    play: fate(throwing('First', 'Second', 'First')),
    expected: 'FAILED First',
  },
  {
    rule: 'the first retrier that names an error decides, even if it allows nothing',
    file: 'retry-never',
    play: fate(throwing('NotYet')),
    expected: 'FAILED NotYet',
  },
  {
    rule: 'the context counts retries, which States.TaskFailed allows too',
    file: 'retry-count',
    play: output(throwing('Any')),
    expected: 1,
  },
];

const catches: readonly Rule[] = [
  {
    rule: 'the first catcher that names the error leads on',
    file: 'catch-order',
    play: path(throwing('Refused')),
    expected: ['Call', 'By Its Name'],
  },
  {
    rule: 'States.ALL catches what nobody names',
    file: 'catch-order',
    play: path(throwing('Unheard Of')),
    expected: ['Call', 'By All'],
  },
  {
    rule: 'States.TaskFailed does not catch a time-out',
    file: 'catch-task-failed',
    play: path(ran()),
    expected: ['Wait', 'By Timeout'],
  },
  {
    rule: 'a catcher without an output hands the error on',
    file: 'catch-input',
    play: output(throwing('Refused')),
    expected: 'Refused',
  },
  {
    rule: 'a catcher assigns, and has its own output',
    file: 'catch-assign',
    play: output(throwing('Refused')),
    expected: { looks: 2, error: 'Refused', was: 1 },
  },
  {
    rule: 'an error that nobody names ends the execution',
    file: 'uncaught',
    play: fate(throwing('Refused')),
    expected: 'FAILED Refused',
  },
];

const values: readonly Rule[] = [
  {
    rule: 'assignments and outputs see the variables as they were',
    file: 'assign',
    play: output(ran()),
    expected: { x: 10, y: 1, outputSaw: 1, list: [1] },
  },
  {
    rule: 'a task assigns from its result and hands the result on',
    file: 'assign-result',
    play: output(told({})),
    expected: { calls: 1, payload: 1, status: 200 },
  },
  {
    rule: 'nothing is no argument',
    file: 'undefined-argument',
    play: output(ran()),
    expected: { caught: 'States.QueryEvaluationError', by: 'Caught' },
  },
  {
    rule: 'a task catches that its own assignment is of nothing',
    file: 'undefined-assign',
    play: output(told({})),
    expected: { caught: 'States.QueryEvaluationError', by: 'Caught' },
  },
  {
    rule: 'nothing is no output',
    file: 'undefined-output',
    play: fate(ran()),
    expected: 'FAILED States.QueryEvaluationError',
  },
  { rule: 'Succeed has an output', file: 'succeed-output', play: output(ran()), expected: { sum: 3 } },
  {
    rule: "AWS's functions beside JSONata's own",
    file: 'functions',
    play: output(ran()),
    expected: {
      partition: [[1, 2], [3, 4], [5]],
      range: [0, 5, 10],
      down: [5, 3, 1],
      md5: '5a8b0326b90e5ba02da63ace6bde42ea',
      sha256: '02f02a0d9537c63c4c3d5342daa4c58ac51ea2d2d7e5ff6587ceeda1191cce67',
      parse: [1],
      random: true,
      seeded: true,
      uuid: 36,
    },
  },
  {
    rule: '$eval is forbidden',
    file: 'function-eval',
    play: fate(ran()),
    expected: 'FAILED States.QueryEvaluationError',
  },
  {
    rule: 'expressions stand anywhere in nested arguments',
    file: 'nested',
    play: output(ran({ word: 'hello', numbers: [1, 2] })),
    expected: { list: [1, 'hello', { deep: [1, 2] }], literal: '$states.input.word', none: null, is: true, sum: 3 },
  },
  {
    rule: 'of a list of one, JSONata finds the only member; a list that is given stays one',
    file: 'singletons',
    play: output(
      ran({
        lines: [
          { name: 'Teapot', price: 20 },
          { name: 'Spoon', price: 2 },
        ],
      }),
    ),
    expected: { one: 'Teapot', kept: ['Teapot'], list: ['a'] },
  },
  {
    rule: 'the context tells of execution, machine and state',
    file: 'context',
    play: async ({ start, key }) => {
      const { name, ended } = await start();
      const { output: seen } = await ended();
      return {
        ...(seen as object),
        execution: Reflect.get(seen as object, 'execution') === name,
        input: Reflect.get(seen as object, 'input') === key,
      };
    },
    expected: {
      name: 'Tell',
      execution: true,
      input: true,
      started: 'number',
      entered: 'number',
      id: true,
      machine: true,
    },
  },
];

const choices: readonly Rule[] = [
  {
    rule: 'the first condition that holds leads on',
    file: 'choice',
    play: path(ran({ size: 11 })),
    expected: ['Which', 'Large'],
  },
  { rule: 'a rule has its own output', file: 'choice', play: output(ran({ size: 6 })), expected: "the rule's" },
  {
    rule: 'no condition holds: the default',
    file: 'choice',
    play: path(ran({ size: 5 })),
    expected: ['Which', 'Small'],
  },
  { rule: 'a rule assigns', file: 'choice-assign', play: output(ran({ size: 6 })), expected: 'rule' },
  { rule: 'the default assigns', file: 'choice-assign', play: output(ran({ size: 5 })), expected: 'default' },
  {
    rule: 'no condition holds, and no default',
    file: 'choice-nothing',
    play: fate(ran()),
    expected: 'FAILED States.NoChoiceMatched',
  },
  {
    rule: 'a condition is true or false',
    file: 'choice-no-boolean',
    play: fate(ran()),
    expected: 'FAILED States.QueryEvaluationError',
  },
  { rule: 'Fail evaluates its error', file: 'fail', play: fate(ran({ bad: true })), expected: 'FAILED Bad' },
];

/** The rules of states that nobody outside ends. */
export const rulesOfStates: readonly Rule[] = [...retries, ...catches, ...values, ...choices];
