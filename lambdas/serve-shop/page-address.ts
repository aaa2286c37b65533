import type { Instant } from '../../domain/time.ts';
import { orderKey } from '../adapters/keys.ts';
import { type LinkSigner, pageExpiresAt } from '../adapters/links.ts';
import type { Audience } from './shop.ts';

/** Where the buyer sees this order: the same address every time. */
export const pageAddress = (
  signer: LinkSigner,
  { brand, origin }: Audience,
  { order, placedAt }: { readonly order: string; readonly placedAt: Instant },
): string => `${origin}/t/${signer.page(orderKey(brand.id, order), pageExpiresAt(placedAt))}`;
