import type * as z from 'zod/mini';
import type { Brand } from '../adapters/brands.ts';
import type { HttpRequest } from '../runtime/http.ts';
import { closeCase, listCases } from './answer-cases.ts';
import { addOrderParcels, cancelOrder, handOverOrder, refundOrder, reportOrderProblem } from './ask-order.ts';
import { correctBuyer } from './correct-buyer.ts';
import {
  buyerForm,
  cancelForm,
  closeForm,
  handOverForm,
  orderForm,
  pageForm,
  parcelsForm,
  problemForm,
  refundForm,
} from './forms.ts';
import { type Page, pageOf } from './paging.ts';
import { placeOrder } from './place-order.ts';
import type { Told } from './problem.ts';
import { readBody, readContent } from './read-body.ts';
import { correctionWithPhone, orderWithPhone } from './read-phone.ts';
import type { Shop } from './shop.ts';
import { showNotices, showTimeline } from './show-history.ts';
import { showOrder } from './show-order.ts';

/** A call of a shop whose key was good. */
export interface Call {
  readonly brand: Brand;
  readonly origin: string;
  readonly reference: string;
  readonly id: string;
  readonly request: Pick<HttpRequest, 'headers' | 'body' | 'query'>;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly template: string;
  tell(shop: Shop, call: Call): Promise<Told<unknown>>;
}

/** A route that reads a body in this form. */
const posts = <Form extends z.ZodMiniType>(
  template: string,
  form: Form,
  tell: (shop: Shop, call: Call & { readonly content: z.infer<Form> }) => Promise<Told<unknown>>,
): Route => ({
  method: 'POST',
  template,
  tell: async (shop, call) => {
    const body = readBody(call.request, form);
    return body.kind === 'refused' ? body : tell(shop, { ...call, content: body.content });
  },
});

const gets = (template: string, tell: Route['tell']): Route => ({ method: 'GET', template, tell });

/** A route that tells a long list in pages. */
const pages = (template: string, tell: (shop: Shop, call: Call & Page) => ReturnType<Route['tell']>): Route =>
  gets(template, async (shop, call) => {
    const page = readContent(call.request.query, pageForm);
    if (page.kind === 'refused') return page;
    return tell(shop, { ...call, ...pageOf(page.content) });
  });

/** Everything a shop may call. Of two templates that fit an address the first one counts. */
export const routes: readonly Route[] = [
  posts('/v1/orders', orderForm, async (shop, { content, ...call }) => {
    const read = await orderWithPhone(content, call.brand);
    return read.kind === 'refused' ? read : placeOrder(shop, { ...call, form: read.content });
  }),
  posts('/v1/orders/{reference}/parcels', parcelsForm, (shop, { content, ...call }) =>
    addOrderParcels(shop, { ...call, ...content }),
  ),
  posts('/v1/orders/{reference}/cancel', cancelForm, cancelOrder),
  posts('/v1/orders/{reference}/handover', handOverForm, handOverOrder),
  posts('/v1/orders/{reference}/buyer', buyerForm, async (shop, { content, ...call }) => {
    const read = await correctionWithPhone(shop, call, content);
    return read.kind === 'refused' ? read : correctBuyer(shop, { ...call, buyer: read.content });
  }),
  posts('/v1/orders/{reference}/refund', refundForm, (shop, { content, ...call }) =>
    refundOrder(shop, { ...call, refunded: content }),
  ),
  posts('/v1/orders/{reference}/problems', problemForm, (shop, { content, ...call }) =>
    reportOrderProblem(shop, { ...call, problem: content }),
  ),
  pages('/v1/orders/{reference}/timeline', showTimeline),
  gets('/v1/orders/{reference}/notices', showNotices),
  gets('/v1/orders/{reference}', showOrder),
  pages('/v1/cases', listCases),
  posts('/v1/cases/{id}/close', closeForm, (shop, { content, ...call }) => closeCase(shop, { ...call, ...content })),
];
