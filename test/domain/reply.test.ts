import { answer, cancel, close, erase, type Outcome } from '../../domain/command.ts';
import { wanted } from '../../domain/notice.ts';
import { MOST_REPLIES, type Reply, reply, takesReplies } from '../../domain/reply.ts';
import { score } from '../../domain/score.ts';
import { rested } from '../../domain/tell.ts';
import { after, aScan, hours, minutes, placed, scanned, type World } from '../support/order.ts';

const now = hours(3);
const done = (world: World, outcome: Outcome): World => {
  if (outcome.kind !== 'changed') throw new Error(`Nothing changed: ${JSON.stringify(outcome)}`);
  return after(world, outcome.change);
};
const aReply = (more: Partial<Reply> = {}): Reply => ({
  id: 'r1',
  channel: 'email',
  by: 'buyer',
  words: 'Where is it?',
  ...more,
});
const replied = (world: World, more: Partial<Reply> = {}): World =>
  done(world, reply(world.journey, aReply(more), now));
const last = ({ changes }: World) => changes.at(-1)!;
const calls = ({ journey }: World) =>
  wanted(journey).flatMap(({ channel, reason, episode }) => (channel === 'team' ? [`${reason} ${episode}`] : []));

test('a reply opens a case with its clock, calls the team, and keeps its words apart', () => {
  const world = replied(placed());
  expect(last(world)).toMatchObject({
    cases: { opened: [{ about: 'question', slot: '-', state: 'open', openedAt: now }] },
    words: { id: 'reply-r1', texts: { r1: { message: 'Where is it?' } } },
  });
  expect(last(world).cases.opened[0]!.answerBy > now).toBe(true);
  expect(calls(world)).toEqual(['replied 1']);
  expect(JSON.stringify([world.journey, last(world).interactions])).not.toContain('Where');
});

test('the machine is woken for it', () => {
  expect(replied(placed()).journey.turn).toBe(placed().journey.turn + 1);
});

test('a second one joins the open case and calls nobody again; after the team has closed it, the next is a new question', () => {
  const first = replied(placed());
  const second = replied(first, { id: 'r2' });
  expect(last(second).cases.opened).toEqual([]);
  expect(second.journey.turn).toBe(first.journey.turn);
  expect(last(second).interactions.map(({ what }) => what)).toContainEqual({
    kind: 'case-joined',
    caseId: 'o1-c1',
    about: 'question',
  });
  const [opened] = last(first).cases.opened;
  const answered = done(second, close(second.journey, { case: opened!, endOrder: false }, now));
  expect(calls(answered)).toEqual([]);
  expect(calls(replied(answered, { id: 'r3' }))).toEqual(['replied 2']);
});

test('it joins a complaint that is open', () => {
  const delivered = scanned(placed(), [aScan('delivered')]);
  const unhappy = done(delivered, answer(delivered.journey, { answer: 'unhappy', id: 'a' }, now));
  const world = replied(unhappy);
  expect(last(world).cases.opened).toEqual([]);
  expect(calls(world)).toEqual(['unhappy 1']);
});

test('a question beside a problem outlives the problem, whose case a scan closes', () => {
  const delayed = scanned(placed(), [aScan('in_transit', 0), aScan('delayed', 5)]);
  const asked = replied(delayed);
  const over = scanned(asked, [aScan('out_for_delivery', 200)]);
  expect(last(over).cases.closed).toHaveLength(1);
  expect(calls(over)).toEqual(['replied 1']);
});

test('the words of somebody else are kept, and told to be somebody else’s', () => {
  const world = replied(placed(), { by: 'somebody', attachments: 2 });
  expect(last(world).interactions.map(({ what }) => what)).toContainEqual({
    kind: 'replied',
    channel: 'email',
    by: 'somebody',
    wordsId: 'reply-r1',
    attachments: 2,
  });
  expect(world.journey.replies?.open?.by).toBe('somebody');
});

test('one about an order that has ended begins a new life, in which the team is called', () => {
  const cancelled = done(placed(), cancel(placed().journey, minutes(10)));
  const rest = { ...cancelled, journey: rested(cancelled.journey, 50)! };
  const world = replied(rest);
  expect(world.journey).toMatchObject({ rung: 9, life: rest.journey.life + 1 });
  expect(world.journey.lookBy).toBeDefined();
  expect(calls(world)).toEqual(['replied 1']);
});

test('nothing is kept of an erased order, of one of former times, or of the hundred and first reply', () => {
  const erased = done(placed(), erase(placed().journey, now)).journey;
  const past = { ...placed().journey, imported: 'past' as const };
  const much = { ...placed().journey, replies: { heard: MOST_REPLIES, questions: 1 } };
  for (const journey of [erased, past, much]) {
    expect(takesReplies(journey)).toBe(false);
    expect(reply(journey, aReply(), now).kind).toBe('refused');
  }
});

test('to write is neither praise nor blame: the score stays', () => {
  const world = replied(placed());
  const told = world.changes.flatMap(({ interactions }) => interactions);
  expect(score(told)).toEqual(score(told.filter(({ what }) => what.kind !== 'replied')));
});
