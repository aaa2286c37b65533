import { LONGEST_WORDS } from './check-in-form.ts';
import { plain } from './inert.ts';

/** An interaction as the API shows it, as far as its line needs. */
interface Interaction {
  readonly at: string;
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly parcel?: { readonly trackingNumber: string } | undefined;
  readonly status?: string | undefined;
  readonly reason?: string | undefined;
  readonly stage?: string | undefined;
  readonly problem?: string | undefined;
  readonly caseId?: string | undefined;
  readonly what?: string | undefined;
  readonly whole?: boolean | undefined;
  readonly total?: string | undefined;
  readonly arrived?: boolean | undefined;
  readonly answer?: string | undefined;
  readonly declined?: readonly string[] | undefined;
  readonly message?: string | undefined;
  readonly by?: string | undefined;
  readonly attachments?: number | undefined;
  readonly channel?: string | undefined;
  readonly outcome?: string | undefined;
  readonly fate?: string | undefined;
  readonly why?: string | undefined;
  readonly score?: number | undefined;
  readonly moved?: readonly { readonly by: string; readonly points: number }[] | undefined;
}

/** Who did what, each in a word or a few, for one line on the screen. */
export type Told = readonly [who: string, what: string];

/** One interaction in plain words. */
export const tellInteraction = (one: Interaction): Told => (stories.get(one.kind) ?? otherwise)(one);

const spaced = (word: string | undefined): string => (word ?? '').replaceAll(/[_-]/g, ' ');

const because = ({ reason }: Interaction): string => (reason ? ` (${spaced(reason)})` : '');

/** What a buyer wrote: on one line, and unable to steer the screen. */
const quoted = (message: string | undefined): string =>
  message === undefined ? '' : `, “${plain(message, LONGEST_WORDS)}”`;

const attached = ({ attachments }: Interaction): string => (attachments ? `, with ${attachments} attached` : '');

const otherwise = ({ source, kind }: Interaction): Told => [source, spaced(kind)];

const stories: ReadonlyMap<string, (one: Interaction) => Told> = new Map<string, (one: Interaction) => Told>([
  ['order-placed', () => ['shop', 'order placed']],
  ['imported', () => ['team', 'imported from a file']],
  ['parcel-added', (one) => ['shop', `parcel ${one.parcel?.trackingNumber}`]],
  ['parcel-left-out', (one) => ['shop', `parcel ${one.parcel?.trackingNumber} is left out: ${spaced(one.why)}`]],
  ['handed-over', () => ['shop', 'everything was handed over']],
  ['buyer-changed', (one) => ['shop', `changes the buyer’s ${spaced(one.what)}`]],
  ['refunded', (one) => ['shop', one.whole ? 'gives all of it back' : `gives ${one.total ?? 'a part'} back`]],
  ['disputed', (one) => ['buyer', one.arrived ? 'it has arrived after all' : 'it has not arrived']],
  ['asked-sender', () => ['doorstep', 'asks where it is']],
  ['scan', (one) => ['carrier', `${spaced(one.status)}${because(one)}`]],
  ['stage-reached', (one) => ['stage', spaced(one.stage)]],
  ['problem-opened', (one) => ['problem', `${spaced(one.problem)} opens`]],
  ['problem-cleared', (one) => ['problem', `${spaced(one.problem)} is over`]],
  ['case-opened', (one) => ['case', `${one.caseId} opens`]],
  ['case-joined', (one) => ['case', `${one.caseId} hears more`]],
  ['case-escalated', (one) => ['case', `${one.caseId} is overdue`]],
  ['case-closed', (one) => ['case', `${one.caseId} closes`]],
  ['answered', (one) => ['buyer', `answers: ${spaced(one.answer)}${quoted(one.message)}`]],
  [
    'replied',
    (one) => [one.by === 'buyer' ? 'buyer' : 'somebody', `writes back${attached(one)}${quoted(one.message)}`],
  ],
  ['mail-left-out', (one) => ['mail', `is left out: ${spaced(one.why)}`]],
  ['page-viewed', () => ['buyer', 'looks at the page']],
  ['preferences-chosen', (one) => ['buyer', `wants ${wantedWords(one.declined)} by ${channelWord(one)}`]],
  ['texts-stopped', () => ['buyer', 'wants no more by SMS']],
  ['texts-started', () => ['buyer', 'wants SMS again']],
  ['notice', (one) => [channelWord(one), `${spaced(one.reason)}: ${outcomeWords(one.outcome)}`]],
  ['notice-fate', (one) => [channelWord(one), `${spaced(one.reason)}: ${fateWords(one.fate)}`]],
  ['scored', (one) => ['score', `${one.score} of 100${movedWords(one)}`]],
]);

const channels: ReadonlyMap<string, string> = new Map([
  ['email', 'e-mail'],
  ['sms', 'SMS'],
  ['team', 'team'],
]);

const channelWord = ({ channel = '' }: Interaction): string => channels.get(channel) ?? 'notice';

const inARow = new Intl.ListFormat('en-GB');

const wantedWords = (declined: readonly string[] = []): string =>
  declined.length === 0 ? 'everything' : `nothing of ${inARow.format(declined)}`;

const outcomeWords = (outcome = ''): string =>
  outcome === 'sent' || outcome === 'uncertain' ? outcome : `not sent, ${spaced(outcome)}`;

const fateWords = (fate = ''): string => fates.get(fate) ?? spaced(fate);

const fates: ReadonlyMap<string, string> = new Map([
  ['delayed', 'is late at its provider'],
  ['delivered', 'has arrived'],
  ['opened', 'was opened'],
  ['bounced', 'has come back'],
  ['complained', 'is called unwanted'],
]);

/** "happy +25, delivered +15": what moved it, most first. */
const movedWords = ({ moved = [] }: Interaction): string => {
  const sums = new Map<string, number>();
  for (const { by, points } of moved) {
    const [mover = by] = by.split(':');
    sums.set(mover, (sums.get(mover) ?? 0) + points);
  }
  const words = [...sums]
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([mover, points]) => `${spaced(mover)} ${points > 0 ? '+' : ''}${points}`);
  return words.length > 0 ? `: ${words.join(', ')}` : '';
};
