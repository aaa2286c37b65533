import type { Languages } from '../../messages/languages.ts';
import type { ApiKeys } from '../adapters/api-keys.ts';
import type { BrandWordsStore } from '../adapters/brand-words-store.ts';
import type { BrandStore } from '../adapters/brands.ts';
import type { ConnectionSecrets } from '../adapters/connection-secrets.ts';
import type { Connections } from '../adapters/connections.ts';
import type { Mailer } from '../adapters/mailer.ts';
import type { OrderWalk } from '../adapters/order-walk.ts';
import type { PersonalStore } from '../adapters/personal-store.ts';
import type { ReachStore } from '../adapters/reach-store.ts';
import type { Texter } from '../adapters/texter.ts';
import type { TipsStore } from '../adapters/tips-store.ts';
import { type FieldError, refused } from '../serve-shop/problem.ts';
import type { Shop } from '../serve-shop/shop.ts';

/** By which test messages leave the house. */
export interface Post {
  readonly mailer: Mailer;
  readonly texter: Texter;
  /** The address that e-mails come from where a brand has none of its own. */
  readonly sender: string;
}

/** What an operator's stories stand on, beside the shop's. */
export interface Operator {
  readonly shop: Shop;
  readonly keys: ApiKeys;
  readonly brands: BrandStore;
  readonly brandWords: BrandWordsStore;
  readonly tips: TipsStore;
  readonly connections: Connections;
  /** Never as they were a minute ago: what is written is made of what is read. */
  readonly secrets: Pick<ConnectionSecrets, 'readAfresh' | 'write'>;
  readonly personal: PersonalStore;
  readonly reaches: ReachStore;
  readonly allOrders: OrderWalk;
  readonly languages: Languages;
  readonly post: Post;
  /** Before the paths of pages and webhooks; empty where only the caller knows. */
  readonly publicUrl: string;
  /** 256 bits in 43 characters that may stand in an address. */
  newSecret(): string;
}

export const wrong = (pointer: FieldError['pointer'], detail: string) =>
  refused('invalid-fields', { errors: [{ pointer, detail }] });
export const unknownBrand = wrong('/brand', 'is no brand here');
