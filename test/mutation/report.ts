import { cpus, loadavg } from 'node:os';

/** What we read of Stryker's report. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Why a mutant of this kind may be left: looked at one by one when the tests were written. */
const acceptable: Readonly<Record<string, string>> = {
  ArrayDeclaration: 'lists that are only asked whether they hold an id, or are found empty a line later',
  BooleanLiteral: 'first values of a new order that its first decision sets anyway',
  ConditionalExpression: 'second nets: the version, or a condition further on, keeps out the same',
  EqualityOperator: 'edges at which both answers are one: equal instants, equal steps, the same scan',
  LogicalOperator: 'parts of one pattern that are there together or not at all',
  MethodExpression: 'lists of one, and histories written ahead that would have found room',
  ObjectLiteral: 'conditions that the version repeats, and what stands in for lists that no plan leaves empty',
  OptionalChaining: 'guards that the compiler asks for: what they expect to be absent is always there',
  Regex: 'patterns that take the same text in one piece or in several',
  StringLiteral:
    'words that nothing goes by: an update is what is no other kind of write, silence what is no other end of a promise',
};

const left = ['Survived', 'NoCoverage'];
const count = (mutants: readonly Mutant[], ...statuses: readonly string[]): number =>
  mutants.filter(({ status }) => statuses.includes(status)).length;

const row = (name: string, mutants: readonly Mutant[]): string => {
  const [caught, missed] = [count(mutants, 'Killed', 'Timeout'), count(mutants, ...left)];
  const score = caught + missed === 0 ? '–' : `${((100 * caught) / (caught + missed)).toFixed(1)} %`;
  const counts = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError'].map((status) =>
    count(mutants, status),
  );
  return `| ${[name, score, ...counts].join(' | ')} |`;
};

/** The mutated text and what stood in its place, in one short line. */
const change = (source: string, { location: { start, end }, replacement = '' }: Mutant): string => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.pop() ?? '';
  const whole = [...lines, last.slice(0, end.column - 1)].join('\n');
  return `${brief(whole.slice(start.column - 1))} → ${brief(replacement)}`;
};

const brief = (code: string): string => {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** The page that tells how the tests fared. */
export const pageOf = ({ files }: Report, minutes: number): string => {
  const tested = Object.entries(files).filter(([, { mutants }]) => mutants.length > 0);
  const all = tested.flatMap(([, { mutants }]) => mutants);
  const missed = tested.flatMap(([path, { source, mutants }]) =>
    mutants.filter(({ status }) => left.includes(status)).map((mutant) => ({ path, source, mutant })),
  );
  const kinds = Object.entries(Object.groupBy(missed, ({ mutant }) => mutant.mutatorName)).map(
    ([kind, some = []]) => `| ${kind} | ${some.length} | ${acceptable[kind] ?? ''} |`,
  );
  const lines = missed.map(
    ({ path, source, mutant }) => `${path}:${mutant.location.start.line} ${change(source, mutant)}`,
  );
  return `# Mutation testing

\`npm run mutation\` wrote this page on ${new Date().toISOString().slice(0, 10)}, on ${cpus()[0]?.model ?? 'an unknown machine'}, ${cpus().length} cores, Node ${process.version}, in ${minutes} minutes (load of the machine at its end: ${loadavg()[2]?.toFixed(1)}).

[Stryker](https://stryker-mutator.io) breaks the rules in \`domain/\` and the stores of orders and of the ledger in one small way at a time, and runs their tests: a change that no
test notices is a rule that no test holds. The tests are those of \`test/domain\`, and the two stores' contracts on the table's twin; what the functions',
the proof's and the end-to-end tests would notice as well is not counted. Under 85 % the command fails. It is no part of \`npm test\`.

\`\`\`
npm run mutation                                    # everything; writes this page
npm run mutation -- --mutate domain/clock.ts        # one file; what is left is printed
\`\`\`

Where a mutant keeps the tests from being loaded at all, Stryker counts an error, neither for nor against the score.

| File | Score | Killed | Timed out | Survived | Not covered | Errors |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${tested.map(([path, { mutants }]) => row(`\`${path}\``, mutants)).join('\n')}
${row('**all**', all)}

## What is left, and why that is acceptable

| Kind of change | Left | Why |
| --- | ---: | --- |
${kinds.join('\n')}

All of them:

\`\`\`
${lines.join('\n')}
\`\`\`
`;
};
