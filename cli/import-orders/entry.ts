/** What is wrong with an order of the file, where, and what is expected there. Never what stood there: it may be personal. */
export interface LineError {
  readonly line: number;
  readonly field: string;
  readonly detail: string;
}

/** One order of the file. */
export interface Entry {
  readonly line: number;
  /** As it stands in the file. */
  readonly raw: string;
  readonly reference: string | undefined;
  /** In the form that Doorstep takes, as far as it could be read. */
  readonly order: unknown;
  /** What is wrong with it as the file goes. */
  readonly errors: readonly LineError[];
  /** Where in the file it stands what a JSON Pointer into the order names. */
  locate(pointer: string): { readonly line: number; readonly field: string };
}

/** All orders of one file, read again each time that it is gone through. */
export interface OrderFile {
  readonly format: 'csv' | 'ndjson';
  /** What stands above the first order. */
  readonly head: () => Promise<string>;
  readonly entries: () => AsyncGenerator<Entry>;
}
