import type { Block, Letter, Link, TipLines } from './letter.ts';

/** The letter for readers without HTML: the same words in the same order. */
export const textOf = ({ sender, heading, blocks, footer, preferences }: Letter): string => {
  const end = [...(footer.length > 0 ? [footer.join('\n')] : []), ...(preferences ? [linkText(preferences)] : [])];
  return [sender.name, heading, ...blocks.map(text), ...(end.length > 0 ? ['--', ...end] : [])]
    .join('\n\n')
    .concat('\n');
};

const linkText = ({ label, url }: Link): string => `${label}:\n${url}`;

const text = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'card':
      return [block.title, ...block.lines].join('\n');
    case 'lines':
      return [block.title, ...[...block.rows, block.total].map(({ name, amount }) => `${name}   ${amount}`)].join('\n');
    case 'links':
      return block.links.map(linkText).join('\n\n');
    case 'tips':
      return [block.title, ...block.tips.map(tipText)].join('\n\n');
  }
};

const tipText = ({ title, text: said, link }: TipLines): string =>
  [title, said, ...(link ? [linkText(link)] : [])].join('\n');
