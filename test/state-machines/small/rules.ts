import type { Ended, Stage, Told } from './stage.ts';

/** One rule of Step Functions: what is done with a small machine, and what AWS's documentation says comes of it. */
export interface Rule {
  readonly rule: string;
  readonly file: string;
  readonly play: (run: Run) => Promise<unknown>;
  readonly expected: unknown;
}

/** A machine on its stage, ready to be started. */
export interface Run {
  readonly stage: Stage;
  readonly machine: string;
  /** A key that no other run has. */
  readonly key: string;
  /** Starts an execution of a new name. */
  readonly start: (input?: object) => Promise<{ readonly name: string; readonly ended: () => Promise<Ended> }>;
}

export const runOn = async (stage: Stage, machine: string): Promise<Run> => {
  const key = stage.name('key');
  return {
    stage,
    machine,
    key,
    start: async (input = {}) => {
      const name = stage.name('run');
      const answer = await stage.start(machine, name, JSON.stringify({ key, ...input }));
      if (answer !== 'none') throw new Error(answer);
      return { name, ended: () => stage.ended(machine, name) };
    },
  };
};

export const ran =
  (input?: object) =>
  async ({ start }: Run): Promise<Ended> =>
    (await start(input)).ended();

/** The function does as told. */
export const told =
  (what: Told) =>
  async ({ start, key }: Run): Promise<Ended> =>
    (await start({ call: { key, ...what } })).ended();

export const throwing = (...errors: readonly string[]) => told({ errors });
export const output = (play: (run: Run) => Promise<Ended>) => async (run: Run) => (await play(run)).output;
export const fate = (play: (run: Run) => Promise<Ended>) => async (run: Run) => {
  const { status, error } = await play(run);
  return error === undefined ? status : `${status} ${error}`;
};
export const path = (play: (run: Run) => Promise<Ended>) => async (run: Run) => (await play(run)).states;
