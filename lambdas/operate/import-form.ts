import * as z from 'zod/mini';
import { pastEnds } from '../../domain/import-past.ts';
import { epochOf, type Instant } from '../../domain/time.ts';
import { orderForm } from '../serve-shop/forms.ts';
import type { FieldError } from '../serve-shop/problem.ts';
import { moment } from '../serve-shop/texts.ts';

/** An order as a file of older orders tells of it: what the API takes, and how it ended. */
export const importForm = z.extend(orderForm, {
  placedAt: moment,
  status: z.enum([...pastEnds, 'open']),
  deliveredAt: z.optional(moment),
});
type ImportedOrder = z.infer<typeof importForm>;

export const isPast = <Status extends ImportedOrder['status']>(status: Status): status is Exclude<Status, 'open'> =>
  status !== 'open';

/** What no field shows by itself. */
export const contradictions = (
  { placedAt, status, deliveredAt }: ImportedOrder,
  { now, followOpen }: { readonly now: Instant; readonly followOpen: boolean },
): readonly FieldError[] => {
  const [placed, delivered, present] = [Date.parse(placedAt), Date.parse(deliveredAt ?? placedAt), epochOf(now)];
  const errors: readonly (readonly [boolean, FieldError])[] = [
    [placed > present, { pointer: '/placedAt', detail: 'must not be in the future' }],
    [
      deliveredAt !== undefined && delivered > present,
      { pointer: '/deliveredAt', detail: 'must not be in the future' },
    ],
    [delivered < placed, { pointer: '/deliveredAt', detail: 'must not be before placedAt' }],
    [
      deliveredAt !== undefined && status !== 'delivered' && status !== 'returned',
      { pointer: '/deliveredAt', detail: 'is only for what was delivered or returned' },
    ],
    [
      status === 'open' && !followOpen,
      { pointer: '/status', detail: 'must be an end: an open order is taken only with --follow-open' },
    ],
  ];
  return errors.flatMap(([holds, error]) => (holds ? [error] : []));
};
