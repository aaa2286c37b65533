import type { Block, Letter } from './letter.ts';

/** The letter for readers without HTML: the same words in the same order. */
export const textOf = ({ sender, heading, blocks, footer }: Letter): string =>
  [sender.name, heading, ...blocks.map(text), ...(footer.length > 0 ? ['--', footer.join('\n')] : [])]
    .join('\n\n')
    .concat('\n');

const text = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'card':
      return [block.title, ...block.lines].join('\n');
    case 'lines':
      return [block.title, ...[...block.rows, block.total].map(({ name, amount }) => `${name}   ${amount}`)].join('\n');
    case 'links':
      return block.links.map(({ label, url }) => `${label}:\n${url}`).join('\n\n');
  }
};
