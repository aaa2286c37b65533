import type { Interaction } from '../../domain/interaction.ts';
import { noticeParts } from '../../domain/notice.ts';
import { epochOf } from '../../domain/time.ts';
import type { OrderRecord, SentMessage } from '../study/order-record.ts';
import { type Band, bandsOf } from './bands.ts';
import { toldOf, trackingNumberOf } from './told.ts';
import { channelWord, duration, spaced } from './words.ts';

export type Lane = 'shop' | 'carrier' | 'stage' | 'problem' | 'message' | 'team' | 'buyer' | 'score';
/** By which sign it is drawn. */
export type Look = 'plain' | 'good' | 'bad' | 'email' | 'sms' | 'page' | 'unsent';

/** One line of an order's story, and one sign in its drawing. */
export interface Event {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly lane: Lane;
  readonly look: Look;
  readonly who: string;
  readonly what: string;
  /** Where it is about a message that left. */
  readonly sent?: SentMessage;
}

/** One order as the page shows it. */
export interface OrderView {
  readonly name: string;
  readonly plan: string;
  readonly stage: string;
  readonly score?: number;
  readonly traits: readonly string[];
  readonly problems: readonly string[];
  /** Messages to the buyer. */
  readonly messages: number;
  readonly from: number;
  readonly to: number;
  readonly events: readonly Event[];
  readonly bands: readonly Band[];
  readonly transitions: number;
  readonly executions: number;
}

export const viewOf = (record: OrderRecord): OrderView => {
  const { name, plan, stage, score, traits, timeline, sent, executions } = record;
  const events = [...timeline.flatMap(eventOf(sent)), ...sent.map(sentEvent(timeline))].sort((a, b) => a.at - b.at);
  const from = Math.min(epochOf(record.placedAt), events[0]?.at ?? Number.POSITIVE_INFINITY);
  const to = Math.max(from, events.at(-1)?.at ?? from);
  return {
    name,
    plan,
    stage,
    ...(score === undefined ? {} : { score }),
    traits,
    problems: problemsIn(timeline),
    messages: sent.filter((message) => noticeParts(message.notice).channel !== 'team').length,
    from,
    to,
    events,
    bands: bandsOf(record, { from, to }),
    transitions: executions.reduce((sum, { transitions }) => sum + transitions, 0),
    executions: executions.length,
  };
};

const problemsIn = (timeline: readonly Interaction[]): readonly string[] => [
  ...new Set(timeline.flatMap(({ what }) => (what.kind === 'problem-opened' ? [what.problem] : []))),
];

const lanes: Readonly<Record<Interaction['what']['kind'], Lane>> = {
  'order-placed': 'shop',
  imported: 'team',
  'parcel-added': 'shop',
  'parcel-left-out': 'shop',
  'handed-over': 'shop',
  'buyer-changed': 'shop',
  refunded: 'shop',
  disputed: 'buyer',
  'asked-sender': 'carrier',
  scan: 'carrier',
  'stage-reached': 'stage',
  'problem-opened': 'problem',
  'problem-cleared': 'problem',
  'case-opened': 'team',
  'case-joined': 'team',
  'case-escalated': 'team',
  'case-closed': 'team',
  answered: 'buyer',
  replied: 'buyer',
  'mail-left-out': 'buyer',
  'page-viewed': 'buyer',
  'preferences-chosen': 'buyer',
  'texts-stopped': 'buyer',
  'texts-started': 'buyer',
  notice: 'message',
  'notice-fate': 'message',
  scored: 'score',
};

/** What was sent is told by the message itself; the timeline tells what was not. */
const eventOf =
  (sent: readonly SentMessage[]) =>
  (one: Interaction): readonly Event[] => {
    const { what } = one;
    if (what.kind === 'notice' && sent.some(({ notice }) => notice === what.notice)) return [];
    const [who, words] = toldOf(one);
    const lane = what.kind === 'notice' && what.channel === 'team' ? 'team' : lanes[what.kind];
    return [{ at: epochOf(one.at), lane, look: lookOf(what), who, what: `${words}${aboutOf(one)}` }];
  };

const aboutOf = ({ at, what }: Interaction): string => {
  const number = what.kind === 'parcel-added' ? undefined : trackingNumberOf(what);
  const age = what.kind === 'scan' ? Math.round((epochOf(what.heardAt) - epochOf(at)) / 1000) : 0;
  return `${number ? ` · ${number}` : ''}${age > 60 ? ` · heard ${duration(age)} later` : ''}`;
};

const troubles: ReadonlySet<string> = new Set([
  'problem-opened',
  'case-opened',
  'case-escalated',
  'delivery_attempt_failed',
  'exception',
  'returned_to_sender',
  'lost',
  'damaged',
  'unhappy',
  'closed',
]);
const joys: ReadonlySet<string> = new Set(['problem-cleared', 'case-closed', 'delivered', 'happy']);

const lookOf = (what: Interaction['what']): Look => {
  if (what.kind === 'notice') return 'unsent';
  if (what.kind === 'notice-fate') return what.fate === 'delivered' || what.fate === 'opened' ? 'plain' : 'bad';
  const { status, stage, answer } = { status: undefined, stage: undefined, answer: undefined, ...what };
  const word = status ?? stage ?? answer ?? what.kind;
  if (troubles.has(word)) return 'bad';
  return joys.has(word) ? 'good' : 'plain';
};

const sentEvent =
  (timeline: readonly Interaction[]) =>
  (sent: SentMessage): Event => {
    const { reason, channel } = noticeParts(sent.notice);
    const doubtful = timeline.some(
      ({ what }) => what.kind === 'notice' && what.notice === sent.notice && what.outcome === 'uncertain',
    );
    return {
      at: epochOf(sent.at),
      lane: channel === 'team' ? 'team' : 'message',
      look: channel === 'team' ? 'page' : channel === 'sms' ? 'sms' : 'email',
      who: channelWord(channel),
      what: `${spaced(reason)}${doubtful ? ', answer lost' : ''}`,
      sent,
    };
  };
