import type { ProblemCode } from './problem.ts';

/** What the API offers, in the words of its document. */
export interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly body?: string;
  readonly answers: Readonly<Record<number, readonly [schema: string, when: string]>>;
  readonly problems: readonly ProblemCode[];
  readonly paged?: boolean;
}

const withBody: readonly ProblemCode[] = ['not-json', 'too-large', 'wrong-media-type', 'invalid-fields'];
const order = { 200: ['Order', 'How the order stands now'] } as const;

export const operations: Readonly<Record<string, Operation>> = {
  'POST /v1/orders': {
    id: 'placeOrder',
    summary: 'Places an order. Safe to repeat: the same content again gets the same answer.',
    body: 'NewOrder',
    answers: { 201: ['Placed', 'The order is taken'], 200: ['Placed', 'It was taken before, with the same content'] },
    problems: [...withBody, 'other-content', 'brand-is-closed'],
  },
  'GET /v1/orders/{reference}': {
    id: 'showOrder',
    summary: 'Shows where an order is, what is expected of it, and what is wrong.',
    answers: order,
    problems: ['unknown-order'],
  },
  'POST /v1/orders/{reference}/parcels': {
    id: 'addParcels',
    summary: 'Makes parcels of an order known, 40 at most. Safe to repeat.',
    body: 'NewParcels',
    answers: order,
    problems: [...withBody, 'unknown-order', 'order-has-ended', 'too-many-parcels'],
  },
  'POST /v1/orders/{reference}/cancel': {
    id: 'cancelOrder',
    summary: 'Cancels an order of which nothing has moved. Safe to repeat.',
    body: 'Cancelling',
    answers: order,
    problems: [...withBody, 'unknown-order', 'order-has-ended', 'already-moving'],
  },
  'POST /v1/orders/{reference}/handover': {
    id: 'handOverOrder',
    summary: 'Says that all of an order was given to a carrier, or to the buyer: it counts as shipped. Safe to repeat.',
    body: 'HandingOver',
    answers: order,
    problems: [...withBody, 'unknown-order', 'order-has-ended'],
  },
  'POST /v1/orders/{reference}/buyer': {
    id: 'correctBuyer',
    summary:
      'Corrects how the buyer is reached or where the order goes; what is not named stays. A new address is told to the buyer. Safe to repeat.',
    body: 'Correction',
    answers: order,
    problems: [...withBody, 'unknown-order', 'order-has-ended'],
  },
  'POST /v1/orders/{reference}/refund': {
    id: 'refundOrder',
    summary: 'Notes what was given back, all in all. Nobody is told, and nothing ends by it. Safe to repeat.',
    body: 'Refunding',
    answers: order,
    problems: [...withBody, 'unknown-order'],
  },
  'POST /v1/orders/{reference}/problems': {
    id: 'reportProblem',
    summary: 'Reports that something is wrong with an order or one of its parcels, or that it is over. Safe to repeat.',
    body: 'ReportedProblem',
    answers: order,
    problems: [...withBody, 'unknown-order', 'order-has-ended', 'unknown-parcel'],
  },
  'GET /v1/orders/{reference}/timeline': {
    id: 'showTimeline',
    summary: 'Tells everything that passed between brand and buyer or about the parcels, newest last.',
    answers: { 200: ['Timeline', 'One page of it'] },
    problems: ['unknown-order', 'invalid-fields'],
    paged: true,
  },
  'GET /v1/orders/{reference}/notices': {
    id: 'showNotices',
    summary: 'Tells who was told what, when, and why or why not.',
    answers: { 200: ['Notices', 'The ledger of the order'] },
    problems: ['unknown-order'],
  },
  'GET /v1/cases': {
    id: 'listCases',
    summary: 'Lists open cases, the one whose answer is due first before the others.',
    answers: { 200: ['Cases', 'One page of them'] },
    problems: ['invalid-fields'],
    paged: true,
  },
  'POST /v1/cases/{id}/close': {
    id: 'closeCase',
    summary: 'Closes a case and clears its problem; "endOrder" also ends the order where it stands. Safe to repeat.',
    body: 'Closing',
    answers: { 200: ['Case', 'The case as it is now'] },
    problems: [...withBody, 'unknown-case'],
  },
};
