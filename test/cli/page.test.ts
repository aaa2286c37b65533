import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage } from '../../cli/page.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-page-'));
});
afterEach(() => rm(folder, { recursive: true }));

const opened = (html: string | true) =>
  openPage({ html, folder, usual: 'page.html' }, async (path) => {
    await writeFile(path, 'half');
    return { add: async () => undefined, finish: async () => writeFile(path, 'whole') };
  });

test('a page has its name only when it is whole, and until then the older one stands', async () => {
  const file = join(folder, 'page.html');
  await writeFile(file, 'older');
  const page = await opened(true);
  expect(page.file).toBe(file);
  expect(await readFile(file, 'utf8')).toBe('older');
  await page.finish(undefined);
  expect(await readFile(file, 'utf8')).toBe('whole');
  expect(await readdir(folder)).toEqual(['page.html']);
});

test.each([
  ['a folder that is not there', 'none/page.html', /it needs a folder that is there/],
  ['the name of a folder', '.', /something else has that name/],
])('%s is refused in a line', async (_, name, line) => {
  await expect(opened(join(folder, name))).rejects.toThrow(line);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a simulation, and leaves nothing of its page',
  async (signal) => {
    const typed = ['bin/doorstep.ts', 'simulate', '--orders', '500', '--html', join(folder, 'page.html')];
    const program = spawn(process.execPath, typed, { stdio: ['ignore', 'ignore', 'pipe'] });
    // It tells how far it is when the first tenth is played.
    await once(program.stderr, 'data');
    expect(await readdir(folder)).toEqual(['page.html.part']);
    program.kill(signal);
    const [code] = await once(program, 'exit');
    expect(code).toBe(130);
    expect(await readdir(folder)).toEqual([]);
  },
  60_000,
);
