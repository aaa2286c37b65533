export interface Figure {
  readonly name: string;
  readonly count: number;
  readonly kinds: Readonly<Record<'news' | 'nothing' | 'unreadable', number>>;
  readonly seconds: number;
  /** The reading that took longest, by itself, and how long its body was. */
  readonly slowest: { readonly milliseconds: number; readonly bytes: number };
  readonly fault?: string;
}

const thousands = (count: number): string => count.toLocaleString('en-US');

const slowestOf = (figure: Figure | undefined): string => {
  if (!figure) return '';
  const { name, slowest } = figure;
  return `The slowest reading
took ${slowest.milliseconds.toFixed(0)} ms: one of ${name}'s, of ${(slowest.bytes / 1e6).toFixed(1)} MB. That is the reading itself. What takes 10 ms or more is read twice more and the
shortest counts, since a pause of the machine or of its garbage collection (of 300,000 readings some dozens meet one, of up to a second) says nothing of a sender.
Whoever knows a connection's address, and its secret where there is one, can make a reading as slow as its body is long, and no slower: time grows with the length. The rates are those of a machine that did
other things too.`;
};

/** What a run found, as a document. */
export const pageOf = (figures: readonly Figure[], { seed }: { readonly seed: number }): string => {
  const total = figures.reduce((sum, { count }) => sum + count, 0);
  const seconds = figures.reduce((sum, figure) => sum + figure.seconds, 0);
  const [slowest] = figures.toSorted((a, b) => b.slowest.milliseconds - a.slowest.milliseconds);
  const rows = figures.map(
    ({ name, count, kinds, seconds: own }) =>
      `| ${name} | ${thousands(count)} | ${thousands(kinds.news)} | ${thousands(kinds.nothing)} | ${thousands(kinds.unreadable)} | ${thousands(Math.round(count / own))} |`,
  );
  return `# Fuzzing the senders

\`npm run fuzz -- --keep\` writes this page. It takes every sender's samples, spoils them by structure (members deleted, retyped, nested, doubled, swapped,
huge and hostile texts, numbers that no number holds) and by bytes (flipped, cut, spliced, repeated), and asks of each: is it news, nothing, or unreadable, and
nothing else? Is the news well-formed: ids, words, times, orders that the API would take? Is a body that nobody signed refused? Nothing may throw or take long.

${thousands(total)} inputs in ${Math.round(seconds)} s of one thread, ${thousands(Math.round(total / seconds))} a second with their making and judging (seed ${seed}): nothing found. ${slowestOf(slowest)}
\`npm test\` tries the first few hundred of each sender.

| Sender | Inputs | News | Nothing | Unreadable | A second |
| --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`;
};
