import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Keeps what was read of modules for the next command, since most take longer to be read than to be done: beside what was installed, where nobody else can write.
 * To be called before anything else is loaded, in each thread, which shares nothing of it.
 */
export const keepModules = (): void => {
  enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'doorstep'));
};
