import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { text } from 'node:stream/consumers';

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly folder?: string;
  /** Where everything it says is appended. */
  readonly logFile?: string;
  /** Ends the command and all that it started. */
  readonly signal?: AbortSignal;
}

export interface Ended {
  /** 127 when there is no such command. */
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

const noSuchCommand: Ended = { code: 127, output: '', errors: '' };

/** Runs a command to its end. Never rejects because the command failed: that is its code. */
export const run = async ({ command, args, environment, folder, logFile, signal }: Command): Promise<Ended> => {
  if (signal?.aborted) return { code: 1, output: '', errors: 'stopped' };
  // A group of its own, so that its children can be ended with it, and Ctrl-C reaches us alone.
  const child = spawn(command, args, {
    detached: true,
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => endGroup(child.pid);
  signal?.addEventListener('abort', end);
  if (logFile) {
    const log = createWriteStream(logFile, { flags: 'a' });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.once('close', () => log.end());
  }
  const code = new Promise<number>((settle) => {
    child.once('error', () => settle(noSuchCommand.code));
    child.once('close', (exitCode) => settle(exitCode ?? 1));
  });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  signal?.removeEventListener('abort', end);
  return { code: await code, output, errors };
};

/** Ends a process that was started with a group of its own, and the whole group. Safe to repeat. */
export const endGroup = (pid: number | undefined): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
};
