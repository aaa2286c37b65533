import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateEmailIdentityCommand, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { GetExecutionHistoryCommand } from '@aws-sdk/client-sfn';
import { run } from '../../local/command.ts';
import type { Workbench } from './workbench.ts';
import { errorOf, eventually, park } from './workbench.ts';

const setVariables = (assign: object, next: string) => ({ Type: 'Pass', Assign: assign, Next: next });

const invoke = (functionName: string, more: object) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: functionName, Payload: {} },
  Output: '{% $states.result.Payload %}',
  End: true,
  ...more,
});

/** What AWS documents, told by the mend without which the embedded AWS does otherwise. */
export const documented: Record<string, (bench: Workbench) => Promise<void>> = {
  timeout_in_jsonata: async ({ outputOf, machine, start, ended }) => {
    const waiting = {
      Set: setVariables({ seconds: 1 }, 'Wait'),
      Wait: park({ TimeoutSeconds: '{% $seconds %}', Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Rang' }] }),
      Rang: { Type: 'Pass', Output: 'the clock rang', End: true },
    };
    const execution = await start(await machine('Set', waiting), { key: 'timeout' });
    expect((await ended(execution)).output).toBe('the clock rang');

    const broken = {
      Wait: park({ TimeoutSeconds: '{% $nothing %}', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }] }),
      Caught: { Type: 'Pass', Output: 'caught', End: true },
    };
    expect(await outputOf('Wait', broken)).toBe('caught');
  },

  output_of_succeed: async ({ outputOf }) => {
    expect(await outputOf('Done', { Done: { Type: 'Succeed', Output: { sum: '{% 1 + 2 %}' } } })).toEqual({ sum: 3 });
  },

  output_of_choice: async ({ outputOf }) => {
    const choice = (condition: string) => ({
      Which: {
        Type: 'Choice',
        Choices: [{ Condition: condition, Output: 'the rule', Next: 'End' }],
        Output: 'the default',
        Default: 'End',
      },
      End: { Type: 'Succeed' },
    });
    expect(await outputOf('Which', choice('{% false %}'))).toBe('the default');
    expect(await outputOf('Which', choice('{% true %}'))).toBe('the rule');
  },

  assign_against_old_values: async ({ outputOf }) => {
    const states = {
      First: setVariables({ x: 1, y: 10 }, 'Swap'),
      Swap: setVariables({ x: '{% $y %}', y: '{% $x %}' }, 'Tell'),
      Tell: { Type: 'Pass', Output: { x: '{% $x %}', y: '{% $y %}' }, End: true },
    };
    expect(await outputOf('First', states)).toEqual({ x: 10, y: 1 });
  },

  names_of_executions: async ({ machine, start, ended, tokenOf, succeed, name }) => {
    const waiting = await machine('Wait', { Wait: park() });
    const again = name('again');
    const first = await start(waiting, { key: again }, again);
    expect(await start(waiting, { key: again }, again)).toBe(first);
    expect(await errorOf(start(waiting, { key: 'other' }, again))).toBe('ExecutionAlreadyExists');
    await succeed(await tokenOf(again));
    await ended(first);
    expect(await errorOf(start(waiting, { key: again }, again))).toBe('ExecutionAlreadyExists');
    for (const refused of ['with#hash', 'with space', 'x'.repeat(81)]) {
      expect([refused, await errorOf(start(waiting, { key: 'refused' }, refused))]).toEqual([refused, 'InvalidName']);
    }
  },

  first_answer_to_a_token_wins: async ({ machine, start, ended, tokenOf, succeed, fail }) => {
    const waiting = await machine('Wait', { Wait: park({ TimeoutSeconds: 60 }) });
    const race = async (key: string) => {
      const execution = await start(waiting, { key });
      const token = await tokenOf(key);
      const answers = await Promise.all([errorOf(succeed(token)), errorOf(fail(token, 'Second'))]);
      const { status } = await ended(execution);
      expect([...answers].sort()).toEqual(['TaskTimedOut', 'none']);
      expect(status).toBe(answers[0] === 'none' ? 'SUCCEEDED' : 'FAILED');
      expect(await errorOf(succeed(token))).toBe('TaskTimedOut');
    };
    await Promise.all(Array.from({ length: 20 }, (_, index) => race(`race-${index}`)));

    const late = await start(await machine('Wait', { Wait: park({ TimeoutSeconds: 1 }) }), { key: 'late' });
    const token = await tokenOf('late');
    expect((await ended(late)).error).toBe('States.Timeout');
    expect(await errorOf(succeed(token))).toBe('TaskTimedOut');
    expect(await errorOf(succeed('never handed out'))).toBe('InvalidToken');
  },

  stopped_executions_stay_stopped: async ({ sfn, machine, start, stop, ended, tokenOf, succeed }) => {
    const caught = { Caught: { Type: 'Succeed' } };
    const waiting = { Wait: park({ TimeoutSeconds: 1, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }] }) };
    const executionArn = await start(await machine('Wait', { ...waiting, ...caught }), { key: 'stopped' });
    const token = await tokenOf('stopped');
    await stop(executionArn);
    expect(await errorOf(succeed(token))).toBe('TaskTimedOut');
    // Long enough for the wait's own clock to have rung.
    await pause(1300);
    expect((await ended(executionArn)).status).toBe('ABORTED');
    const { events } = await sfn.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder: true }));
    expect(events?.[0]?.type).toBe('ExecutionAborted');
  },

  names_of_thrown_errors: async (bench) => {
    const functionName = await bench.function(`
      let calls = 0;
      export const handler = async () => {
        calls += 1;
        if (calls === 1) throw Object.assign(new Error('throttled'), { name: 'TryAgain' });
        return { calls };
      };`);
    const retried = { Retry: [{ ErrorEquals: ['TryAgain'], IntervalSeconds: 1, MaxAttempts: 1 }] };
    // The second call remembers the first: a throw does not end the process.
    expect(await bench.outputOf('Call', { Call: invoke(functionName, retried) })).toEqual({ calls: 2 });

    const refusing = await bench.function(`
      class Refused extends Error { name = 'Refused'; }
      export const handler = () => { throw new Refused('no'); };`);
    expect(await bench.invoke(refusing)).toMatchObject({ errorType: 'Refused', errorMessage: 'no' });
    const caught = invoke(refusing, { Catch: [{ ErrorEquals: ['Refused'], Next: 'Caught', Output: 'by its name' }] });
    expect(await bench.outputOf('Call', { Call: caught, Caught: { Type: 'Succeed' } })).toBe('by its name');
  },

  no_wait_for_a_log_line: async (bench) => {
    const silent = await bench.function('export const handler = async () => ({});');
    const took: number[] = [];
    for (let call = 0; call < 20; call += 1) {
      const began = performance.now();
      await bench.invoke(silent);
      took.push(performance.now() - began);
    }
    // Not the fastest: a late line of the start (or a clock set back) lets one call off the wait.
    expect(took.sort((one, other) => one - other)[4]).toBeLessThan(50);
  },

  rest_of_a_stretch_that_failed_in_part: async (bench) => {
    // What it heard is kept outside it: asking it while it is told would start a second one, with a memory of its own.
    const folder = await mkdtemp(join(tmpdir(), 'doorstep-heard-'));
    const file = join(folder, 'heard');
    const reader = await bench.function(`
      import { appendFileSync, existsSync } from 'node:fs';
      const file = ${JSON.stringify(file)};
      export const handler = async ({ Records }) => {
        const isFirst = !existsSync(file);
        appendFileSync(file, Records.map(({ dynamodb }) => dynamodb.Keys.pk.S).join(' ') + '\\n');
        const failed = Records.find(({ dynamodb }) => dynamodb.Keys.pk.S === 'two');
        return { batchItemFailures: isFirst ? [{ itemIdentifier: failed.dynamodb.SequenceNumber }] : [] };
      };`);
    try {
      await bench.toldTo(reader, ['one', 'two', 'three']);
      const heard = await eventually(async () => {
        const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').slice(0, -1);
        return lines.length > 1 ? lines : undefined;
        // It looks for new readers every 5 seconds.
      }, bench.patience + 7000);
      expect(heard).toEqual(['one two three', 'two three']);
    } finally {
      await rm(folder, { recursive: true });
    }
  },

  headers_that_ses_takes: async ({ ses }) => {
    await ses.send(new CreateEmailIdentityCommand({ EmailIdentity: 'shop.example' }));
    const text = { Data: 'Hello' };
    const send = (...Headers: { Name: string; Value: string }[]) =>
      errorOf(
        ses.send(
          new SendEmailCommand({
            FromEmailAddress: 'orders@shop.example',
            Destination: { ToAddresses: ['ada@buyer.example'] },
            Content: { Simple: { Subject: text, Body: { Text: text }, Headers } },
          }),
        ),
      );
    const header = { Name: 'List-Unsubscribe', Value: `<https://shop.example/${'x'.repeat(840)}>` };
    expect(await send(...Array.from({ length: 15 }, () => header))).toBe('none');
    for (const wrong of [
      { ...header, Value: 'Blüte' },
      { ...header, Value: 'x\r\nBcc: y@z.example' },
      { ...header, Value: 'x'.repeat(871) },
      { ...header, Name: 'Two words' },
    ])
      expect([wrong, await send(wrong)]).toEqual([wrong, 'BadRequestException']);
    expect(await send(...Array.from({ length: 16 }, () => header))).toBe('BadRequestException');
  },

  // Last, because it ends the emulator, as a crash would: without a word to its functions.
  functions_end_with_the_emulator: async (bench) => {
    const busy = await bench.function(`
      setInterval(() => {}, 1000);
      export const handler = async () => ({ pid: process.pid, emulator: process.ppid });`);
    const { pid, emulator } = await bench.invoke(busy);
    process.kill(emulator, 'SIGKILL');
    try {
      await eventually(async () => ((await isRunning(pid)) ? undefined : true), 3000);
    } finally {
      if (await isRunning(pid)) process.kill(pid);
    }
  },
};

/** A process that has ended counts as gone even while nobody has asked for its exit code. */
const isRunning = async (pid: number): Promise<boolean> => {
  const { output } = await run({ command: 'ps', args: ['-o', 'stat=', '-p', String(pid)] });
  return output.trim() !== '' && !output.startsWith('Z');
};
