import { faint, type Printer, strong } from '../printer.ts';
import type { Line, Report } from './examine.ts';
import type { State } from './verdict.ts';

const words: Readonly<Record<State, string>> = {
  good: 'good',
  'to-mend': 'TO MEND',
  better: 'better',
  unknown: 'not known',
};
const WIDTH = 9;

/** Shows a report to a person: state, what it is, and below it the cure. */
export const showReport = ({ stage, region, areas, count }: Report, { print }: Printer): void => {
  print(`Whether messages of the stage ${stage} arrive${region ? `, in ${region}` : ''}`);
  for (const { title, lines } of areas.filter(({ lines: some }) => some.length > 0)) {
    print('');
    print(strong(title));
    for (const line of merged(lines)) show(line, print);
  }
  print('');
  print(
    `${count['to-mend']} to mend, ${count.better} could be better, ${count.good} good, ${count.unknown} not known here.`,
  );
};

/** Lines of one area that say the same. */
interface Shown extends Line {
  readonly checks: readonly string[];
}

/** What is not known for one reason is one line: nobody reads five times why. */
const merged = (lines: readonly Line[]): readonly Shown[] => {
  const alike = Map.groupBy(lines, (line) => (line.state === 'unknown' ? `${line.says} ${line.cure}` : line));
  return [...alike.values()].flatMap((those) => {
    const [first] = those;
    const abouts = [...new Set(those.flatMap(({ about }) => about ?? []))];
    const checks = [...new Set(those.map(({ check }) => check))];
    return first ? [{ ...first, about: abouts.length > 0 ? abouts.join(', ') : undefined, checks }] : [];
  });
};

const show = (line: Shown, print: Printer['print']): void => {
  const { state, about, says, cure, checks } = line;
  const word = words[state].padEnd(WIDTH);
  if (state === 'unknown') print(faint(`  ${word}  ${unknownShown(line)} (${checks.join(', ')})`));
  else print(`  ${state === 'to-mend' ? strong(word) : word}  ${about ? `${about}: ` : ''}${says}`);
  if (cure) print(`  ${' '.repeat(WIDTH)}  → ${cure}`);
};

/** The word before it has said already that it is not known. */
const unknownShown = ({ about, says }: Line): string => {
  const onLaptop = says.replace(/^not known (?=on a laptop)/, '');
  if (about === undefined) return onLaptop;
  return `${about}${onLaptop === says ? ':' : ','} ${onLaptop}`;
};
