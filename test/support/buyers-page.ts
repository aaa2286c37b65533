import { brandStore } from '../../lambdas/adapters/brands.ts';
import { reachStore } from '../../lambdas/adapters/reach-store.ts';
import type { Dependencies } from '../../lambdas/show-page/handler.ts';
import { languageFor } from '../../messages/languages.ts';
import { type ShopWorld, signer } from './shop.ts';

/** What the buyer's page stands on, in a shop's world. */
export const pageOn = ({ shop, table }: ShopWorld): Dependencies => ({
  ...shop,
  brands: brandStore(table, () => 0),
  reaches: reachStore(table, async () => signer),
  languages: languageFor,
});
