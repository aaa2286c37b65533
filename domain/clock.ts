import { decided, reach } from './decide.ts';
import { begin, type Change, type Draft, note } from './draft.ts';
import { type Due, type Journey, ORDER_SLOT, openProblems, PROMISED_SLOT, STAGE_SLOT, troubleOf } from './journey.ts';
import { type BrokenPromise, findPlan, type WaitKind } from './plan.ts';
import { hasEnded, rungs } from './stage.ts';
import { type Instant, quietUntil, waitEnds } from './time.ts';
import { openProblem, setTrouble } from './trouble.ts';

/** What the clock makes due by now, or nothing. That a clock rang says nothing by itself: the promise may have moved. */
export const ring = (journey: Journey, now: Instant): Change | undefined => {
  const rung = Object.entries(journey.dues).filter(([, due]) => due.at <= now);
  if (rung.length === 0) return undefined;
  const draft = begin(journey, now, 'clock');
  draft.news = true;
  for (const [slot, due] of rung) if (!hasEnded(draft.journey)) meet(draft, slot, due);
  return decided(draft);
};

const meet = (draft: Draft, slot: string, due: Due): void => {
  if (due.kind === 'answer') reach(draft, rungs.settled);
  else if (due.kind === 'check-in') reach(draft, rungs.asked);
  else if (due.kind === 'invitation') inviteByDay(draft, slot);
  else breakPromise(draft, slot, { kind: due.kind, step: due.step });
};

/** Nothing waits for the morning once the order has ended, so it ends in the morning. */
const inviteByDay = (draft: Draft, slot: string): void => {
  const { quietHours, calendar } = draft.journey;
  const morning = quietHours && quietUntil(draft.now, quietHours, calendar.zone);
  if (morning) setDue(draft, slot, { kind: 'invitation', step: 0, at: morning });
  else {
    draft.journey = { ...draft.journey, invited: true };
    reach(draft, rungs.settled);
  }
};

const breakPromise = (
  draft: Draft,
  slot: string,
  { kind, step }: { readonly kind: WaitKind; readonly step: number },
): void => {
  const list = findPlan(draft.journey.plan).waits[kind];
  act(draft, slot, list[step]?.then ?? 'close');
  const next = list[step + 1];
  setDue(draft, slot, next && { kind, step: step + 1, at: waitEnds(draft.now, next.wait, draft.journey.calendar) });
};

const act = (draft: Draft, slot: string, then: BrokenPromise): void => {
  const trouble = slot === STAGE_SLOT || slot === PROMISED_SLOT ? ORDER_SLOT : slot;
  if (then === 'close') giveUp(draft);
  else if (then === 'ask') ask(draft, trouble);
  else if (then === 'escalate') escalate(draft, trouble);
  else if (slot !== PROMISED_SLOT) openSilence(draft, trouble);
  else if (openProblems(draft.journey).length === 0) openProblem(draft, trouble, { kind: 'delay', by: 'silence' });
};

/** Nobody needs to hear that an inquiry was made; its answer comes like any webhook. */
const ask = (draft: Draft, slot: string): void => {
  if (troubleOf(draft.journey, slot).problem) return;
  draft.inquiries.push(slot);
  note(draft, `asked-${slot}-${draft.now}`, { kind: 'asked-sender', slot });
};

/** Silence is only a problem where none is known already. */
const openSilence = (draft: Draft, slot: string): void => {
  if (!troubleOf(draft.journey, slot).problem) openProblem(draft, slot, { kind: 'silence', by: 'silence' });
};

/** The team is called again about a problem that nobody has solved. */
const escalate = (draft: Draft, slot: string): void => {
  const { problem, episode } = troubleOf(draft.journey, slot);
  if (!problem) return;
  const escalations = problem.escalations + 1;
  setTrouble(draft, slot, { episode, problem: { ...problem, escalations } });
  draft.escalated.push(problem.caseId);
  note(draft, `case-${problem.caseId}-escalated-${escalations}`, {
    kind: 'case-escalated',
    caseId: problem.caseId,
    about: 'problem',
  });
};

/** The last promise of a list: the order ends, as settled if it was delivered. Its cases stay open: a person still owes an answer. */
const giveUp = (draft: Draft): void =>
  reach(draft, draft.journey.rung >= rungs.delivered ? rungs.settled : rungs.closed);

const setDue = (draft: Draft, slot: string, due: Due | undefined): void => {
  const { [slot]: _met, ...dues } = draft.journey.dues;
  draft.journey = { ...draft.journey, dues: due ? { ...dues, [slot]: due } : dues };
};
