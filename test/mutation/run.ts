// Runs Stryker with whatever else was asked for; after a run of everything, writes what came of it into the documents.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../house/sources.ts';
import { pageOf } from './report.ts';

const asked = process.argv.slice(2);
const started = performance.now();
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const { status } = spawnSync(process.execPath, [stryker, 'run', ...asked], { cwd: root, stdio: 'inherit' });

if (asked.length === 0) {
  const minutes = Math.ceil((performance.now() - started) / 60_000);
  const report = JSON.parse(readFileSync(join(root, 'reports/mutation/mutation.json'), 'utf8'));
  writeFileSync(join(root, 'docs/mutation.md'), pageOf(report, minutes));
}
process.exitCode = status ?? 1;
