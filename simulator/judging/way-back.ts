import type { Instant } from '../../domain/time.ts';
import { type Seen, told } from './seen.ts';

/** Whether a carrier had said by then that a parcel goes back, and the shop had not said since that it does not. */
export const goesBack = (order: Seen, slot: string, at: Instant): boolean =>
  told(order, 'scan').some(
    ({ what }) => what.parcel === slot && what.status === 'returned_to_sender' && what.heardAt <= at,
  ) && !isTakenBack(order, slot, at);

/** The shop knows better. That it reports another problem in its place takes nothing back. */
export const isTakenBack = (order: Seen, slot: string, at: Instant): boolean =>
  told(order, 'problem-cleared').some(
    (cleared) =>
      cleared.source === 'shop' &&
      cleared.what.slot === slot &&
      cleared.what.problem === 'returned' &&
      cleared.at <= at &&
      !isReplaced(order, slot, cleared.at),
  );

/** By another problem, in the same moment. */
export const isReplaced = (order: Seen, slot: string, at: Instant): boolean =>
  told(order, 'problem-opened').some((opened) => opened.what.slot === slot && opened.at === at);
