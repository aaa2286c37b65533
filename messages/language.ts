import { IntlMessageFormat } from 'intl-messageformat';
import type { Pattern, Sentences, Words } from './words.ts';

/** What patterns are filled with. Texts must be inert already: what stands in them is never read as a pattern. */
export type Arguments = Readonly<Record<string, string | number>>;

/** A language that can speak. */
export interface Language {
  readonly tag: string;
  readonly words: Words;
  /** Throws if the pattern asks for what nobody knows. */
  say(pattern: Pattern, known: Arguments): string;
  tell(sentences: Sentences, known: Arguments): string;
  /** The same facts, and with them the language's own turns of speech. */
  withPhrases(facts: Arguments): Arguments;
}

export const speaking = (words: Words): Language => {
  const say = sayIn(words.tag);
  const phrases = phrasesOf(words, say);
  return {
    tag: words.tag,
    words,
    say,
    tell: (sentences, known) =>
      sentences
        .map((sentence) => say(sentence, known))
        .filter((sentence) => sentence !== '')
        .join(words.gap),
    withPhrases: (facts) => Object.assign(Object.create(phrases), facts),
  };
};

/** Turns of speech that stand behind facts: each is said of them when it is first asked for, and from then on stands beside them. */
const phrasesOf = ({ phrases }: Words, say: Language['say']): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(phrases).map(([name, pattern]) => [
        name,
        {
          get(this: Arguments) {
            const value = say(pattern, this);
            Object.defineProperty(this, name, { value });
            return value;
          },
        },
      ]),
    ),
  );

/** Fills patterns by the rules of one language. Reading one takes a hundred times as long as filling it, so each is read once. */
export const sayIn = (tag: string): Language['say'] => {
  const read = new Map<Pattern, IntlMessageFormat>();
  return (pattern, known) => {
    if (isPlain(pattern)) return pattern;
    const format = read.get(pattern) ?? new IntlMessageFormat(pattern, tag, undefined, { ignoreTag: true });
    read.set(pattern, format);
    return String(format.format(known));
  };
};

/** Without a placeholder there is nothing to read. */
const isPlain = (pattern: Pattern): boolean => !/[{}']/.test(pattern);
