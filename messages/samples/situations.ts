import { isProblem, type ProblemKind } from '../../domain/journey.ts';
import type { ScanReason } from '../../domain/tracking.ts';
import type { MessageView } from '../view.ts';
import { situationsWithTips } from './tips.ts';
import { type BuyerReason, isOfWholeOrder, split, trouble } from './views.ts';

/** One way in which a message can come about, with a name that a person understands. */
export interface Situation {
  readonly id: string;
  readonly title: string;
  /** Of the view as it ordinarily is. */
  readonly change: (view: MessageView) => MessageView;
}

interface Rule extends Situation {
  /** Whether it can be so when this is said; of every reason, where it is not told. */
  readonly fits?: (reason: BuyerReason) => boolean;
}

const withParcel = ({ parcel, ...view }: MessageView, more: Partial<MessageView['parcel']>): MessageView =>
  parcel ? { ...view, parcel: { ...parcel, ...more } } : view;

const withoutParcel = ({ parcel: _parcel, ...view }: MessageView): MessageView => view;

const isOfParcel = (reason: BuyerReason): boolean => !isOfWholeOrder(reason);

const mayLackParcel = (reason: BuyerReason): boolean =>
  isProblem(reason) || ['shipped', 'good-news', 'redirected'].includes(reason);

const ends = [['delay'], ['silence'], ['attempt-failed'], ['attempt-failed', 'delivered']] as const;
const ofOrders: readonly Rule[] = [
  { id: 'ordinary', title: 'As on most days', change: (view) => view },
  { id: 'split', title: 'The second of three parcels', fits: isOfParcel, change: split },
  {
    id: 'last',
    title: 'The last parcel of a split order',
    fits: isOfParcel,
    change: (view) => ({ ...withParcel(view, { place: 3, count: 3 }), stillToCome: { parcels: [], delivered: 2 } }),
  },
  {
    id: 'many-parcels',
    title: 'One of twelve parcels',
    fits: isOfParcel,
    change: (view) => ({
      ...withParcel(view, { place: 5, count: 12 }),
      stillToCome: {
        parcels: [6, 7, 8, 9, 10, 11, 12].map((place) => ({ place, step: place % 2 ? 'shipped' : 'known' })),
        delivered: 4,
      },
    }),
  },
  { id: 'without-parcel', title: 'No parcel is known', fits: mayLackParcel, change: withoutParcel },
  {
    id: 'handed-over',
    title: 'Handed over without a tracking number',
    fits: mayLackParcel,
    change: (view) => ({ ...withoutParcel(view), handedOver: true }),
  },
  {
    id: 'no-estimate',
    title: 'The carrier names no day',
    fits: isOfParcel,
    change: (view) => ({
      ...view,
      ...(view.parcel ? { parcel: (({ estimatedDelivery: _day, ...parcel }) => parcel)(view.parcel) } : {}),
    }),
  },
  {
    id: 'unknown-carrier',
    title: 'A carrier with a long name',
    fits: isOfParcel,
    change: (view) =>
      withParcel(view, { carrier: 'deutsche-post-internetmarke', trackingNumber: '00340434161094042557' }),
  },
  {
    id: 'no-promise',
    title: 'No day was promised',
    change: ({ order: { promised: _promised, ...order }, ...view }) => ({ ...view, order }),
  },
  {
    id: 'many-lines',
    title: 'An order of sixty lines',
    fits: (reason) => reason === 'confirmed',
    change: (view) => ({
      ...view,
      order: {
        ...view.order,
        lines: Array.from({ length: 60 }, (_, line) => ({
          name: `Button no. ${line + 1}`,
          quantity: 3,
          price: '1.20',
        })),
        total: '216.00',
      },
    }),
  },
  ...situationsWithTips.map((each) => ({ ...each, fits: (reason: BuyerReason) => reason === 'check-in' })),
  {
    id: 'nowhere-to-tell',
    title: 'A brand with no place where others are told',
    fits: (reason) => reason === 'invitation',
    change: ({ invitationUrl: _url, ...view }) => view,
  },
  ...ends.map(([cleared, step]) => ({
    id: ['after', cleared, ...(step ? [step] : [])].join('-'),
    title: `What is over: ${cleared.replace('-', ' ')}${step ? `, and it is ${step}` : ''}`,
    fits: (reason: BuyerReason) => reason === 'good-news',
    change: (view: MessageView) => withParcel({ ...view, cleared }, step ? { step } : {}),
  })),
];

