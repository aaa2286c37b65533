import type { Entry } from '../../domain/ledger.ts';
import { noticeKey } from '../../domain/notice.ts';
import { orderKey, sha256 } from './keys.ts';

/** What goes along with every message to a buyer, so that reports of it find its ledger entry: in letters that a tag may hold, and of nobody. */
type Tags = Readonly<Record<'order' | 'notice', string>>;

export const tagsOf = (order: string, entry: Entry): Tags => ({
  order: orderTag(order),
  notice: noticeTag(noticeKey(entry)),
});

/** The order's key in the table, as a tag spells it. */
export const orderTag = (order: string): string => order.replace('#', '_');

/** The ledger's key of a notice, as a tag spells it. */
export const noticeTag = (key: string): string => sha256(key).slice(0, 32);

/** The order's key as it stands in the table. An order's id holds no "_"; a brand's may. */
export const orderTagged = (tag: string): string => {
  const end = tag.lastIndexOf('_');
  return orderKey(tag.slice(0, Math.max(0, end)), tag.slice(end + 1));
};
