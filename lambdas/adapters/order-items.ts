import type { Case } from '../../domain/case.ts';
import type { Change } from '../../domain/draft.ts';
import type { Interaction } from '../../domain/interaction.ts';
import { type Journey, type Parcel, parcelKey } from '../../domain/journey.ts';
import type { Instant } from '../../domain/time.ts';
import {
  askKey,
  caseKey,
  caseWatch,
  interactionKey,
  journeyKey,
  orderKey,
  parcelItemKey,
  watchOf,
  wordsKey,
} from './keys.ts';
import type { Condition, Item, Write } from './table.ts';

/** How an order's items are written. What the machine, the stream and the index read stands at the top level; the rest in one value. */

const handshakeOf = ({
  version,
  turn,
  rung,
  life,
  deadToken,
  deadLife,
  lookBy,
  token,
  tokenSeen,
  tokenRung,
  ...facts
}: Journey) => ({
  seen: { version, turn, rung, life, deadToken, deadLife, lookBy },
  park: { token, tokenSeen, tokenRung },
  facts,
});

export const readJourney = (item: Item): Journey => {
  const { facts, version, turn, rung, life, deadToken, deadLife, lookBy, token, tokenSeen, tokenRung } = item;
  return {
    ...facts,
    version,
    turn,
    rung,
    life,
    ...(deadToken === undefined ? {} : { deadToken }),
    ...(deadLife === undefined ? {} : { deadLife }),
    ...(lookBy === undefined ? {} : { lookBy }),
    ...(token === undefined ? {} : { token, tokenSeen, tokenRung }),
  };
};

/** The execution that is to look at an order, without all that it would see. */
export const readLooker = ({ life, token }: Item): Pick<Journey, 'life' | 'token'> => ({
  life,
  ...(token === undefined ? {} : { token }),
});

/** A write of the journey always says under which condition. */
export type JourneyWrite = Write & { readonly if: Condition };

/** The first write of a journey; refused if the order exists. */
export const newJourney = (journey: Journey): JourneyWrite => {
  const { seen, facts } = handshakeOf(journey);
  const key = journeyKey(orderKey(journey.brand, journey.order));
  return {
    kind: 'put',
    item: { ...key, ...seen, facts, watch: watchOf('JOURNEY', journey.order) },
    if: { absent: ['pk'] },
  };
};

/** Every later one. Never the journey whole: the token fields are the park's, and are only ever removed, by a restart. */
export const changedJourney = (before: Journey, after: Journey, more: Condition = {}): JourneyWrite => {
  const { seen, facts } = handshakeOf(after);
  const gone = Object.entries({ deadToken: before.deadToken, deadLife: before.deadLife, lookBy: before.lookBy })
    .filter(
      ([name, value]) =>
        value !== undefined && seen[name === 'deadToken' || name === 'deadLife' ? name : 'lookBy'] === undefined,
    )
    .map(([name]) => name);
  const unparked = before.token !== undefined && after.token === undefined ? ['token', 'tokenSeen', 'tokenRung'] : [];
  return {
    kind: 'update',
    key: journeyKey(orderKey(after.brand, after.order)),
    set: { ...seen, facts },
    remove: [...gone, ...unparked],
    if: { ...more, equals: { version: before.version, ...more.equals } },
  };
};

/** Refused if the parcel is not the one that was read any more. */
export const parcelWrite = (parcel: Parcel): Write => {
  const { brand, order, revision } = parcel;
  const key = parcelItemKey(orderKey(brand, order), parcelKey(parcel));
  const condition = revision === 1 ? { absent: ['pk'] } : { equals: { revision: revision - 1 } };
  return { kind: 'put', item: { ...key, revision, value: parcel }, if: condition };
};
export const readParcel = (item: Item): Parcel => item.value;

/** `place`: in the timeline, if it is not the interaction's own moment. */
export const interactionWrite = (pk: string, interaction: Interaction, place: Instant = interaction.at): Write => ({
  kind: 'put',
  item: { ...interactionKey(pk, { at: place, id: interaction.id }), value: interaction },
});
export const readInteraction = (item: Item): Interaction => item.value;

/** One scan's words take at most 2.5 KB in the widest letters, and an item 400 KB. */
const TEXTS_AN_ITEM = 150;

/** One item for all words of one delivery; a history too long for it goes on in "<id>~1", "<id>~2" … */
export const wordsWrites = (pk: string, { id, texts }: NonNullable<Change['words']>): readonly Write[] => {
  const entries = Object.entries(texts);
  return Array.from({ length: Math.ceil(entries.length / TEXTS_AN_ITEM) }, (_, part) => {
    const value = Object.fromEntries(entries.slice(part * TEXTS_AN_ITEM, (part + 1) * TEXTS_AN_ITEM));
    return { kind: 'put', item: { ...wordsKey(pk, part === 0 ? id : `${id}~${part}`), value } };
  });
};

/** Read from the stream; whoever has read it deletes it. */
export const askWrites = (pk: string, { journey, inquiries = [] }: Change): readonly Write[] =>
  inquiries.map((slot) => ({
    kind: 'put',
    item: { ...askKey(pk, journey.version, slot), value: { slot } },
  }));

export const readCase = (item: Item): Case => {
  const { state, escalations, closedAt, closedBy } = item;
  return { ...item.value, state, escalations, ...(closedAt ? { closedAt, closedBy } : {}) };
};

export const caseWrites = (pk: string, { opened, escalated, closed }: Change['cases']): readonly Write[] => {
  const fresh = new Set(opened.map(({ id }) => id));
  const known = new Set([...escalated, ...closed.map(({ id }) => id)].filter((id) => !fresh.has(id)));
  const closing = new Map(closed.map((each) => [each.id, each]));
  return [
    ...opened.map((each): Write => {
      const end = closing.get(each.id);
      const { state: _state, escalations, ...value } = each;
      const watched = end
        ? { state: 'closed', closedAt: end.at, closedBy: end.by }
        : { state: 'open', watch: caseWatch(each.brand), lookBy: each.answerBy };
      return { kind: 'put', item: { ...caseKey(pk, each.id), value, escalations, ...watched } };
    }),
    ...[...known].map((id): Write => {
      const end = closing.get(id);
      const times = escalated.filter((each) => each === id).length;
      return {
        kind: 'update',
        key: caseKey(pk, id),
        ...(end ? { set: { state: 'closed', closedAt: end.at, closedBy: end.by }, remove: ['watch', 'lookBy'] } : {}),
        ...(times > 0 ? { add: { escalations: times } } : {}),
        if: { present: ['pk'] },
      };
    }),
  ];
};
