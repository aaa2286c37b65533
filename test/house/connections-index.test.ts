import { existsSync, readFileSync } from 'node:fs';
import { senderIds } from '../../cli/senders.ts';
import { subjectOf } from '../senders/conformance/subject.ts';
import { deliveryOf, now, type SenderKit } from '../senders/kit.ts';
import { kits } from '../senders/kits.ts';

const index = readFileSync('docs/connections/README.md', 'utf8');

const covered: Readonly<Record<SenderKit['covers'], string>> = {
  body: 'signature over the body',
  'body-and-time': 'signature over body and time',
  time: 'signature over the time alone',
  nothing: 'a word that only both know',
};

const told: Readonly<Record<SenderKit['history'], string>> = {
  whole: 'the whole history',
  news: 'what is new',
  none: 'one event',
};

/** Of a shop its order counts: whether one of its samples holds all of it. */
const tells = (kit: SenderKit): string => {
  if (kit.room === 'carriers') return told[kit.history];
  const readings = subjectOf(kit).samples.map(({ body, headers }) =>
    kit.sender.read(deliveryOf(kit, body, { headers }), { settings: kit.settings ?? {}, now }),
  );
  const isWhole = readings.some((reading) => reading.kind === 'news' && reading.orders?.some(({ content }) => content));
  return isWhole ? 'the whole order' : "the order's id alone";
};

/** Whether the provider calls first to see that somebody is there, and is answered: at once, or by a call of our own. */
const shakesHands = ({ greet, asking }: SenderKit['sender']): boolean =>
  greet !== undefined ||
  asking?.ask({ kind: 'confirm', id: 'a-subscription', secret: 'word' }, { apiKey: 'key', settings: {}, now }) !==
    undefined;

const trustOf = ({ sender: { secret, publishedKeys }, covers }: SenderKit): string => {
  if (secret === 'none') return publishedKeys ? 'signature by published keys' : 'its address alone';
  return secret === 'optional' ? `${covered[covers]}, else its address alone` : covered[covers];
};

const row = (kit: SenderKit): string => {
  const { id, name, asking } = kit.sender;
  return `| [${name}](${id}.md) | \`${id}\` | ${trustOf(kit)} | ${tells(kit)} | ${asking ? 'yes' : 'no'} | ${shakesHands(kit.sender) ? 'yes' : 'no'} |`;
};

/** A sender that is tried in several ways is described in its first one. */
const kitOf = (id: string) => kits.find(({ sender }) => sender.id === id);

test.each(senderIds)('the index of guides says of %s what is so', (id) => {
  expect(index.split('\n')).toContain(row(kitOf(id)!));
  expect(existsSync(`docs/connections/${id}.md`)).toBe(true);
});

test('the index names nobody else', () => {
  const named = [...index.matchAll(/^\| \[[^\]]+\]\(([\w-]+)\.md\)/gm)].map(([, id]) => id);
  expect(named.sort()).toEqual([...senderIds].sort());
});
