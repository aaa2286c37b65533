import { type Journey, type Parcel, parcelKey } from '../../domain/journey.ts';
import type { Entry } from '../../domain/ledger.ts';
import { noticeKey } from '../../domain/notice.ts';
import type { Progress, Variables } from '../model/world.ts';

/** What a moment of one order comes to, whoever tells it: the model, or the real functions and the real machine. Token names are the model's. */
export interface View {
  readonly journey: unknown;
  readonly parcels: Readonly<Record<string, unknown>>;
  readonly ledger: Readonly<Record<string, unknown>>;
  readonly executions: readonly ExecutionShown[];
  readonly stream: readonly unknown[];
  readonly failures: readonly number[];
  readonly queue: readonly string[];
  readonly isRetried: boolean;
  readonly sent: Readonly<Record<string, number>>;
}

export interface ExecutionShown {
  readonly life: number;
  readonly state: string;
  readonly doing: 'call' | 'park' | 'wait' | 'closed' | 'failed';
  readonly progress: Progress['step'] | 'begin' | undefined;
  readonly token: string | undefined;
  readonly deadline: string | undefined;
  readonly variables: Variables;
}

/** The score is not the model's: it is reckoned from a timeline that the model does not keep. */
export const shownJourney = ({ score: _score, ...journey }: Journey): unknown => journey;

/** A carrier's scan has an id that follows from its words; the model numbers it. */
export const shownParcels = (parcels: readonly Parcel[]): View['parcels'] =>
  Object.fromEntries(
    parcels.map(({ heard, newest, ...parcel }) => {
      const { status, orderAt } = newest ?? {};
      return [parcelKey(parcel), { ...parcel, heard: heard.length, newest: { status, orderAt } }];
    }),
  );

/** Without what only the sender and the provider say. */
export const shownLedger = (entries: readonly Entry[]): View['ledger'] =>
  Object.fromEntries(
    entries.map(({ attempt, providerId: _id, template: _template, wordsHash: _hash, ...entry }) => [
      noticeKey(entry),
      { ...entry, attemptAt: attempt?.at },
    ]),
  );

/** In which parts two views differ, with both sides' words; nothing if they are the same. */
export const differences = (model: View, real: View): readonly string[] =>
  Object.keys(model).flatMap((part) => {
    const [left, right]: readonly unknown[] = [model, real].map((view) => Reflect.get(view, part));
    return isSame(left, right)
      ? []
      : [`${part}: the model says ${JSON.stringify(left)}, the real world ${JSON.stringify(right)}`];
  });

/** What is undefined was never said. */
const isSame = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  return isPartOf(left, right) && namesIn(left) === namesIn(right);
};

const isPartOf = (one: object, other: object): boolean =>
  Object.entries(one).every(([name, part]) => part === undefined || isSame(part, Reflect.get(other, name)));

const namesIn = (one: object): number => Object.values(one).filter((part) => part !== undefined).length;
