import type { Happening, Interaction } from '../../domain/interaction.ts';
import { ORDER_SLOT } from '../../domain/journey.ts';
import type { Entry } from '../../domain/ledger.ts';
import { noticeKey } from '../../domain/notice.ts';
import { partsOf } from '../adapters/keys.ts';
import { cursorOf, type Page, readCursor } from './paging.ts';
import { parcelName } from './parcel-name.ts';
import { refused, type Told } from './problem.ts';
import type { Asked, Shop } from './shop.ts';
import { findOrder } from './show-order.ts';

type Entries<Name extends string, Content> = { readonly [name in Name]: readonly Content[] } & {
  readonly next?: string;
};

/** Under which id a buyer's own words stand. Carriers' are not shown. */
const wordsIdOf = (what: Happening): string | undefined =>
  what.kind === 'answered' || what.kind === 'replied' ? what.wordsId : undefined;

/** An interaction with the buyer's words, which are kept apart from it, put back. */
const interactionView = ({ at, id, source, what }: Interaction, messages: ReadonlyMap<string, string>) => {
  const wordsId = wordsIdOf(what);
  const message = wordsId ? messages.get(wordsId) : undefined;
  const { slot = ORDER_SLOT, parcel = slot, ...facts } = { slot: undefined, parcel: undefined, ...what };
  return { at, id, source, ...facts, ...parcelName(parcel), ...(message ? { message } : {}) };
};
export type InteractionView = ReturnType<typeof interactionView>;

/** Everything that passed between brand and buyer or about the parcels, newest last. */
export const showTimeline = async (
  shop: Shop,
  { limit, cursor, ...asked }: Asked & Page,
): Promise<Told<Entries<'interactions', InteractionView>>> => {
  const place = readCursor(cursor, /^AT#/);
  if ('kind' in place) return place;
  const pk = await findOrder(shop, asked);
  if (!pk) return refused('unknown-order');
  const { interactions, next } = await shop.orders.timeline(pk, { limit, ...place });
  const said = interactions.flatMap(({ what }) => wordsIdOf(what) ?? []);
  const messages = await shop.words.messages(pk, said);
  const content = { interactions: interactions.map((each) => interactionView(each, messages)), ...cursorOf(next) };
  return { kind: 'told', outcome: 'timeline-shown', order: partsOf(pk).order, content };
};

/** Who was told what, when, and why or why not: the ledger without its locks. */
const noticeView = (entry: Entry) => {
  const { reason, parcel, episode, channel, state, why, claimedAt, sentAt, attempts, doubtful } = entry;
  const { providerId, template, wordsHash, fate } = entry;
  return {
    id: noticeKey(entry),
    reason,
    ...parcelName(parcel),
    episode,
    channel,
    class: entry.class,
    state,
    ...(why ? { why } : {}),
    claimedAt,
    ...(sentAt ? { sentAt } : {}),
    ...(fate ? { fate: fate.kind } : {}),
    attempts,
    doubtful,
    ...(providerId ? { providerId } : {}),
    ...(template ? { template } : {}),
    ...(wordsHash ? { wordsHash } : {}),
  };
};
export type NoticeView = ReturnType<typeof noticeView>;

export const showNotices = async (
  shop: Shop,
  asked: Asked,
): Promise<Told<{ readonly notices: readonly NoticeView[] }>> => {
  const pk = await findOrder(shop, asked);
  if (!pk) return refused('unknown-order');
  const entries = await shop.ledger.entries(pk);
  const notices = entries.map(noticeView).sort((a, b) => (a.claimedAt < b.claimedAt ? -1 : 1));
  return { kind: 'told', outcome: 'notices-shown', order: partsOf(pk).order, content: { notices } };
};
