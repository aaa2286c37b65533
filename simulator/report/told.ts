import type { Interaction } from '../../domain/interaction.ts';
import { ORDER_SLOT } from '../../domain/journey.ts';
import { type Told, tellInteraction } from '../../messages/tell-interaction.ts';

/** One interaction in plain words. */
export const toldOf = ({ at, id, source, what }: Interaction): Told => {
  const { parcel: _parcel, slot: _slot, ...facts } = { parcel: undefined, slot: undefined, ...what };
  const trackingNumber = trackingNumberOf(what);
  return tellInteraction({ at, id, source, ...facts, ...(trackingNumber ? { parcel: { trackingNumber } } : {}) });
};

/** Which parcel it is about, if it is about one. */
export const trackingNumberOf = (what: Interaction['what']): string | undefined => {
  const { parcel, slot = parcel } = { parcel: undefined, slot: undefined, ...what };
  return slot === undefined || slot === ORDER_SLOT ? undefined : slot.split('#')[0];
};
