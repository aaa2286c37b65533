import type { Carrier } from './carrier.ts';
import { doorstep } from './doorstep/index.ts';
import { signDoorstep } from './doorstep/sign.ts';
import { easypost } from './easypost/index.ts';
import { signEasyPost } from './easypost/sign.ts';

/** Everyone who can tell us of parcels. A new one is a folder and a line here. */
export const carriers: readonly Carrier[] = [easypost, doorstep];

export const findCarrier = (id: string): Carrier | undefined => carriers.find((carrier) => carrier.id === id);

/** The headers, in lower case, with which a provider would send these bytes. `now` in epoch milliseconds. */
export type Signer = (body: Uint8Array, secret: string, now: number) => Readonly<Record<string, string>>;

const signers: ReadonlyMap<string, Signer> = new Map<string, Signer>([
  [easypost.id, signEasyPost],
  [doorstep.id, signDoorstep],
]);

export const findSigner = (carrierId: string): Signer | undefined => signers.get(carrierId);
