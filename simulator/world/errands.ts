import { topics } from '../../domain/preferences.ts';
import type { HttpRequest } from '../../lambdas/runtime/http.ts';
import type { Happening, Script } from '../script.ts';
import { isByTracker, letterOf, type Webhook } from './letters.ts';
import { mailOf } from './mails.ts';
import { textOf } from './texts.ts';

export type DoorName = 'serve-shop' | 'receive-webhook' | 'show-page' | 'hear-mail' | 'hear-texts' | 'operate';

/** An order as those outside know it. */
export interface Placed {
  readonly pk: string;
  readonly page: string;
}

/** What has to be asked of which door, for something to happen. */
export interface Errand {
  readonly door: DoorName;
  readonly request: (now: number) => HttpRequest;
}

interface Wanted {
  readonly script: Script;
  readonly happening: Happening;
}

interface Known {
  readonly order: Placed | undefined;
  readonly oldestCase: (pk: string) => string | undefined;
}

/** An API key and addresses per brand: fixed, since nobody here has to guess them. */
export const keyOf = (brand: string): string => `dk_${brand.padEnd(43, 'k').slice(0, 43)}`;
export const addressOf = (brand: string): string => brand.padEnd(43, 'A').slice(0, 43);
export const trackerAddressOf = (brand: string): string => brand.padEnd(43, 'T').slice(0, 43);

/** Nothing, where the order or its case is not there to be spoken of. */
export const errandOf = ({ script, happening }: Wanted, { order, oldestCase }: Known): Errand | undefined => {
  const { brand } = script;
  switch (happening.kind) {
    case 'webhook':
    case 'tell-order':
      return { door: 'receive-webhook', request: (now) => delivery(script, happening, now) };
    case 'erase':
      return { door: 'operate', request: () => ({ ...blank, path: script.order.reference }) };
    case 'close-case': {
      const id = order && oldestCase(order.pk);
      const { endOrder = false } = happening;
      return id ? shopAsks(brand, `/v1/cases/${encodeURIComponent(id)}/close`, { endOrder }) : undefined;
    }
    case 'reply':
      return (
        order && { door: 'hear-mail', request: () => ({ ...blank, path: order.pk, body: mailOf(script, happening) }) }
      );
    case 'text':
      return { door: 'hear-texts', request: () => ({ ...blank, body: textOf(script, happening) }) };
    case 'view':
    case 'answer':
    case 'dispute':
    case 'choose':
      return order && buyerOpens(order.page, happening);
    default:
      return shopsErrand(script, happening);
  }
};

type ShopsHappening = Exclude<
  Happening,
  {
    readonly kind:
      | 'webhook'
      | 'tell-order'
      | 'erase'
      | 'close-case'
      | 'view'
      | 'answer'
      | 'reply'
      | 'text'
      | 'dispute'
      | 'choose';
  }
>;

const shopsErrand = ({ brand, order }: Script, happening: ShopsHappening): Errand => {
  const path = `/v1/orders/${encodeURIComponent(order.reference)}`;
  switch (happening.kind) {
    case 'place':
      return shopAsks(brand, '/v1/orders', order);
    case 'add-parcels':
      return shopAsks(brand, `${path}/parcels`, { parcels: happening.parcels });
    case 'cancel':
      return shopAsks(brand, `${path}/cancel`, {});
    case 'hand-over':
      return shopAsks(brand, `${path}/handover`, {});
    case 'refund': {
      const { whole, total } = happening;
      return shopAsks(brand, `${path}/refund`, { whole, ...(total ? { total } : {}) });
    }
    case 'correct-buyer':
      return shopAsks(brand, `${path}/buyer`, happening.buyer);
    case 'report-problem': {
      const { problem: kind, state, parcel } = happening;
      return shopAsks(brand, `${path}/problems`, { kind, state, ...(parcel ? { parcel } : {}) });
    }
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

const delivery = (script: Script, happening: Webhook, now: number): HttpRequest => {
  const connection = (isByTracker(happening) ? trackerAddressOf : addressOf)(script.brand);
  const { body, headers } = letterOf(happening, script, now);
  return { ...blank, path: `/v1/webhooks/${connection}`, pathParameters: { connection }, headers, body };
};

type BuyersHappening = Extract<Happening, { readonly kind: 'view' | 'answer' | 'dispute' | 'choose' }>;

const buyerOpens = (page: string, happening: BuyersHappening): Errand => {
  const token = page.split('/t/')[1] ?? '';
  const path = `/t/${token}${happening.kind === 'choose' ? '/preferences' : ''}`;
  const request: HttpRequest = { ...blank, path, pathParameters: { token } };
  if (happening.kind === 'view') return { door: 'show-page', request: () => ({ ...request, method: 'GET' }) };
  const body = Buffer.from(fieldsOf(happening).toString());
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { door: 'show-page', request: () => ({ ...request, headers, body }) };
};

/** What the buyer's form sends. */
export const fieldsOf = (happening: Exclude<BuyersHappening, { readonly kind: 'view' }>): URLSearchParams => {
  switch (happening.kind) {
    case 'dispute':
      return new URLSearchParams({ arrived: happening.arrived ? 'yes' : 'no' });
    case 'answer':
      return new URLSearchParams({ answer: happening.answer, ...(happening.words ? { words: happening.words } : {}) });
    case 'choose': {
      const { channel, declined } = happening;
      const fields = new URLSearchParams();
      for (const topic of topics) {
        fields.append('asked', `${channel}.${topic}`);
        if (!declined.includes(topic)) fields.append(channel, topic);
      }
      return fields;
    }
  }
};
