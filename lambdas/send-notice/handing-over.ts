import type { Journey } from '../../domain/journey.ts';
import { ATTEMPT_SECONDS, type Entry, type Sending } from '../../domain/ledger.ts';
import type { NotSent } from '../../domain/not-sent.ts';
import { epochOf, type Instant, secondsLater } from '../../domain/time.ts';
import { renderCall } from '../../messages/call.ts';
import { type Languages, languageTagOf } from '../../messages/languages.ts';
import { takesTips } from '../../messages/tips.ts';
import type { Rendered } from '../../messages/view.ts';
import type { BrandStore } from '../adapters/brands.ts';
import type { Handed } from '../adapters/fate.ts';
import type { Mail, Mailer } from '../adapters/mailer.ts';
import { tagsOf } from '../adapters/notice-tags.ts';
import type { Person, PersonalStore } from '../adapters/personal-store.ts';
import type { ReachStore } from '../adapters/reach-store.ts';
import type { Team } from '../adapters/team.ts';
import type { TextedStore } from '../adapters/texted-store.ts';
import type { Texter } from '../adapters/texter.ts';
import { type Admitted, admitted } from './admitted.ts';
import { adviceOn } from './advice.ts';
import { inWords } from './in-words.ts';
import type { Seals } from './seals.ts';
import { type ApartSenders, setApart } from './set-apart.ts';
import { buyerView, type Known, teamView } from './view.ts';

export interface Channels {
  readonly personal: PersonalStore;
  readonly brands: BrandStore;
  readonly seals: Seals;
  readonly mailer: Mailer;
  readonly texter: Texter;
  readonly team: Team;
  /** The address that e-mails come from where a brand has none of its own. */
  readonly sender: string;
  readonly apartSenders?: ApartSenders;
  readonly languages: Languages;
  readonly reaches: ReachStore;
  readonly texted: Pick<TextedStore, 'note'>;
}

/** One message in its words, with all that is needed to hand it over. */
export interface Message {
  readonly template: string;
  readonly wordsHash: string;
  /** It is said in the published words, because the brand's own could not be. */
  readonly unspoken?: true;
  hand(): Promise<Handed>;
}

/** What became of putting a notice into words. */
export type Composed =
  | { readonly kind: 'message'; readonly message: Message; readonly counted?: Counted }
  /** It is not for that address. */
  | { readonly kind: 'kept'; readonly why: NotSent };

type Counted = NonNullable<Extract<Admitted, { readonly kind: 'free' }>['counted']>;

/** Puts a notice into words. Nothing, if its buyer was erased meanwhile. */
export const compose = async (
  channels: Channels,
  entry: Entry,
  { order, journey, now }: Pick<Known, 'journey'> & { readonly order: string; readonly now: Instant },
): Promise<Composed | undefined> => {
  const [{ person, purchase, words: own, tips }, found] = await Promise.all([
    channels.personal.read(order, await spokenTo(channels, entry, journey)),
    channels.brands.find(journey.brand),
  ]);
  if (!purchase || !found) throw new Error('order-incomplete');
  const brand = await channels.seals.answerable(found, journey);
  const known: Known = { journey, purchase, brand };
  if (entry.channel === 'team') return { kind: 'message', message: await forTeam(channels, entry, { known, now }) };
  if (!person) return undefined;
  if (entry.class === 'marketing' && !brand.invitationUrl) return { kind: 'kept', why: 'no-invitation' };
  const how = await admitted(channels, entry, { person, known, now });
  if (how.kind === 'kept') return how;
  const pageUrl = await channels.seals.pageOf(journey);
  const sentTo = await channels.seals.sentTo(journey, person.email);
  const language = await channels.languages(journey.language, brand.language);
  const advice = adviceOn(known, tips, language);
  const view = buyerView(entry, known, { person, pageUrl, sentTo, now, ...(advice ? { advice } : {}) });
  const { unspoken, ...words } = inWords(entry, view, { language, own, known });
  const hand = () => toBuyer(channels, entry, { ...known, order, words, person, pageUrl, sentTo, now });
  const message = { ...(await sealed(channels.seals, words, hand)), ...(unspoken ? { unspoken } : {}) };
  return { kind: 'message', message, ...(how.counted ? { counted: how.counted } : {}) };
};

