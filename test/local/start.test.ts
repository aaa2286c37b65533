import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import { projectFolder, toolsFolder } from '../../local/paths.ts';
import { freePort, isFree } from '../../local/ports.ts';
import { start } from '../../local/start.ts';
import { findRunning, writeState } from '../../local/state.ts';
import { stop } from '../../local/stop.ts';
import { eventually } from './workbench.ts';

jest.setTimeout(60_000);

let folder: string;
let port: number;
const started: ChildProcess[] = [];

/** Two neighbouring ports: the local address and its AWS. */
const freePair = async (): Promise<number> => {
  for (;;) {
    const first = await freePort();
    if (await isFree(first + 1)) return first;
  }
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-start-'));
  port = await freePair();
});

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Starts Doorstep as npm start does, and settles at the first line that has this in it. */
const startUntil = async (line: string): Promise<ChildProcess> => {
  const args = [join('test', 'local', 'tiny-doorstep.ts'), folder, String(port)];
  const child = spawn(join(toolsFolder, 'node'), args, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  for await (const printed of createInterface({ input: child.stdout! })) if (printed.includes(line)) return child;
  throw new Error(`It ended before it said "${line}"`);
};

const everythingHasEnded = () =>
  eventually(async () => ((await isFree(port)) && (await isFree(port + 1))) || undefined);

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

const lines: string[] = [];
const print = (line: string) => void lines.push(line);
const lastLine = () => lines.at(-1);

describe('a running Doorstep', () => {
  let running: ChildProcess;

  beforeAll(async () => {
    running = await startUntil('ready');
  });

  test('hands requests on byte for byte', async () => {
    const body = Buffer.from([0, 1, 2, 255, 254, 10, 13]);
    const asked = request({
      port,
      path: '/v1/webhooks/x%2Fy?a=1&a=2%20',
      method: 'POST',
      headers: { 'X-Signature': 'v1,AbC=', 'Content-Type': 'application/octet-stream', 'Content-Length': body.length },
    });
    asked.end(body);
    const [answer] = await once(asked, 'response');
    const echo = (await json(answer)) as Record<string, unknown>;
    expect(answer.statusCode).toBe(418);
    expect(answer.headers['x-echo']).toBe('yes');
    expect(echo).toMatchObject({ rawQueryString: 'a=1&a=2%20', headers: { 'x-signature': 'v1,AbC=' } });
    expect(Buffer.from(String(echo.body), echo.isBase64Encoded ? 'base64' : 'utf8')).toEqual(body);
  });

  test('shows the inbox, and a plain 404 for what it does not know', async () => {
    expect((await fetch(`http://localhost:${port}/inbox`)).status).toBe(200);
    expect((await fetch(`http://localhost:${port}/elsewhere`)).status).toBe(404);
  });

  test('is not started twice', async () => {
    await expect(start({ print, folder, port })).rejects.toThrow(/already running at http:.*npm stop/);
  });

  test('keeps its port: another one is told so', async () => {
    const other = join(folder, 'other');
    await expect(start({ print, folder: other, port })).rejects.toThrow(
      new RegExp(`Port ${port} is in use.*DOORSTEP_PORT`),
    );
    expect(await exists(join(other, 'state.json'))).toBe(false);
  });

  test('ends by npm stop from another shell', async () => {
    const exited = once(running, 'exit');
    await stop({ print, folder });
    expect(lastLine()).toBe('Doorstep has stopped.');
    expect(await exited).toEqual([0, null]);
    await everythingHasEnded();
    expect(await exists(join(folder, 'state.json'))).toBe(false);
    expect(await exists(join(folder, 'aws', 'scratch'))).toBe(false);
  });
});

test('a Doorstep that is killed takes its AWS with it, and the next start does not mind what it left', async () => {
  const killed = await startUntil('building the stacks');
  killed.kill('SIGKILL');
  await everythingHasEnded();
  expect(await exists(join(folder, 'state.json'))).toBe(true);
  await stop({ print, folder });
  expect(lastLine()).toBe('Doorstep is not running.');

  const next = await startUntil('building the stacks');
  expect((await findRunning(folder))?.pid).toBe(next.pid);
  const exited = once(next, 'exit');
  // Ctrl-C in the middle of deploying.
  next.kill('SIGINT');
  expect(await exited).toEqual([0, null]);
  await everythingHasEnded();
  expect(await exists(join(folder, 'state.json'))).toBe(false);
});

test('a process that has got the id of a dead Doorstep is left alone', async () => {
  const bystander = spawn('sleep', ['60']);
  started.push(bystander);
  const stale = join(folder, 'stale');
  await mkdir(stale);
  const address = `http://localhost:${await freePort()}`;
  const state = { id: 'x', pid: bystander.pid!, status: 'ready', address, endpoint: address, outputs: {} } as const;
  await writeState(stale, state);
  await stop({ print, folder: stale });
  expect(lastLine()).toBe('Doorstep is not running.');
  expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
});

test('the AWS next door must have its port too', async () => {
  const server = createServer().listen(port + 1, '127.0.0.1');
  await once(server, 'listening');
  await expect(start({ print, folder, port })).rejects.toThrow(new RegExp(`Port ${port + 1} is in use`));
  server.close();
  await everythingHasEnded();
});
