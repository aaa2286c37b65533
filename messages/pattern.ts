import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Pattern } from './words.ts';

/** What a pattern asks for, and what is wrong with it. */
export interface ReadPattern {
  readonly asksFor: ReadonlySet<string>;
  /** In words; nothing if it can be spoken. */
  readonly faults: readonly string[];
}

/** Reads a pattern as the formatter does, by the plural rules of its language. */
export const readPattern = (pattern: Pattern, tag: string): ReadPattern => {
  try {
    const elements = [...everyElement(parse(pattern, { ignoreTag: true }))];
    return {
      asksFor: new Set(elements.flatMap((element) => ('value' in element && isAsked(element) ? [element.value] : []))),
      faults: elements.flatMap((element) => [...formatsItself(element), ...missingPlurals(element, tag)]),
    };
  } catch (error) {
    const [code = 'is malformed'] = error instanceof Error ? [error.message] : [];
    return { asksFor: new Set(), faults: [`cannot be read: ${code.toLowerCase().replaceAll('_', ' ')}`] };
  }
};

function* everyElement(elements: readonly MessageFormatElement[]): Generator<MessageFormatElement> {
  for (const element of elements) {
    yield element;
    if (element.type !== TYPE.select && element.type !== TYPE.plural) continue;
    for (const { value } of Object.values(element.options)) yield* everyElement(value);
  }
}

const isAsked = ({ type }: MessageFormatElement): boolean => type !== TYPE.literal && type !== TYPE.pound;

/** Facts are written for their reader before any words are filled with them. */
const formatsItself = (element: MessageFormatElement): readonly string[] =>
  element.type === TYPE.number || element.type === TYPE.date || element.type === TYPE.time
    ? [`gives {${element.value}} a format: it is written for its reader already, so write {${element.value}}`]
    : [];

/** Where a language says one and many otherwise, a pattern that begins to do so does it for all its forms. */
const missingPlurals = (element: MessageFormatElement, tag: string): readonly string[] => {
  if (element.type !== TYPE.plural) return [];
  const told = new Set(Object.keys(element.options));
  const isExactOnly = [...told].every((form) => form.startsWith('=') || form === 'other');
  const missing = isExactOnly ? [] : formsOf(tag).filter((form) => !told.has(form));
  return missing.map((form) => `{${element.value}} has no words for "${form}"`);
};

/** The forms that numbers of everyday life take in a language. */
const formsOf = (tag: string): readonly string[] => {
  const rules = new Intl.PluralRules(tag);
  return [...new Set(Array.from({ length: 200 }, (_, number) => rules.select(number)))];
};
