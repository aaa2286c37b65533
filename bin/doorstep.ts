#!/usr/bin/env node
import { keepModules } from '../cli/kept-modules.ts';

keepModules();
const { run } = await import('../cli/run.ts');

process.exitCode = await run(process.argv.slice(2));
