import type { Agenda } from './agenda.ts';
import type { Calls, Ran } from './calls.ts';

/** A queue as SQS keeps one: at least once, in no promised order, and again after a while if it was not taken well. */
export interface WorkQueue<Message> {
  put(messages: readonly Message[], delaySeconds?: number): void;
  waiting(): readonly Message[];
  /** Messages that failed so often that they were put aside. */
  givenUp(): readonly Message[];
}

export interface QueueOptions<Message> {
  readonly name: string;
  readonly take: (message: Message) => Promise<Ran<unknown>>;
  /** From putting to taking. */
  readonly milliseconds: () => number;
}

/** As our queues are set up. */
const INVISIBLE_MILLISECONDS = 90_000;
const MOST_RECEIVES = 40;
const LATE_MILLISECONDS = 120_000;

export const workQueue = <Message>(
  { agenda, calls }: { readonly agenda: Agenda; readonly calls: Calls },
  { name, take, milliseconds }: QueueOptions<Message>,
): WorkQueue<Message> => {
  const waiting = new Map<number, Message>();
  const givenUp: Message[] = [];
  let places = 0;

  const later = (place: number, delay: number, receives: number): void => {
    agenda.after(delay, () => void receive(place, receives));
  };

  const receive = async (place: number, receives: number): Promise<void> => {
    const message = waiting.get(place);
    if (message === undefined) return;
    if (receives >= MOST_RECEIVES) {
      waiting.delete(place);
      givenUp.push(message);
      return;
    }
    const fault = calls.handOver({ kind: 'queue', action: `lambda.Invoke from ${name}` });
    if (fault === 'late') return later(place, LATE_MILLISECONDS, receives);
    if (fault === 'throttled') return later(place, INVISIBLE_MILLISECONDS, receives + 1);
    const [ran] = await Promise.all([take(message), ...(fault === 'twice' ? [take(message)] : [])]);
    if (ran.kind === 'answered' && fault !== 'unanswered') waiting.delete(place);
    else later(place, INVISIBLE_MILLISECONDS, receives + 1);
  };

  return {
    put: (messages, delaySeconds = 0) => {
      for (const message of messages) {
        places += 1;
        waiting.set(places, message);
        later(places, delaySeconds * 1000 + milliseconds(), 0);
      }
    },
    waiting: () => [...waiting.values()],
    givenUp: () => givenUp,
  };
};
