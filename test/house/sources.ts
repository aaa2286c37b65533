import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

const rooms = [
  'bin',
  'cli',
  'lib',
  'state-machines',
  'domain',
  'carriers',
  'senders',
  'shops',
  'shops',
  'messages',
  'lambdas',
  'local',
  'simulator',
];

/** Every file that belongs to the project, tracked or about to be, as paths from its root. */
export const projectFiles = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(root, path)));

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

export const isProductSource = (path: string): boolean =>
  path.endsWith('.ts') && rooms.some((room) => path.startsWith(`${room}/`));
