import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anOrderBody, KEY } from '../support/shop.ts';
import { openTerminal } from './terminal.ts';

let terminal: Awaited<ReturnType<typeof openTerminal>>;
let folder: string;
beforeEach(async () => {
  terminal = await openTerminal();
  folder = await mkdtemp(join(tmpdir(), 'doorstep-export-'));
});
afterEach(async () => {
  await terminal.close();
  await rm(folder, { recursive: true });
});

const place = (reference: string) => terminal.call('POST /v1/orders', anOrderBody({ reference }), { key: KEY });
const exporting = (...more: string[]) => terminal.type('orders', 'export', '--brand', 'acme', ...more);

test('all orders are written down, a line each, and how many is said aside', async () => {
  for (const reference of ['1', '2', '3']) await place(reference);
  const { code, out, err } = await exporting();
  expect([code, err]).toEqual([0, '3 orders exported.\n']);
  const lines = out.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).format)).toEqual(Array(3).fill('doorstep.orders@1'));
  expect(out).not.toContain('Zaphira');
});

test('more orders than one answer holds are fetched page by page', async () => {
  for (let count = 0; count < 120; count += 1) {
    terminal.pass(1);
    expect((await place(`${count}`)).status).toBe(201);
  }
  const { out } = await exporting();
  expect(new Set(out.trimEnd().split('\n')).size).toBe(120);
});

test('a file is written whole, under its own name', async () => {
  await place('1');
  const file = join(folder, 'export.ndjson');
  const { code, out, err } = await exporting('--to', file);
  expect([code, out, err]).toEqual([0, '', `1 order exported to ${file}.\n`]);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ stage: 'placed' });
  expect(await readdir(folder)).toEqual(['export.ndjson']);
});

test('an export that breaks off leaves no half a file', async () => {
  await place('1');
  terminal.manner.functionFails = true;
  expect((await exporting('--to', join(folder, 'export.ndjson'))).code).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

test('only orders placed since a day are written', async () => {
  await place('1');
  expect((await exporting('--since', '2026-03-02')).err).toBe('1 order exported.\n');
  expect((await exporting('--since', '2026-03-03')).err).toBe('0 orders exported.\n');
});

test.each([
  [['--since', 'yesterday'], /^--since takes a day such as 2026-10-01.*\n$/],
  [['--to', '/no/such/folder/export.ndjson'], /^\/no\/such\/folder\/export\.ndjson cannot be written.*\n$/],
])('%j is refused in one line', async (typed, message) => {
  const { code, err } = await exporting(...typed);
  expect(code).toBe(1);
  expect(err).toMatch(message);
});
