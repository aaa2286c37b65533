import fc from 'fast-check';
import { ring } from '../../domain/clock.ts';
import { answer, close, erase, type Outcome, reportProblem } from '../../domain/command.ts';
import { type Notice, noticeKey, wanted } from '../../domain/notice.ts';
import { owed } from '../../domain/owed.ts';
import type { NewOrder } from '../../domain/place.ts';
import { findPlan } from '../../domain/plan.ts';
import { keptFrom } from '../../domain/reach.ts';
import { reply } from '../../domain/reply.ts';
import { correct, refund } from '../../domain/shops-word.ts';
import { hasEnded, stageOf } from '../../domain/stage.ts';
import { quietUntil } from '../../domain/time.ts';
import { after, aScan, days, hours, placed, scanned, type World } from '../support/order.ts';

/** Delivered on Monday noon in Berlin, asked on Thursday at ten. */
const willing: Partial<NewOrder> = { plan: 'standard@4', invitation: 'yes' };
const delivered = (order = willing): World => scanned(placed(order), [aScan('delivered')]);
const rung = (world: World, now = world.journey.promiseAt!): World => after(world, ring(world.journey, now));
const asked = (order = willing): World => rung(delivered(order));
const done = (world: World, outcome: Outcome): World =>
  after(world, outcome.kind === 'changed' ? outcome.change : undefined);
const says = (world: World, said: 'happy' | 'unhappy', now: string): World =>
  done(world, answer(world.journey, { answer: said, id: `${said} at ${now}` }, now));
const invitations = ({ journey }: World): readonly Notice[] =>
  wanted(journey).filter(({ reason }) => reason === 'invitation');
const stage = ({ journey }: World) => stageOf(journey.rung);

/** Thursday noon in Berlin. */
const thursday = days(3);
const friday = '2026-03-06T09:00:00.000Z';

describe('a happy buyer who asked for such mails', () => {
  test('is invited the next morning, by one e-mail of the class that sells, and the order goes on until then', () => {
    const happy = says(asked(), 'happy', thursday);
    expect(stage(happy)).toBe('asked');
    expect(happy.journey.promiseAt).toBe(friday);
    expect(invitations(happy)).toEqual([]);
    const invited = rung(happy);
    expect(stage(invited)).toBe('settled');
    expect(invitations(invited)).toEqual([
      { reason: 'invitation', parcel: '-', episode: '1', class: 'marketing', channel: 'email' },
    ]);
  });

  test('who answers before anybody asks is asked no more', () => {
    const happy = says(delivered(), 'happy', days(1));
    expect(happy.journey.dues.stage).toMatchObject({ kind: 'invitation', at: '2026-03-04T09:00:00.000Z' });
    expect(wanted(rung(happy).journey).map(({ reason }) => reason)).not.toContain('check-in');
    expect(invitations(rung(happy))).toHaveLength(1);
  });

  test('who answers a question twice does not wait longer for it', () => {
    const happy = says(asked(), 'happy', thursday);
    expect(says(happy, 'happy', days(3.5)).journey.promiseAt).toBe(friday);
  });

  test('is not woken: the order ends in the morning', () => {
    const happy = says(asked({ ...willing, quietHours: { from: '20:00', to: '11:30' } }), 'happy', thursday);
    const sleeping = rung(happy);
    expect(stage(sleeping)).toBe('asked');
    const invited = rung(sleeping);
    expect(invited.changes.at(-1)!.journey.stageSince).toBe('2026-03-06T10:30:00.000Z');
    expect(invitations(invited)).toHaveLength(1);
  });
});

describe('nobody is invited', () => {
  const happy = (order?: Partial<NewOrder>) => says(asked(order), 'happy', thursday);
  const reported = (world: World, state: 'open' | 'cleared', now: string) =>
    done(world, reportProblem(world.journey, { kind: 'damaged', state }, now));

  test.each<[string, () => World]>([
    ['whose brand invites nobody', () => says(asked({ plan: 'standard@4' }), 'happy', thursday)],
    ['on a plan without invitations', () => happy({ ...willing, plan: 'standard@3' })],
    ['who is unhappy', () => says(asked(), 'unhappy', thursday)],
    ['who never answers', () => rung(asked())],
    ['who thinks better of it', () => says(happy(), 'unhappy', hours(5, thursday))],
    [
      'whose order a person ends',
      () => {
        const open = reported(happy(), 'open', hours(1, thursday));
        const [known] = open.changes.at(-1)!.cases.opened;
        return done(open, close(open.journey, { case: known!, endOrder: true }, hours(2, thursday)));
      },
    ],
    [
      'who asks something',
      () => {
        const id = 'a'.repeat(32);
        const asking = reply(
          happy().journey,
          { id, channel: 'email', by: 'buyer', words: 'Where is my lid?' },
          hours(1, thursday),
        );
        return rung(rung(done(happy(), asking)));
      },
    ],
    [
      'who got all their money back',
      () => rung(rung(done(happy(), refund(happy().journey, { whole: true }, hours(1, thursday))))),
    ],
  ])('%s', (_, world) => {
    expect(stage(world())).toBe('settled');
    expect(invitations(world())).toEqual([]);
  });

  test('who asked for no such mails, which the ledger says', () => {
    const world = happy({ ...willing, invitation: 'no-consent' });
    expect(stage(world)).toBe('settled');
    expect(owed(world.journey, [], friday).claims).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ reason: 'invitation', state: 'not-sent', why: 'no-consent' })]),
    );
  });

  test('once something came up: the order ends with that, and what is mended later changes nothing', () => {
    const damaged = reported(happy(), 'open', hours(2, thursday));
    expect(stage(damaged)).toBe('settled');
    const [known] = damaged.changes.at(-1)!.cases.opened;
    const mended = done(damaged, close(damaged.journey, { case: known!, endOrder: false }, days(4)));
    expect(invitations(damaged)).toEqual([]);
    expect(invitations(mended)).toEqual([]);
  });

  test.each<[string, (journey: World['journey']) => Outcome]>([
    ['who is forgotten meanwhile', (journey) => erase(journey, hours(1, thursday))],
    [
      'whose address was another',
      (journey) => correct(journey, { what: 'contact', id: 'c', isOtherMail: true }, hours(1, thursday)),
    ],
  ])('%s, and the order ends at once', (_, deed) => {
    const world = done(happy(), deed(happy().journey));
    expect(stage(world)).toBe('settled');
    const claims = owed(world.journey, [], friday).claims.filter(({ reason }) => reason === 'invitation');
    expect(claims.filter(({ state }) => state === 'claimed')).toEqual([]);
  });

  test('who finds a fault before the message left, nor once that is mended', () => {
    const invited = rung(happy());
    const unhappy = says(invited, 'unhappy', hours(1, friday));
    expect(invitations(unhappy)).toEqual([]);
    const [known] = unhappy.changes.at(-1)!.cases.opened;
    const closed = done(unhappy, close(unhappy.journey, { case: known!, endOrder: false }, hours(2, friday)));
    expect(invitations(says(closed, 'happy', hours(3, friday)))).toEqual([]);
  });
});

