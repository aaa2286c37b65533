import { parcelsForm } from '../../../carriers/doorstep/payload.ts';
import { trackingNumber } from '../../../domain/tracking-number.ts';
import { orderForm } from '../../../lambdas/serve-shop/forms.ts';
import { builtInProfiles } from '../../../simulator/profile/built-in.ts';
import { draw } from '../../../simulator/profile/draw.ts';
import type { Script } from '../../../simulator/script.ts';

const start = '2026-03-02T00:00:00.000Z';
const profileNames = Object.keys(builtInProfiles);
const drawn = (name: string, count: number, seed = 1): readonly Script[] =>
  Array.from({ length: count }, (_, index) => draw(builtInProfiles[name]!, { seed, index, start, days: 30 }));

const webhooksOf = ({ happenings }: Script) => happenings.flatMap((one) => (one.kind === 'webhook' ? [one] : []));
const shareOf = (scripts: readonly Script[], trait: string) =>
  scripts.filter(({ traits = [] }) => traits.includes(trait)).length / scripts.length;

test.each(profileNames)('of %s the same seed draws the same order, whatever was drawn before', (name) => {
  const all = drawn(name, 50);
  const profile = builtInProfiles[name]!;
  expect(draw(profile, { seed: 1, index: 37, start, days: 30 })).toEqual(all[37]);
  expect(drawn(name, 50, 2)).not.toEqual(all);
});

test.each(profileNames)(
  'every order of %s is one that the API takes, and nothing happens to it before it could',
  (name) => {
    const scripts = drawn(name, 150);
    expect(new Set(scripts.map((script) => script.name)).size).toBe(150);
    for (const { order, happenings, name: own } of scripts) {
      expect(orderForm.safeParse(order).error).toBeUndefined();
      expect(own.length).toBeLessThanOrEqual(60);
      const placed = happenings.find(({ kind }) => kind === 'place');
      expect(placed!.at >= start && placed!.at <= '2026-04-01T00:00:00.000Z').toBe(true);
      expect(happenings.filter(({ at }) => at < placed!.at || new Date(at).toISOString() !== at)).toEqual([]);
    }
  },
);

test.each(profileNames)('every webhook of %s is one that a carrier could send', (name) => {
  for (const script of drawn(name, 100)) {
    for (const { parcels, times = 1 } of webhooksOf(script)) {
      expect(parcelsForm.safeParse({ parcels }).success).toBe(true);
      expect(parcels.every((parcel) => trackingNumber(parcel.trackingNumber) === parcel.trackingNumber)).toBe(true);
      expect(times >= 1 && times <= 46).toBe(true);
    }
  }
});

test('no two orders of a study have a parcel in common', () => {
  const numbers = drawn('bad-week', 500).map(
    (script) => new Set(webhooksOf(script).flatMap(({ parcels }) => parcels.map((parcel) => parcel.trackingNumber))),
  );
  expect(new Set(numbers.flatMap((own) => [...own])).size).toBe(numbers.reduce((sum, own) => sum + own.size, 0));
});

describe('an everyday month', () => {
  const scripts = drawn('everyday', 2500);

  test.each([
    // Carriers are late with 3–10 % of parcels, report an exception of 11 %, and some orders have several parcels.
    ['late', 0.03, 0.1],
    ['exception', 0.1, 0.14],
    ['split', 0.1, 0.14],
    ['silent', 0.005, 0.02],
    ['parcel-later', 0.65, 0.85],
    ['carrier-first', 0.02, 0.07],
    ['zoneless', 0.15, 0.3],
    ['false-zone', 0.03, 0.09],
    ['repeated', 0.3, 0.6],
    ['shuffled', 0.05, 0.25],
    ['cancelled', 0.012, 0.03],
    ['happy', 0.05, 0.1],
    ['unhappy', 0.02, 0.06],
  ])('has %s orders in the share that it promises', (trait, least, most) => {
    const share = shareOf(scripts, trait);
    expect(share).toBeGreaterThan(least);
    expect(share).toBeLessThan(most);
  });

  test('repeats most webhooks a few times, and one of them as often as was ever seen', () => {
    const times = scripts.flatMap((script) => webhooksOf(script).map((one) => one.times ?? 1));
    expect(Math.max(...times)).toBeGreaterThan(40);
    expect(times.filter((count) => count > 4).length / times.length).toBeLessThan(0.05);
  });

  test('spreads its orders over all of its days', () => {
    const days = new Set(scripts.map(({ happenings }) => happenings[0]!.at.slice(0, 10)));
    expect(days.size).toBeGreaterThanOrEqual(30);
  });

  test('an order without trouble is delivered once, and nothing moves before it is packed', () => {
    for (const { traits = [], happenings } of scripts.filter(({ traits = [] }) => traits.length === 0)) {
      const scans = happenings.flatMap((one) => (one.kind === 'webhook' ? (one.parcels[0]?.scans ?? []) : []));
      expect({ traits, last: scans.at(-1)?.status }).toEqual({ traits, last: 'delivered' });
      expect(scans[0]?.status).toBe('label_created');
    }
  });
});

test('where all is well nothing is late, strange, repeated or out of order', () => {
  const traits = new Set(drawn('all-well', 1000).flatMap((script) => script.traits ?? []));
  for (const trait of ['late', 'exception', 'silent', 'vanished', 'repeated', 'shuffled', 'webhook-missing'])
    expect(traits).not.toContain(trait);
});

test('a bad week has more of everything that can go wrong', () => {
  const [bad, ordinary] = [drawn('bad-week', 1000), drawn('everyday', 1000)];
  for (const trait of ['late', 'exception', 'silent', 'vanished', 'carrier-first', 'shuffled', 'cancelled-in-vain'])
    expect([trait, shareOf(bad, trait) > 2 * shareOf(ordinary, trait)]).toEqual([trait, true]);
});
