import { choice } from './arguments.ts';
import { brandColour } from './colour.ts';
import { type Facts, LONGEST_FOOTER_LINE, LONGEST_GOODS } from './facts.ts';
import { formatsFor } from './formats.ts';
import { plain, webAddress } from './inert.ts';
import type { Arguments, Language } from './language.ts';
import { type Block, isSplit, type Letter, type Link, MOST_FOOTER_LINES, paragraphs } from './letter.ts';
import { inertTips } from './tips.ts';
import type { Advice, MessageView } from './view.ts';
import type { CareWords, InvitationWords, Manners, NewsReason, NewsWords, Pattern, ProblemWords } from './words.ts';

/** A message before it has a look: what is special to its reason. */
export interface Draft {
  readonly version: NewsWords['version'];
  readonly subject: string;
  readonly heading: string;
  /** None, where it goes by e-mail alone. */
  readonly sms?: string;
  readonly blocks: readonly Block[];
  /** Whose tips stand among its blocks. */
  readonly advice?: Advice['version'];
}

/** Everything that a letter is made of. */
export interface Telling {
  readonly language: Language;
  readonly facts: Facts;
  readonly view: MessageView;
  /** What placeholders are filled with. */
  readonly known: Arguments;
}

/** The draft with greeting, sender and footer, as every letter has them. */
export const compose = (draft: Draft, telling: Telling): Letter => {
  const { language, facts, view, known } = telling;
  const { brand } = view;
  const { labels } = language.words;
  const logoUrl = brand.logoUrl === undefined ? undefined : webAddress(brand.logoUrl, ['https:']);
  const page = webAddress(view.pageUrl);
  return {
    language: language.tag,
    subject: draft.subject,
    preview: previewOf(draft),
    heading: draft.heading,
    sender: { name: facts.brand, colour: brandColour(brand.colour), ...(logoUrl ? { logoUrl } : {}) },
    blocks: [...paragraphs([language.say(mannersOf(telling).greeting, known)]), ...draft.blocks],
    footer: brand.footer.slice(0, MOST_FOOTER_LINES).map((line) => plain(line, LONGEST_FOOTER_LINE)),
    ...(page ? { preferences: { label: labels.preferences, url: preferencesAt(page, view.sentTo) } } : {}),
  };
};

/** As the brand means to be heard. */
const mannersOf = ({ language, view }: Telling): Manners => language.words.labels.manners[view.brand.tone ?? 'warm'];

/** The page below the order's own. */
const preferencesAt = (page: string, sentTo: string | undefined): string => {
  const url = new URL(page);
  url.pathname = url.pathname.replace(/\/?$/, '/preferences');
  if (sentTo) url.searchParams.set('to', sentTo);
  return url.href;
};

/** Its first paragraph: a greeting and a sender's name tell nothing that is not there already. */
const previewOf = ({ blocks }: Draft): string => blocks.find((block) => block.kind === 'paragraph')?.text ?? '';

export const newsLetter = (reason: NewsReason, telling: Telling): Draft => {
  const { language, facts, known } = telling;
  const { labels, news } = language.words;
  const words = news[reason];
  const isWhole = reason === 'confirmed' || reason === 'cancelled';
  return {
    version: words.version,
    subject: language.say(words.subject, known),
    heading: language.say(words.heading, known),
    sms: language.say(words.sms, known),
    blocks: [
      ...paragraphs(words.body.map((sentences) => language.tell(sentences, known))),
      ...(reason === 'confirmed' ? [orderLines(telling)] : []),
      ...(isWhole ? [] : parcelCards(telling)),
      ...pageLink(telling, isWhole || reason === 'delivered' || !facts.parcel ? labels.whole : labels.follow),
      ...paragraphs([language.say(labels.contact, known)]),
    ],
  };
};

/** Since when we know; the buyer knows when they told us. */
const knownSince = ({ facts: { problem }, language }: Telling): readonly Pattern[] =>
  problem && problem.kind !== 'disputed' ? [language.words.labels.since] : [];

