import { existsSync, readFileSync } from 'node:fs';
import { senderIds } from '../../cli/senders.ts';
import { indexRow } from '../senders/index-row.ts';
import { kits } from '../senders/kits.ts';

const index = readFileSync('docs/connections/README.md', 'utf8');

/** A sender that is tried in several ways is described in its first one. */
const kitOf = (id: string) => kits.find(({ sender }) => sender.id === id);

test.each(senderIds)('the index of guides says of %s what is so', (id) => {
  expect(index.split('\n')).toContain(indexRow(kitOf(id)!));
  expect(existsSync(`docs/connections/${id}.md`)).toBe(true);
});

test('the index names nobody else', () => {
  const named = [...index.matchAll(/^\| \[[^\]]+\]\(([\w-]+)\.md\)/gm)].map(([, id]) => id);
  expect(named.sort()).toEqual([...senderIds].sort());
});
