import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Pattern } from './words.ts';

/** What is known of arguments at one place in a pattern, by the choices around it. */
type Told = ReadonlyMap<string, { readonly is?: string; readonly not: ReadonlySet<string> }>;

interface Around {
  readonly phrases: Readonly<Record<string, Pattern>>;
  readonly told: Told;
}

/** What in a pattern can be read by the formatter and still comes out wrong: a "none" that is printed, a word to choose by, a brace too many. */
export const hazardsIn = (pattern: Pattern, around: Omit<Around, 'told'>): readonly string[] => [
  ...new Set(inElements(parse(pattern, { ignoreTag: true }), { ...around, told: new Map() })),
];

const inElements = (elements: readonly MessageFormatElement[], around: Around): readonly string[] =>
  elements.flatMap((element) => inElement(element, around));

const inElement = (element: MessageFormatElement, around: Around): readonly string[] => {
  switch (element.type) {
    case TYPE.literal:
      return /[{}]/.test(element.value) ? ['has a brace too many: { and } enclose what is asked for'] : [];
    case TYPE.argument:
      return asked(element.value, around);
    case TYPE.select:
      return Object.entries(element.options).flatMap(([option, { value }]) =>
        inElements(value, { ...around, told: chosen(around.told, element.value, [option, element.options]) }),
      );
    case TYPE.plural:
      return [
        ...(counts.has(element.value) ? [] : [`counts {${element.value}}, which is no number`]),
        ...Object.values(element.options).flatMap(({ value }) => inElements(value, around)),
      ];
    default:
      return [];
  }
};

const counts: ReadonlySet<string> = new Set(['place', 'count', 'others', 'arrived']);
const toChooseBy: ReadonlySet<string> = new Set([
  'parcel',
  'step',
  'problem',
  'cleared',
  'reason',
  'contact',
  'handedOver',
  'followed',
]);

/** What must not be so where a text is printed; one of the rows is enough. */
const guards: Readonly<Record<string, readonly (readonly [argument: string, never: readonly string[]])[]>> = {
  name: [['name', ['none']]],
  promised: [['promised', ['none']]],
  carrier: [['carrier', ['none']]],
  tracking: [
    ['tracking', ['none']],
    ['parcel', ['none']],
  ],
  expected: [['expected', ['none']]],
  since: [
    ['since', ['none']],
    ['problem', ['none']],
  ],
  address: [
    ['address', ['none']],
    ['contact', ['none', 'reply']],
  ],
};

const asked = (name: string, { phrases, told }: Around): readonly string[] => {
  const phrase = phrases[name];
  if (phrase !== undefined) return inElements(parse(phrase, { ignoreTag: true }), { phrases, told });
  if (toChooseBy.has(name)) return [`prints {${name}}, a word to choose by: write {${name}, select, … other {…}}`];
  const rows = guards[name];
  if (!rows || rows.some(([argument, never]) => never.every((option) => isRuledOut(told, argument, option)))) return [];
  const [[argument, never] = [name, ['none']]] = rows.toReversed();
  const without = never.map((option) => `${option} {…}`).join(' ');
  return [`prints {${name}} where it may be unknown: write {${argument}, select, ${without} other {… {${name}} …}}`];
};

const chosen = (
  told: Told,
  argument: string,
  [option, options]: readonly [string, Readonly<Record<string, unknown>>],
): Told => {
  const before = told.get(argument);
  const not = new Set([...(before?.not ?? []), ...Object.keys(options).filter((other) => other !== 'other')]);
  return new Map(told).set(argument, option === 'other' ? { ...before, not } : { is: option, not: new Set() });
};

const isRuledOut = (told: Told, argument: string, option: string): boolean => {
  const known = told.get(argument);
  return known?.is === undefined ? (known?.not.has(option) ?? false) : known.is !== option;
};
