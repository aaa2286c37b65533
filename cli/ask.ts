import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks whoever sits before the screen. */
export interface Ask {
  readonly line: (question: string) => Promise<string>;
  /** Without showing what is typed. */
  readonly hidden: (question: string) => Promise<string>;
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

const askOn = async (question: string, output: NodeJS.WritableStream): Promise<string> => {
  process.stderr.write(question);
  const prompt = createInterface({ input: process.stdin, output, terminal: true });
  try {
    return (await prompt.question('')).trim();
  } finally {
    prompt.close();
  }
};

export const askOnScreen: Ask = {
  line: (question) => askOn(question, process.stderr),
  hidden: async (question) => {
    const typed = await askOn(question, nowhere());
    process.stderr.write('\n');
    return typed;
  },
};
