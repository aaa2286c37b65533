import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { EmbeddedAws } from '../../local/embedded-aws.ts';
import { startEmbeddedAws } from '../../local/embedded-aws.ts';
import { differences } from '../state-machines/small/differences.ts';
import { type Rule, runOn } from '../state-machines/small/rules.ts';
import { rulesOfStates } from '../state-machines/small/rules-of-states.ts';
import { rulesOfWaits } from '../state-machines/small/rules-of-waits.ts';
import { definitionOf, type Ended, functionSource, type Stage } from '../state-machines/small/stage.ts';
import { errorOf, eventually, type Workbench, workbench } from './workbench.ts';

const roleArn = 'arn:aws:iam::000000000000:role/any';

const stageOn = ({ sfn, name, tokenOf, stop }: Workbench): Stage => {
  const arnOf = (machine: string, execution: string) =>
    `${machine.replace(':stateMachine:', ':execution:')}:${execution}`;
  const statesOf = async (executionArn: string) => {
    const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
    return events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
  };
  return {
    name,
    machine: async (definition) => {
      const made = await sfn.send(new CreateStateMachineCommand({ name: name('small'), definition, roleArn }));
      return made.stateMachineArn!;
    },
    start: (stateMachineArn, execution, input) =>
      errorOf(sfn.send(new StartExecutionCommand({ stateMachineArn, name: execution, input }))),
    stop: async (machine, execution) => void (await stop(arnOf(machine, execution))),
    ended: async (machine, execution) => {
      const executionArn = arnOf(machine, execution);
      const { status, error, output } = await eventually(async () => {
        const found = await sfn.send(new DescribeExecutionCommand({ executionArn }));
        return found.status === 'RUNNING' ? undefined : found;
      }, 15_000);
      return {
        status: status!,
        ...(error === undefined ? {} : { error }),
        ...(output === undefined ? {} : { output: JSON.parse(output) }),
        states: await statesOf(executionArn),
      } satisfies Ended;
    },
    tokenOf,
    succeed: (taskToken, output) => errorOf(sfn.send(new SendTaskSuccessCommand({ taskToken, output }))),
    fail: (taskToken, error, cause) => errorOf(sfn.send(new SendTaskFailureCommand({ taskToken, error, cause }))),
  };
};

let aws: EmbeddedAws;
let stage: Stage;
let bench: Workbench;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-small-'));
  aws = await startEmbeddedAws({ folder });
  bench = workbench(aws.endpoint, 10_000);
  await bench.table();
  stage = stageOn(bench);
}, 60_000);

afterAll(async () => {
  await aws.stop();
  await rm(aws.folder, { recursive: true });
});

/** Each has a function of its own, which counts its calls in one process. */
const played = async ({ file, play }: Rule): Promise<unknown> => {
  const isCalling = definitionOf(file, '').includes('lambda:invoke');
  const functionName = isCalling ? await bench.function(functionSource) : 'none';
  return await play(await runOn(stage, await stage.machine(definitionOf(file, functionName))));
};

const rules = [...rulesOfStates, ...rulesOfWaits];

describe('the embedded AWS, where the twin does the same, keeps the rule that', () => {
  test.concurrent.each(rules.filter(({ rule }) => !(rule in differences)))(
    '$rule',
    async (rule) => {
      expect(await played(rule)).toEqual(rule.expected);
    },
    20_000,
  );
});

describe('the embedded AWS is known not to keep the rule that', () => {
  test.concurrent.each(rules.filter(({ rule }) => rule in differences))(
    '$rule',
    async (rule) => {
      const seen = await played(rule).catch((error: Error) => error.message);
      expect(seen).not.toEqual(rule.expected);
      expect(seen).toEqual(differences[rule.rule]);
    },
    20_000,
  );
});
