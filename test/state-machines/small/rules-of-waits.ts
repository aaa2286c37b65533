import { fate, output, path, type Rule, ran, told } from './rules.ts';

/** The rules of tokens, time-outs and names. */
export const rulesOfWaits: readonly Rule[] = [
  {
    rule: 'a token ends its wait with a result',
    file: 'wait',
    play: async ({ stage, start, key }) => {
      const { ended } = await start();
      const answer = await stage.succeed(await stage.tokenOf(key), '{"by":"a person"}');
      return { answer, ...(await ended()) };
    },
    expected: { answer: 'none', status: 'SUCCEEDED', output: { told: { by: 'a person' } }, states: ['Wait'] },
  },
  {
    rule: 'a token ends its wait with an error that is caught',
    file: 'wait',
    play: async ({ stage, start, key }) => {
      const { ended } = await start();
      const answer = await stage.fail(await stage.tokenOf(key), 'Known', 'the cause');
      return { answer, ...(await ended()) };
    },
    expected: {
      answer: 'none',
      status: 'SUCCEEDED',
      output: { error: { Error: 'Known', Cause: 'the cause' } },
      states: ['Wait', 'Caught'],
    },
  },
  {
    rule: 'an error from a token that nobody catches ends the execution',
    file: 'wait',
    play: fate(async ({ stage, start, key }) => {
      const { ended } = await start();
      await stage.fail(await stage.tokenOf(key), 'Unknown', '');
      return await ended();
    }),
    expected: 'FAILED Unknown',
  },
  {
    rule: 'what is no JSON ends no wait',
    file: 'wait',
    play: async ({ stage, start, key }) => {
      const { ended } = await start();
      const token = await stage.tokenOf(key);
      const answers = [await stage.succeed(token, 'no JSON'), await stage.succeed(token, '1')];
      return [...answers, (await ended()).status];
    },
    expected: ['InvalidOutput', 'none', 'SUCCEEDED'],
  },
  {
    rule: 'a token is spent by its first use',
    file: 'wait',
    play: async ({ stage, start, key }) => {
      const { ended } = await start();
      const token = await stage.tokenOf(key);
      const answers = [await stage.succeed(token, '1'), await stage.fail(token, 'Known', '')];
      const { status } = await ended();
      return [...answers, status, await stage.succeed(token, '1')];
    },
    expected: ['none', 'TaskTimedOut', 'SUCCEEDED', 'TaskTimedOut'],
  },
  {
    rule: 'a token whose time is over wakes nobody',
    file: 'wait-timeout',
    play: async ({ stage, start, key }) => {
      const { ended } = await start();
      const token = await stage.tokenOf(key);
      const { states } = await ended();
      return [states, await stage.succeed(token, '1')];
    },
    expected: [['Set', 'Wait', 'Rang'], 'TaskTimedOut'],
  },
  {
    rule: 'a retry replaces the token',
    file: 'wait-retry',
    play: async ({ stage, start, key }) => {
      const { ended } = await start();
      const first = await stage.tokenOf(key);
      const second = await stage.tokenOf(key, first);
      const answers = [await stage.succeed(first, '{"by":"first"}'), await stage.succeed(second, '{"by":"second"}')];
      return [...answers, (await ended()).output];
    },
    expected: ['TaskTimedOut', 'none', 'second'],
  },
  {
    rule: 'a token of a stopped execution wakes nobody',
    file: 'wait',
    play: async ({ stage, machine, start, key }) => {
      const { name, ended } = await start();
      const token = await stage.tokenOf(key);
      await stage.stop(machine, name);
      return [await stage.succeed(token, '1'), (await ended()).status];
    },
    expected: ['TaskTimedOut', 'ABORTED'],
  },
  {
    rule: 'what is no token is invalid',
    file: 'wait',
    play: async ({ stage }) => [await stage.succeed('no token', '1'), await stage.fail('x'.repeat(1025), 'Known', '')],
    expected: ['InvalidToken', 'InvalidToken'],
  },
  {
    rule: 'the table may refuse the token',
    file: 'wait-refused',
    play: path(ran()),
    expected: ['Wait', 'Refused'],
  },
  {
    rule: 'a bound of no time cannot be evaluated',
    file: 'wait-timeout-wrong',
    play: path(ran({ seconds: 0 })),
    expected: ['Wait', 'Caught'],
  },
  {
    rule: 'a bound is a whole number',
    file: 'wait-timeout-wrong',
    play: path(ran({ seconds: 1.5 })),
    expected: ['Wait', 'Caught'],
  },
  {
    rule: "a function's late answer is not heard",
    file: 'call-timeout',
    play: path(told({ milliseconds: 1500 })),
    expected: ['Call', 'Too Late'],
  },
  {
    rule: "the machine's own bound ends an execution, whatever it catches",
    file: 'execution-timeout',
    play: async (run) => (await ran()(run)).status,
    expected: 'TIMED_OUT',
  },
  {
    rule: 'States.ALL does not stand for too much data',
    file: 'too-much',
    play: fate(ran()),
    expected: 'FAILED States.DataLimitExceeded',
  },
  {
    rule: 'nothing catches a call that cannot be expressed',
    file: 'wrong-argument',
    play: fate(ran()),
    expected: 'FAILED States.Runtime',
  },
  {
    rule: 'a name stands for one execution',
    file: 'wait',
    play: async ({ stage, machine, key }) => {
      const name = stage.name('again');
      const input = JSON.stringify({ key });
      const start = (given: string) => stage.start(machine, name, given);
      const open = [await start(input), await start(input), await start('{}')];
      await stage.succeed(await stage.tokenOf(key), '1');
      await stage.ended(machine, name);
      return [...open, await start(input)];
    },
    expected: ['none', 'none', 'ExecutionAlreadyExists', 'ExecutionAlreadyExists'],
  },
  {
    rule: 'not every text is a name',
    file: 'succeed-output',
    play: async ({ stage, machine }) => {
      const longest = stage.name('x').padEnd(80, 'x');
      const names = ['a b', 'a#b', 'a/b', 'a:b', `${longest}x`, longest];
      return await Promise.all(names.map((name) => stage.start(machine, name, '{}')));
    },
    expected: ['InvalidName', 'InvalidName', 'InvalidName', 'InvalidName', 'InvalidName', 'none'],
  },
  {
    rule: 'an input is JSON',
    file: 'succeed-output',
    play: ({ stage, machine }) => stage.start(machine, stage.name('run'), '{'),
    expected: 'InvalidExecutionInput',
  },
  {
    rule: 'an output of one state is the input of the next',
    file: 'wait-timeout',
    play: output(ran()),
    expected: { caught: 'States.Timeout', by: 'Rang' },
  },
];
