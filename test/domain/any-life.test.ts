import fc from 'fast-check';
import { isCancelled, type Journey } from '../../domain/journey.ts';
import { type Notice, noticeKey, wanted } from '../../domain/notice.ts';
import { newestPlan, planNames } from '../../domain/plan.ts';
import { hasEnded } from '../../domain/stage.ts';
import { anyLife, leftAlone, worldsOf } from '../support/any-life.ts';

test.each(planNames)('by %s an order waits for something whatever happens, and ends once nothing more does', (plan) => {
  fc.assert(
    fc.property(anyLife(plan), (life) => {
      const worlds = worldsOf(life);
      for (const { journey } of worlds) if (!hasEnded(journey)) expect(journey.promiseAt).toBeDefined();
      expect(hasEnded(leftAlone(worlds.at(-1)!).journey)).toBe(true);
    }),
    { numRuns: 600 },
  );
});

/** The e-mails that are to be sent now and were not before. */
const freshOf = (before: Journey, now: Journey): readonly Notice[] => {
  const known = new Set(wanted(before).map(noticeKey));
  return wanted(now).filter((notice) => notice.channel === 'email' && !known.has(noticeKey(notice)));
};

const steps: readonly string[] = ['shipped', 'out-for-delivery', 'ready-for-pickup', 'delivered'];

/** What is wrong with good news of a carrier's. */
const falseNews = (journey: Journey, fresh: readonly Notice[]): string | undefined => {
  const good = fresh.filter(({ reason }) => reason === 'good-news').map(({ parcel }) => parcel);
  const kindOf = (slot: string) => (journey.parcels[slot] ?? journey.trouble).cleared?.kind;
  const wrong = good.find((slot) => {
    const shown = journey.parcels[slot];
    const isToldByStep = fresh.some(
      ({ reason, parcel }) => steps.includes(reason) && (slot === '-' || parcel === slot),
    );
    const isUntrue = shown && (shown.returned || isCancelled(shown) || shown.problem);
    const isTwice = slot === '-' && good.some((other) => other !== '-' && kindOf(other) === kindOf('-'));
    return isToldByStep || isUntrue || isTwice;
  });
  return wrong && fresh.map(noticeKey).join(', ');
};

test('no carrier’s scan makes good news of what is told otherwise, goes back, was withdrawn or is amiss, and none makes it twice', () => {
  fc.assert(
    fc.property(anyLife(newestPlan), (life) => {
      const worlds = worldsOf(life);
      for (const [place, { deed }] of life.deeds.entries()) {
        const [before, { journey }] = [worlds[place]!.journey, worlds[place + 1]!];
        if (deed === 'scans') expect(falseNews(journey, freshOf(before, journey))).toBeUndefined();
      }
    }),
    { numRuns: 3000 },
  );
});
