import { argumentNames } from './arguments.ts';
import type { OwnWords, Variant } from './brand-words.ts';
import { factsOf } from './facts.ts';
import { hazardsIn } from './hazards.ts';
import type { Language } from './language.ts';
import { ofSigns, reached, textsIn } from './lint.ts';
import { lintRendered, type RenderedFaultCode } from './lint-rendered.ts';
import { readPattern } from './pattern.ts';
import { type Sample, sampleOf } from './samples/sample.ts';
import { type Situation, situationsOf } from './samples/situations.ts';
import { occasion } from './samples/views.ts';
import type { BrandLook } from './view.ts';
import { type BuyerReason, withWords } from './with-words.ts';
import type { Pattern } from './words.ts';

/** What is wrong with a brand's words: where, as a JSON Pointer into them, and what it must be instead. */
export interface BrandWordsFault {
  readonly pointer: string;
  readonly detail: string;
}

interface Draft {
  readonly reason: BuyerReason;
  /** The published one that the words are laid over. */
  readonly language: Language;
  readonly look: BrandLook;
}

/** Everything for which variants cannot be kept. What passes is said without fault in every situation that an order can come into. */
export const lintBrandWords = (variants: readonly Variant[], draft: Draft): readonly BrandWordsFault[] => {
  const written = [...ofOrder(variants), ...variants.flatMap(({ words }, place) => ofPatterns(words, place, draft))];
  return written.length > 0 ? written : variants.flatMap(({ words }, place) => ofMessages(words, place, draft));
};

const wordsAt = (place: number): string => `/variants/${place}/words`;

/** The first that fits is taken. */
const ofOrder = (variants: readonly Variant[]): readonly BrandWordsFault[] => {
  const forAll = variants.findIndex(({ when }) => when === undefined);
  if (forAll < 0 || forAll === variants.length - 1) return [];
  return [
    {
      pointer: `/variants/${forAll}/when`,
      detail: 'is missing, so that no later variant is ever read: put this one last',
    },
  ];
};

const ofPatterns = (words: OwnWords, place: number, { language }: Draft): readonly BrandWordsFault[] =>
  textsIn(words, []).flatMap(([at, text]) => {
    const pointer = `${wordsAt(place)}/${at.replaceAll('.', '/')}`;
    return ofText(text, at, language).map((detail) => ({ pointer, detail }));
  });

const ofText = (text: Pattern, name: string, { tag, words }: Language): readonly string[] => {
  if (['happy', 'unhappy', 'button'].includes(name))
    return /[{}]/.test(text) ? ['must be plain words, without { or }'] : [];
  const { asksFor, faults } = readPattern(text, tag);
  const signs = ofSigns(text);
  if (faults.length > 0) return [...faults, ...signs];
  const unknown = [...asksFor].filter((asked) => !isKnown(asked) && !Object.hasOwn(words.phrases, asked));
  if (unknown.length > 0) return [...unknown.map((asked) => `asks for {${asked}}, which nobody knows`), ...signs];
  const reaches = reached(text, words);
  const nameless = name === 'subject' && !reaches.has('order');
  return [
    ...hazardsIn(text, words),
    ...signs,
    ...(name === 'sms' && reaches.has('contact') ? ['says how an e-mail is answered, which an SMS is not'] : []),
    ...(nameless ? ['does not name the order: write {order} somewhere in it'] : []),
  ];
};

const isKnown = (name: string): boolean => argumentNames.some((known) => known === name);

/** Of a message as a whole: what its words are to blame for, and which of them. */
const placeOf: Readonly<Partial<Record<RenderedFaultCode, string>>> = {
  'subject-too-long': '/subject',
  'subject-cut': '/subject',
  'text-says-something-else': '',
  'html-too-large': '',
  'placeholder-left': '',
  sells: '',
  'sms-too-long': '/sms',
  'sms-cut': '/sms',
  'sms-outside-its-alphabet': '/sms',
};

const ofMessages = (words: OwnWords, place: number, { reason, language, look }: Draft): readonly BrandWordsFault[] => {
  const own = withWords(language, { [reason]: words });
  const cases = answering(look).flatMap((brand) =>
    situationsOf(reason).map((situation) => ({ reason, brand, situation })),
  );
  const faults = cases.flatMap((each) => ofMessage(own, each));
  // One is enough of what is wrong in many situations.
  const firsts = new Map(faults.toReversed().map((fault) => [fault.code, fault]));
  return [...firsts.values()].map(({ at, fault }) => ({ pointer: `${wordsAt(place)}${at}`, detail: fault }));
};

/** As buyers can answer this brand, and as they could if it were reached otherwise: that can be changed any day. */
const answering = ({ replyTo: _replyTo, ...look }: BrandLook): readonly BrandLook[] => [
  { ...look, replyTo: 'answers@shop.example' },
  { ...look, supportEmail: look.supportEmail ?? 'answers@shop.example' },
];

interface Found {
  readonly code: string;
  readonly at: string;
  readonly fault: string;
}

const ofMessage = (
  language: Language,
  each: { readonly reason: BuyerReason; readonly brand: BrandLook; readonly situation: Situation },
): readonly Found[] => {
  const found = (code: string, at: string, fault: string): Found => ({
    code,
    at,
    fault: `${fault} (for example: ${each.situation.title})`,
  });
  const sample = sampled(language, each);
  if (!sample) return [found('unspeakable', '', 'cannot be said')];
  const { view, email, sms } = sample;
  const goingOut = {
    class: occasion(each.reason).class,
    words: language.words,
    view,
    email,
    ...(sms === undefined ? {} : { sms }),
  };
  const names = email.subject.includes(factsOf(view, language.tag).order);
  return [
    ...(names ? [] : [found('nameless', '/subject', 'does not name the order: write {order} where it is always read')]),
    ...lintRendered(goingOut).flatMap(({ code, fault }) => {
      const at = placeOf[code];
      return at === undefined ? [] : [found(code, at, fault)];
    }),
  ];
};

const sampled = (language: Language, each: Parameters<typeof sampleOf>[0]): Sample | undefined => {
  try {
    return sampleOf(each, language);
  } catch {
    return undefined;
  }
};
