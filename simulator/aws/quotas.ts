/** How much of something AWS allows at once, and for how long on end. */
export interface Quota {
  /** As many at once. */
  readonly bucket: number;
  /** Put back every second. */
  readonly perSecond: number;
}

/**
 * Quotas of an account by action, in the largest Regions unless it asks for more, as of autumn 2026
 * (https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html). SES publishes none for production: this is a young account's.
 */
export const quotasOnAws: Readonly<Record<string, Quota>> = {
  'states.StartExecution': { bucket: 1300, perSecond: 300 },
  'states.SendTaskSuccess': { bucket: 3000, perSecond: 500 },
  'states.SendTaskFailure': { bucket: 3000, perSecond: 500 },
  'states.DescribeExecution': { bucket: 300, perSecond: 15 },
  'ses.SendEmail': { bucket: 14, perSecond: 14 },
  'sns.Publish': { bucket: 20, perSecond: 20 },
};

/** Says of each call whether AWS still takes it. */
export interface Gauge {
  isAllowed(action: string): boolean;
}

/** Token buckets, one an action. `now` in epoch milliseconds. */
export const gauge = (quotas: Readonly<Record<string, Quota>>, now: () => number): Gauge => {
  const buckets = new Map(
    Object.entries(quotas).map(([action, quota]) => [action, { quota, tokens: quota.bucket, at: now() }]),
  );
  return {
    isAllowed: (action) => {
      const bucket = buckets.get(action);
      if (!bucket) return true;
      const { quota } = bucket;
      bucket.tokens = Math.min(quota.bucket, bucket.tokens + ((now() - bucket.at) / 1000) * quota.perSecond);
      bucket.at = now();
      if (bucket.tokens < 1) return false;
      bucket.tokens -= 1;
      return true;
    },
  };
};
