import type { Tally } from '../study/tally.ts';

/** Standard executions that AWS allows to be open at once, in one account and region; it can be raised. */
const OPEN_EXECUTIONS_QUOTA = 1_000_000;

const HOUR_MS = 3_600_000;

export interface OpenExecutions {
  readonly quota: number;
  readonly peak: number;
  /** The hour in which the peak was reached. */
  readonly peakAt?: string;
  /** So many orders a day, day after day, would keep as many open as the quota allows. */
  readonly ordersADay?: number;
  /** How many were open at the end of each hour, from the first one on. */
  readonly from?: string;
  readonly hourly: readonly number[];
}

export const openExecutionsOf = ({ openings, orders }: Pick<Tally, 'openings' | 'orders'>): OpenExecutions => {
  const hours = Object.keys(openings).map(Number);
  if (hours.length === 0) return { quota: OPEN_EXECUTIONS_QUOTA, peak: 0, hourly: [] };
  const first = hours.reduce((a, b) => Math.min(a, b));
  const last = hours.reduce((a, b) => Math.max(a, b));
  let open = 0;
  const hourly = Array.from({ length: last - first + 1 }, (_, place) => {
    open += openings[first + place] ?? 0;
    return open;
  });
  const peak = hourly.reduce((a, b) => Math.max(a, b));
  // What is open at any time is what comes a day, times the days for which it stays.
  const daysOpen = hourly.reduce((sum, each) => sum + each, 0) / 24 / orders;
  return {
    quota: OPEN_EXECUTIONS_QUOTA,
    peak,
    peakAt: momentOf(first + hourly.indexOf(peak)),
    from: momentOf(first),
    ...(daysOpen > 0 ? { ordersADay: Math.floor(OPEN_EXECUTIONS_QUOTA / daysOpen) } : {}),
    hourly,
  };
};

const momentOf = (hour: number): string => new Date(hour * HOUR_MS).toISOString();
