import { TryAgain } from '../../domain/errors.ts';
import type { HttpAnswer, HttpRequest } from '../../lambdas/runtime/http.ts';
import type { Calls, Invocation, Ran } from '../aws/calls.ts';
import type { Meter } from '../aws/meter.ts';
import type { DoorName } from './errands.ts';
import type { Functions } from './functions.ts';
import type { Watching } from './watching.ts';

type Who = Pick<Invocation, 'function' | 'brand' | 'about'>;

interface Asking {
  readonly request: HttpRequest;
  readonly functions: Functions;
}

/** Runs functions as Lambda does: each within its time, and what they log is kept. */
export interface Running {
  run<Answer>(who: Who, work: () => Promise<Answer>): Promise<Ran<Answer>>;
  /** Behind a route: what the story throws becomes 503 if it will pass, else 500. Undefined if the function died. */
  answer(door: DoorName, brand: string, asking: Asking): Promise<HttpAnswer | undefined>;
  underWay(): readonly { readonly what: string; readonly pk: string }[];
}

const others: Readonly<Record<string, number>> = { sweep: 120, operate: 60, tell: 30 };

/** After how many seconds a function is ended, as it is deployed. */
export const timeOutOf = (name: string): number => others[name] ?? 15;

export const running = ({
  calls,
  meter,
  watch,
}: {
  readonly calls: Calls;
  readonly meter: Meter;
  readonly watch: Watching;
}): Running => {
  const open = new Set<Who>();
  const run = async <Answer>(who: Who, work: () => Promise<Answer>): Promise<Ran<Answer>> => {
    meter.invocation(who.function);
    const begun = { ...who, seconds: timeOutOf(who.function) };
    open.add(begun);
    const ran = await calls.run(begun, work);
    open.delete(begun);
    watch.ran(who, ran);
    return ran;
  };
  return {
    run,
    answer: async (door, brand, { request, functions }) => {
      // A text names no brand: whose it is stands behind its number, with whichever brand.
      const known = door === 'hear-texts' ? '' : brand;
      const ran = await run({ function: door, brand: known, about: '' }, () =>
        handlerOf(door, functions)(request, brand),
      );
      if (ran.kind === 'answered') return ran.answer;
      if (ran.kind === 'died') return undefined;
      return { status: ran.error instanceof TryAgain ? 503 : 500, outcome: 'failed' };
    },
    underWay: () => [...open].map((who) => ({ what: who.function, pk: who.about.split(' ')[0] ?? '' })),
  };
};

type Handler = (request: HttpRequest, brand: string) => Promise<HttpAnswer>;

const handlerOf = (door: DoorName, functions: Functions): Handler => {
  if (door === 'serve-shop') return functions.serveShop;
  if (door === 'receive-webhook') return functions.receiveWebhook;
  if (door === 'show-page') return functions.showPage;
  if (door === 'hear-mail') return functions.hearMail;
  if (door === 'hear-texts') return functions.hearTexts;
  return async ({ path: reference }, brand) => {
    const told = await functions.eraseOrder({ brand, reference });
    return { status: told.kind === 'told' ? 200 : 404, outcome: told.kind };
  };
};
