import { explore } from './explore.ts';
import { sabotaged, sabotages } from './sabotages.ts';
import { everyday, long } from './settings.ts';

/** `npm run model`: explores every world as far as memory allows, and shows for each sabotage how it ends. */

/** Of one world: some 4 KB each. */
const MOST_STATES = Number(process.argv[2] ?? 400_000);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

let broken = 0;
for (const setting of [...everyday, ...long]) {
  const { states, depth, whole, found } = explore(setting, MOST_STATES);
  const extent = whole ? 'all of it' : `the first ${depth} steps of it`;
  say(`${setting.name}: ${states} states, depth ${depth}, ${found ? `BROKEN: ${found.wrong}` : `holds in ${extent}`}`);
  for (const step of found?.trace ?? []) say(`    ${step}`);
  broken += found ? 1 : 0;
}
for (const sabotage of sabotages) {
  const { states, depth, found } = explore(sabotaged(sabotage), MOST_STATES);
  say(`sabotage: ${sabotage.setting.name}: ${states} states, depth ${depth}, ${found?.wrong ?? 'NOT NOTICED'}`);
  for (const step of found?.trace ?? []) say(`    ${step}`);
  broken += found ? 0 : 1;
}
process.exitCode = broken > 0 ? 1 : 0;
