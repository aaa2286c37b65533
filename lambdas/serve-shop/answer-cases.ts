import { type Case, orderOfCase } from '../../domain/case.ts';
import { close, type Outcome } from '../../domain/command.ts';
import { orderKey } from '../adapters/keys.ts';
import { changeOrder } from './change-order.ts';
import { cursorOf, type Page, readCursor } from './paging.ts';
import { parcelName } from './parcel-name.ts';
import { refused, type Told } from './problem.ts';
import type { Audience, Shop } from './shop.ts';

const caseView = (each: Case, reference: string | undefined) => ({
  id: each.id,
  orderId: each.order,
  ...(reference ? { reference } : {}),
  about: each.about,
  ...(each.problem ? { problem: each.problem } : {}),
  ...parcelName(each.slot),
  state: each.state,
  openedAt: each.openedAt,
  answerBy: each.answerBy,
  escalations: each.escalations,
  ...(each.closedAt ? { closedAt: each.closedAt } : {}),
  ...(each.closedBy ? { closedBy: each.closedBy } : {}),
});
export type CaseView = ReturnType<typeof caseView>;

/** The brand's open cases, the one whose answer is due first before the others. */
export const listCases = async (
  shop: Shop,
  { brand, limit, cursor }: Pick<Audience, 'brand'> & Page,
): Promise<Told<{ readonly cases: readonly CaseView[]; readonly next?: string }>> => {
  const place = readCursor(cursor, /^\d{4}-\d\d-\d\dT/);
  if ('kind' in place) return place;
  const { cases, next } = await shop.orders.openCases(brand.id, { limit, ...place });
  const purchases = await shop.intake.purchases(cases.map(({ order }) => orderKey(brand.id, order)));
  const views = cases.map((each) => caseView(each, purchases.get(orderKey(brand.id, each.order))?.reference));
  return { kind: 'told', outcome: 'cases-listed', content: { cases: views, ...cursorOf(next) } };
};

/** A person has answered: closes the case and clears its problem; `endOrder` also ends the order where it stands. Safe to repeat. */
export const closeCase = async (
  shop: Shop,
  { brand, id, endOrder }: Pick<Audience, 'brand'> & { readonly id: string; readonly endOrder: boolean },
): Promise<Told<CaseView>> => {
  const order = orderOfCase(id);
  if (!order) return refused('unknown-case');
  const pk = orderKey(brand.id, order);
  const changed = await changeOrder(shop.orders, {
    pk,
    now: shop.now(),
    decide: async (journey, now): Promise<Outcome> => {
      const known = await shop.orders.case(pk, id);
      return known ? close(journey, { case: known, endOrder }, now) : { kind: 'refused', why: 'unknown-case' };
    },
  });
  if (changed.kind === 'refused') return changed.problem.code === 'unknown-order' ? refused('unknown-case') : changed;
  const [closed, purchase] = await Promise.all([shop.orders.case(pk, id), shop.intake.purchase(pk)]);
  if (!closed) return refused('unknown-case');
  return { kind: 'told', outcome: 'case-closed', order, content: caseView(closed, purchase?.reference) };
};
