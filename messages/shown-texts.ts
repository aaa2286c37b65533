import type { Hex } from './colour.ts';
import { darkRules, type Element, isMeant, type Rule } from './style-rules.ts';

/** A piece of text in an e-mail, with the colours that it is read in. */
export interface ShownText {
  readonly text: string;
  readonly ink: Hex;
  readonly ground: Hex;
  /** In pixels. */
  readonly size: number;
  readonly isBold: boolean;
}

interface Look extends Omit<ShownText, 'text'> {
  readonly isHidden: boolean;
}

/** Reads an e-mail's inline styles as a mail program does that knows no others, and in the dark those that it has for the dark. */
export const shownTexts = (html: string, scheme: 'light' | 'dark'): readonly ShownText[] => {
  const rules = scheme === 'dark' ? darkRules(html) : [];
  const open: Opened[] = [];
  return [...html.replace(unshown, '').matchAll(piece)].flatMap(([, end, tag = '', attributes = '', text = '']) => {
    const outer = open.at(-1)?.look ?? paper;
    if (tag === '') return shown(text.trim(), outer);
    if (end) close(open, tag);
    else if (!empty.has(tag)) open.push(opened({ tag, attributes, outer, rules }, open));
    return [];
  });
};

const unshown = /<!--.*?-->|<(style|title)\b.*?<\/\1>|<!doctype[^>]*>/gis;
const piece = /<(\/?)([a-z]\w*)((?:[^>"]|"[^"]*")*)>|([^<]+)/gi;
const empty: ReadonlySet<string> = new Set(['meta', 'img', 'br', 'hr', 'link', 'base', 'col']);
const paper: Look = { ink: '#000000', ground: '#ffffff', size: 16, isBold: false, isHidden: false };

interface Opened extends Element {
  readonly look: Look;
}

interface Tag {
  readonly tag: string;
  readonly attributes: string;
  readonly outer: Look;
  readonly rules: readonly Rule[];
}

const shown = (text: string, { isHidden, ...look }: Look): readonly ShownText[] =>
  isHidden || /^(&#8202;|&nbsp;)?$/.test(text) ? [] : [{ text, ...look }];

const close = (open: Opened[], tag: string): void => {
  const place = open.findLastIndex((element) => element.tag === tag);
  if (place >= 0) open.length = place;
};

const opened = ({ tag, attributes, outer, rules }: Tag, around: readonly Element[]): Opened => {
  const element = { tag, classes: attributeOf(attributes, 'class').split(/\s+/) };
  const inline = attributeOf(attributes, 'style');
  const ground = attributeOf(attributes, 'bgcolor');
  const plain = styled(styled(outer, ground && `background:${ground}`), inline);
  const path = [...around, element];
  return {
    ...element,
    look: rules.filter((rule) => isMeant(rule, path)).reduce((look, { style }) => styled(look, style), plain),
  };
};

const attributeOf = (attributes: string, name: 'class' | 'style' | 'bgcolor'): string =>
  places[name].exec(attributes)?.[1] ?? '';

const places = {
  class: /(?:^|\s)class="([^"]*)"/,
  style: /(?:^|\s)style="([^"]*)"/,
  bgcolor: /(?:^|\s)bgcolor="([^"]*)"/,
} as const;

const styled = (look: Look, style: string): Look => (style === '' ? look : { ...look, ...changesBy(style) });

/** Letters have few styles and many elements. */
const changesBy = (style: string): Partial<Look> => {
  const changes = known.get(style) ?? read(style);
  known.set(style, changes);
  return changes;
};
const known = new Map<string, Partial<Look>>();

const read = (style: string): Partial<Look> => {
  const ink = hexOf(/(?:^|[;\s])color:\s*([^;!]+)/.exec(style));
  const ground = hexOf(/(?:^|[;\s])background(?:-color)?:\s*([^;!]+)/.exec(style));
  const [, size] = /font-size:\s*([\d.]+)px/.exec(style) ?? [];
  const [, weight] = /font-weight:\s*(\d+|bold)/.exec(style) ?? [];
  return {
    ...(ink ? { ink } : {}),
    ...(ground ? { ground } : {}),
    ...(size ? { size: Number(size) } : {}),
    ...(weight ? { isBold: weight === 'bold' || Number(weight) >= 600 } : {}),
    ...(/display:\s*none/.test(style) ? { isHidden: true } : {}),
  };
};

const hexOf = (found: RegExpExecArray | null): Hex | undefined => {
  const [, digits = ''] = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(found?.[1]?.trim() ?? '') ?? [];
  if (digits === '') return undefined;
  return digits.length === 6 ? `#${digits}` : `#${Array.from(digits, (digit) => digit + digit).join('')}`;
};
