import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mjml2html from 'mjml';

const messages = join(import.meta.dirname, '../../messages');

/** The letter's parts, as MJML makes them for every mail program there is, cut where the template says so. */
export const letterParts = async (): Promise<Readonly<Record<string, string>>> => {
  const template = readFileSync(join(messages, 'letter.mjml'), 'utf8');
  const { html, errors } = await mjml2html(template, { keepComments: true, validationLevel: 'strict', fonts: {} });
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
  const [open = '', ...named] = coloured(tight(html)).split('<!-- cut:');
  return Object.fromEntries([
    ['open', open],
    ...named.map((part) => [part.slice(0, part.indexOf(' -->')), part.slice(part.indexOf(' -->') + 4)]),
  ]);
};

/** Without the gaps that only please who reads the source. */
const tight = (html: string): string =>
  html
    .replaceAll(/\s+/g, ' ')
    .replaceAll('> <', '><')
    .replaceAll(/ (class|style)=""/g, '')
    .replaceAll(/;"(?=[ >])/g, '"')
    .replaceAll('" >', '">')
    .replaceAll(' { ', '{')
    .replaceAll('; }', '}')
    .replaceAll(' !important', '!important')
    .replaceAll(': #', ':#')
    .replaceAll(/ ?(\{\{\w+\}\}) ?/g, '$1');

/** MJML wants colours that are some: these two stand for the brand's. */
const coloured = (html: string): string => html.replaceAll('#010203', '{{colour}}').replaceAll('#040506', '{{ink}}');

/** The file in which they stand for the product, which has no MJML. */
export const letterTable = async (): Promise<string> => {
  const parts = Object.entries(await letterParts());
  const lines = parts.map(([name, part]) => `  ${name}: ${JSON.stringify(part)},`);
  return `/** Made of letter.mjml by \`npm run letter\`. */\nexport const letterParts = {\n${lines.join('\n')}\n} as const;\n`;
};
