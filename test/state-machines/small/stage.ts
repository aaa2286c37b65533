import { readFileSync } from 'node:fs';

/** What became of an execution, as far as AWS tells. */
export interface Ended {
  readonly status: string;
  readonly error?: string | undefined;
  readonly output?: unknown;
  /** Names of the states entered, in order. */
  readonly states: readonly string[];
}

/** Something that runs small machines: the twin, or an AWS. Answers are "none" or the error's name. */
export interface Stage {
  /** A name that nothing has yet. */
  name(kind: string): string;
  /** Makes a machine of this definition; what it is called by afterwards. */
  machine(definition: string): Promise<string>;
  start(machine: string, name: string, input: string): Promise<string>;
  stop(machine: string, name: string): Promise<void>;
  ended(machine: string, name: string): Promise<Ended>;
  /** The first token parked under a key that is another than this one. */
  tokenOf(key: string, otherThan?: string): Promise<string>;
  succeed(token: string, output: string): Promise<string>;
  fail(token: string, error: string, cause: string): Promise<string>;
}

const TABLE = 'Parked';

/** A machine's text, with the function's name put in. */
export const definitionOf = (file: string, functionName: string): string =>
  readFileSync(new URL(`./${file}.asl.json`, import.meta.url), 'utf8')
    .replaceAll('${Function}', functionName)
    .replaceAll('${Table}', TABLE);

/** What the machines' only function is told to do. */
export interface Told {
  readonly key?: string;
  /** Thrown by the first call, the second, and so on; the call after the last one answers. */
  readonly errors?: readonly string[];
  readonly milliseconds?: number;
}

/** The same function as it runs on an AWS. */
export const functionSource = `
  const calls = new Map();
  export const handler = async (event) => {
    const count = (calls.get(event.key) ?? 0) + 1;
    calls.set(event.key, count);
    await new Promise((resolve) => setTimeout(resolve, event.milliseconds ?? 0));
    const name = event.errors?.[count - 1];
    if (name) throw Object.assign(new Error('as told'), { name });
    return { calls: count, event };
  };`;
