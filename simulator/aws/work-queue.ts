import type { Agenda } from './agenda.ts';
import type { Calls, Ran } from './calls.ts';
import type { Fault } from './fault.ts';

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
  const action = `lambda.Invoke from ${name}`;
  let places = 0;

  const later = (place: number, delay: number, receives: number): void => {
    agenda.after(delay, () => void receive(place, receives));
  };
  const receive = async (place: number, receives: number): Promise<void> => {
    const message = waiting.get(place);
    if (message === undefined) return;
    const fault = calls.handOver({ kind: 'queue', action });
    if (fault === 'late') later(place, LATE_MILLISECONDS, receives);
    else if (fault !== 'throttled' && (await isTaken(message, fault))) waiting.delete(place);
    else failed(place, message, receives + 1);
  };
  const failed = (place: number, message: Message, receives: number): void => {
    if (receives < MOST_RECEIVES) later(place, INVISIBLE_MILLISECONDS, receives);
    else if (waiting.delete(place)) givenUp.push(message);
  };
  const isTaken = async (message: Message, fault: Fault | undefined): Promise<boolean> => {
    const [ran] = await Promise.all([take(message), ...(fault === 'twice' ? [take(message)] : [])]);
    return ran.kind === 'answered' && fault !== 'unanswered';
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
