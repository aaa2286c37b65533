import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './sources.ts';

const tools = join(root, 'node_modules', '.bin');

/** How one of the project's own tools answered. `ok` is its exit code. */
export interface Answer {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

export const tool = (name: string, ...args: string[]): Answer => {
  const { status, stdout, stderr, error } = spawnSync(join(tools, name), args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: [tools, process.env.PATH].join(delimiter) },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: status === 0, stdout, stderr: error ? error.message : stderr };
};
