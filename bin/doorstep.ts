#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Most commands take longer to be read than to be done: what was read once is kept, in the folder for temporary files.
enableCompileCache();
const { run } = await import('../cli/run.ts');

process.exitCode = await run(process.argv.slice(2));
