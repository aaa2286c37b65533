/** Keeps the calls with one key within what its provider allows. */
export interface Pace {
  /** Seconds to wait before a call with this connection's key; 0 takes a place. */
  take(connection: string, perSecond: number): number;
}

/** Each function instance keeps its own share: `instances` of them may run at a time. */
export const pace = (now: () => number, instances: number): Pace => {
  const next = new Map<string, number>();
  return {
    take: (connection, perSecond) => {
      const at = now();
      const free = next.get(connection) ?? 0;
      if (free > at) return Math.ceil((free - at) / 1000);
      next.set(connection, at + (1000 * instances) / perSecond);
      return 0;
    },
  };
};
