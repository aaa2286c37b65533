import { said } from './forms.ts';
import { clip } from './words.ts';

/** By what the provider knows this delivery, the same each time that it tries again; nothing of a blank id. */
export const knownBy = (id: string | number | null | undefined): { readonly deliveryId?: string } => {
  const deliveryId = clip(said(id), 80);
  return deliveryId ? { deliveryId } : {};
};
