import type { Delivery } from '../../senders/delivery.ts';

/** Shopify renames its headers: what was `x-shopify-topic` becomes `shopify-topic`. Blank where it is missing. */
export const headerOf = ({ headers }: Pick<Delivery, 'headers'>, name: string): string =>
  (headers[`x-shopify-${name}`] || headers[`shopify-${name}`] || '').trim();