test.each([
  { says: 'all day long', at: '10:00', from: '22:00', deadline: '2026-03-06T21:00:00.000Z' },
  { says: 'half a day at most', at: '08:00', from: '23:00', deadline: '2026-03-06T19:00:00.000Z' },
  {
    says: 'not at all where the machine looks by night',
    at: '06:00',
    from: '22:00',
    deadline: '2026-03-06T04:59:59.000Z',
  },
])('an invitation is worth sending $says', ({ at, from, deadline }) => {
  const quietHours = { from, to: '08:00' };
  const happy = says(asked({ ...willing, quietHours }), 'happy', thursday);
  const now = new Date(`2026-03-06T${at}:00.000+01:00`).toISOString();
  const invited = { ...happy.journey, rung: 6 as const, invited: true as const };
  const [claim] = owed(invited, [], now).claims.filter(({ reason }) => reason === 'invitation');
  expect(claim?.deadline).toBe(deadline);
});

test('an invitation may be declined, and counts among a day’s messages', () => {
  const notice = { class: 'marketing', reason: 'invitation' } as const;
  expect(keptFrom(notice, { declined: ['marketing'] })).toBe('declined');
  expect(keptFrom(notice, { declined: ['care', 'progress'] })).toBeUndefined();
  expect(keptFrom(notice, { declined: [] }, { said: 3, most: 3 })).toBe('enough-today');
  expect(keptFrom({ class: 'care', reason: 'check-in' }, { declined: ['marketing'] })).toBeUndefined();
});

test('whatever is said and whenever, an order ends by itself, and nobody is invited at night, unasked, or without being happy', () => {
  const deed = fc.constantFrom('happy', 'unhappy', 'damaged', 'mended', 'question', 'the clock', 'refund');
  const quietHours = { from: '20:00', to: '11:30' };
  fc.assert(
    fc.property(
      fc.array(fc.tuple(deed, fc.integer({ min: 1, max: 40 })), { maxLength: 10 }),
      fc.constantFrom('yes', 'no-consent'),
      (deeds, invitation) => {
        let [world, now] = [delivered({ ...willing, invitation, quietHours }), days(1)];
        const step = (what: string, n: number): World => {
          const { journey } = world;
          if (what === 'happy' || what === 'unhappy') return says(world, what, now);
          if (what === 'question')
            return done(world, reply(journey, { id: `q${n}`, channel: 'email', by: 'buyer', words: 'Hm?' }, now));
          if (what === 'refund') return done(world, refund(journey, { whole: true }, now));
          if (what === 'the clock') {
            now = journey.promiseAt && journey.promiseAt > now ? journey.promiseAt : now;
            return rung(world, now);
          }
          return done(
            world,
            reportProblem(journey, { kind: 'damaged', state: what === 'damaged' ? 'open' : 'cleared' }, now),
          );
        };
        const goOn = (what: string, n: number) => {
          const before = invitations(world);
          world = step(what, n);
          const [invited] = invitations(world);
          if (!invited) return;
          expect(world.journey.answer).toBe('happy');
          expect(invited.never).toBe(invitation === 'yes' ? undefined : 'no-consent');
          expect(world.journey.refunded?.whole).not.toBe(true);
          if (before.length === 0 && !invited.never)
            expect(quietUntil(now, quietHours, 'Europe/Berlin')).toBeUndefined();
        };
        for (const [n, [what, later]] of deeds.entries()) {
          now = hours(later, now);
          goOn(what, n);
        }
        for (let n = 0; n < 100 && !hasEnded(world.journey); n += 1) goOn('the clock', n);
        expect(hasEnded(world.journey)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test('what the invitation is called in the ledger', () =>
  expect(noticeKey({ reason: 'invitation', parcel: '-', episode: '1', channel: 'email' })).toBe(
    'invitation#-#1#email',
  ));

test('a plan that invites does so in daylight', () =>
  expect(findPlan('standard@4').invitation).toEqual({ days: 1, at: '10:00' }));
