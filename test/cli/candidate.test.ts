import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const modules: Readonly<Record<string, readonly [string, RegExp]>> = {
  'syntax.ts': ['export const journey = {\n  plan: { id: [[ },\n};', /does not compile \(line 2\)/],
  'enum.ts': ['\nenum Mood { good }\nexport const journey = {};', /does not compile \(line 2\): .*enum/],
  'import.ts': ["import { x } from './nowhere.ts';\nexport const journey = x;", /Cannot find module .*nowhere\.ts/],
  'package.ts': ["import { x } from 'no-such-package';\nexport const journey = x;", /Cannot find package/],
  'export.ts': ["import { x } from 'node:fs';\nexport const journey = x;", /does not compile \(line 1\): .*export/],
  'throws.ts': ["\n\nthrow new Error('too tired');", /it throws \(line 3\): too tired/],
  'text.txt': ['hello', /it is no TypeScript module, such as/],
  'other.ts': ['export const other = 1;', /exports no journey: export const journey =/],
  'empty.ts': ['export default {};', /is no journey that orders can follow: plan is missing\.$/],
  'many.ts': ['export default { plan: { id: 1, a: 1, b: 1, c: 1 } };', /; and 4 more\.$/],
};

/** Each in a process of Node's own, since only there a module is loaded as it is for an operator. */
test('what is wrong with a candidate is said in one line, with its file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-candidate-'));
  for (const [name, [text]] of Object.entries(modules)) await writeFile(join(folder, name), text);
  const files = [...Object.keys(modules), 'nowhere.ts'].map((name) => join(folder, name));
  const program = `
    import { loadCandidate } from ${JSON.stringify(resolve('cli/candidate.ts'))};
    const said = [];
    for (const file of process.argv.slice(1)) said.push(await loadCandidate(file).then(({ plan }) => plan.id, ({ name, message }) => name + ': ' + message));
    console.log(JSON.stringify(said));`;
  const documented = join(folder, 'documented.ts');
  await writeFile(documented, await exampleOfThePage());
  const examples = [resolve('simulator/replay/example-journey.ts'), documented];
  const typed = ['--input-type=module', '-e', program, ...files, ...examples];
  const { stdout } = await promisify(execFile)(process.execPath, typed);
  await rm(folder, { recursive: true });
  const said: string[] = JSON.parse(stdout);
  for (const [place, [name, [, message]]] of Object.entries(modules).entries()) {
    expect(said[place]).toMatch(message);
    expect(said[place]).toContain(join(folder, name));
    expect(said[place]).toMatch(/^Obstacle: .*$/);
  }
  expect(said.slice(-3)).toEqual([
    expect.stringMatching(/^Obstacle: There is no file .*nowhere\.ts\./),
    'patient@1',
    'calm@1',
  ]);
});

/** As it stands there, save that it lies elsewhere. */
const exampleOfThePage = async (): Promise<string> => {
  const [, example = ''] = /```ts\n(.*?)```/s.exec(await readFile('docs/simulate.md', 'utf8')) ?? [];
  return example.replace('./domain/plan.ts', resolve('domain/plan.ts'));
};
