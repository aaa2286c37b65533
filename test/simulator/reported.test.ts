import { always, whenQuiet } from '../../simulator/invariants.ts';
import { ordersIn, told } from '../../simulator/judging/seen.ts';
import { storyOf } from '../../simulator/stories/index.ts';
import type { Snapshot } from '../../simulator/world/snapshot.ts';
import { openStory } from './told-story.ts';

const endOf = async (name: string): Promise<Snapshot> => {
  const world = await openStory(storyOf(name));
  await world.run();
  return world.snapshot();
};
const brokenIn = (snapshot: Snapshot) =>
  [...always, ...whenQuiet].flatMap(({ number, check }) => (check(snapshot) ? [number] : []));

test('what becomes of an e-mail can be heard before it is noted as sent', async () => {
  const [order] = ordersIn(await endOf('fate-first'));
  const first = order!.timeline.filter(({ what }) => 'notice' in what && what.notice === 'confirmed#-#1#email');
  expect(first.map(({ what }) => what.kind)).toEqual(['notice-fate', 'notice']);
  expect(order!.ledger.get('confirmed#-#1#email')).toMatchObject({ state: 'sent', fate: { kind: 'bounced' } });
});

test('what is told three times stands in the timeline once, and the worst of it in the ledger', async () => {
  const [order] = ordersIn(await endOf('fate-twice'));
  expect(told(order!, 'notice-fate').map(({ what }) => `${what.reason} ${what.fate}`)).toEqual([
    'confirmed delivered',
    'shipped bounced',
  ]);
});

test('what was opened is in ledger and timeline once, and nobody is sent anything for it', async () => {
  const end = await endOf('mail-opened');
  expect(brokenIn(end)).toEqual([]);
  const [order] = ordersIn(end);
  expect(told(order!, 'notice-fate').map(({ what }) => `${what.reason} ${what.fate}`)).toEqual([
    'confirmed opened',
    'shipped delivered',
    'shipped opened',
    'delivered opened',
  ]);
  expect(order!.ledger.get('confirmed#-#1#email')).toMatchObject({ state: 'sent', fate: { kind: 'opened' } });
  const scores = told(order!, 'scored').flatMap(({ what }) => what.moved.map(({ by }) => by));
  expect(scores.filter((by) => by.includes('opened'))).toEqual([]);
});

test('judges see an e-mail that goes to a dead address, and an excuse that is none', async () => {
  const end = await endOf('mail-bounces');
  expect(brokenIn(end)).toEqual([]);
  const [first] = end.handedOver;
  const dead = { ...first!, notice: 'shipped#MAIL-BOUNCES-1~ups#1#email', at: '2026-03-03T09:00:02.000Z' };
  expect(brokenIn({ ...end, handedOver: [...end.handedOver, dead] })).toContain(3);
  const untold = end.items.filter(({ value }) => value?.what?.kind !== 'notice-fate');
  expect(brokenIn({ ...end, items: untold })).toContain(3);
});
