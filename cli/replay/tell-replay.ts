import { noticeParts } from '../../domain/notice.ts';
import type { Difference } from '../../simulator/replay/difference.ts';
import type { Fidelity } from '../../simulator/replay/fidelity.ts';
import { recordedParcel } from '../../simulator/replay/made-up.ts';
import type { PlayedOrder } from '../../simulator/replay/replay.ts';
import { kindsIn, type ReplayFigures } from '../../simulator/report/replay-count.ts';
import { channelWord, count, percent, spaced } from '../../simulator/report/words.ts';
import { moment } from '../moment.ts';
import { faint, strong } from '../printer.ts';

/** One buyer's differences, in lines for a terminal. */
export const buyerLines = ({ name, today, candidate, differences }: PlayedOrder): readonly string[] => {
  const end =
    today.stage === candidate.stage ? spaced(today.stage) : `${spaced(today.stage)} → ${spaced(candidate.stage)}`;
  return [`${strong(name)} ${faint(`placed ${moment(today.placedAt)}, ${end}`)}`, ...differences.map(differenceLine)];
};

const differenceLine = ({ kind, notice, before, after }: Difference): string => {
  const told = `  ${kind.padEnd(8)}  ${noticeWords(notice)}`;
  if (kind === 'moved') return `${told}: ${moment(before?.at)} → ${moment(after?.at)}`;
  if (kind !== 'reworded') return `${told}: ${moment((before ?? after)?.at)}`;
  const isSubject = before?.subject !== after?.subject;
  return `${told}: ${isSubject ? `“${before?.subject}” → “${after?.subject}”` : `“${after?.subject}”, in its text`}`;
};

/** "out for delivery, SMS, p2" */
const noticeWords = (notice: string): string => {
  const { reason, channel, parcel } = recordedParts(notice);
  return [spaced(reason), channelWord(channel), ...(parcel === '-' ? [] : [parcel])].join(', ');
};

/** A ledger's key in its parts, with the parcel as the recording calls it. */
export const recordedParts = (notice: string) => {
  const parts = noticeParts(notice);
  return { ...parts, parcel: recordedParcel(parts.parcel) };
};

/** The whole on one screen. */
export const summaryLines = (figures: ReplayFigures, fidelity: Fidelity): readonly string[] => {
  const { orders, changed, kinds, messages, reasons, stages } = figures;
  if (orders === 0) return [strong('No order was played, so nothing can be said about the candidate.')];
  const changes = kindsIn(kinds).map(([kind, number]) => `${count(number)} ${kind}`);
  return [
    `${strong(`${count(changed)} of ${count(orders)} orders would be told of otherwise`)} (${percent(changed, orders)}): ${
      changes.length > 0 ? changes.join(', ') : 'nothing changes'
    }.`,
    `Messages in all: ${count(messages.today)} today, ${count(messages.candidate)} with the candidate.`,
    ...Object.entries(reasons).map(
      ([reason, each]) =>
        `  ${spaced(reason).padEnd(24)}${kindsIn(each)
          .map(([kind, number]) => `${count(number)} ${kind}`)
          .join(', ')}`,
    ),
    ...Object.entries(stages).map(([move, number]) => `  ends elsewhere          ${spaced(move)}: ${count(number)}`),
    fidelityLine(fidelity),
  ];
};

const fidelityLine = ({ sent, alike, otherTime, notAtAll, extra }: Fidelity): string =>
  faint(
    `How far to trust this: of ${count(sent)} messages that were really sent, today's rules send ${count(alike)} again, due at the same minute, ` +
      `${count(otherTime)} at another time and ${count(notAtAll)} not at all, and ${count(extra)} more.`,
  );
