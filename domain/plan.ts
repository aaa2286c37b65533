import type { Wait } from './time.ts';

/** What happens when a promise is broken: whoever can tell is asked; the buyer hears of the silence; the team is called again; the order is given up. */
export type BrokenPromise = 'ask' | 'silence' | 'escalate' | 'close';

export interface Promised {
  readonly wait: Wait;
  readonly then: BrokenPromise;
}

/** What an order waits for. Each list is finite and ends in `close`, so that no order waits for ever. */
export type WaitKind = 'shipment' | 'movement' | 'arrival' | 'pickup' | 'problem' | 'last-chance' | 'promised';

/**
 * A journey as it is meant to go: how long each thing may take, and what follows if it does not happen. Typed and versioned: an
 * order finishes on the plan that it began with, so a published plan is never edited; a changed one gets the next version.
 */
export interface Plan {
  readonly id: string;
  readonly waits: Readonly<Record<WaitKind, readonly Promised[]>>;
  /** From delivery to the check-in, or from when nothing holds it back any more. */
  readonly checkIn: Wait;
  /** From the check-in until the order settles without an answer. */
  readonly answer: Wait;
  /** From a happy answer until the buyer is invited to tell others. Without it nobody is. */
  readonly invitation?: Wait;
  /** Within which time a person must have answered a case. */
  readonly caseAnswer: Wait;
  /** How long a notice is worth sending, in seconds. */
  readonly worthSending: { readonly urgent: number; readonly ordinary: number };
  /** For how many seconds good news of one parcel waits for the same of another one, so that both are told at once. */
  readonly gather?: number;
}

const month: Promised = { wait: { days: 30 }, then: 'escalate' };
/** Half a year of waiting, a month at a time; then the order is closed. */
const halfYear: readonly Promised[] = [month, month, month, month, month, { wait: { days: 30 }, then: 'close' }];
const silence = (workingDays: number): Promised => ({ wait: { workingDays }, then: 'silence' });
const escalate = (workingDays: number): Promised => ({ wait: { workingDays }, then: 'escalate' });

/** Working days after what shops and carriers publish: 3–4 until shipped, 3 without a movement, 7 until something counts as lost. */
const standard1: Plan = {
  id: 'standard@1',
  waits: {
    shipment: [silence(4), escalate(3), ...halfYear],
    movement: [silence(3), escalate(4), ...halfYear],
    arrival: [silence(1), escalate(3), ...halfYear],
    pickup: [silence(5), escalate(3), ...halfYear],
    problem: [escalate(2), ...halfYear],
    'last-chance': [escalate(3), { wait: { days: 30 }, then: 'close' }],
    promised: [{ wait: { days: 0 }, then: 'silence' }],
  },
  checkIn: { days: 3, at: '10:00' },
  answer: { days: 7 },
  caseAnswer: { workingDays: 1 },
  worthSending: { urgent: 24 * 3600, ordinary: 12 * 3600 },
};

const seconds = (wait: number, then: BrokenPromise): Promised => ({ wait: { seconds: wait }, then });
const briefEnd: readonly Promised[] = [seconds(20, 'escalate'), seconds(600, 'close')];

/** A quarter of an hour for whoever is asked, before the silence counts. */
const askFirst = ([first, ...later]: readonly Promised[]): readonly Promised[] =>
  first ? [{ wait: first.wait, then: 'ask' }, { wait: { seconds: 900 }, then: first.then }, ...later] : [];

/** The first journey, and before silence counts the senders are asked where the parcels are. */
const standard2: Plan = {
  ...standard1,
  id: 'standard@2',
  waits: {
    ...standard1.waits,
    shipment: askFirst(standard1.waits.shipment),
    movement: askFirst(standard1.waits.movement),
    arrival: askFirst(standard1.waits.arrival),
    pickup: askFirst(standard1.waits.pickup),
  },
};

/** As before, and three parcels that are scanned within ten minutes are one message. */
const standard3: Plan = { ...standard2, id: 'standard@3', gather: 600 };

/** As before, and whoever is happy and consented is invited to tell others, the next morning. */
const standard4: Plan = { ...standard3, id: 'standard@4', invitation: { days: 1, at: '10:00' } };

/** The first journey in seconds: for the laptop's demo and the end-to-end stories. Refused outside stage `local`. */
const brief1: Plan = {
  ...standard1,
  id: 'brief@1',
  waits: {
    shipment: [seconds(20, 'silence'), ...briefEnd],
    movement: [seconds(20, 'silence'), ...briefEnd],
    arrival: [seconds(20, 'silence'), ...briefEnd],
    pickup: [seconds(30, 'silence'), ...briefEnd],
    problem: [seconds(30, 'escalate'), seconds(600, 'close')],
    'last-chance': [seconds(30, 'escalate'), seconds(600, 'close')],
    promised: [seconds(0, 'silence')],
  },
  checkIn: { seconds: 4 },
  answer: { seconds: 15 },
  caseAnswer: { seconds: 60 },
};

/** As before, and who is happy is invited to tell others. */
const brief2: Plan = { ...brief1, id: 'brief@2', invitation: { seconds: 3 } };

const plans = [standard1, standard2, standard3, standard4, brief1, brief2];
export const planNames = plans.map((plan) => plan.id);
/** Promises in seconds are for trying things out: nobody's real buyer waits by them. */
export const isBrief = (id: string): boolean => id === brief1.id || id === brief2.id;
/** What new brands have. */
export const newestPlan = standard4.id;

const tried = new Map<string, Plan>();

/** Lets this process know a plan that is not published, to see what it would do: for simulations only. A published plan cannot be replaced. */
export const tryOut = (plan: Plan): void => {
  tried.set(plan.id, plan);
};

/** Every plan ever published stays here: open orders finish on it. */
export const findPlan = (id: string): Plan => plans.find((plan) => plan.id === id) ?? tried.get(id) ?? standard1;
