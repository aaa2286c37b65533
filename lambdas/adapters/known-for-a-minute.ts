/** What was read lately, so that a busy function need not read it for every call. Within a minute every running function knows of a change. */
export interface Known<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  forget(key: string): void;
}

const KNOWN_FOR_MS = 60_000;
/** A deployment has a handful of each kind; more than this in memory would be someone else's doing. */
const MOST_KNOWN = 1000;

/** `now` in epoch milliseconds. */
export const knownForAMinute = <Value>(now: () => number): Known<Value> => {
  const known = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    get: (key) => {
      const kept = known.get(key);
      return kept && now() < kept.until ? kept.value : undefined;
    },
    set: (key, value) => {
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(key, { value, until: now() + KNOWN_FOR_MS });
    },
    forget: (key) => {
      known.delete(key);
    },
  };
};
