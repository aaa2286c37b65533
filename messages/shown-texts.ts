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

type Scheme = 'light' | 'dark';

interface Look extends Omit<ShownText, 'text'> {
  readonly isHidden: boolean;
}

/** Reads an e-mail's inline styles as a mail program does that knows no others, and in the dark those that it has for the dark. */
export const shownTexts = (html: string): Readonly<Record<Scheme, readonly ShownText[]>> => {
  const root = rootFor(darkRules(html));
  const open: Opened[] = [];
  const texts = { light: Array.of<ShownText>(), dark: Array.of<ShownText>() };
  for (const [, end, tag = '', attributes = '', text = ''] of html.replace(unshown, '').matchAll(piece)) {
    const outer = open.at(-1) ?? root;
    if (tag === '') note(texts, text.trim(), outer);
    else if (end) close(open, tag);
    else if (!empty.has(tag)) open.push(opened({ tag, attributes }, outer));
  }
  return texts;
};

const unshown = /<!--.*?-->|<(style|title)\b.*?<\/\1>|<!doctype[^>]*>/gis;
const piece = /<(\/?)([a-z]\w*)((?:[^>"]|"[^"]*")*)>|([^<]+)/gi;
const empty: ReadonlySet<string> = new Set(['meta', 'img', 'br', 'hr', 'link', 'base', 'col']);
const paper: Look = { ink: '#000000', ground: '#ffffff', size: 16, isBold: false, isHidden: false };

const note = (texts: Readonly<Record<Scheme, ShownText[]>>, text: string, { looks }: Opened): void => {
  if (/^(&#8202;|&nbsp;)?$/.test(text)) return;
  for (const scheme of ['light', 'dark'] as const) {
    const { isHidden, ...look } = looks[scheme];
    if (!isHidden) texts[scheme].push({ text, ...look });
  }
};

/** An element in its place. Letters differ in their texts and hardly in their elements, so each is looked at once and kept in the one around it. */
interface Opened extends Element {
  /** From the outermost element to this one. */
  readonly path: readonly Element[];
  readonly looks: Readonly<Record<Scheme, Look>>;
  readonly rules: readonly Rule[];
  readonly inside: Map<string, Opened>;
}

const rootFor = (rules: readonly Rule[]): Opened => {
  const looks = { light: paper, dark: paper };
  const root = roots.get(rules) ?? { tag: '', classes: [], path: [], looks, rules, inside: new Map<string, Opened>() };
  roots.set(rules, root);
  return root;
};
const roots = new WeakMap<readonly Rule[], Opened>();

const close = (open: Opened[], tag: string): void => {
  const place = open.findLastIndex((element) => element.tag === tag);
  if (place >= 0) open.length = place;
};

const opened = ({ tag, attributes }: Tag, outer: Opened): Opened => {
  const [classes = '', inline = '', ground = ''] = places.map((place) => place.exec(attributes)?.[1] ?? '');
  const style = ground === '' ? inline : `background:${ground};${inline}`;
  const key = `${tag} ${classes} ${style}`;
  const element = outer.inside.get(key) ?? looked({ tag, classes: classes.split(/\s+/) }, style, outer);
  outer.inside.set(key, element);
  return element;
};

interface Tag {
  readonly tag: string;
  readonly attributes: string;
}

const places = [/(?:^|\s)class="([^"]*)"/, /(?:^|\s)style="([^"]*)"/, /(?:^|\s)bgcolor="([^"]*)"/];

const looked = (element: Element, style: string, { path: around, looks, rules }: Opened): Opened => {
  const path = [...around, element];
  const dark = rules.filter((rule) => isMeant(rule, path)).map((rule) => changesBy(rule.style));
  return {
    ...element,
    ...{ path, rules, inside: new Map<string, Opened>() },
    looks: {
      light: { ...looks.light, ...changesBy(style) },
      dark: Object.assign({}, looks.dark, changesBy(style), ...dark),
    },
  };
};

/** The last of two that say the same counts. */
const changesBy = (style: string): Partial<Look> => {
  const ink = hexOf(lastOf(style, /(?:^|[;\s])color:\s*([^;!]+)/g));
  const ground = hexOf(lastOf(style, /(?:^|[;\s])background(?:-color)?:\s*([^;!]+)/g));
  const size = lastOf(style, /font-size:\s*([\d.]+)px/g);
  const weight = lastOf(style, /font-weight:\s*(\d+|bold)/g);
  return {
    ...(ink ? { ink } : {}),
    ...(ground ? { ground } : {}),
    ...(size ? { size: Number(size) } : {}),
    ...(weight ? { isBold: weight === 'bold' || Number(weight) >= 600 } : {}),
    ...(/display:\s*none/.test(style) ? { isHidden: true } : {}),
  };
};

const lastOf = (style: string, wanted: RegExp): string => [...style.matchAll(wanted)].at(-1)?.[1] ?? '';

const hexOf = (colour: string): Hex | undefined => {
  const [, digits = ''] = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(colour.trim()) ?? [];
  if (digits === '') return undefined;
  return digits.length === 6 ? `#${digits}` : `#${Array.from(digits, (digit) => digit + digit).join('')}`;
};
