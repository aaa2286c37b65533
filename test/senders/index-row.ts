import { subjectOf } from './conformance/subject.ts';
import { deliveryOf, now, type SenderKit } from './kit.ts';

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
const tells = (kit: SenderKit, folder?: string): string => {
  if (kit.room === 'carriers') return told[kit.history];
  const readings = subjectOf(kit, folder).samples.map(({ body, headers }) =>
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

/** The line of a sender in docs/connections/README.md, made of what is so. */
export const indexRow = (kit: SenderKit, folder?: string): string => {
  const { id, name, asking } = kit.sender;
  return `| [${name}](${id}.md) | \`${id}\` | ${trustOf(kit)} | ${tells(kit, folder)} | ${asking ? 'yes' : 'no'} | ${shakesHands(kit.sender) ? 'yes' : 'no'} |`;
};
