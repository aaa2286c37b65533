// Everything that can be said about the tree without running it. Each step is one line; a failing one shows why.
import { brokenArrows } from './arrows.ts';
import { projectFiles } from './sources.ts';
import { tool } from './tool.ts';

interface Verdict {
  readonly ok: boolean;
  readonly report: string;
}

const answerOf = (name: string, ...args: string[]): Verdict => {
  const { ok, stdout, stderr } = tool(name, ...args);
  return { ok, report: `${stdout}\n${stderr}`.trim() };
};

const arrows = (): Verdict => {
  const broken = brokenArrows();
  return { ok: broken.length === 0, report: broken.join('\n') };
};

const machines = (): Verdict => {
  const files = projectFiles().filter((path) => path.endsWith('.asl.json'));
  return files.length === 0
    ? { ok: true, report: '' }
    : answerOf('asl-validator', ...files.flatMap((file) => ['--json-path', file]));
};

const steps: Record<string, () => Verdict> = {
  types: () => answerOf('tsc', '--noEmit'),
  'format and lint': () => answerOf('biome', 'ci', '--error-on-warnings', '--colors=off', '.'),
  arrows,
  'nothing unused': () => answerOf('knip', '--no-progress'),
  'state machines': machines,
};

for (const [name, step] of Object.entries(steps)) {
  const started = performance.now();
  const { ok, report } = step();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${ok ? '✓' : '✗'} ${name} (${seconds} s)\n${ok ? '' : `${report}\n`}`);
  if (!ok) process.exitCode = 1;
}
