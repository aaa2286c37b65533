import fc from 'fast-check';
import { tokenBuckets } from '../../../lambdas/serve-shop/token-buckets.ts';

test('in any span nobody is let in more often than the burst and the rate allow', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 200 }), (pauses) => {
      let now = 0;
      const buckets = tokenBuckets({ perSecond: 5, burst: 10 }, () => now);
      let letIn = 0;
      for (const pause of pauses) {
        now += pause;
        if (buckets.take('k') === undefined) letIn += 1;
      }
      expect(letIn).toBeLessThanOrEqual(10 + (now / 1000) * 5);
    }),
  ));

test('who waits as long as was said is let in', () => {
  let now = 0;
  const buckets = tokenBuckets({ perSecond: 0.5, burst: 1 }, () => now);
  expect(buckets.take('k')).toBeUndefined();
  const seconds = buckets.take('k');
  expect(seconds).toBe(2);
  now += (seconds ?? 0) * 1000;
  expect(buckets.take('k')).toBeUndefined();
});

test('one key does not wait for another', () => {
  const buckets = tokenBuckets({ perSecond: 1, burst: 1 }, () => 0);
  expect([buckets.take('a'), buckets.take('b')]).toEqual([undefined, undefined]);
});
