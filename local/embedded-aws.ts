import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { awsEnvironment } from './aws-environment.ts';
import { endGroup } from './command.ts';
import { Obstacle } from './obstacle.ts';
import type { Outgoing } from './outbox.ts';
import { readOutbox } from './outbox.ts';
import type { HeldPark } from './park-holds.ts';
import { holdNextPark } from './park-holds.ts';
import { projectFolder, toolsFolder } from './paths.ts';
import { freePort, isFree, loopback, portInUse } from './ports.ts';
import { pythonFor, setUp } from './setup.ts';

export interface EmbeddedAwsOptions {
  /** Its own. When it stops, only its logs stay. */
  readonly folder: string;
  /** @default a free one */
  readonly port?: number;
  /** Lets tests hold a park. @default false */
  readonly testHooks?: boolean;
  /** Where functions find AWS, for something that stands between. @default this AWS itself */
  readonly endpointOfFunctions?: string;
  /** Names of mends to leave out, to show that their tests notice. */
  readonly withoutMends?: readonly string[];
}

export interface EmbeddedAws {
  readonly endpoint: string;
  readonly port: number;
  /** Where it keeps its logs, and others may keep theirs. */
  readonly folder: string;
  /** What a child process needs to speak to this AWS and to no other. */
  readonly environment: Readonly<Record<string, string>>;
  /** Every e-mail, SMS and topic message so far, oldest first, or those after a number. */
  readonly outbox: (after?: number) => Promise<readonly Outgoing[]>;
  /** With test hooks only: the next park of this partition key waits just before its write. */
  readonly holdNextPark: (partitionKey: string) => Promise<HeldPark>;
  /** Ends it, its functions, and nothing else. Safe to repeat. */
  readonly stop: () => Promise<void>;
  /** Settles when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

const healthyWithinSeconds = 30;

/** Starts an AWS of one's own on the loopback. It ends with this process, however that ends. */
export const startEmbeddedAws = async (options: EmbeddedAwsOptions): Promise<EmbeddedAws> => {
  const port = options.port ?? (await freePort());
  if (!(await isFree(port))) throw portInUse(port);
  await setUp();
  const { folder } = options;
  const logFile = await prepareFolder(folder);
  const log = openSync(logFile, 'w');
  const launcher = join(import.meta.dirname, 'aws', 'launcher.py');
  const child = spawn(pythonFor('aws'), [launcher], {
    cwd: scratchIn(folder),
    // A group of its own: its functions' processes belong to it and end with it.
    detached: true,
    env: launcherEnvironment(options, port),
    stdio: ['ignore', log, log],
  });
  const ended = once(child, 'exit').then(() => undefined);
  const stop = async () => {
    endGroup(child.pid);
    await ended;
    await rm(scratchIn(folder), { recursive: true, force: true, maxRetries: 3 });
  };
  const endpoint = `http://${loopback}:${port}`;
  if (!(await becomesHealthy(endpoint, ended))) {
    const said = (await readFile(logFile, 'utf8')).trim().split('\n').at(-1);
    await stop();
    throw new Obstacle(
      `The embedded AWS did not start: ${said || 'it said nothing'}. Run npm stop, delete .local and try again.`,
    );
  }
  return {
    endpoint,
    port,
    folder,
    environment: awsEnvironment(endpoint),
    outbox: (after) => readOutbox(endpoint, after),
    holdNextPark: (partitionKey) => holdNextPark(endpoint, partitionKey),
    stop,
    ended,
  };
};

/** What nobody needs after it has stopped. */
export const scratchIn = (folder: string): string => join(folder, 'scratch');

const prepareFolder = async (folder: string): Promise<string> => {
  await rm(scratchIn(folder), { recursive: true, force: true });
  const temporary = join(scratchIn(folder), 'tmp');
  await mkdir(temporary, { recursive: true });
  // Functions start from a CommonJS script in here, which the project's own "type": "module" would break.
  await writeFile(join(temporary, 'package.json'), '{"type":"commonjs"}');
  return join(folder, 'aws.log');
};

/** Nothing of the caller's own environment gets in, above all no credentials of a real account. */
const launcherEnvironment = (options: EmbeddedAwsOptions, port: number) => ({
  ...(options.endpointOfFunctions ? { AWS_ENDPOINT_URL: options.endpointOfFunctions } : {}),
  HOME: scratchIn(options.folder),
  LANG: process.env.LANG ?? 'C.UTF-8',
  TMPDIR: join(scratchIn(options.folder), 'tmp'),
  S3_DATA_DIR: join(scratchIn(options.folder), 's3'),
  // The project's own Node comes first: functions run with it.
  PATH: [toolsFolder, process.env.PATH].join(delimiter),
  // The CDK's own custom resources expect the SDK that AWS puts beside every function.
  NODE_PATH: join(projectFolder, 'node_modules'),
  PYTHONDONTWRITEBYTECODE: '1',
  GATEWAY_PORT: String(port),
  BIND_HOST: loopback,
  LOG_LEVEL: 'WARNING',
  // With the usual 64, more than about 60 functions at once starve each other until they time out.
  MINISTACK_WORKER_THREADS: '512',
  // No other ports, and hands off the containers of this machine.
  IOT_MTLS_ENABLED: '0',
  SFTP_ENABLED: '0',
  DOCKER_HOST: `unix://${scratchIn(options.folder)}/no-docker`,
  DOORSTEP_PARENT: String(process.pid),
  DOORSTEP_TEST_HOOKS: options.testHooks ? '1' : '0',
  DOORSTEP_WITHOUT_MENDS: (options.withoutMends ?? []).join(','),
});

const becomesHealthy = async (endpoint: string, ended: Promise<void>): Promise<boolean> => {
  const deadline = Date.now() + healthyWithinSeconds * 1000;
  let running = true;
  const stopped = ended.then(() => {
    running = false;
  });
  while (running && Date.now() < deadline) {
    if (await isHealthy(endpoint)) return true;
    await Promise.race([pause(50), stopped]);
  }
  return false;
};

const isHealthy = (endpoint: string): Promise<boolean> =>
  fetch(`${endpoint}/_ministack/health`).then(
    (response) => response.ok,
    () => false,
  );
