import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export default async (): Promise<void> => {
  const { dynamoDbLocal: server } = globalThis as { dynamoDbLocal?: ChildProcess };
  if (!server || server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
};
