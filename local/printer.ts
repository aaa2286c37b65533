import { Obstacle } from './obstacle.ts';

/** Shows one line to whoever sits before the screen. */
export type Print = (line: string) => void;

export interface Printer {
  readonly print: Print;
  /** Says what went wrong, in one line when it is an obstacle, and makes the program end with 1. */
  readonly complain: (error: unknown) => void;
}

export const printer = (
  out: NodeJS.WritableStream = process.stdout,
  err: NodeJS.WritableStream = process.stderr,
): Printer => ({
  print: (line) => {
    out.write(`${line}\n`);
  },
  complain: (error) => {
    process.exitCode = 1;
    const unexpected = error instanceof Error ? (error.stack ?? error.message) : String(error);
    err.write(`${error instanceof Obstacle ? error.message : unexpected}\n`);
  },
});
