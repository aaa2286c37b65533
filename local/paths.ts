import { resolve } from 'node:path';

export const projectFolder = resolve(import.meta.dirname, '..');

/** Everything that Doorstep on a laptop makes. Safe to delete while it is not running. */
export const localFolder = resolve(projectFolder, '.local');

export const toolsFolder = resolve(projectFolder, 'node_modules', '.bin');

export const pythonOf = (environmentFolder: string): string => resolve(environmentFolder, 'bin', 'python');
