import { type Stoppable, type Topic, topics } from '../domain/preferences.ts';
import { brandColour } from './colour.ts';
import { LONGEST_NAME } from './facts.ts';
import { plain, escapeHtml as safe } from './inert.ts';
import type { Language } from './language.ts';
import { pageFooter } from './page-footer.ts';
import { pageFrame } from './page-frame.ts';
import type { Page, PageView } from './page-view.ts';
import type { PreferenceWords } from './words.ts';

type Channel = keyof PreferenceWords['channel'];

/** A way to a buyer, and what they declined to hear by it. */
export interface ChannelView {
  /** Whether messages arrive there, and are wanted at all. */
  readonly reachable: boolean;
  /** What there is a box for: who is never invited need not decline it. */
  readonly offered: readonly Topic[];
  readonly declined: readonly Topic[];
}

/** Everything that the page may know on which a buyer chooses messages. No address and no number is among it. */
export interface PreferencesView {
  readonly brand: PageView['brand'];
  /** Of the order's page. */
  readonly pageUrl: string;
  /** Where the forms go: where the page came from, or its policy forbids it. */
  readonly action: string;
  /** Those that the buyer has. */
  readonly channels: Readonly<Partial<Record<Channel, ChannelView>>>;
  readonly saved?: boolean;
  /** A mail program leads here whoever wants no more of what asks and advises, or of what invites: one button for that comes first. */
  readonly stopping?: Stoppable;
}

/**
 * The page on which a buyer chooses what to be told of, without a script. Its form sends `asked` for each box that could be chosen, and under the channel's name each
 * topic that is wanted: "asked=email.progress&asked=email.care&email=progress" declines care by e-mail. What was not asked stays as it is.
 * The one button sends "stop=care" or "stop=marketing".
 */
export const renderPreferences = (view: PreferencesView, language: Language): Page => {
  const { preferences: words, page } = language.words;
  const brand = plain(view.brand.name, LONGEST_NAME);
  return pageFrame({
    language: language.tag,
    colour: brandColour(view.brand.colour),
    title: `${words.title} · ${brand}`,
    body: [
      `<header><p class="brand">${safe(brand)}</p></header><main>`,
      `<section class="hero"><h1>${safe(words.title)}</h1><p>${safe(language.say(words.intro, { brand }))}</p><p class="promise">${safe(words.always)}</p></section>`,
      ...(view.saved ? [`<p class="saved" role="status">${safe(words.saved)}</p>`] : []),
      ...(view.stopping && hears(view, view.stopping) ? [stop(view, view.stopping, words)] : []),
      choices(view, words),
      `<p class="back"><a href="${safe(view.pageUrl)}">${safe(words.back)}</a></p></main>`,
      pageFooter(view.brand, page),
    ].join('\n'),
  });
};

/** Whether or not there is a box for it now: the mail that leads here was sent. */
const hears = ({ saved, channels: { email } }: PreferencesView, topic: Stoppable): boolean =>
  !saved && email?.reachable === true && !email.declined.includes(topic);

const stop = ({ action }: PreferencesView, topic: Stoppable, words: PreferenceWords): string => {
  const { name, means } = words.topic[topic];
  const label = { care: words.stopCare, marketing: words.stopMarketing }[topic];
  const button = `<button name="stop" value="${topic}">${safe(label)}</button>`;
  return `<section class="card check"><h2>${safe(name)}</h2><p>${safe(means)}</p>${form(action, button)}</section>`;
};

const form = (action: string, fields: string): string =>
  `<form method="post" action="${safe(action)}" accept-charset="utf-8">${fields}</form>`;

/** A channel that the buyer has. */
interface Way extends ChannelView {
  readonly channel: Channel;
}

const channels = ['email', 'sms'] as const satisfies readonly Channel[];

const choices = (view: PreferencesView, words: PreferenceWords): string => {
  const ways = channels.flatMap((channel): readonly Way[] => {
    const way = view.channels[channel];
    return way ? [{ channel, ...way }] : [];
  });
  const open = ways.filter(({ reachable }) => reachable);
  const notes = ways.filter(({ reachable }) => !reachable).map((way) => unreachable(way, words));
  const asked = open.flatMap(({ channel, offered }) =>
    offered.map((topic) => `<input type="hidden" name="asked" value="${channel}.${topic}">`),
  );
  const fields = topics.flatMap((topic) => {
    const offering = ways.filter(({ offered }) => offered.includes(topic));
    return offering.length === 0 ? [] : [choice(topic, offering, words)];
  });
  const save =
    open.length === 0 ? '' : `<div class="answers"><button class="chosen">${safe(words.save)}</button></div>`;
  return form(view.action, [...asked, ...notes, ...fields, save].join('\n'));
};

const unreachable = ({ channel }: Way, words: PreferenceWords): string =>
  `<p class="note" role="note" id="${channel}-unreachable">${safe(words.unreachable[channel])}</p>`;

const choice = (topic: Topic, ways: readonly Way[], words: PreferenceWords): string => {
  const { name, means } = words.topic[topic];
  const boxes = ways.map((way) => `<label>${box(topic, way)}${safe(words.channel[way.channel])}</label>`);
  return `<fieldset class="card check"><legend><h2>${safe(name)}</h2></legend><p id="${topic}-means">${safe(means)}</p><div class="boxes">${boxes.join('')}</div></fieldset>`;
};

const box = (topic: Topic, { channel, reachable, declined }: Way): string => {
  const state = reachable ? (declined.includes(topic) ? '' : ' checked') : ' disabled';
  const told = reachable ? `${topic}-means` : `${topic}-means ${channel}-unreachable`;
  return `<input type="checkbox" name="${channel}" value="${topic}" aria-describedby="${told}"${state}>`;
};
