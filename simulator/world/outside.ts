import { instantOf } from '../../domain/time.ts';
import type { HttpAnswer, HttpRequest } from '../../lambdas/runtime/http.ts';
import type { Agenda } from '../aws/agenda.ts';
import { passing } from '../aws/calls.ts';
import type { Fault } from '../aws/fault.ts';
import type { Happening, Script } from '../script.ts';
import { type DoorName, type Errand, errandOf, type Placed } from './errands.ts';
import { isWebhook } from './letters.ts';
import type { Said } from './snapshot.ts';

/** Everybody outside, as they really behave: whoever gets no proper answer says it again later. */
export interface Outside {
  play(script: Script): void;
  readonly said: readonly Said[];
  /** Requests that were not answered well yet, by the order's partition key where it is known. */
  underWay(): readonly { readonly what: string; readonly pk: string }[];
  orderOf(script: Script): string | undefined;
  /** Notes what was said without being sent: what a sender answered when it was asked. */
  overheard(said: Said): void;
}

export interface Doors {
  readonly agenda: Agenda;
  /** The fault that this request meets, if any. */
  readonly fault: (door: DoorName) => Fault | undefined;
  /** Undefined: the function died, or nothing came back. */
  readonly ask: (door: DoorName, brand: string, request: HttpRequest) => Promise<HttpAnswer | undefined>;
  readonly oldestCase: (pk: string) => string | undefined;
  /** The order that has this reference, where the shop did not place it by the API and so was told of no page. */
  readonly orderNamed: (brand: string, reference: string) => Placed | undefined;
}

/** Seconds until a request is made again: soon, and then ever later, as carriers and shops do. */
const AGAIN_SECONDS = [30, 300, 1800, 7200, 21_600, 43_200];
const LATE_MILLISECONDS = 90_000;

export const outside = (doors: Doors): Outside => {
  const { agenda } = doors;
  const said: Said[] = [];
  const waiting = new Set<Saying>();
  const orders = new Map<Script, Placed>();

  const say = async (saying: Saying): Promise<void> => {
    const { script, happening, tries } = saying;
    waiting.add(saying);
    const errand = errandOf(saying, { ...doors, order: orderOf(script) });
    const answer = errand ? await deliver(doors, script.brand, errand) : nobodyThere;
    if (happening.kind === 'place') heardBack(script, answer);
    said.push({ at: instantOf(agenda.now()), script, happening, ...(answer ? { status: answer.status } : {}) });
    const seconds = AGAIN_SECONDS[tries];
    if (!isDone(happening, answer?.status) && seconds !== undefined)
      later(seconds * 1000, { ...saying, tries: tries + 1 });
    waiting.delete(saying);
  };
  const orderOf = (script: Script): Placed | undefined => {
    const known = orders.get(script);
    if (known || !script.happenings.some(({ kind }) => kind === 'tell-order')) return known;
    const found = doors.orderNamed(script.brand, script.order.reference);
    if (found) orders.set(script, found);
    return found;
  };
  const heardBack = (script: Script, answer: Heard | undefined): void => {
    if (answer && answer.status < 300) orders.set(script, placedOf(script, answer));
  };
  const later = (milliseconds: number, saying: Saying): void => {
    if (saying.tries > 0) waiting.add(saying);
    agenda.after(milliseconds, () => void say(saying));
  };

  return {
    play: (script) => {
      for (const happening of script.happenings) {
        const times = isWebhook(happening) ? (happening.times ?? 1) : 1;
        for (let time = 0; time < times; time += 1)
          later(Date.parse(happening.at) - agenda.now(), { script, happening, tries: 0 });
      }
    },
    said,
    underWay: () => [...waiting].map(({ script }) => ({ what: 'a request', pk: orders.get(script)?.pk ?? '' })),
    orderOf: (script) => orderOf(script)?.pk,
    overheard: (each) => said.push(each),
  };
};

interface Saying {
  readonly script: Script;
  readonly happening: Happening;
  readonly tries: number;
}

type Heard = Pick<HttpAnswer, 'status' | 'body'>;
const nobodyThere: Heard = { status: 404 };

/** What the sender hears: nothing, if nothing came back. */
const deliver = async (
  { agenda, fault: faultOf, ask }: Doors,
  brand: string,
  { door, request }: Errand,
): Promise<Heard | undefined> => {
  const fault = faultOf(door);
  if (fault === 'throttled') return undefined;
  if (fault === 'late') await passing(agenda, LATE_MILLISECONDS);
  const asking = () => ask(door, brand, request(agenda.now()));
  const [answer] = await Promise.all([asking(), ...(fault === 'twice' ? [asking()] : [])]);
  return fault === 'unanswered' ? undefined : answer;
};

const placedOf = ({ brand }: Script, answer: Heard): Placed => {
  const { orderId, page } = JSON.parse(answer.body ?? '{}');
  return { pk: `${brand}#${orderId}`, page: String(page) };
};

/** A carrier wants exactly 200; shops and buyers an answer that is not our fault. An operator does not come back: what was begun ends by itself. */
const isDone = (happening: Happening, status: number | undefined): boolean => {
  if (happening.kind === 'erase') return true;
  if (status === undefined) return false;
  return isWebhook(happening) ? status === 200 : status < 500 && status !== 429;
};
