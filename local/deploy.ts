import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { z } from 'zod';
import { withoutAws } from './aws-environment.ts';
import { run } from './command.ts';
import type { EmbeddedAws } from './embedded-aws.ts';
import { scratchIn } from './embedded-aws.ts';
import { Obstacle } from './obstacle.ts';
import { projectFolder, toolsFolder } from './paths.ts';
import type { Print } from './printer.ts';

export interface DeployOptions {
  readonly print?: Print;
  /** @default local */
  readonly stage?: string;
  /** The command that builds the stacks. @default what cdk.json says */
  readonly app?: string;
  /** More context for the app. @default none */
  readonly context?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** By stack, then by output. */
export type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

const outputsFile = z.record(z.string(), z.record(z.string(), z.string()));

const account = 'aws://000000000000/us-east-1';

/** Deploys the app's stacks with the CDK, as one would to AWS, and answers what they put out. */
export const deploy = async (aws: EmbeddedAws, options: DeployOptions = {}): Promise<Outputs> => {
  const folder = join(scratchIn(aws.folder), 'deploy');
  await mkdir(folder, { recursive: true });
  const assembly = join(folder, 'cdk.out');
  const outputs = join(folder, 'outputs.json');
  const logFile = join(aws.folder, 'deploy.log');
  await rm(logFile, { force: true });
  const cdk = (...args: string[]) => runCdk(aws, { args, folder: projectFolder, options, logFile });

  // Neither needs the other, and each keeps one core busy.
  options.print?.('building the stacks and preparing the account');
  await Promise.all([
    cdk('synth', '--quiet', '--output', assembly, ...appOf(options), ...contextOf(options)),
    // From a folder without cdk.json, so that it does not build the stacks once more.
    runCdk(aws, { args: ['bootstrap', account], folder, options, logFile }),
  ]);
  options.print?.('deploying the stacks');
  await cdk(
    'deploy',
    '--all',
    '--app',
    assembly,
    '--require-approval',
    'never',
    '--method',
    'direct',
    '--outputs-file',
    outputs,
  );
  return outputsFile.parse(JSON.parse(await readFile(outputs, 'utf8')));
};

const appOf = ({ app }: DeployOptions): string[] => (app ? ['--app', app] : []);

const contextOf = ({ stage = 'local', context }: DeployOptions): string[] =>
  Object.entries({ stage, ...context }).flatMap(([name, value]) => ['--context', `${name}=${value}`]);

interface CdkRun {
  readonly args: readonly string[];
  readonly folder: string;
  readonly options: DeployOptions;
  readonly logFile: string;
}

const runCdk = async (aws: EmbeddedAws, { args, folder, options: { signal }, logFile }: CdkRun): Promise<void> => {
  const { code, errors } = await run({
    command: join(toolsFolder, 'cdk'),
    args: [...args, '--no-notices', '--ci', '--no-color'],
    folder,
    environment: {
      ...withoutAws(process.env),
      ...aws.environment,
      PATH: [toolsFolder, process.env.PATH].join(delimiter),
      CDK_DISABLE_CLI_TELEMETRY: '1',
    },
    logFile,
    ...(signal && { signal }),
  });
  signal?.throwIfAborted();
  if (code !== 0) {
    const reason = errors.split('\n').find((line) => /error|failed/i.test(line)) ?? 'it said nothing';
    throw new Obstacle(`cdk ${args[0]} failed (${reason.trim()}); everything it said is in ${logFile}.`);
  }
};
