import type { Entry } from '../../domain/ledger.ts';
import { rungs } from '../../domain/stage.ts';
import { quietUntil } from '../../domain/time.ts';
import { type Seen, told } from './seen.ts';

/** Nobody is woken for what can wait. */
export const isAwake = ({ journey, timeline }: Seen, { class: kind, reason, channel, claimedAt }: Entry): boolean => {
  const { quietHours, calendar } = journey;
  if (!quietHours || channel === 'team') return true;
  const holds = quietHours.holds ?? [];
  if (kind === 'problem' && !holds.includes('problems')) return true;
  if (cannotWait.includes(reason) && !holds.includes('deliveries')) return true;
  const ended = told({ timeline }, 'stage-reached').some(
    ({ at, what }) => rungs[what.stage] >= rungs.settled && at <= claimedAt,
  );
  return ended || quietUntil(claimedAt, quietHours, calendar.zone) === undefined;
};

const cannotWait = ['out-for-delivery', 'ready-for-pickup', 'delivered'];
