import { median } from './figure.ts';

const rounds = 11;
const roundMilliseconds = 150;

/** Microseconds of the processor: what else runs on the machine is not counted, as far as it leaves the caches alone. */
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Microseconds of the processor that one run takes: the median of several rounds, after one to warm up. */
export const microseconds = (run: () => unknown): number => {
  const round = (): number => {
    const [started, began] = [performance.now(), worked()];
    let runs = 0;
    for (; performance.now() - started < roundMilliseconds; runs += 1) run();
    return (worked() - began) / runs;
  };
  round();
  return median(Array.from({ length: rounds }, round));
};

type Run = () => unknown;

/**
 * The same for each of several, in rounds by turns, so that a busy moment of the machine falls on all of them alike. What answers later is
 * waited for.
 */
export const sideBySide = async <Name extends string>(
  runs: Readonly<Record<Name, Run>>,
): Promise<Readonly<Record<Name, number>>> => {
  const names = Object.keys(runs) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const name of names) {
      const took = await round(runs[name]);
      if (turn > 0) times.get(name)?.push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
};

const round = async (run: Run): Promise<number> => {
  const [started, began] = [performance.now(), worked()];
  let runs = 0;
  for (; performance.now() - started < roundMilliseconds; runs += 1) {
    const answer = run();
    if (answer instanceof Promise) await answer;
  }
  return (worked() - began) / runs;
};
