import type { Happening, Interaction, Source } from '../../../domain/interaction.ts';
import type { Entry } from '../../../domain/ledger.ts';
import type { Replayed } from '../../../simulator/replay/difference.ts';
import { differencesOf } from '../../../simulator/replay/difference.ts';
import { addTally, noTally } from '../../../simulator/study/add-tally.ts';
import type { OrderRecord, SentMessage } from '../../../simulator/study/order-record.ts';
import type { Tally } from '../../../simulator/study/tally.ts';

const start = Date.parse('2026-03-02T09:30:00.000Z');
/** So many hours after the order was placed. */
const hour = (hours: number): string => new Date(start + hours * 3_600_000).toISOString();

const slot = 'P1#dhl';

const one = (hours: number, source: Source, what: Happening): Interaction => ({
  at: hour(hours),
  id: `${what.kind}-${hours}`,
  source,
  what,
});

const scan = (hours: number, status: Extract<Happening, { kind: 'scan' }>['status']): Interaction =>
  one(hours, 'carrier', {
    kind: 'scan',
    parcel: slot,
    status,
    timeText: hour(hours),
    zoneKnown: true,
    heardAt: hour(hours + 0.5),
  });

export const sent = (hours: number, notice: string, words: Partial<SentMessage> = {}): SentMessage => ({
  at: hour(hours),
  notice,
  subject: `About ${notice}`,
  text: `Hello …,\n\nthis is what we have to say: ${notice}.\n\nDemo Shop`,
  ...words,
});

export const confirmed = 'confirmed#-#1#email';
const troubled = 'exception#P1~dhl#1#email';
const delivered = 'delivered#P1~dhl#1#email';
const page = 'exception#P1~dhl#1#team';

const problem = { slot, problem: 'exception', episode: 1 } as const;
const about = { caseId: 'case-1', about: 'problem' } as const;

/** An order that was in trouble for a day, and arrived. */
export const aRecord = (changed: Partial<OrderRecord> = {}): OrderRecord => ({
  name: 'order-1',
  traits: ['late'],
  plan: 'standard@1',
  placedAt: hour(0),
  stage: 'settled',
  score: 74,
  timeline: [
    one(0, 'shop', { kind: 'order-placed' }),
    one(1, 'shop', { kind: 'parcel-added', parcel: slot }),
    scan(20, 'in_transit'),
    one(20, 'doorstep', { kind: 'stage-reached', stage: 'shipped' }),
    scan(44, 'exception'),
    one(44, 'doorstep', { kind: 'problem-opened', ...problem }),
    one(44, 'doorstep', { kind: 'case-opened', ...about }),
    one(44, 'doorstep', {
      kind: 'notice',
      notice: 'exception#P1~dhl#1#sms',
      reason: 'exception',
      channel: 'sms',
      outcome: 'no-consent',
    }),
    one(50, 'buyer', { kind: 'page-viewed' }),
    scan(70, 'delivered'),
    one(70, 'doorstep', { kind: 'problem-cleared', ...problem }),
    one(70, 'team', { kind: 'case-closed', ...about }),
    one(70, 'doorstep', { kind: 'stage-reached', stage: 'delivered' }),
    one(140, 'buyer', { kind: 'answered', answer: 'happy' }),
  ],
  ledger: [] satisfies readonly Entry[],
  sent: [sent(0, confirmed), sent(44.001, troubled), sent(44.002, page), sent(70.001, delivered)],
  executions: [{ startedAt: hour(0), endedAt: hour(140), transitions: 14 }],
  ...changed,
});

/** An order without trouble. */
export const aQuietRecord = (name: string): OrderRecord =>
  aRecord({
    name,
    traits: ['split'],
    stage: 'delivered',
    score: 90,
    timeline: [
      one(0, 'shop', { kind: 'order-placed' }),
      scan(20, 'in_transit'),
      scan(40, 'delivered'),
      one(40, 'doorstep', { kind: 'stage-reached', stage: 'delivered' }),
    ],
    sent: [sent(0, confirmed), sent(40, delivered)],
  });

/** An order whose buyer would be told later, in other words, and not of the delivery. */
export const aReplay = (name = 'order-1'): Replayed => {
  const today = aRecord({ name });
  const candidate = aRecord({
    name,
    plan: 'candidate',
    sent: [
      sent(0, confirmed, { text: 'Hello …,\n\nthis is what we gladly say: confirmed#-#1#email.\n\nDemo Shop' }),
      sent(46, troubled),
      sent(44.002, page),
      sent(45, 'delay#P1~dhl#1#email', { subject: 'Later than planned' }),
    ],
  });
  return { name, today, candidate, differences: differencesOf(today, candidate) };
};

/** What a handful of orders might come to. */
export const aTally = (changed: Partial<Tally> = {}): Tally =>
  addTally(noTally, {
    orders: 200,
    stages: { settled: 180, closed: 15, cancelled: 5 },
    traits: { late: 20, split: 30 },
    notices: {
      'confirmed email sent': 195,
      'shipped email sent': 190,
      'delivered email sent': 180,
      'delivered sms sent': 60,
      'delivered sms no-consent': 120,
      'exception email sent': 21,
      'exception email uncertain': 1,
      'exception team sent': 22,
      'check-in email superseded': 3,
    },
    messagesAnOrder: { 2: 20, 3: 140, 4: 40 },
    secondsToTell: { buyer: { 1: 18, 2: 3, 40: 1 }, team: { 1: 22 } },
    problems: { exception: 22 },
    silence: { told: 4, falseAlarms: 1 },
    cases: { problem: 22, answer: 3 },
    escalations: 2,
    scores: { 30: 10, 70: 90, 80: 100 },
    openings: { 492700: 120, 492701: 80, 492703: -150, 492710: -50 },
    usage: {
      calls: { 'dynamodb.GetItem': 4000, 'dynamodb.TransactWriteItems': 2200, 'ses.SendEmail': 587 },
      writeUnits: 9000,
      readUnits: 4000,
      invocations: { 'send-notice': 587 },
      transitions: 3400,
    },
    ...changed,
  });
