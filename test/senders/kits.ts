import { kit as seventeenTrack } from '../carriers/17track/kit.ts';
import { kit as aftership } from '../carriers/aftership/kit.ts';
import { kit as dhl } from '../carriers/dhl/kit.ts';
import { kit as doorstep } from '../carriers/doorstep/kit.ts';
import { kit as easypost, kitV2 as easypostV2 } from '../carriers/easypost/kit.ts';
import { kit as fedex } from '../carriers/fedex/kit.ts';
import { kit as karrio } from '../carriers/karrio/kit.ts';
import { kit as parcelsapp } from '../carriers/parcelsapp/kit.ts';
import { kit as sendcloud } from '../carriers/sendcloud/kit.ts';
import { kit as ship24 } from '../carriers/ship24/kit.ts';
import { kit as shipengine } from '../carriers/shipengine/kit.ts';
import { kit as shippo } from '../carriers/shippo/kit.ts';
import { kit as trackingmore, inBodyKit as trackingmoreInBody } from '../carriers/trackingmore/kit.ts';
import { kit as ups, oauthKit as upsByOauth } from '../carriers/ups/kit.ts';
import { kit as usps } from '../carriers/usps/kit.ts';
import { kitByWord as adobeByWord, kit as adobeSigned } from '../shops/adobe-commerce/kit.ts';
import { kit as bigcommerce } from '../shops/bigcommerce/kit.ts';
import { kit as shopify } from '../shops/shopify/kit.ts';
import { kit as woocommerce } from '../shops/woocommerce/kit.ts';
import type { SenderKit } from './kit.ts';

/** Everyone whom the conformance suite and the fuzzer hold to the contract. A new sender is a line here. */
export const kits: readonly SenderKit[] = [
  easypost,
  easypostV2,
  aftership,
  shippo,
  doorstep,
  sendcloud,
  bigcommerce,
  adobeSigned,
  adobeByWord,
  ups,
  upsByOauth,
  ship24,
  shipengine,
  parcelsapp,
  karrio,
  seventeenTrack,
  shopify,
  woocommerce,
  fedex,
  trackingmore,
  trackingmoreInBody,
  dhl,
  usps,
];
