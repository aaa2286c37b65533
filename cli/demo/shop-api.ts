import { z } from 'zod';
import { Obstacle } from '../../local/obstacle.ts';
import {
  type Interaction,
  type NoticeView,
  noticeList,
  type OrderView,
  orderView,
  type Placed,
  placed,
  timelinePage,
} from '../views.ts';

/** Doorstep's API as a shop calls it: over HTTP, with its key. */
export interface ShopApi {
  readonly place: (order: object) => Promise<Placed>;
  readonly order: (reference: string) => Promise<OrderView>;
  readonly timeline: (reference: string) => Promise<readonly Interaction[]>;
  readonly notices: (reference: string) => Promise<readonly NoticeView[]>;
}

const problem = z.object({
  title: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});

/** `address` without a slash at the end. Each call rejects with an Obstacle when Doorstep refuses it. */
export const shopApi = ({ address, key }: { readonly address: string; readonly key: string }): ShopApi => {
  const call = async <Form extends z.ZodType>(path: string, form: Form, body?: object): Promise<z.infer<Form>> => {
    const response = await fetch(`${address}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new Obstacle(`Nobody answers at ${address}: start Doorstep with npm start.`);
    });
    const text = await response.text();
    if (!response.ok) throw new Obstacle(refusal(response.status, text));
    return form.parse(JSON.parse(text));
  };
  const of = (reference: string, part = '') => `/v1/orders/${encodeURIComponent(reference)}${part}`;
  return {
    place: (order) => call('/v1/orders', placed, order),
    order: (reference) => call(of(reference), orderView),
    timeline: async (reference) => {
      const interactions: Interaction[] = [];
      for (let cursor = ''; ; ) {
        const page = await call(of(reference, `/timeline?limit=100${cursor}`), timelinePage);
        interactions.push(...page.interactions);
        if (!page.next) return interactions;
        cursor = `&cursor=${encodeURIComponent(page.next)}`;
      }
    },
    notices: async (reference) => (await call(of(reference, '/notices'), noticeList)).notices,
  };
};

const refusal = (status: number, text: string): string => {
  const said = problem.safeParse(parsed(text));
  if (!said.success) return `The API answered with ${status}; .local/aws/aws.log says more.`;
  const { title, detail, errors = [] } = said.data;
  return [`${status}: ${title}.`, detail, ...errors.map((field) => `${field.pointer} ${field.detail}.`)]
    .filter((part) => part !== undefined)
    .join(' ');
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
