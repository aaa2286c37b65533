import { absences, deafNames, headerSigns, machineNames } from './automatic.table.ts';
import type { Mail } from './read-mail.ts';

/** Whether a program wrote it: an absence, a bounce, a receipt, a list. Nobody is called for these. */
export const isAutomatic = (mail: Mail, { source }: { readonly source?: string | undefined }): boolean =>
  isUndeliverable(source) || hasSign(mail) || isReport(mail) || machineNames.test(mail.from) || isAbsence(mail);

/** The envelope's sender is empty: it must not be answered, which only programs ask for. */
const isUndeliverable = (source: string | undefined): boolean =>
  source !== undefined && /^\s*(<\s*>)?\s*$/.test(source);

const hasSign = ({ headers }: Mail): boolean =>
  Object.entries(headerSigns).some(([name, sign]) => sign.test(headers.get(name) ?? '') && headers.has(name));

/** Bounces and receipts: what became of a mail, told by a mail system. */
const isReport = ({ contentType }: Mail): boolean =>
  /^\s*multipart\/report\b/.test(contentType) || /\breport-type\s*=/.test(contentType);

const isAbsence = ({ subject, from, headers }: Mail): boolean =>
  absences.some((absence) => absence.test(subject.trim())) && (deafNames.test(from) || !headers.has('in-reply-to'));
