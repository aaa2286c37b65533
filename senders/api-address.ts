import type { Settings } from './delivery.ts';
import type { Setting } from './sender.ts';

export interface ApiAddress {
  readonly setting: Setting;
  /** Without a slash at its end. */
  of(settings: Settings): string;
}

/** Where an API is asked: at the provider's own address, unless whoever set the connection up named another one. */
export const apiAddress = (own: string): ApiAddress => ({
  setting: {
    name: 'api',
    what: 'the address at which the API is asked, its version included',
    kind: 'text',
    default: own,
  },
  of: ({ api }) => (api || own).replace(/\/+$/, ''),
});
