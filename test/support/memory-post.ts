import type { Handed } from '../../lambdas/adapters/fate.ts';
import type { Mail, Mailer } from '../../lambdas/adapters/mailer.ts';
import type { Team } from '../../lambdas/adapters/team.ts';
import type { Text, Texter } from '../../lambdas/adapters/texter.ts';

type Answer = Exclude<Handed, { readonly kind: 'accepted' }>['kind'];

/** What stands between us and the people: everything that was taken for delivery, by channel. */
export interface MemoryPost {
  readonly mailer: Mailer;
  readonly texter: Texter;
  readonly team: Team;
  readonly mails: readonly Mail[];
  readonly texts: readonly Text[];
  readonly calls: readonly { readonly subject: string; readonly text: string }[];
  /** Answers the next messages so, one by one, instead of taking them. `lost`: taken, and the answer never comes. */
  answerNext(...answers: readonly (Answer | 'lost')[]): void;
  /** Comes before every message, and may throw or let others act meanwhile. */
  disturb(fault: () => void | Promise<void>): void;
}

export const memoryPost = (): MemoryPost => {
  const [mails, texts, calls]: [Mail[], MemoryPost['texts'][number][], MemoryPost['calls'][number][]] = [[], [], []];
  const answers: (Answer | 'lost')[] = [];
  let fault = (): void | Promise<void> => {};
  let taken = 0;

  const handOver = async <Message>(to: Message[], message: Message): Promise<Handed> => {
    await fault();
    const answer = answers.shift();
    if (answer !== undefined && answer !== 'lost') return { kind: answer };
    to.push(message);
    taken += 1;
    return answer === 'lost' ? { kind: 'unknown' } : { kind: 'accepted', providerId: `provider-${taken}` };
  };

  return {
    mailer: { send: (mail) => handOver(mails, mail) },
    texter: { send: (text) => handOver(texts, text) },
    team: { call: (call) => handOver(calls, call) },
    mails,
    texts,
    calls,
    answerNext: (...next) => {
      answers.push(...next);
    },
    disturb: (next) => {
      fault = next;
    },
  };
};
