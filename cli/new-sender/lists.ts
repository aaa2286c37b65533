import { Obstacle } from '../../local/obstacle.ts';
import type { Newcomer } from './newcomer.ts';

/** What a room's index says with the newcomer at the end of its list. */
export const indexWith = (index: string, { id, identifier, room }: Newcomer): string => {
  const line = `  ['${id}', async () => (await import('./${id}/index.ts')).${identifier}],`;
  return changed(
    index,
    index.replace(/\(\[([\s\S]*?)\n?\]\);/, (_, known: string) => `([${known}\n${line}\n]);`),
    {
      file: `${room}/index.ts`,
      line,
    },
  );
};

/** What the list of kits says with the newcomer's: its import where the alphabet puts it, and its place at the end. */
export const kitsWith = (kits: string, { id, identifier, room }: Newcomer): string => {
  const line = `import { kit as ${identifier} } from '../${room}/${id}/kit.ts';`;
  const imports = kits.split('\n').filter((each) => each.startsWith('import ') && each.includes(" from '../"));
  const follower = imports.find((each) => pathOf(each) > pathOf(line)) ?? "import type { SenderKit } from './kit.ts';";
  const listed = kits
    .replace(follower, () => `${line}\n${follower}`)
    .replace(/^(export const kits.*?) = \[([\s\S]*?)\];/m, (_, start: string, known: string) =>
      listOf(start, [...namesIn(known), identifier]),
    );
  return changed(kits, listed, { file: 'test/senders/kits.ts', line });
};

/** What the index of guides says with the newcomer at the end of its room's table: what is true of one that is just made. */
export const guidesWith = (guides: string, { id, name, room }: Newcomer): string => {
  const tells = room === 'shops' ? 'the whole order' : 'the whole history';
  const line = `| [${name}](${id}.md) | \`${id}\` | signature over the body | ${tells} | no | no |`;
  const table = room === 'shops' ? /(\n## Shops\n\n(?:\|.*\n)+)/ : /(\n## Carriers and trackers\n\n(?:\|.*\n)+)/;
  const listed = guides.replace(table, (known) => `${known}${line}\n`);
  return changed(guides, listed, { file: 'docs/connections/README.md', line });
};

const pathOf = (line: string): string => /'(.*)'/.exec(line)?.[1] ?? '';

const namesIn = (list: string): readonly string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** In one line where it fits, as the formatter would have it. */
const listOf = (start: string, names: readonly string[]): string => {
  const line = `${start} = [${names.join(', ')}];`;
  return line.length <= 120 ? line : `${start} = [\n${names.map((name) => `  ${name},\n`).join('')}];`;
};

const changed = (before: string, after: string, { file, line }: { readonly file: string; readonly line: string }) => {
  if (before === after || !after.includes(line))
    throw new Obstacle(
      `${file} has no list that could be read any more: write the line "${line.trim()}" into it, and make the rest by hand.`,
    );
  return after;
};
