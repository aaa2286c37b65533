import { compareTexts } from './compare-texts.ts';
import type { Happening, Interaction } from './interaction.ts';
import { type Journey, ORDER_SLOT } from './journey.ts';
import type { Entry } from './ledger.ts';
import type { QuietHours } from './quiet-hours.ts';
import {
  RECORDED_FORMAT,
  type Recordable,
  type RecordedHappening,
  type RecordedInteraction,
  type RecordedNotice,
  type RecordedOrder,
} from './recorded-order.ts';
import { stageOf } from './stage.ts';
import type { Instant } from './time.ts';

/** An order's recording. Every field that goes in is named here, so that what is kept of orders tomorrow stays out until somebody has looked at it. */
export const recordOrder = (
  { name, journey, timeline, ledger, promisedDate }: Recordable,
  now: Instant,
): RecordedOrder => {
  const { plan, language, channels, quietHours, invitation, placedAt, score } = journey;
  const { zone, country, closedDays } = journey.calendar;
  const names = namesOf(journey);
  return {
    format: RECORDED_FORMAT,
    order: name,
    recordedAt: now,
    plan,
    language,
    calendar: { zone, country, closedDays },
    channels: { email: channels.email, sms: channels.sms },
    ...(quietHours ? { quietHours: quietOf(quietHours) } : {}),
    ...(invitation ? { invitation } : {}),
    placedAt,
    ...(promisedDate ? { promisedDate } : {}),
    stage: stageOf(journey.rung),
    ...(score === undefined ? {} : { score }),
    ...(journey.erased ? { erased: true } : {}),
    parcels: parcelsOf(journey, timeline, names),
    interactions: timeline.flatMap((each) => interactionOf(each, names)),
    notices: [...ledger].sort((a, b) => compareTexts(a.claimedAt, b.claimedAt)).map((entry) => noticeOf(entry, names)),
  };
};

const quietOf = ({ from, to, holds }: QuietHours): QuietHours => ({ from, to, ...(holds ? { holds } : {}) });

interface Names {
  /** A parcel's key, or the order's slot, by what it is called in the recording. */
  readonly slot: (key: string) => string;
  readonly case: (id: string) => string;
}

/** By their keys, as messages count them: "parcel 2 of 3" is the same one when it is played again. */
const namesOf = (journey: Journey): Names => {
  const names = new Map(sorted(journey).map(([key], place) => [key, `p${place + 1}`]));
  return {
    slot: (key) => (key === ORDER_SLOT ? ORDER_SLOT : (names.get(key) ?? 'p0')),
    case: (id) => `c${/\d+$/.exec(id)?.[0] ?? 0}`,
  };
};

const sorted = ({ parcels }: Journey) => Object.entries(parcels).sort(([a], [b]) => compareTexts(a, b));

const parcelsOf = (journey: Journey, timeline: readonly Interaction[], names: Names): RecordedOrder['parcels'] => {
  const added = new Map(
    timeline.flatMap(({ at, what }) => (what.kind === 'parcel-added' ? [[what.parcel, at] as const] : [])),
  );
  return sorted(journey).map(([key, { carrier }]) => ({
    parcel: names.slot(key),
    carrier,
    addedAt: added.get(key) ?? journey.placedAt,
  }));
};

const interactionOf = ({ at, source, what }: Interaction, names: Names): readonly RecordedInteraction[] => {
  const recorded = happeningOf(what, names);
  return recorded ? [{ at, source, what: recorded }] : [];
};

const happeningOf = (what: Happening, names: Names): RecordedHappening | undefined => {
  if (isBare(what)) return { kind: what.kind };
  switch (what.kind) {
    case 'buyer-changed':
      return { kind: what.kind, what: what.what };
    case 'refunded':
      return { kind: what.kind, whole: what.whole };
    case 'disputed':
      return { kind: what.kind, slot: names.slot(what.slot), arrived: what.arrived };
    case 'asked-sender':
      return { kind: what.kind, slot: names.slot(what.slot) };
    case 'parcel-added':
      return { kind: what.kind, parcel: names.slot(what.parcel) };
    case 'scan':
      return scanOf(what, names);
    case 'stage-reached':
      return { kind: what.kind, stage: what.stage };
    case 'problem-opened':
    case 'problem-cleared':
      return { kind: what.kind, slot: names.slot(what.slot), problem: what.problem, episode: what.episode };
    case 'case-opened':
    case 'case-joined':
    case 'case-escalated':
    case 'case-closed':
      return { kind: what.kind, caseId: names.case(what.caseId), about: what.about };
    case 'answered':
      return { kind: what.kind, answer: what.answer };
    case 'preferences-chosen':
      return { kind: what.kind, channel: what.channel, declined: what.declined };
    case 'replied':
      return { kind: what.kind, channel: what.channel, by: what.by };
    case 'imported':
    case 'parcel-left-out':
    case 'mail-left-out':
    case 'notice':
    case 'notice-fate':
    case 'scored':
      return undefined;
  }
};

type Bare = Extract<Happening, { readonly kind: (typeof bare)[number] }>;
const bare = ['order-placed', 'page-viewed', 'handed-over', 'texts-stopped', 'texts-started'] as const;
/** Of which there is nothing more to say. */
const isBare = (what: Happening): what is Bare => bare.some((kind) => kind === what.kind);

const scanOf = (scan: Extract<Happening, { readonly kind: 'scan' }>, names: Names): RecordedHappening => {
  const { kind, parcel, status, reason, timeText, zoneKnown, heardAt } = scan;
  return {
    kind,
    parcel: names.slot(parcel),
    status,
    ...(reason ? { reason } : {}),
    // Only a time: whatever else a carrier has put in its place is somebody's words.
    timeText: /^[\dT:.Z+ -]{0,40}$/i.test(timeText) ? timeText : '',
    zoneKnown,
    heardAt,
  };
};

const noticeOf = (entry: Entry, names: Names): RecordedNotice => {
  const { reason, parcel, episode, channel, state, why, claimedAt, sentAt, template, fate } = entry;
  return {
    reason,
    parcel: names.slot(parcel),
    episode,
    channel,
    state,
    ...(why ? { why } : {}),
    claimedAt,
    ...(sentAt ? { sentAt } : {}),
    ...(template ? { template } : {}),
    ...(fate ? { fate: { kind: fate.kind, at: fate.at } } : {}),
  };
};
