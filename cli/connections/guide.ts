import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../local/paths.ts';

/** What is to be done at a provider's side, before its connection is made here and afterwards; as its guide says it. */
export interface Steps {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The guide's steps of setting up, told apart by the one in which the connection is made. */
export const stepsOf = (guide: string): Steps => {
  const sections = guide.split(/^(?=## )/m).filter((section) => /^## Set (it )?up\b/.test(section));
  const steps = sections
    .flatMap((section) => section.split(/^(?=\d+\. |## (?!Set it up))/m))
    .map((step) => inPlainText(step.replace(/^## Set it up\n/, '')))
    .filter(Boolean);
  const made = steps.findIndex((step) => step.includes('connections add'));
  return { before: steps.slice(0, made + 1), after: steps.slice(made + 1) };
};

export const guideOf = (provider: string): Promise<string> =>
  readFile(join(projectFolder, 'docs', 'connections', `${provider}.md`), 'utf8');

/** Links lead nowhere on a screen, save those into the web. */
const inPlainText = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '$1 ($2)')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll('**', '')
    .replace(/^## /, '')
    .trimEnd();
