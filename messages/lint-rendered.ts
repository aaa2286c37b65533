import { contrast } from './colour.ts';
import { LONGEST_FOOTER_LINE, LONGEST_GOODS, LONGEST_NAME, LONGEST_ORDER_NUMBER, LONGEST_SUBJECT } from './facts.ts';
import { plain } from './inert.ts';
import { offersBeside, offersIn } from './offers.ts';
import { seen } from './seen.ts';
import { type ShownText, shownTexts } from './shown-texts.ts';
import { lettersOutside, sizeOf } from './text-message.ts';
import type { Email, MessageView, Occasion } from './view.ts';
import type { Words } from './words.ts';

export type RenderedFaultCode =
  | 'subject-too-long'
  | 'subject-cut'
  | 'no-text-part'
  | 'text-says-something-else'
  | 'image-without-alt'
  | 'contrast-too-low'
  | 'html-too-large'
  | 'placeholder-left'
  | 'sells'
  | 'sms-too-long'
  | 'sms-cut'
  | 'sms-outside-its-alphabet';

/** What is wrong with a message as it would go out: a code to look for, and in words what is wrong and what to do. */
export interface RenderedFault {
  readonly code: RenderedFaultCode;
  readonly fault: string;
}

/** A message as it would go out, and what it was made of. */
export interface GoingOut {
  readonly class: Occasion['class'];
  readonly words: Pick<Words, 'tag' | 'alphabet'>;
  readonly view: MessageView;
  readonly email?: Email;
  readonly sms?: string;
}

export const lintRendered = (message: GoingOut): readonly RenderedFault[] => {
  const { email, sms } = message;
  return [
    ...(email ? [...ofSubject(email), ...ofParts(email), ...ofHtml(email), ...ofContrast(email)] : []),
    ...(sms === undefined ? [] : ofText(sms, message)),
    ...ofWords(message),
  ];
};

const ofSubject = ({ subject }: Email): readonly RenderedFault[] => {
  const { length } = Array.from(subject);
  if (length > LONGEST_SUBJECT)
    return [{ code: 'subject-too-long', fault: `the subject has ${length} characters: 78 are the most` }];
  if (length === LONGEST_SUBJECT && subject.endsWith('…'))
    return [{ code: 'subject-cut', fault: 'the subject was cut at 78 characters: say it in fewer words' }];
  return [];
};

const ofParts = ({ html, text }: Email): readonly RenderedFault[] => {
  if (text.trim() === '')
    return [{ code: 'no-text-part', fault: 'the text part is empty: some readers see nothing else' }];
  const [theirs, ours] = [seen(html), saidIn(text)];
  if (theirs === ours) return [];
  const at = Array.from(theirs).findIndex((letter, place) => letter !== Array.from(ours)[place]);
  const around = (whole: string) =>
    Array.from(whole)
      .slice(Math.max(0, at - 10), at + 30)
      .join('');
  const fault = `the text part says “${around(ours)}” where the HTML says “${around(theirs)}”: make both of the same blocks`;
  return [{ code: 'text-says-something-else', fault }];
};

/** The words of a text part, without addresses and the line above the footer. */
const saidIn = (text: string): string =>
  text
    .replace(/:\nhttps?:\S+/g, '')
    .replace('\n--\n', '\n')
    .replace(/\s+/g, ' ')
    .trim();

/** Gmail cuts what is longer than 102 KB. */
const MOST_BYTES = 100 * 1024;

const ofHtml = ({ html }: Email): readonly RenderedFault[] => {
  const bytes = new TextEncoder().encode(html).length;
  const mute = (html.match(/<img\b[^>]*>/g) ?? []).filter((image) => !/\salt="[^"]*\S[^"]*"/.test(image));
  return [
    ...(bytes > MOST_BYTES
      ? [
          {
            code: 'html-too-large',
            fault: `the HTML has ${Math.ceil(bytes / 1024)} KB: Gmail cuts it off at 102, keep to 100`,
          } as const,
        ]
      : []),
    ...mute.map(
      (image): RenderedFault => ({
        code: 'image-without-alt',
        fault: `${image.slice(0, 60)} has no alt text: say what it shows`,
      }),
    ),
  ];
};

