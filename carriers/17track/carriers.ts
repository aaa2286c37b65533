import { carrierSlug } from '../../senders/carrier-name.ts';
import { said } from '../../senders/forms.ts';
import type { Provider, Tracked } from './payload.ts';

/** 17TRACK numbers carriers. These are the commonest; of all others it says the name beside the number. */
const carriers: ReadonlyMap<string, string> = new Map([
  ['100001', 'dhl-express'],
  ['100002', 'ups'],
  ['100003', 'fedex'],
  ['100004', 'tnt'],
  ['100005', 'gls'],
  ['1151', 'australia-post'],
  ['3011', 'china-post'],
  ['3013', 'china-ems'],
  ['3041', 'canada-post'],
  ['6051', 'la-poste'],
  ['7041', 'dhl'],
  ['11031', 'royal-mail'],
  ['14041', 'postnl'],
  ['21051', 'usps'],
  ['190008', 'yunexpress'],
  ['190012', 'yanwen'],
  ['190094', '4px'],
  ['190271', 'cainiao'],
]);

/**
 * Who carries it: whoever it was registered with, even where somebody else reports it by now. So it stays one parcel when it is handed over. Where 17TRACK
 * found the carrier itself and its number is not known here, the first that reports gives the name.
 */
export const carrierOf = ({ carrier, track_info }: Tracked): string => {
  const registered = said(carrier);
  const providers = track_info.tracking?.providers ?? [];
  const reporting = providers.find(({ provider }) => said(provider?.key) === registered) ?? providers[0];
  return carriers.get(registered) ?? (reporting?.provider ? slugOf(reporting.provider) : 'other');
};

const slugOf = ({ key, name, alias }: NonNullable<Provider['provider']>): string =>
  carriers.get(said(key)) ?? carrierSlug(said(name) || said(alias));
