import { argumentNames } from './arguments.ts';
import { readPattern } from './pattern.ts';
import type { Pattern, Words } from './words.ts';

/** A fault in a language's words: `at` is where ("news.shipped.body.0.1"). */
export interface WordFault {
  readonly at: string;
  readonly fault: string;
}

/** Everything that is wrong with a language's words, held against those that it translates. */
export const lintWords = (words: Words, original: Words): readonly WordFault[] => {
  const [own, theirs] = [patternsOf(words), patternsOf(original)];
  const phrases = words.phrases;
  return [
    ...missing(own, theirs),
    ...[...own].flatMap(([at, pattern]) => {
      const allowed = allowedAt(at, words);
      const { asksFor, faults } = readPattern(pattern, words.tag);
      const unknown = [...asksFor].filter((name) => !allowed.has(name)).map((name) => `asks for {${name}}`);
      return [...faults, ...unknown, ...ofSigns(pattern)].map((fault) => ({ at, fault }));
    }),
    ...[...theirs].flatMap(([at, pattern]) => {
      const translated = own.get(at);
      if (translated === undefined || !at.endsWith('.subject')) return [];
      const tells = (of: Words, text: Pattern) => reached(text, of).has('order');
      return tells(original, pattern) && !tells(words, translated) ? [{ at, fault: 'does not name the order' }] : [];
    }),
    ...Object.keys(phrases).flatMap((name) =>
      reached(phrases[name] ?? '', words).has(name)
        ? [{ at: `phrases.${name}`, fault: 'speaks of itself without end' }]
        : [],
    ),
  ];
};

/** Every pattern and text of a language by its place. */
const patternsOf = ({ tag: _tag, alphabet: _alphabet, gap: _gap, ...said }: Words): ReadonlyMap<string, Pattern> =>
  new Map(textsIn(said, []));

/** Every text in a value by its place. */
export const textsIn = (value: unknown, path: readonly string[]): readonly (readonly [string, Pattern])[] => {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, [...path, name]));
};

/** Phrases are a language's own, and so is into how many sentences it puts a paragraph. */
const missing = (own: ReadonlyMap<string, Pattern>, theirs: ReadonlyMap<string, Pattern>): readonly WordFault[] => {
  const fixed = (at: string) => !at.startsWith('phrases.') && !/\.\d+$/.test(at);
  return [
    ...[...theirs.keys()].filter((at) => fixed(at) && !own.has(at)).map((at) => ({ at, fault: 'is missing' })),
    ...[...own.keys()].filter((at) => fixed(at) && !theirs.has(at)).map((at) => ({ at, fault: 'is never said' })),
  ];
};

/** Labels and the page's words are asked with facts of their own. */
const ownFacts: Readonly<Record<string, readonly string[]>> = {
  'labels.pieces': ['quantity', 'price'],
  'labels.otherParcel': ['place', 'step'],
  'page.title': ['order'],
  'page.order': ['order'],
  'page.parcel': ['place', 'count'],
  'page.lastNews': ['age'],
  'page.since': ['since'],
  'preferences.intro': ['brand'],
};

const allowedAt = (at: string, { phrases }: Words): ReadonlySet<string> => {
  const own = ownFacts[at];
  if (own) return new Set(own);
  if (/^(page|preferences|reasons)\./.test(at)) return new Set();
  return new Set([...argumentNames, ...Object.keys(phrases)]);
};

/** All that a pattern asks for, by its phrases, too. */
export const reached = (pattern: Pattern, { tag, phrases }: Pick<Words, 'tag' | 'phrases'>): ReadonlySet<string> => {
  const all = new Set<string>();
  const look = (text: Pattern): void => {
    for (const name of readPattern(text, tag).asksFor) {
      if (all.has(name)) continue;
      all.add(name);
      const phrase = phrases[name];
      if (phrase !== undefined) look(phrase);
    }
  };
  look(pattern);
  return all;
};

/** A straight quote is a sign of the pattern's own grammar; two blanks are a slip. */
export const ofSigns = (pattern: Pattern): readonly string[] => [
  ...(pattern.includes("'") ? ['has a straight quote: write ’'] : []),
  ...(/\S {2,}\S/.test(pattern.replaceAll(/\n\s*/g, ' ')) ? ['has two blanks'] : []),
];
