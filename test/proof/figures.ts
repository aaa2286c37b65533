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

interface Run {
  readonly minutes: number;
  readonly seed: number;
  /** Of all single faults one in so many. */
  readonly share: number;
}

const file = join(projectFolder, 'docs', 'proof.md');

/** Puts them where docs/proof.md keeps them: between two marks. */
export const keepFigures = (figures: Figures, run: Run): void => {
  const text = readFileSync(file, 'utf8');
  const told = `<!-- figures -->\n\n${asMarkdown(figures, run)}\n\n<!-- /figures -->`;
  writeFileSync(
    file,
    text.replace(/<!-- figures -->[\s\S]*<!-- \/figures -->/, () => told),
  );
};

const grouped = (count: number): string => count.toLocaleString('en');

/** Only of the parts that ran. */
const rows = ({ stories, calls, worlds }: Figures, share: number): readonly string[] =>
  [
    {
      part: `${share > 1 ? `one in ${share} of ` : ''}every call × every single fault that it can have, and what only comes up by one`,
      of: `${stories} stories with ${grouped(calls)} calls`,
      told: worlds.singles,
    },
    { part: 'up to three faults together', of: 'stories of the catalogue', told: worlds.pairs },
    { part: 'up to three faults together', of: 'stories drawn by chance', told: worlds.random },
    { part: "traces of the handshake's model", of: 'functions and machine', told: worlds.model },
  ].flatMap((row) => (row.told > 0 ? [`| ${row.part} | ${row.of} | ${grouped(row.told)} |`] : []));

const asMarkdown = (figures: Figures, { minutes, seed, share }: Run): string =>
  [
    `Written by \`${['npm run proof --', ...process.argv.slice(2)].join(' ')}\` on ${new Date().toISOString().slice(0, 10)}: seed ${seed}, ${minutes.toFixed(0)} minutes on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}). Nothing was broken.`,
    '',
    '| Part | Of | Told to the end |',
    '| --- | --- | ---: |',
    ...rows(figures, share),
    '',
    '| Sabotage | Second net taken away with it | Story | Caught by invariant |',
    '| --- | --- | --- | --- |',
    ...figures.caught.map(
      ({ name, nets, story, by }) =>
        `| ${name} | ${nets || '–'} | \`${story}\` | ${by.map((one) => one || 'no rest').join(', ')} |`,
    ),
  ].join('\n');
