import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DeployedAws } from './deployed-aws.ts';
import { startDeployedAws } from './deployed-aws.ts';
import { inbox } from './inbox.ts';
import { openLocalAddress } from './local-address.ts';
import { Obstacle } from './obstacle.ts';
import { localFolder } from './paths.ts';
import type { Print } from './printer.ts';
import { printer } from './printer.ts';
import { refuseOldNode, setUp } from './setup.ts';
import { findRunning, removeState, writeState } from './state.ts';

/** The local address's port; the embedded AWS has the next one. */
const usualPort = 4600;

export interface Doorstep extends DeployedAws {
  /** Where the shop, carriers, buyers and the inbox's reader go. */
  readonly address: string;
}

export interface StartOptions {
  readonly print: Print;
  /** Runs once everything is deployed and can be found, before start settles: the demonstration's place. */
  readonly afterDeploy?: (doorstep: Doorstep, signal?: AbortSignal) => Promise<void>;
  /** @default DOORSTEP_PORT, else 4600 */
  readonly port?: number;
  /** Where state is kept while it runs. @default .local */
  readonly folder?: string;
  /** The command that builds the stacks. @default what cdk.json says */
  readonly app?: string;
  /** Aborting it, at any time, ends everything that start has begun. */
  readonly signal?: AbortSignal;
}

export interface Running extends Doorstep {
  /** Ends everything that start began, and nothing else. Safe to repeat. */
  readonly stop: () => Promise<void>;
}

const portFromEnvironment = (): number => {
  const wanted = process.env.DOORSTEP_PORT;
  if (wanted === undefined) return usualPort;
  const port = Number(wanted);
  if (Number.isInteger(port) && port > 0 && port < 65_535) return port;
  throw new Obstacle(`DOORSTEP_PORT is "${wanted}": it must be a number from 1 to 65534.`);
};

/** Starts the whole of Doorstep on this machine. Rejects with an Obstacle when something is in the way. */
export const start = async (options: StartOptions): Promise<Running> => {
  refuseOldNode(process.versions.node);
  const folder = options.folder ?? localFolder;
  const port = options.port ?? portFromEnvironment();
  const already = await findRunning(folder);
  if (already) throw new Obstacle(`Doorstep is already running at ${already.address}; npm stop ends it.`);

  const cleanUps: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  };
  try {
    return { ...(await bringUp({ ...options, folder, port }, cleanUps)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

type Settled = StartOptions & { readonly folder: string; readonly port: number };

const bringUp = async (options: Settled, cleanUps: (() => Promise<void>)[]): Promise<Doorstep> => {
  const { folder, port, print, signal } = options;
  const id = randomUUID();
  const awsPort = port + 1;
  const endpoint = `http://127.0.0.1:${awsPort}`;
  // First of all, because a port that is taken is what most often goes wrong, and so that npm stop finds us.
  const local = await openLocalAddress({ port, id, inbox: inbox(endpoint) });
  cleanUps.push(local.close);
  const state = { id, pid: process.pid, address: local.url, endpoint, outputs: {} };
  await writeState(folder, { ...state, status: 'starting' });
  cleanUps.push(() => removeState(folder));

  await setUp({ print, ...(signal && { signal }) });
  const context = { publicUrl: local.url };
  const shared = { print, context, ...(options.app && { app: options.app }), ...(signal && { signal }) };
  const deployed = await startDeployedAws({ folder: join(folder, 'aws'), port: awsPort, ...shared });
  cleanUps.push(deployed.aws.stop);
  if (deployed.apiId) local.leadTo({ port: awsPort, id: deployed.apiId });
  const doorstep = { address: local.url, ...deployed };
  await writeState(folder, { ...state, status: 'ready', outputs: deployed.outputs });
  await options.afterDeploy?.(doorstep, signal);
  signal?.throwIfAborted();
  return doorstep;
};

/** Starts Doorstep and stays until Ctrl-C, npm stop, or the embedded AWS ends. */
export const startInForeground = async (options: Omit<StartOptions, 'signal'>): Promise<void> => {
  const asked = new AbortController();
  const end = () => asked.abort(new Obstacle('stopped'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  const askedToStop = new Promise<'asked'>((settle) => asked.signal.addEventListener('abort', () => settle('asked')));
  let running: Running;
  try {
    running = await start({ ...options, signal: asked.signal });
  } catch (error) {
    if (asked.signal.aborted) return;
    throw error;
  }
  const reason = await Promise.race([askedToStop, running.aws.ended.then(() => 'the embedded AWS ended')]);
  await running.stop();
  if (reason !== 'asked') throw new Obstacle(`Doorstep stopped because ${reason}; start it again with npm start.`);
};

if (import.meta.main) {
  const { print, complain } = printer();
  startInForeground({ print, afterDeploy: async ({ address }) => print(`ready at ${address}`) }).catch(complain);
}
