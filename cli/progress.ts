/** Tells how far a long work has come: a bar where a person looks on, else a line now and then. */
export interface Progress {
  /** So much of it is done. */
  readonly at: (done: number) => void;
  /** Leaves nothing behind on a screen. */
  readonly end: () => void;
}

const WIDTH = 40;
const LINES = 10;

export const progressOn = (stream: NodeJS.WritableStream, total: number, now: () => number): Progress => {
  const started = now();
  const left = (done: number) => Math.ceil((((now() - started) / Math.max(1, done)) * (total - done)) / 1000);
  return isScreen(stream) ? bar(stream, total, left) : lines(stream, total, left);
};

const isScreen = (stream: NodeJS.WritableStream): boolean => 'isTTY' in stream && stream.isTTY === true;

type Left = (done: number) => number;

const bar = (stream: NodeJS.WritableStream, total: number, left: Left): Progress => ({
  at: (done) => {
    const filled = Math.round((WIDTH * done) / total);
    const drawn = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    stream.write(`\r${drawn} ${told(done, total)}, ${left(done)} s left\u001b[K`);
  },
  end: () => void stream.write('\r\u001b[K'),
});

const lines = (stream: NodeJS.WritableStream, total: number, left: Left): Progress => {
  let next = 1;
  return {
    at: (done) => {
      if (done * LINES < next * total) return;
      next = Math.floor((done * LINES) / total) + 1;
      stream.write(`${told(done, total)}, ${left(done)} s left\n`);
    },
    end: () => undefined,
  };
};

const told = (done: number, total: number): string =>
  `${done.toLocaleString('en')} of ${total.toLocaleString('en')} orders`;
