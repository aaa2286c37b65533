// Runs the jest projects one after the other, all of them whatever happens to one, and adds them up.
// `--tally` only adds up what the last run left.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources.ts';
import { projects, reportOf, reports, spoken, sum, tallyOf } from './tally.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const run = (project: string): boolean => {
  const started = performance.now();
  const jest = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/jest/bin/jest.js'),
      ...['--selectProjects', project, '--json', '--outputFile', reportOf(project)],
      ...(project === 'end-to-end' ? ['--runInBand'] : []),
    ],
    // jest tells its story on stderr; with --json its stdout is the report, which is in the file already.
    { cwd: root, stdio: ['inherit', 'ignore', 'inherit'] },
  );
  const { skipped, ...counted } = tallyOf(project);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  say(`${project}: ${spoken({ skipped, ...counted })}${skipped > 0 ? `, ${skipped} SKIPPED` : ''} (${seconds} s)`);
  return jest.status === 0;
};

if (!process.argv.includes('--tally')) {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const green = projects.map(run).every(Boolean);
  process.exitCode = green ? 0 : 1;
}

const total = sum(projects.map(tallyOf));
if (total.failed > 0) process.exitCode = 1;
if (total.skipped > 0) {
  say(`${total.skipped} skipped tests: mend or delete them, nothing is skipped silently`);
  process.exitCode = 1;
}
say(spoken(total));
