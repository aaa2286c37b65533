/** How often one key may call one running function: a steady rate, and a reserve for bursts. */
export interface Allowance {
  readonly perSecond: number;
  readonly burst: number;
}

export interface TokenBuckets {
  /** Seconds until the next call is welcome; nothing if this one is. */
  take(id: string): number | undefined;
}

/** More callers than this at once would be a fault; the oldest is forgotten first. */
const MOST_BUCKETS = 1000;

export const tokenBuckets = ({ perSecond, burst }: Allowance, now: () => number): TokenBuckets => {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();
  return {
    take: (id) => {
      const at = now();
      const last = buckets.get(id) ?? { tokens: burst, at };
      const tokens = Math.min(burst, last.tokens + ((at - last.at) / 1000) * perSecond);
      const isWelcome = tokens >= 1;
      buckets.delete(id);
      buckets.set(id, { tokens: isWelcome ? tokens - 1 : tokens, at });
      const [oldest] = buckets.keys();
      if (buckets.size > MOST_BUCKETS && oldest !== undefined) buckets.delete(oldest);
      return isWelcome ? undefined : Math.max(1, Math.ceil((1 - tokens) / perSecond));
    },
  };
};
