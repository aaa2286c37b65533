export interface Figure {
  readonly name: string;
  readonly count: number;
  readonly kinds: Readonly<Record<'news' | 'nothing' | 'unreadable', number>>;
  readonly seconds: number;
  /** Milliseconds of the slowest reading. */
  readonly slowest: number;
  readonly fault?: string;
}

const thousands = (count: number): string => count.toLocaleString('en-US');

/** What a run found, as a document. */
export const pageOf = (figures: readonly Figure[], { seed }: { readonly seed: number }): string => {
  const total = figures.reduce((sum, { count }) => sum + count, 0);
  const seconds = figures.reduce((sum, figure) => sum + figure.seconds, 0);
  const slowest = Math.max(...figures.map((figure) => figure.slowest));
  const rows = figures.map(
    ({ name, count, kinds, seconds: own }) =>
      `| ${name} | ${thousands(count)} | ${thousands(kinds.news)} | ${thousands(kinds.nothing)} | ${thousands(kinds.unreadable)} | ${thousands(Math.round(count / own))} |`,
  );
  return `# Fuzzing the senders

\`npm run fuzz -- --keep\` writes this page. It takes every sender's samples, spoils them by structure (members deleted, retyped, nested, doubled, swapped,
huge and hostile texts, numbers that no number holds) and by bytes (flipped, cut, spliced, repeated), and asks of each: is it news, nothing, or unreadable, and
nothing else? Is the news well-formed: ids, words, times, orders that the API would take? Is a body that nobody signed refused? Nothing may throw or take long.

${thousands(total)} inputs in ${Math.round(seconds)} s of one thread, ${thousands(Math.round(total / seconds))} a second with their making and judging (seed ${seed}): nothing found. The slowest reading took ${slowest.toFixed(0)} ms.
\`npm test\` tries the first few hundred of each sender.

| Sender | Inputs | News | Nothing | Unreadable | A second |
| --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`;
};