const ofContrast = ({ html }: Email): readonly RenderedFault[] => {
  const texts = shownTexts(html);
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const faint = texts[scheme].filter(isFaint);
    const pairs = new Map(faint.map((text) => [`${text.ink} on ${text.ground}`, text]));
    return [...pairs].map(([pair, { text, ink, ground }]): RenderedFault => {
      const ratio = contrast(ink, ground).toFixed(1);
      const fault = `“${seen(text).slice(0, 30)}” is ${pair} in the ${scheme}, ${ratio} to 1: WCAG AA asks for 4.5`;
      return { code: 'contrast-too-low', fault };
    });
  });
};

/** Large letters can be read at less. */
const isFaint = ({ ink, ground, size, isBold }: ShownText): boolean =>
  contrast(ink, ground) < (size >= 24 || (isBold && size >= 18.66) ? 3 : 4.5);

const ofText = (sms: string, { words: { alphabet }, view }: GoingOut): readonly RenderedFault[] => {
  const outside = lettersOutside(sms);
  const { parts } = sizeOf(sms);
  const fillsPart = alphabet === 'any' && view.pageUrl.length > 67;
  const most = fillsPart ? 3 : 2;
  const falls = alphabet === 'basic' ? outside.length > 0 : outside.length === 1;
  return [
    ...(parts > most
      ? [
          {
            code: 'sms-too-long',
            fault: `the SMS has ${parts} parts, each of which is paid for: ${most} are the most`,
          } as const,
        ]
      : []),
    ...(falls
      ? [
          {
            code: 'sms-outside-its-alphabet',
            fault: `for ${outside.join(' ')} the SMS’s parts hold 70 letters and not 160: spell it otherwise`,
          } as const,
        ]
      : []),
    ...(/\.\.\.( http|$)/.test(sms)
      ? [{ code: 'sms-cut', fault: 'the SMS was cut to fit: say it in fewer words' } as const]
      : []),
  ];
};

const leftover = /\{\{.*|\$\{.*|\{\w+[},].*|\bundefined\b|\bNaN\b|\[object \w+\]|Invalid Date/;

/** What the message itself says: what a buyer or a shop has given may hold any words. */
const ofWords = ({ class: kind, words: { tag }, view, email, sms = '' }: GoingOut): readonly RenderedFault[] => {
  const said = [email?.subject, email && seen(email.html), email?.text, sms].map((text) => without(view, text ?? ''));
  const [left] = said.flatMap((text) => leftover.exec(text)?.[0] ?? []);
  const offers = [...new Set(said.flatMap((text) => sold(kind, text, tag)))];
  return [
    ...(left
      ? [{ code: 'placeholder-left', fault: `“${left.slice(0, 30)}” was left over: nobody fills it` } as const]
      : []),
    ...(offers.length > 0
      ? [{ code: 'sells', fault: `“${offers.join('”, “')}” sells: only an invitation may` } as const]
      : []),
  ];
};

/** What the class of a message has no place for. What makes good for a problem sells nothing. */
const sold = (kind: Occasion['class'], text: string, tag: string): readonly string[] => {
  if (kind === 'marketing' || kind === 'problem') return [];
  return kind === 'care' ? offersIn(text, tag) : offersBeside(text, tag);
};

const without = ({ brand, buyer, order, pageUrl, invitationUrl = '' }: MessageView, text: string): string =>
  [
    ...[
      pageUrl,
      invitationUrl,
      ...order.lines.map(({ name }) => plain(name, LONGEST_GOODS)),
      ...brand.footer.map((line) => plain(line, LONGEST_FOOTER_LINE)),
    ],
    ...[plain(brand.name, LONGEST_NAME), plain(buyer.name, LONGEST_NAME), plain(order.number, LONGEST_ORDER_NUMBER)],
    brand.supportEmail ?? '',
  ]
    .filter((given) => given !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, given) => rest.replaceAll(given, ' '), text);
