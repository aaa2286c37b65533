import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { SentMessage } from '../study/order-record.ts';
import type { OrderView } from './order-view.ts';

/**
 * Orders in few bytes, for the page to unpack when one of them is looked at. Every text stands once in a sorted table, so that texts that
 * differ in a word stand side by side, where gzip finds what they share.
 */
export type Packed = readonly (string | number | boolean | null | Packed)[];

const lines = ({ subject, text }: SentMessage): readonly string[] => [subject, ...text.split('\n')];

/** The order of the fields is known to page/blocks.js, too. */
export const packed = (view: OrderView): Packed => [
  view.name,
  view.plan,
  view.stage,
  view.score ?? null,
  view.traits,
  view.from,
  view.to,
  view.events.map(({ at, lane, look, who, what, sent }) => [
    Math.round((at - view.from) / 1000),
    lane,
    look,
    who,
    what,
    ...(sent ? lines(sent) : []),
  ]),
  view.bands.map(({ lane, from, to, label }) => [lane, seconds(from - view.from), seconds(to - view.from), label]),
  view.transitions,
  view.executions,
];

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);

/** Gzipped JSON in base64: no sign in it means anything in a page. */
export const block = async (content: Packed): Promise<string> =>
  (await compress(JSON.stringify(content))).toString('base64');

/** Texts by their number in a table before them: the reader knows by its place which number is a text. */
export const tabled = (content: Packed): Packed => {
  const texts = new Set<string>();
  gather(content, texts);
  const table = [...texts].sort();
  const numbers = new Map(table.map((text, number) => [text, number]));
  return [table, numbered(content, numbers)];
};

const compress = promisify(gzip);

const gather = (content: Packed, texts: Set<string>): void => {
  for (const part of content) {
    if (typeof part === 'string') texts.add(part);
    else if (typeof part === 'object' && part !== null) gather(part, texts);
  }
};

const numbered = (content: Packed, numbers: ReadonlyMap<string, number>): Packed =>
  content.map((part) => {
    if (typeof part === 'string') return numbers.get(part) ?? null;
    return typeof part === 'object' && part !== null ? numbered(part, numbers) : part;
  });
