import { noticeParts } from '../../domain/notice.ts';
import { type Difference, differenceKinds } from '../replay/difference.ts';
import type { SentMessage } from '../study/order-record.ts';
import type { Packed } from './block.ts';
import type { OrderView } from './order-view.ts';
import { spaced } from './words.ts';

interface Views {
  readonly today: OrderView;
  readonly candidate: OrderView;
}

/** Differences as the page reads them: kind, what about, and the places of the two messages among their orders' events. */
export const changesOf = (differences: readonly Difference[], { today, candidate }: Views) => ({
  changes: differences.map(
    ({ kind, notice, before, after }): Packed => [
      kind,
      spaced(noticeParts(notice).reason),
      placeOf(before, today),
      placeOf(after, candidate),
    ],
  ),
  counts: differenceKinds.map((kind) => differences.filter((difference) => difference.kind === kind).length),
});

const placeOf = (message: SentMessage | undefined, { events }: OrderView): number | null => {
  const place = message ? events.findIndex(({ sent }) => sent === message) : -1;
  return place < 0 ? null : place;
};
