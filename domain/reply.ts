import type { Outcome } from './command.ts';
import { decided } from './decide.ts';
import { begin, type Draft, note } from './draft.ts';
import { type Journey, ORDER_SLOT } from './journey.ts';
import type { Instant } from './time.ts';
import { openCase } from './trouble.ts';

/** What somebody wrote back to a message of ours. Its id is the same whenever the same message is heard again. */
export interface Reply {
  readonly id: string;
  readonly channel: 'email' | 'sms';
  /** `somebody`: it came to the order's own address, but not from the buyer's. */
  readonly by: 'buyer' | 'somebody';
  readonly words: string;
  readonly attachments?: number;
}

/** Nobody reads more of one order; a machine that we do not recognise may write for ever. */
export const MOST_REPLIES = 100;

/** Whether a reply to this order may be kept at all. */
export const takesReplies = ({ erased, imported, replies }: Journey): boolean =>
  !erased && imported !== 'past' && (replies?.heard ?? 0) < MOST_REPLIES;

/**
 * Somebody has written back, at whatever stage, after the end too: a question with a case. It joins a case that only a person closes; a
 * problem's own case ends with the problem, which would leave the question without an answer. Whether it was heard before is told by its words,
 * if they are looked for after the journey was read: whoever hears the same at once is beaten, and looks again.
 */
export const reply = (journey: Journey, said: Reply, now: Instant): Outcome => {
  if (!takesReplies(journey)) return { kind: 'refused', why: 'order-has-ended' };
  const draft = begin(journey, now, 'buyer');
  const { id, channel, by, words, attachments } = said;
  const wordsId = replyWordsId(id);
  draft.words = { id: wordsId, texts: { [id]: { message: words } } };
  const counted = attachments ? { attachments } : {};
  note(draft, `reply-${id}`, { kind: 'replied', channel, by, wordsId, ...counted });
  const { heard = 0, questions = 0, ...open } = journey.replies ?? {};
  draft.journey = { ...draft.journey, replies: { ...open, heard: heard + 1, questions } };
  ask(draft, said);
  return { kind: 'changed', change: decided(draft) };
};

/** By which a reply that was heard before is known. */
export const replyWordsId = (id: string): string => `reply-${id}`;

const ask = (draft: Draft, { id, by }: Reply): void => {
  const { complaintCase, replies = { heard: 1, questions: 0 } } = draft.journey;
  const joined = replies.open?.caseId ?? complaintCase;
  if (joined) {
    const about = replies.open ? 'question' : 'answer';
    note(draft, `case-${joined}-joined-${id}`, { kind: 'case-joined', caseId: joined, about });
    return;
  }
  const caseId = openCase(draft, { about: 'question', slot: ORDER_SLOT });
  draft.journey = {
    ...draft.journey,
    replies: { ...replies, questions: replies.questions + 1, open: { caseId, by } },
  };
  draft.news = true;
};
