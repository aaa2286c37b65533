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

/** Neighbours of which the same is not known are one line: nobody reads five times why. */
const merged = (lines: readonly Line[]): readonly (Line & { readonly checks: readonly string[] })[] => {
  const shown: (Line & { readonly checks: readonly string[] })[] = [];
  for (const line of lines) {
    const last = shown.findIndex(
      ({ state, says, about }) =>
        state === 'unknown' && line.state === state && says === line.says && about === line.about,
    );
    const before = shown[last];
    if (before) shown[last] = { ...before, checks: [...before.checks, line.check] };
    else shown.push({ ...line, checks: [line.check] });
  }
  return shown;
};

const show = (line: Line & { readonly checks: readonly string[] }, print: Printer['print']): void => {
  const { state, about, says, cure } = line;
  const word = words[state].padEnd(WIDTH);
  const marks = ` (${line.checks.join(', ')})`;
  if (state === 'unknown') print(faint(`  ${word}  ${unknownShown(line)}${marks}`));
  else print(`  ${state === 'to-mend' ? strong(word) : word}  ${about ? `${about}: ` : ''}${says}`);
  if (cure) print(`  ${' '.repeat(WIDTH)}  → ${cure}`);
};

/** The word before it has said already that it is not known. */
const unknownShown = ({ about, says }: Line): string => {
  const onLaptop = says.replace(/^not known (?=on a laptop)/, '');
  if (about === undefined) return onLaptop;
  return `${about}${onLaptop === says ? ':' : ','} ${onLaptop}`;
};
