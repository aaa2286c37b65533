import { styleText } from 'node:util';
import { Obstacle } from '../local/obstacle.ts';
import type { Print } from '../local/printer.ts';

export type Row = readonly string[];

/** The only way by which a command speaks. */
export interface Printer {
  readonly print: Print;
  /** Columns as wide as what stands in them; says `none` if there are no rows. */
  readonly table: (head: Row, rows: readonly Row[], none: string) => void;
  readonly json: (content: unknown) => void;
  /** Says in one line what went wrong. */
  readonly complain: (error: unknown) => void;
}

export interface Streams {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
}

export const printerOn = ({ out, err }: Streams): Printer => {
  const print: Print = (line) => void out.write(`${line}\n`);
  return {
    print,
    table: (head, rows, none) => {
      if (rows.length === 0) print(none);
      else for (const line of tableOf(head, rows)) print(line);
    },
    json: (content) => print(JSON.stringify(content, null, 2)),
    complain: (error) => {
      err.write(`${reasonOf(error)}\n`);
    },
  };
};

/** Less than the words beside it. Plain where the screen takes no colours. */
export const faint = (text: string): string => styleText('dim', text);
export const strong = (text: string): string => styleText('bold', text);

const tableOf = (head: Row, rows: readonly Row[]): readonly string[] => {
  const shown = rows.map((row) => row.map(visible));
  const widths = head.map((title, column) => Math.max(title.length, ...shown.map((row) => row[column]?.length ?? 0)));
  const line = (row: Row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [faint(line(head)), ...shown.map(line)];
};

/** What others wrote cannot steer the screen. */
const visible = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

const reasonOf = (error: unknown): string => {
  if (error instanceof Obstacle) return error.message;
  if (!(error instanceof Error)) return `Something unexpected happened: ${String(error)}`;
  return process.env.DOORSTEP_DEBUG
    ? (error.stack ?? error.message)
    : `Something unexpected happened: ${visible(error.message)} (DOORSTEP_DEBUG=1 shows where).`;
};
