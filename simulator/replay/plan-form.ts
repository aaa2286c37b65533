import { z } from 'zod';
import { type BrokenPromise, type Plan, planNames, type WaitKind } from '../../domain/plan.ts';

/** Executions end after a year, so that no single wait may be longer. */
const LONGEST_DAYS = 365;

const count = (longest: number, least: number) =>
  z
    .int('must be a whole number')
    .min(least, `must be ${least === 0 ? '0 or more' : 'more than 0'}`)
    .max(longest, `must be a year at most (${longest})`);
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of the day, such as "10:00"');

const waitForm = (least: 0 | 1) =>
  z.union(
    [
      z.strictObject({ seconds: count(LONGEST_DAYS * 86_400, least) }),
      z.strictObject({ days: count(LONGEST_DAYS, least), at: z.exactOptional(hour) }),
      z.strictObject({ workingDays: count(260, least) }),
    ],
    'must be { seconds }, { days, at? } or { workingDays }, a whole number of them, more than 0 and a year at most',
  );

const wait = waitForm(1);
const oneOf = (...actions: readonly BrokenPromise[]) => z.enum(actions, `must be one of ${actions.join(', ')}`);

/** What is waited for last must end the order, or it could wait for ever. */
const list = z
  .array(
    z.strictObject({ wait, then: oneOf('ask', 'silence', 'escalate', 'close') }),
    'must be a list of { wait, then }',
  )
  .refine(
    (promises) => promises.at(-1)?.then === 'close',
    'must end in "close": without it, an order would wait for ever',
  )
  .refine(
    (promises) => promises.slice(0, -1).every(({ then }) => then !== 'close'),
    'must not go on after "close", which ends the order',
  );

/** The promised day is the shop's, and comes once: the order waits on by its other lists, which have whoever can tell asked. */
const promisedList = z
  .array(z.strictObject({ wait: waitForm(0), then: oneOf('silence', 'escalate', 'close') }))
  .min(1, 'must say what follows when the promised day has passed');

const seconds = z
  .number('must be a number of seconds')
  .positive('must be more than 0')
  .max(LONGEST_DAYS * 86_400);

const lists = {
  shipment: list,
  movement: list,
  arrival: list,
  pickup: list,
  problem: list,
  'last-chance': list,
  promised: promisedList,
} satisfies Record<WaitKind, unknown>;

/** A plan that somebody wrote. What it lets through never leaves an order waiting without a bound. */
export const planForm: z.ZodType<Plan> = z.strictObject({
  id: z
    .string('must be a name and a version, such as "patient@1"')
    .regex(/^[a-z0-9-]{1,30}@[1-9]\d{0,3}$/, 'must be a name and a version, such as "patient@1"')
    .refine((id) => !planNames.includes(id), 'is taken by a published plan: give the changed one the next version'),
  waits: z.strictObject(lists),
  checkIn: wait,
  answer: wait,
  invitation: z.exactOptional(wait),
  caseAnswer: wait,
  worthSending: z.strictObject({ urgent: seconds, ordinary: seconds }),
  gather: z.exactOptional(count(LONGEST_DAYS * 86_400, 1)),
});