/** The problem for another reason of the carrier's, or for none that it gives. */
const because =
  (reason?: ScanReason): Situation['change'] =>
  ({ problem, ...view }) => {
    if (!problem) return view;
    const { kind, openedAt } = problem;
    return { ...view, problem: { kind, openedAt, ...(reason ? { reason } : {}) } };
  };

/** What carriers give as their reason, and for which problems. */
const given: readonly (readonly [ScanReason, readonly ProblemKind[]])[] = [
  ['customs', ['delay', 'exception', 'returned']],
  ['documents_missing', ['exception', 'returned']],
  ['payment_due', ['exception', 'attempt-failed']],
  ['closed', ['attempt-failed']],
  ['no_access', ['attempt-failed']],
  ['recipient_moved', ['returned', 'attempt-failed']],
  ['refused', ['returned']],
  ['missorted', ['delay']],
];

const ofReasons: readonly Rule[] = [
  ...given.map(([name, kinds]) => ({
    id: name.replaceAll('_', '-'),
    title: `The carrier’s reason: ${name.replaceAll('_', ' ')}`,
    fits: (reason: BuyerReason) => isProblem(reason) && kinds.includes(reason),
    change: because(name),
  })),
  {
    id: 'no-reason',
    title: 'The carrier gives no reason',
    fits: (reason) => isProblem(reason) && trouble(reason).reason !== undefined,
    change: because(),
  },
];

const ofBuyers: readonly Rule[] = [
  { id: 'nameless', title: 'A buyer without a name', change: (view) => ({ ...view, buyer: { name: '' } }) },
  {
    id: 'no-contact',
    title: 'Nobody to write to',
    change: ({ brand: { replyTo: _reply, supportEmail: _support, ...brand }, ...view }) => ({ ...view, brand }),
  },
  {
    id: 'abroad',
    title: 'A buyer who lives in New York',
    change: (view) => ({
      ...view,
      country: 'US',
      zone: 'America/New_York',
      order: { ...view.order, currency: 'USD' },
    }),
  },
  {
    id: 'short-link',
    title: 'A short address for pages',
    change: (view) => ({ ...view, pageUrl: 'https://go.example/t/q5Jx0V8cT1mW2nK4pR7sY9' }),
  },
  { id: 'long-names', title: 'Everything has a long name', change: (view) => named(view, long) },
  { id: 'hostile', title: 'Names that would break things', change: (view) => named(view, hostile) },
];

interface Names {
  readonly buyer: string;
  readonly order: string;
  readonly goods: string;
}

const long: Names = {
  buyer: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley, Esq.',
  order: 'WEB-2026-11-28-000001042',
  goods:
    'Hand-woven merino blanket with a very long fringe, in oat, undyed, 140 × 200 cm, of our second autumn collection',
};
const hostile: Names = {
  buyer: '</td><script>alert(1)</script> {name} ${name} {{name}} \u202Egnp.exe 🎁',
  order: '<b>1042</b>',
  goods: '"><img src=x onerror=alert(1)> & {name}',
};

const named = (view: MessageView, { buyer, order: number, goods: name }: Names): MessageView => ({
  ...view,
  buyer: { name: buyer },
  order: { ...view.order, number, lines: view.order.lines.map((line) => ({ ...line, name })) },
});

/** Every way in which a message can come about, the ordinary one first. */
export const situationsOf = (reason: BuyerReason): readonly Situation[] =>
  [...ofOrders, ...ofReasons, ...ofBuyers].filter(({ fits }) => fits?.(reason) ?? true);
