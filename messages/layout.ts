import { type Hex, inkOn, readableOn } from './colour.ts';
import { escapeHtml } from './inert.ts';
import { letterParts } from './letter.table.ts';
import type { Block, Letter, Link, Row, TipLines } from './letter.ts';

/** E-mail HTML, of the parts into which `letter.mjml` is cut: what every mail program makes something of, and dark colours where they are kept. */
export const htmlOf = (letter: Letter): string => {
  const { language, sender, subject, preview, heading, blocks, footer, preferences } = letter;
  const { darkColour } = shadesOf(sender.colour);
  return [
    filled('open', { language, subject, preview, colour: sender.colour, darkColour }),
    sender.logoUrl
      ? filled('logo', { logo: sender.logoUrl, sender: sender.name })
      : filled('name', { sender: sender.name }),
    filled('heading', { heading }),
    ...blocks.map((block) => html(block, letter)),
    filled('end', {}),
    ...footer.map((line) => filled('footerLine', { line })),
    ...(preferences ? [filled('footerLink', linked(preferences))] : []),
    filled('close', {}),
  ].join('');
};

const html = (block: Block, { language, sender: { colour } }: Letter): string => {
  switch (block.kind) {
    case 'paragraph':
      return filled('paragraph', { text: block.text });
    case 'card': {
      const lines = block.lines.map((line) => filled('cardLine', { line }));
      return [filled('card', { title: block.title }), ...lines, filled('cardEnd', {})].join('');
    }
    case 'lines':
      return orderTable(block);
    case 'links':
      return block.links.map((link) => filled('link', { ...linked(link), colour, ink: shadesOf(colour).ink })).join('');
    case 'tips':
      return [filled('tips', { title: block.title }), ...block.tips.map((tip) => tipCard(tip, language))].join('');
  }
};

const orderTable = ({ title, rows, total }: Extract<Block, { kind: 'lines' }>): string =>
  [filled('lines', { title }), ...rows.map((row) => filled('line', named(row))), filled('total', named(total))].join(
    '',
  );

const tipCard = ({ link, language, title, text }: TipLines, own: string): string =>
  [
    filled('tip', { language, title, text }),
    ...(link ? [filled('tipLink', { ...linked(link), language: own })] : []),
    filled('tipEnd', {}),
  ].join('');

const named = ({ name, amount }: Row) => ({ name, amount });
const linked = ({ label, url }: Link) => ({ label, url });

interface Shades {
  readonly ink: Hex;
  readonly darkColour: Hex;
}

/** A brand keeps its colour for years. */
const shadesOf = (colour: Hex): Shades => {
  const shades = known.get(colour) ?? { ink: inkOn(colour), darkColour: readableOn('#1c1f22', colour) };
  known.set(colour, shades);
  return shades;
};
const known = new Map<Hex, Shades>();

/** Fills every slot once: what stands in it is never read again. */
const filled = (part: keyof typeof letterParts, values: Readonly<Record<string, string>>): string =>
  (pieces[part] ?? []).reduce(
    (text, piece, place) => text + (place % 2 === 0 ? piece : escapeHtml(values[piece] ?? '')),
    '',
  );

/** Each part as text, slot, text, slot, …, text. */
const pieces: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(letterParts).map(([name, part]) => [name, part.split(/\{\{(\w+)\}\}/)]),
);
