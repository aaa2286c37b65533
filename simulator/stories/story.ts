import type { QuietHours } from '../../domain/quiet-hours.ts';
import type { Stage } from '../../domain/stage.ts';
import type { Happening, PostedOrder, SaidParcel, Script } from '../script.ts';
import { type Own, ownOf } from './own.ts';

/** Something that happens to orders, from beginning to end, and what must have come of it where nothing fails. */
export interface Story {
  readonly name: string;
  /** One sentence. */
  readonly about: string;
  readonly scripts: readonly Script[];
  /** By the script's name. */
  readonly expect: Readonly<Record<string, Expected>>;
  /** Of every brand in the story; none unless told. */
  readonly quietHours?: QuietHours;
  /** "standard@1" unless told. */
  readonly plan?: string;
  /** How many messages every brand in the story sends to one address in a day; not counted unless told. */
  readonly mostADay?: number;
  /** Every brand in the story invites happy buyers to tell others. */
  readonly invites?: true;
}

/** The brands that stories are about. */
export const brandsOf = ({ quietHours, mostADay, invites }: Story) =>
  ['acme', 'other'].map((id) => ({
    id,
    ...(quietHours ? { quietHours } : {}),
    ...(mostADay ? { mostADay } : {}),
    ...(invites ? { invitationUrl: `https://${id}.example/tell` } : {}),
  }));

export interface Expected {
  /** Where the order ends; nothing if it is never taken. */
  readonly stage?: Stage;
  /** Every notice that leaves, in no particular order: "shipped" is an e-mail, "sms:shipped" a text message, "team:lost" a call of the team. */
  readonly sent: string;
}

/** One order of a story: what is special about it, and what happens to it. */
export interface Tale extends Expected {
  /** "acme" unless told. */
  readonly brand?: string;
  /** Another tale's script, whose reference and tracking numbers this one takes over. */
  readonly as?: string;
  /** How many parcels the shop names when it posts the order: 1 unless told. */
  readonly parcels?: number;
  readonly order?: Omit<Partial<PostedOrder>, 'buyer'>;
  readonly buyer?: Partial<PostedOrder['buyer']>;
  readonly happens: (own: Own) => readonly Happening[];
  readonly trackerKnows?: (own: Own) => readonly SaidParcel[];
  readonly reports?: Script['reports'];
}

export const story = (named: Omit<Story, 'scripts' | 'expect'>, ...tales: readonly Tale[]): Story => {
  const told = tales.map((tale, place) => {
    const name = tales.length === 1 ? named.name : `${named.name}-${place + 1}`;
    return { name, tale, script: scriptOf(name, tale) };
  });
  return {
    ...named,
    scripts: told.map(({ script }) => script),
    expect: Object.fromEntries(
      told.map(({ name, tale: { stage, sent } }) => [name, { ...(stage ? { stage } : {}), sent }]),
    ),
  };
};

/** The name stands in no other text than the buyer's own: whoever finds it elsewhere has found a leak. */
const scriptOf = (name: string, { brand = 'acme', as = name, parcels = 1, order, buyer, ...tale }: Tale): Script => {
  const own = ownOf(as);
  const names = Array.from({ length: parcels }, (_, place) => own.parcel(place + 1));
  return {
    name,
    brand,
    order: {
      reference: as,
      buyer: { name: 'Zaphira Quillfeather', email: `${name}@quillfeather.example`, ...buyer },
      lines: [{ sku: 'MUG-1', name: 'Mug', quantity: 2, price: '9.95' }],
      totals: { total: '19.90' },
      currency: 'EUR',
      ...(names.length > 0 ? { parcels: names } : {}),
      ...order,
    },
    happenings: tale.happens(own),
    ...(tale.reports ? { reports: tale.reports } : {}),
    ...(tale.trackerKnows ? { trackerKnows: tale.trackerKnows(own) } : {}),
  };
};
