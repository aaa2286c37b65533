import type { Sender } from '../senders/sender.ts';

/** Everyone who can tell us of orders; only the one that is asked for is loaded. A new one is a folder and a line here. */
const shops: ReadonlyMap<string, () => Promise<Sender>> = new Map<string, () => Promise<Sender>>([
  ['shopify', async () => (await import('./shopify/index.ts')).shopify],
  ['woocommerce', async () => (await import('./woocommerce/index.ts')).woocommerce],
  ['adobe-commerce', async () => (await import('./adobe-commerce/index.ts')).adobeCommerce],
  ['bigcommerce', async () => (await import('./bigcommerce/index.ts')).bigcommerce],
]);

export const shopIds: readonly string[] = [...shops.keys()];

export const findShop = async (id: string): Promise<Sender | undefined> => shops.get(id)?.();
