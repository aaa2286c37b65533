import { type Entry, isFinal } from '../../domain/ledger.ts';
import { noticeKey } from '../../domain/notice.ts';
import type { Scan } from '../../domain/tracking.ts';
import type { Happening } from '../script.ts';
import type { Snapshot } from '../world/snapshot.ts';
import { saidOf } from './carriers-words.ts';
import { lostDispute } from './disputes.ts';
import { ordersIn, type Seen, told } from './seen.ts';
import { inventedWord, lostWord } from './shops-word.ts';
import { reached } from './stage.ts';
import { isWords } from './stopped.ts';
import { heardScans, isToldBy, twiceHeard } from './voices.ts';

/** Holds at any moment: nothing twice, nothing that nobody said. */
export const brokenTimeline = (order: Seen, snapshot: Snapshot): string | undefined =>
  placedTwice(order, snapshot) ??
  twiceTold(order) ??
  inventedScan(order, snapshot) ??
  twiceHeard(order, snapshot) ??
  inventedWord(order) ??
  brokenEpisodes(order) ??
  brokenNotes(order);

/** Holds at any moment: what was taken is there. */
export const lostOrder = (snapshot: Snapshot): string | undefined => {
  const there = new Set(ordersIn(snapshot).map(({ pk }) => pk));
  const lost = [...snapshot.orders.values()].find((pk) => pk !== '' && !there.has(pk));
  return lost && `${lost}: an order that was taken is gone`;
};

/** One order of the shop is one order here, however often it is posted. */
const placedTwice = (order: Seen, snapshot: Snapshot): string | undefined => {
  const reference = referenceOf(order);
  const isTwin = (each: Seen): boolean =>
    each !== order && each.journey.brand === order.journey.brand && referenceOf(each) === reference;
  return reference !== undefined && ordersIn(snapshot).some(isTwin) ? 'the same order was taken twice' : undefined;
};
const referenceOf = ({ items }: Seen): string | undefined => items.find(({ sk }) => sk === 'ORDER')?.value.reference;

const twiceTold = ({ timeline }: Seen): string | undefined => {
  const seen = new Set<string>();
  const twice = timeline.find(({ id }) => id !== 'page-viewed' && (seen.has(id) || !seen.add(id)));
  return twice && `${twice.what.kind} ${twice.id} stands twice in the timeline`;
};

const inventedScan = (order: Seen, snapshot: Snapshot): string | undefined => {
  const said = new Set(saidOf(order, snapshot).map(({ slot, scan }) => `${slot} scan-${scan.id}`));
  const heard = told(order, 'scan');
  const invented = heard.find(({ id, what }) => !said.has(`${what.parcel} ${id}`));
  if (invented) return `nobody said that ${invented.what.parcel} was ${invented.what.status} at ${invented.at}`;
  const unknown = [...order.parcels.values()].find(
    ({ heard: ids, carrier, trackingNumber }) =>
      ids.length !== heard.filter(({ what }) => what.parcel === `${trackingNumber}#${carrier}`).length,
  );
  return unknown && `the parcel ${unknown.trackingNumber} knows other scans than the timeline`;
};

/** Problems of a slot open and clear in turn, and are counted; every case that was opened is there. */
const brokenEpisodes = (order: Seen): string | undefined => {
  const opened = told(order, 'problem-opened');
  const bySlot = Map.groupBy(opened, ({ what }) => what.slot);
  for (const [slot, own] of bySlot) {
    const episodes = own.map(({ what }) => what.episode).sort((a, b) => a - b);
    if (episodes.some((episode, place) => episode !== place + 1)) return `the problems of ${slot} are miscounted`;
  }
  const unopened = told(order, 'problem-cleared').find(
    ({ what }) => !opened.some((each) => each.what.slot === what.slot && each.what.episode === what.episode),
  );
  if (unopened) return `a problem of ${unopened.what.slot} was cleared that never opened`;
  const cases = told(order, 'case-opened').map(({ what }) => what.caseId);
  return cases.length === order.cases.length && order.cases.every(({ id }) => cases.includes(id))
    ? undefined
    : 'the cases are not those of the timeline';
};

/** What became of each notice stands in ledger and timeline alike. */
const brokenNotes = (order: Seen): string | undefined => {
  const notes = told(order, 'notice');
  const final = [...order.ledger.values()].filter(isFinal);
  // What was in doubt when it was noted, and is told of since, was sent.
  const outcomesOf = ({ why, state, fate }: Entry): readonly string[] => [why ?? state, ...(fate ? ['uncertain'] : [])];
  const silent = final.find(
    (entry) => !notes.some(({ what }) => what.notice === noticeKey(entry) && outcomesOf(entry).includes(what.outcome)),
  );
  if (silent) return `the timeline does not say what became of ${noticeKey(silent)}`;
  return notes.length === final.length ? undefined : 'the timeline tells of a notice that is not final';
};

/** Meaningful once all is quiet: nothing that was acknowledged is missing. */
export const lostFact = (order: Seen, snapshot: Snapshot): string | undefined => {
  const heard = new Set(told(order, 'scan').map(({ id, what }) => `${what.parcel} ${id}`));
  const others = heardScans(order, snapshot);
  const isByAnother = (slot: string, scan: Scan): boolean =>
    others.some((each) => each.slot === slot && isToldBy(scan, each.scan));
  const lost = saidOf(order, snapshot).find(
    ({ slot, scan, isOwed }) => isOwed && !heard.has(`${slot} scan-${scan.id}`) && !isByAnother(slot, scan),
  );
  if (lost) return `nobody knows that ${lost.slot} was ${lost.scan.status} at ${lost.scan.orderAt}`;
  if (told(order, 'order-placed').length !== 1) return 'the timeline does not begin with the order';
  const added = new Set(told(order, 'parcel-added').map(({ what }) => what.parcel));
  if (added.size !== order.parcels.size) return 'the timeline does not know all parcels';
  return lostAnswer(order) ?? lostReply(order) ?? lostWord(order) ?? lostDispute(order);
};

/** However often a mail is brought, it is one; and one that was taken is not lost. */
const lostReply = (order: Seen): string | undefined => {
  const ofBuyer = order.said.filter(({ happening }) => happening.kind === 'reply' || isWords(happening));
  const written = (said: typeof ofBuyer) => new Set(said.map(({ happening }) => JSON.stringify(happening))).size;
  const heard = told(order, 'replied').length;
  if (heard < written(ofBuyer.filter(({ status }) => status === 200))) return 'an answer to a message is missing';
  return heard > written(ofBuyer) ? 'the buyer has not written so often' : undefined;
};

const lostAnswer = (order: Seen): string | undefined => {
  const deliveredAt = reached(order, 'delivered')?.at;
  const ofKind = (kind: Happening['kind']) => order.said.filter(({ happening }) => happening.kind === kind);
  const answered = told(order, 'answered').length;
  // In the very instant of the delivery it may have come before it, where an answer settles nothing.
  const owed = ofKind('answer').filter(
    ({ status, happening }) => status === 303 && deliveredAt && deliveredAt < happening.at,
  );
  if (answered < owed.length) return 'an answer of the buyer is missing';
  // A form that is sent once may arrive twice, and then it was said twice.
  if (answered > 2 * ofKind('answer').length) return 'the buyer has not answered so often';
  const views = told(order, 'page-viewed').length;
  const viewed = ofKind('view').filter(({ status }) => status === 200);
  if (viewed.length > 0 && views === 0) return 'a view of the page is missing';
  return views > 2 * ofKind('view').length ? 'the page was not viewed so often' : undefined;
};
