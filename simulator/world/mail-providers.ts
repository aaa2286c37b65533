import { noticeParts } from '../../domain/notice.ts';
import type { Reported } from '../script.ts';
import type { Report } from './queues.ts';
import { mailReport, published } from './reports.ts';
import type { HandedOver } from './snapshot.ts';

interface Tagged extends HandedOver {
  readonly tags: Readonly<Record<string, string>>;
}
/** Tells, or has it told later, what becomes of an e-mail; `first`: before its sender hears that it was taken. */
export type TellOf = (mail: Tagged) => 'first' | 'later';

/** Mail providers that tell of e-mails what the scripts say. */
export const mailProviders =
  (put: (report: Report, afterSeconds: number) => void, reportsOn: (pk: string) => readonly Reported[]): TellOf =>
  (mail) => {
    const reports = reportsOn(mail.pk);
    if (reports.length === 0) return 'later';
    const told = noticeParts(mail.notice);
    const own = reports.filter(({ reason, parcel = told.parcel }) => reason === told.reason && parcel === told.parcel);
    for (const each of own) tellOf(put, mail, each);
    return own.some(({ after }) => after === 'first') ? 'first' : 'later';
  };

const tellOf = (
  put: (report: Report, afterSeconds: number) => void,
  { pk, to, at, tags: { order = '', notice = '' } }: Tagged,
  { fate, after, times = 1 }: Reported,
): void => {
  const report = { order: pk, body: published(mailReport(fate, { order, notice, to, at })) };
  for (let time = 0; time < times; time += 1) put(report, after === 'first' ? 0 : after);
};
