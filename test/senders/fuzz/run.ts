// npm run fuzz [-- --inputs=n] [--seed=n] [--only=easypost,ups] [--keep]: spoils deliveries of every sender, prints, fails if anything but the documented comes out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { root } from '../../house/sources.ts';
import { nameOf, subjectOf } from '../conformance/subject.ts';
import { kits } from '../kits.ts';
import { inputsOf } from './inputs.ts';
import { type Figure, pageOf } from './page.ts';
import { tryInput } from './trial.ts';

const options = {
  inputs: { type: 'string', default: '200000' },
  seed: { type: 'string', default: '1' },
  only: { type: 'string' },
  keep: { type: 'boolean' },
} as const;
const { values } = parseArgs({ options });
const seed = Number(values.seed);
const wanted = kits.filter(({ sender }) => !values.only || values.only.split(',').includes(sender.id));
const each = Math.ceil(Number(values.inputs) / wanted.length);
const say = (line: string) => process.stdout.write(`${line}\n`);

const figures = wanted.map((kit): Figure => {
  const subject = subjectOf(kit);
  const kinds = { news: 0, nothing: 0, unreadable: 0 };
  let count = 0;
  let slowest = { milliseconds: 0, bytes: 0 };
  const began = performance.now();
  const found = fc.check(
    fc.property(inputsOf(subject), (input) => {
      const { kind, milliseconds } = tryInput(subject, input);
      kinds[kind] += 1;
      count += 1;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, bytes: input.body.length };
    }),
    { seed, numRuns: each },
  );
  const seconds = (performance.now() - began) / 1000;
  const figure = { name: nameOf(kit), count, kinds, seconds, slowest };
  say(`${figure.name}: ${count} inputs, ${Math.round(count / seconds)} a second${found.failed ? ': BROKEN' : ''}`);
  if (!found.failed) return figure;
  const [input] = found.counterexample ?? [];
  say(`    ${found.errorInstance}`);
  say(`    sample ${input?.sample.situation}, headers ${JSON.stringify(input?.headers)}`);
  say(
    `    ${Buffer.from(input?.body ?? '')
      .toString()
      .slice(0, 4000)}`,
  );
  return { ...figure, fault: String(found.errorInstance) };
});

const total = figures.reduce((sum, { count }) => sum + count, 0);
const seconds = figures.reduce((sum, figure) => sum + figure.seconds, 0);
const broken = figures.filter(({ fault }) => fault);
say(
  `${total} inputs in ${seconds.toFixed(0)} s, ${Math.round(total / seconds)} a second: ${broken.length} of ${figures.length} broken`,
);
if (values.keep && broken.length === 0 && !values.only)
  writeFileSync(join(root, 'docs/fuzz.md'), pageOf(figures, { seed }));
process.exitCode = broken.length > 0 ? 1 : 0;
