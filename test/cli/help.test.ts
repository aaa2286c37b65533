import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typeAt } from './terminal.ts';

const nowhere = join(tmpdir(), 'no-doorstep-here');
const type = (...words: string[]) => typeAt(nowhere, words);

const groups: Readonly<Record<string, readonly string[]>> = {
  brands: ['put', 'list'],
  keys: ['create', 'list', 'revoke'],
  connections: ['add', 'list', 'test', 'rotate'],
  orders: ['show', 'timeline', 'notices', 'erase', 'export', 'import'],
  addresses: ['show', 'lift'],
  cases: ['list', 'close'],
  messages: ['preview', 'send'],
  carriers: ['new'],
  webhook: ['send'],
};
const leaves = [
  ['start'],
  ['stop'],
  ['demo'],
  ['translate'],
  ['doctor'],
  ...Object.entries(groups).flatMap(([group, names]) => names.map((name) => [group, name])),
];

test('the help names every command', async () => {
  const { code, out } = await type('--help');
  expect(code).toBe(0);
  for (const name of ['start', 'stop', 'demo', 'translate', 'doctor', ...Object.keys(groups)])
    expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  expect(out).toContain('--stage dev');
});

test.each(Object.entries(groups))('%s names what it can do', async (group, names) => {
  const { code, out } = await type(group, '--help');
  expect(code).toBe(0);
  for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
});

test.each(leaves)('%s %s shows how it is typed', async (...words) => {
  const { code, out } = await type(...words.filter(Boolean), '--help');
  expect(code).toBe(0);
  expect(out).toMatch(/Examples:\n {2}\$ \S+/);
});

const mistyped: readonly (readonly [readonly string[], RegExp])[] = [
  [['nonsense'], /unknown command 'nonsense'.*\(doorstep --help shows how\)/],
  [['key', 'list'], /Did you mean keys\?/],
  [['keys', 'list', '--brnd', 'x'], /unknown option '--brnd'.*--brand.*\(doorstep keys list --help shows how\)/],
  [['keys', 'create'], /required option '--name <name>'/],
  [['keys', 'revoke'], /missing required argument 'id'/],
  [['orders', 'show', 'a', 'b'], /too many arguments/],
  [['connections', 'test', '--provider', 'pigeon'], /Allowed choices are easypost, /],
  [['connections', 'add', '--provider', 'easypost'], /unknown option '--provider'/],
  [['webhook', 'send'], /required option '--body <file>'/],
];
test.each(mistyped)('%j is told in one line, and ends with 1', async (words, line) => {
  const { code, out, err } = await type(...words);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(line);
  expect(err.trimEnd()).not.toContain('\n');
});
