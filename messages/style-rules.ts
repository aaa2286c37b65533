/** An element as a style sheet sees it. */
export interface Element {
  readonly tag: string;
  readonly classes: readonly string[];
}

/** What a style sheet says of the elements that a selector means. */
export interface Rule {
  /** From the innermost element outwards; `child` means that the next one is its parent, and not any element around it. */
  readonly selector: readonly (Simple & { readonly child: boolean })[];
  readonly style: string;
}

interface Simple {
  readonly tag: string | undefined;
  readonly classes: readonly string[];
}

/** The rules that an e-mail has for the dark, the weightier ones last. Selectors are tags and classes, one in another. */
export const darkRules = (html: string): readonly Rule[] => {
  const sheet = sheetFor(html);
  const rules = known.get(sheet) ?? rulesIn(sheet);
  known.set(sheet, rules);
  return rules;
};
const known = new Map<string, readonly Rule[]>();

/** What stands in the media query for the dark. */
const sheetFor = (html: string): string =>
  /@media \(prefers-color-scheme: ?dark\) ?\{((?:[^{}]*\{[^{}]*\})*)\s*\}/.exec(html)?.[1] ?? '';

const rulesIn = (sheet: string): readonly Rule[] =>
  [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .flatMap(([, selectors = '', style = '']) =>
      selectors.split(',').map((selector) => ({ selector: selectorOf(selector), style })),
    )
    .toSorted((a, b) => weightOf(a) - weightOf(b));

const selectorOf = (text: string): Rule['selector'] => {
  const words = text.trim().split(/\s+/);
  return words
    .flatMap((word, place) => (word === '>' ? [] : [{ ...simpleOf(word), child: words[place - 1] === '>' }]))
    .toReversed();
};

const simpleOf = (word: string): Simple => {
  const [tag, ...classes] = word.split('.');
  return { tag: tag || undefined, classes };
};

const weightOf = ({ selector }: Rule): number =>
  selector.reduce((sum, { tag, classes }) => sum + classes.length * 100 + (tag ? 1 : 0), 0);

/** Whether a rule is about the last element of a path that leads there from the outermost one. */
export const isMeant = ({ selector }: Rule, path: readonly Element[]): boolean => {
  const [own, ...around] = selector;
  const element = path.at(-1);
  if (!own || !element || !isSuch(element, own)) return false;
  return isWithin(around, path.slice(0, -1), own.child);
};

const isWithin = (around: Rule['selector'], path: readonly Element[], child: boolean): boolean => {
  if (around.length === 0) return true;
  const places = child ? [path.length] : path.map((_, place) => place + 1);
  return places.some((end) => isMeant({ selector: around, style: '' }, path.slice(0, end)));
};

const isSuch = ({ tag, classes }: Element, wanted: Simple): boolean =>
  (wanted.tag === undefined || wanted.tag === tag) && wanted.classes.every((name) => classes.includes(name));
