import { access, chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Obstacle } from '../../local/obstacle.ts';
import { findPython } from '../../local/python.ts';
import { pythonFor, refuseOldNode, setUp } from '../../local/setup.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-setup-'));
});

afterEach(() => rm(folder, { recursive: true }));

const program = async (name: string, lines: string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, `#!/bin/sh\n${lines}\n`);
  await chmod(file, 0o755);
  return file;
};

/** Stands for Python: makes environments that are copies of itself, and notes what pip is asked for. */
const standIn = (pip: string) =>
  program(
    'python3',
    `case "$1 $2" in
  "-m venv") mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
  "-m pip") echo pip >> ${folder}/asked; ${pip} ;;
  *) echo 3 11 ;;
esac`,
  );

const obstacleOf = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Obstacle);
  const { message } = error as Obstacle;
  expect(message).not.toContain('\n');
  return message;
};

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

const timesPipWasAsked = async () => (await readFile(join(folder, 'asked'), 'utf8')).trim().split('\n').length;

test('a machine without Python is told what to install', async () => {
  expect(await obstacleOf(findPython(['no-such-python']))).toMatch(
    /Python 3\.10 or newer.*no no-such-python.*python\.org/,
  );
});

test('an old Python is named with its version', async () => {
  const old = await program('python3', 'echo 3 9');
  expect(await obstacleOf(findPython([old]))).toMatch(/python3 is 3\.9/);
});

test('an old Python does not hide a newer one', async () => {
  const [old, good] = [await program('old', 'echo 3 9'), await program('good', 'echo 3 12')];
  expect(await findPython([old, good])).toBe(good);
});

test('a Python without venv is told how to get it', async () => {
  const bare = await program('python3', 'echo 3 11; exit 1');
  expect(await obstacleOf(findPython([bare]))).toMatch(/no venv module.*apt install python3-venv/);
});

test('an old Node is named with its version', () => {
  expect(() => refuseOldNode('20.20.2')).toThrow(/Node 24.*20\.20\.2.*npm/);
  expect(() => refuseOldNode('24.21.0')).not.toThrow();
});

test('what is set up stays as it is', async () => {
  const pythons = [await standIn('true')];
  await setUp({ folder, pythons });
  const mark = join(folder, 'venv', 'mark');
  await writeFile(mark, '');
  await setUp({ folder, pythons });
  expect(await exists(mark)).toBe(true);
  expect(await timesPipWasAsked()).toBe(1);
});

test.each([
  ['whose setup was interrupted', 'doorstep-pins'],
  ['whose Python is gone', 'bin/python'],
])('an environment %s is made anew', async (_, missing) => {
  const pythons = [await standIn('true')];
  await setUp({ folder, pythons });
  await rm(join(folder, 'venv', missing));
  await writeFile(join(folder, 'venv', 'leftover'), '');
  await setUp({ folder, pythons });
  expect(await exists(join(folder, 'venv', 'leftover'))).toBe(false);
  expect(await exists(pythonFor('aws', folder))).toBe(true);
});

test('an environment with other pins is made anew', async () => {
  const pythons = [await standIn('true')];
  await setUp({ folder, pythons });
  await writeFile(join(folder, 'venv', 'doorstep-pins'), 'of an older Doorstep');
  await setUp({ folder, pythons });
  expect(await timesPipWasAsked()).toBe(2);
});

test('a failed installation says why, and the next setup starts over', async () => {
  const failing = [await standIn('echo "ERROR: No matching distribution" >&2; exit 1')];
  expect(await obstacleOf(setUp({ folder, pythons: failing }))).toMatch(/could not install.*No matching distribution/);
  await setUp({ folder, pythons: [await standIn('true')] });
  expect(await timesPipWasAsked()).toBe(2);
});

test('two at once set up once', async () => {
  const pythons = [await standIn('sleep 0.3')];
  await Promise.all([setUp({ folder, pythons }), setUp({ folder, pythons })]);
  expect(await timesPipWasAsked()).toBe(1);
});

test('whoever died while setting up holds nobody back', async () => {
  await writeFile(join(folder, 'setting-up'), '999999999');
  await setUp({ folder, pythons: [await standIn('true')] });
  expect(await exists(pythonFor('aws', folder))).toBe(true);
});
