import { escapeHtml } from './inert.ts';

/** HTML that may stand in a page as it is; plain strings are escaped when they get into it. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: texts.map((text, place) => text + render(parts[place] ?? '')).join(''),
});

export const nothing: Markup = { markup: '' };

const render = (part: Part): string => {
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
};
