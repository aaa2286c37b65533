import { isUrgent, noticeKey } from '../../domain/notice.ts';
import type { Outbox, Pending } from '../../lambdas/adapters/outbox.ts';
import type { RetryQueue } from '../../lambdas/adapters/retry-queue.ts';

/** A message as the sender gets it. */
export interface Message {
  readonly order: string;
  readonly notice: string;
  readonly queue: 'urgent' | 'ordinary';
  readonly delaySeconds: number;
}

/** The two queues before the sender, in memory. */
export interface MemoryOutbox extends Outbox {
  messages(): readonly Message[];
  /** Takes everything out, as a sender that works through both queues would. */
  drain(): readonly Message[];
  /** Comes before every call, and may throw. */
  disturb(fault: () => void): void;
}

export const memoryOutbox = (): MemoryOutbox => {
  let waiting: Message[] = [];
  let fault = (): void => {};
  const put = ({ order, notice }: Pending, delaySeconds: number): void => {
    waiting.push({ order, notice: noticeKey(notice), queue: isUrgent(notice) ? 'urgent' : 'ordinary', delaySeconds });
  };
  return {
    enqueue: async (pending) => {
      fault();
      for (const each of pending) put(each, 0);
    },
    enqueueLater: async (pending, seconds) => {
      fault();
      put(pending, seconds);
    },
    messages: () => waiting,
    drain: () => {
      const all = waiting;
      waiting = [];
      return all;
    },
    disturb: (next) => {
      fault = next;
    },
  };
};

/** The retry queue in memory; `isDown` refuses everything. */
export const memoryRetries = (): RetryQueue & { readonly orders: readonly string[]; goDown(): void } => {
  const orders: string[] = [];
  let isDown = false;
  return {
    orders,
    put: async (order) => {
      if (isDown) throw new Error('queue-down');
      orders.push(order);
    },
    goDown: () => {
      isDown = true;
    },
  };
};