export const problemLetter = (words: ProblemWords, telling: Telling): Draft => {
  const { facts, language, known } = telling;
  const { labels } = language.words;
  return {
    version: words.version,
    subject: language.say(words.subject, known),
    heading: language.say(words.heading, known),
    sms: language.say(words.sms, known),
    blocks: [
      ...paragraphs([
        language.tell([...words.happened, ...knownSince(telling)], known),
        language.tell([mannersOf(telling).apology, ...words.next], known),
        language.tell(words.youCan, known),
      ]),
      ...parcelCards(telling),
      ...pageLink(telling, facts.problem?.kind === 'disputed' ? labels.whole : labels.follow),
    ],
  };
};

/** The question and its two links, and below them what the brand says about looking after its goods: no order and no other words. */
export const careLetter = (words: CareWords, telling: Telling): Draft => {
  const { language, known, view } = telling;
  const tips = tipsOf(telling);
  const page = webAddress(view.pageUrl);
  const links = page ? [answerLink(page, 'happy', words.happy), answerLink(page, 'unhappy', words.unhappy)] : [];
  return {
    version: words.version,
    subject: language.say(words.subject, known),
    heading: language.say(words.question, known),
    sms: language.say(words.sms, known),
    blocks: [...paragraphs([language.say(words.why, known)]), { kind: 'links', links }, ...tips],
    ...(view.advice && tips.length > 0 ? { advice: view.advice.version } : {}),
  };
};

/** Thanks, the one button to where the brand has others told, and why the reader is asked: nothing of what was bought. */
export const invitationLetter = (words: InvitationWords, telling: Telling): Draft => {
  const { language, known, view } = telling;
  return {
    version: words.version,
    subject: language.say(words.subject, known),
    heading: language.say(words.heading, known),
    blocks: [
      ...paragraphs(words.body.map((sentences) => language.tell(sentences, known))),
      ...linkTo(view.invitationUrl, words.button),
      ...paragraphs([language.say(words.why, known)]),
    ],
  };
};

const tipsOf = ({ language, view }: Telling): readonly Block[] => {
  const { labels } = language.words;
  const tips = inertTips(view.advice?.tips ?? []).map(({ link, ...tip }) => ({
    ...tip,
    ...(link ? { link: { label: labels.tipLink, url: link } } : {}),
  }));
  return tips.length > 0 ? [{ kind: 'tips', title: labels.tips, tips }] : [];
};

/** Opening it only chooses; the answer is sent on the page, since mail scanners follow links. */
const answerLink = (page: string, answer: 'happy' | 'unhappy', label: string): Link => {
  const url = new URL(page);
  url.searchParams.set('answer', answer);
  return { label, url: url.href };
};

const pageLink = ({ view }: Telling, label: string): readonly Block[] => linkTo(view.pageUrl, label);

const linkTo = (address: string | undefined, label: string): readonly Block[] => {
  const url = address === undefined ? undefined : webAddress(address);
  return url ? [{ kind: 'links', links: [{ label, url }] }] : [];
};

/** The parcel that is spoken of, and in a split order what else is still to come. */
const parcelCards = ({ facts, language, known }: Telling): readonly Block[] => {
  const { labels } = language.words;
  const { parcel, stillToCome } = facts;
  const expected = parcel?.expected ? [`${labels.expected}: ${parcel.expected}`] : [];
  const own: readonly Block[] = parcel
    ? [{ kind: 'card', title: language.say(labels.parcel, known), lines: expected }]
    : [];
  const others = stillToCome.parcels
    .slice(0, 40)
    .map(({ place, step }) => language.say(labels.otherParcel, { place, step: choice(step) }));
  const arrived = stillToCome.delivered > 0 ? [language.say(labels.arrived, known)] : [];
  if (!isSplit(facts) || others.length === 0) return own;
  return [...own, { kind: 'card', title: labels.stillToCome, lines: [...others, ...arrived] }];
};

const MOST_LINES = 50;

const orderLines = ({ view, language, facts }: Telling): Block => {
  const { labels } = language.words;
  const { money } = formatsFor(language.tag, view);
  const { lines, total, currency } = view.order;
  const rows = lines.slice(0, MOST_LINES).map(({ name, quantity, price }) => ({
    name: plain(name, LONGEST_GOODS),
    amount: language.say(labels.pieces, { quantity, price: money(price, currency) }),
  }));
  const more = lines.length > MOST_LINES ? [{ name: '…', amount: '' }] : [];
  return {
    kind: 'lines',
    title: `${labels.order} ${facts.order}`,
    rows: [...rows, ...more],
    total: { name: labels.total, amount: money(total, currency) },
  };
};