interface Moment {
  readonly known: Known;
  readonly now: Instant;
}

const forTeam = ({ seals, team }: Channels, entry: Entry, { known, now }: Moment): Promise<Message> => {
  const words = renderCall(entry, teamView(entry, known, now));
  return sealed(seals, words, () => team.call(said(words.team)));
};

/** Which words and tips of the brand's a message may have. Only where there are none in the buyer's language the brand is asked for its own. */
const spokenTo = async ({ brands }: Channels, entry: Entry, { language, brand }: Journey) => {
  const { reason, channel } = entry;
  if (channel === 'team') return undefined;
  const own = languageTagOf(language);
  return {
    reason,
    language: own ?? languageTagOf((await brands.find(brand))?.language ?? '') ?? 'en',
    takesTips: takesTips(entry),
  };
};

/** Proved is what was said and not how it looked: an e-mail's HTML has the words of its plain text. */
const sealed = async (seals: Seals, words: Rendered, hand: () => Promise<Handed>): Promise<Message> => {
  const { template, email, sms, team } = words;
  const mail = email && { subject: email.subject, text: email.text };
  return { template, wordsHash: await seals.hashOf(JSON.stringify({ template, email: mail, sms, team })), hand };
};

interface ToBuyer extends Known {
  readonly order: string;
  readonly words: Rendered;
  readonly person: Person;
  readonly pageUrl: string;
  readonly sentTo: string;
  readonly now: Instant;
}

const toBuyer = (
  { mailer, texter, sender, apartSenders }: Channels,
  entry: Entry,
  { words, person, brand, order, pageUrl, sentTo, now }: ToBuyer,
): Promise<Handed> => {
  const tags = tagsOf(order, entry);
  if (entry.channel === 'sms') {
    const worthSeconds = (epochOf(entry.deadline) - epochOf(now)) / 1000;
    return texter.send({ to: said(person.phone), text: said(words.sms), tags, worthSeconds });
  }
  const { name, sender: own, replyTo } = brand;
  const mail: Mail = {
    ...said(words.email),
    from: { name, address: own || sender },
    to: person.email,
    tags,
    ...(replyTo ? { replyTo } : {}),
  };
  return mailer.send(setApart(mail, entry, { pageUrl, sentTo, senders: apartSenders }));
};

const said = <Part>(part: Part | undefined): Part => {
  if (part === undefined) throw new Error('message-incomplete');
  return part;
};

/** A throttled provider gets air soon and then ever later; one that a person must mend, at once the longest wait. */
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 300;

/** What handing over came to, in the ledger's words. */
export const sendingOf = (
  handed: Handed,
  entry: Entry,
  { template, wordsHash, at }: Pick<Message, 'template' | 'wordsHash'> & { readonly at: Instant },
): Sending => {
  if (handed.kind === 'accepted') return { kind: 'sent', providerId: handed.providerId, template, wordsHash, at };
  if (handed.kind !== 'busy' && handed.kind !== 'misconfigured') return { kind: handed.kind };
  const seconds = handed.kind === 'busy' ? FIRST_WAIT_SECONDS * 2 ** entry.attempts : LONGEST_WAIT_SECONDS;
  return { kind: 'later', until: secondsLater(at, Math.min(LONGEST_WAIT_SECONDS, seconds)) };
};

/** How long a message stays away from the sender before its next try. */
export const waitOf = (sending: Sending, at: Instant): number =>
  sending.kind === 'later' ? (epochOf(sending.until) - epochOf(at)) / 1000 : ATTEMPT_SECONDS;
