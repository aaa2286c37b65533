import type { ProblemKind } from '../domain/journey.ts';
import type { ParcelStep } from '../domain/stage.ts';
import type { ScanReason, ScanTime } from '../domain/tracking.ts';
import { carrierName } from './carrier-name.ts';
import { type Formats, formatsFor } from './formats.ts';
import { mailAddress, plain } from './inert.ts';
import type { MessageView, ParcelView } from './view.ts';

/** What words may be made of: everything is inert, short enough and written for its reader already. */
export interface Facts {
  readonly brand: string;
  readonly name: string;
  readonly order: string;
  readonly promised?: string;
  readonly parcel?: ParcelFacts;
  readonly stillToCome: MessageView['stillToCome'];
  readonly handedOver?: true;
  readonly problem?: { readonly kind: ProblemKind; readonly reason?: ScanReason; readonly since: string };
  readonly cleared?: ProblemKind;
  /** How a person of the brand is reached, if at all. */
  readonly contact:
    | { readonly by: 'reply' }
    | { readonly by: 'address'; readonly address: string }
    | { readonly by: 'nothing' };
}

export interface ParcelFacts {
  readonly place: number;
  readonly count: number;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly step: ParcelStep;
  readonly expected?: string;
}

export const LONGEST_ORDER_NUMBER = 24;
export const LONGEST_NAME = 60;
/** Of a line of the order. */
export const LONGEST_GOODS = 120;
export const LONGEST_FOOTER_LINE = 200;
export const LONGEST_SUBJECT = 78;

/** The facts of a view, with dates written as `language` writes them. */
export const factsOf = (view: MessageView, language: string): Facts => {
  const formats = formatsFor(language, view);
  const { order, problem, parcel } = view;
  const promised = order.promised === undefined ? undefined : formats.day({ text: order.promised });
  return {
    brand: plain(view.brand.name, LONGEST_NAME),
    name: plain(view.buyer.name, LONGEST_NAME),
    order: plain(order.number, LONGEST_ORDER_NUMBER),
    stillToCome: view.stillToCome,
    contact: contactOf(view),
    ...(promised ? { promised } : {}),
    ...(view.handedOver ? { handedOver: true } : {}),
    ...(parcel ? { parcel: parcelFacts(parcel, view, formats) } : {}),
    ...(problem ? { problem: { ...problem, since: formats.moment(problem.openedAt) } } : {}),
    ...(view.cleared ? { cleared: view.cleared } : {}),
  };
};

/** A carrier's estimate, where it says something: not on the day of delivery, and not of a parcel that is lost or coming back. */
export const estimateOf = (
  { step, estimatedDelivery }: Pick<ParcelView, 'step' | 'estimatedDelivery'>,
  problem: { readonly kind: ProblemKind } | undefined,
): ScanTime | undefined => {
  const isUnderWay = step === 'known' || step === 'shipped';
  const isComing = problem === undefined || problem.kind === 'delay' || problem.kind === 'exception';
  return isUnderWay && isComing ? estimatedDelivery?.time : undefined;
};

const parcelFacts = (parcel: ParcelView, { problem, now }: MessageView, formats: Formats): ParcelFacts => {
  const { place, count, carrier, trackingNumber, step } = parcel;
  const estimate = estimateOf(parcel, problem);
  const expected = estimate && formats.dayFrom(now, estimate);
  return {
    place,
    count,
    carrier: carrierName(carrier),
    trackingNumber: plain(trackingNumber, 40),
    step,
    ...(expected ? { expected } : {}),
  };
};

const contactOf = ({ brand }: MessageView): Facts['contact'] => {
  if (brand.replyTo) return { by: 'reply' };
  const address = mailAddress(brand.supportEmail);
  return address ? { by: 'address', address } : { by: 'nothing' };
};
