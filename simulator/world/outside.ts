import { instantOf } from '../../domain/time.ts';
import type { HttpAnswer, HttpRequest } from '../../lambdas/runtime/http.ts';
import { signStandard } from '../../senders/standard-webhooks.ts';
import type { Agenda } from '../aws/agenda.ts';
import { passing } from '../aws/calls.ts';
import type { Fault } from '../aws/fault.ts';
import type { Happening, Script } from '../script.ts';
import type { Said } from './snapshot.ts';

/** Everybody outside, as they really behave: whoever gets no proper answer says it again later. */
export interface Outside {
  play(script: Script): void;
  readonly said: readonly Said[];
  /** Requests that were not answered well yet, by the order's partition key where it is known. */
  underWay(): readonly { readonly what: string; readonly pk: string }[];
  orderOf(script: Script): string | undefined;
}

export type DoorName = 'serve-shop' | 'receive-webhook' | 'show-page' | 'operate';

export interface Doors {
  readonly agenda: Agenda;
  /** The fault that this request meets, if any. */
  readonly fault: (door: DoorName) => Fault | undefined;
  /** Undefined: the function died, or nothing came back. */
  readonly ask: (door: DoorName, brand: string, request: HttpRequest) => Promise<HttpAnswer | undefined>;
  readonly oldestCase: (pk: string) => string | undefined;
}

/** An API key, an address and a secret per brand: fixed, since nobody here has to guess them. */
export const keyOf = (brand: string): string => `dk_${brand.padEnd(43, 'k').slice(0, 43)}`;
export const addressOf = (brand: string): string => brand.padEnd(43, 'A').slice(0, 43);
export const SECRET = `whsec_${Buffer.from('a secret of no consequence, for simulations').toString('base64')}`;

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
    const errand = errandOf(saying, orders.get(script), doors);
    const answer = errand ? await deliver(doors, script.brand, errand) : nobodyThere;
    if (happening.kind === 'place') heardBack(script, answer);
    said.push({ at: instantOf(agenda.now()), script, happening, ...(answer ? { status: answer.status } : {}) });
    const seconds = AGAIN_SECONDS[tries];
    if (!isDone(happening, answer?.status) && seconds !== undefined)
      later(seconds * 1000, { ...saying, tries: tries + 1 });
    waiting.delete(saying);
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
        const times = happening.kind === 'webhook' ? (happening.times ?? 1) : 1;
        for (let time = 0; time < times; time += 1)
          later(Date.parse(happening.at) - agenda.now(), { script, happening, tries: 0 });
      }
    },
    said,
    underWay: () => [...waiting].map(({ script }) => ({ what: 'a request', pk: orders.get(script)?.pk ?? '' })),
    orderOf: (script) => orders.get(script)?.pk,
  };
};

interface Saying {
  readonly script: Script;
  readonly happening: Happening;
  readonly tries: number;
}

interface Placed {
  readonly pk: string;
  readonly page: string;
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
const isDone = ({ kind }: Happening, status: number | undefined): boolean => {
  if (kind === 'erase') return true;
  if (status === undefined) return false;
  return kind === 'webhook' ? status === 200 : status < 500 && status !== 429;
};

interface Errand {
  readonly door: DoorName;
  readonly request: (now: number) => HttpRequest;
}

/** Nothing, where the order or its case is not there to be spoken of. */
const errandOf = (
  { script, happening }: Saying,
  order: Placed | undefined,
  { oldestCase }: Pick<Doors, 'oldestCase'>,
): Errand | undefined => {
  const { brand, order: posted } = script;
  const path = `/v1/orders/${encodeURIComponent(posted.reference)}`;
  switch (happening.kind) {
    case 'place':
      return shopAsks(brand, '/v1/orders', posted);
    case 'add-parcels':
      return shopAsks(brand, `${path}/parcels`, { parcels: happening.parcels });
    case 'cancel':
      return shopAsks(brand, `${path}/cancel`, {});
    case 'report-problem': {
      const { problem: kind, state, parcel } = happening;
      return shopAsks(brand, `${path}/problems`, { kind, state, ...(parcel ? { parcel } : {}) });
    }
    case 'close-case': {
      const id = order && oldestCase(order.pk);
      const { endOrder = false } = happening;
      return id ? shopAsks(brand, `/v1/cases/${encodeURIComponent(id)}/close`, { endOrder }) : undefined;
    }
    case 'webhook':
      return { door: 'receive-webhook', request: (now) => delivery(brand, happening.parcels, now) };
    case 'erase':
      return { door: 'operate', request: () => ({ ...blank, path: posted.reference }) };
    default:
      return order && buyerOpens(order.page, happening);
  }
};

const blank = { method: 'POST', path: '', pathParameters: {}, query: {}, headers: {}, body: new Uint8Array() };

const shopAsks = (brand: string, path: string, content: unknown): Errand => ({
  door: 'serve-shop',
  request: () => ({
    ...blank,
    path,
    headers: { authorization: `Bearer ${keyOf(brand)}`, 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(content)),
  }),
});

/** What is said again is not written again, nor signed again at the same moment. */
const letters = new WeakMap<object, { readonly body: Buffer; readonly at: number; readonly headers: Signed }>();
type Signed = Readonly<Record<string, string>>;

const letterOf = (parcels: readonly unknown[], at: number): { readonly body: Buffer; readonly headers: Signed } => {
  const known = letters.get(parcels);
  if (known?.at === at) return known;
  const body = known?.body ?? Buffer.from(JSON.stringify({ type: 'parcel.scanned', data: { parcels } }));
  const letter = { body, at, headers: signStandard()(body, { secret: SECRET, settings: {}, now: at }) };
  letters.set(parcels, letter);
  return letter;
};

const delivery = (brand: string, parcels: readonly unknown[], now: number): HttpRequest => {
  const connection = addressOf(brand);
  const { body, headers } = letterOf(parcels, now);
  return { ...blank, path: `/v1/webhooks/${connection}`, pathParameters: { connection }, headers, body };
};

const buyerOpens = (page: string, happening: Extract<Happening, { kind: 'view' | 'answer' }>): Errand => {
  const token = page.split('/t/')[1] ?? '';
  const request: HttpRequest = { ...blank, path: `/t/${token}`, pathParameters: { token } };
  if (happening.kind === 'view') return { door: 'show-page', request: () => ({ ...request, method: 'GET' }) };
  const { answer, words } = happening;
  const body = Buffer.from(new URLSearchParams({ answer, ...(words ? { words } : {}) }).toString());
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { door: 'show-page', request: () => ({ ...request, headers, body }) };
};
