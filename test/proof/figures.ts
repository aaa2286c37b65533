import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../local/paths.ts';

/** What a run of the proof did: pieces of work and worlds told, and who caught what. */
export interface Figures {
  readonly singles: [number, number];
  readonly pairs: [number, number];
  readonly random: [number, number];
  calls: number;
  readonly caught: { name: string; nets: string; story: string; by: readonly number[] }[];
}

const file = join(projectFolder, 'docs', 'proof.md');

/** Puts them where docs/proof.md keeps them: between two marks. */
export const keepFigures = (figures: Figures, minutes: number): void => {
  const text = readFileSync(file, 'utf8');
  const told = `<!-- figures -->\n${asMarkdown(figures, minutes)}\n<!-- /figures -->`;
  writeFileSync(
    file,
    text.replace(/<!-- figures -->[\s\S]*<!-- \/figures -->/, () => told),
  );
};

const asMarkdown = ({ singles, pairs, random, calls, caught }: Figures, minutes: number): string =>
  [
    `Written by \`npm run proof -- --keep\` on ${new Date().toISOString().slice(0, 10)}, in ${minutes.toFixed(0)} minutes on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}).`,
    '',
    '| Part | | Worlds told to their end |',
    '| --- | --- | ---: |',
    `| every call × every single fault | ${singles[0]} stories, ${calls} calls | ${singles[1]} |`,
    `| two or three faults at once | ${pairs[0]} stories | ${pairs[1]} |`,
    `| stories drawn by chance, with two or three faults | ${random[0]} seeds | ${random[1]} |`,
    '',
    '| Sabotage | Second net taken away with it | Story | Caught by invariant |',
    '| --- | --- | --- | --- |',
    ...caught.map(({ name, nets, story, by }) => `| ${name} | ${nets || '–'} | ${story} | ${by.join(', ')} |`),
  ].join('\n');
