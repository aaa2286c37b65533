import type { Entry } from '../../domain/ledger.ts';
import { noticeKey } from '../../domain/notice.ts';
import { partsOf } from '../adapters/keys.ts';
import { noticeTag, orderTagged } from '../adapters/notice-tags.ts';
import type { Report } from './report.ts';

/** The order that a report is about, by its key in the table, and its brand. */
export const orderOf = (report: Pick<Report, 'order'>): { readonly order: string; readonly brand: string } => {
  const order = orderTagged(report.order);
  return { order, brand: partsOf(order).brand };
};

/** Whether a report tells of that notice. */
export const isAbout = ({ notice, channel }: Pick<Report, 'notice' | 'channel'>, entry: Entry): boolean =>
  entry.channel === channel && noticeTag(noticeKey(entry)) === notice;
