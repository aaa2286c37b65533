import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../local/paths.ts';
import type { Work } from './work.ts';

/** What a run of the proof did: what was told, and who caught what. */
export interface Figures {
  stories: number;
  /** Made in all stories where nothing fails. */
  calls: number;
  readonly worlds: Record<Work['kind'], number>;
  readonly caught: {
    readonly name: string;
    readonly nets: string;
    readonly story: string;
    readonly by: readonly number[];
  }[];
}

const file = join(projectFolder, 'docs', 'proof.md');

/** Puts them where docs/proof.md keeps them: between two marks. */
export const keepFigures = (figures: Figures, run: { readonly minutes: number; readonly seed: number }): void => {
  const text = readFileSync(file, 'utf8');
  const told = `<!-- figures -->\n\n${asMarkdown(figures, run)}\n\n<!-- /figures -->`;
  writeFileSync(
    file,
    text.replace(/<!-- figures -->[\s\S]*<!-- \/figures -->/, () => told),
  );
};

const grouped = (count: number): string => count.toLocaleString('en');

const asMarkdown = (
  { stories, calls, worlds, caught }: Figures,
  { minutes, seed }: { readonly minutes: number; readonly seed: number },
): string =>
  [
    `Written by \`npm run proof -- --keep\` on ${new Date().toISOString().slice(0, 10)}: seed ${seed}, ${minutes.toFixed(0)} minutes on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}). Nothing was broken.`,
    '',
    '| Part | Of | Told to the end |',
    '| --- | --- | ---: |',
    `| every call × every single fault that it can have | ${stories} stories with ${grouped(calls)} calls | ${grouped(worlds.singles)} worlds |`,
    `| up to three faults together | the same stories | ${grouped(worlds.pairs)} worlds |`,
    `| up to three faults together | stories drawn by chance | ${grouped(worlds.random)} worlds |`,
    `| the handshake's model | functions and machine | ${grouped(worlds.model)} traces |`,
    '',
    '| Sabotage | Second net taken away with it | Story | Caught by invariant |',
    '| --- | --- | --- | --- |',
    ...caught.map(
      ({ name, nets, story, by }) =>
        `| ${name} | ${nets || '–'} | \`${story}\` | ${by.map((one) => one || 'no rest').join(', ')} |`,
    ),
  ].join('\n');
