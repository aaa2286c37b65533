import type { Delivery } from './delivery.ts';

/** A header whose name comes from a setting (in lower case): it may be a word that every object knows, such as "constructor", without having been sent. */
export const namedHeader = (headers: Delivery['headers'], name: string): string | undefined =>
  Object.hasOwn(headers, name) ? headers[name] : undefined;
