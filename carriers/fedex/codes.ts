import type { ParcelStatus, ScanReason } from '../../domain/tracking.ts';
import { type Meaning, means, needs } from '../../senders/meaning.ts';

/** FedEx's codes of one scan, or of the parcel's latest status, with what stands beside them. */
export interface Codes {
  /** `eventType` of a scan, `code` of a status: "FD". */
  readonly code: string;
  /** What FedEx makes of it: "RL". */
  readonly derived: string;
  /** Why, in FedEx's words. */
  readonly cause?: string;
  /** FedEx says apart that it is late, and of what kind the delay is: "WEATHER". */
  readonly delay?: string | undefined;
}

const moving = means('in_transit');
const announced = means('label_created');
const customs = means('in_transit', 'customs');
const late = means('delayed', 'carrier_delay');
const waitsForBuyer: Meaning = needs('available_for_pickup');

const meanings: ReadonlyMap<string, Meaning> = new Map([
  ['OC', announced],
  ['IN', announced],
  ['AP', announced],
  ['DS', announced],
  ['EP', announced],
  ['PU', moving],
  ['PX', moving],
  ['OF', moving],
  ['AR', moving],
  ['DP', moving],
  ['IT', moving],
  ['IX', moving],
  ['FD', moving],
  ['AF', moving],
  ['AE', moving],
  ['AO', moving],
  ['AA', moving],
  ['AC', moving],
  ['AX', moving],
  ['EA', moving],
  ['ED', moving],
  ['EO', moving],
  ['LO', moving],
  ['OX', moving],
  ['PF', moving],
  ['PL', moving],
  ['PM', moving],
  ['SF', moving],
  ['SP', moving],
  ['TP', moving],
  ['TR', moving],
  ['BR', customs],
  ['CC', customs],
  ['CP', customs],
  ['CU', customs],
  ['CH', means('in_transit', 'redirected')],
  ['HA', means('in_transit', 'redirected')],
  ['RM', means('in_transit', 'redirected')],
  ['RR', moving],
  ['OD', means('out_for_delivery')],
  ['HL', waitsForBuyer],
  ['HP', waitsForBuyer],
  ['DE', means('delivery_attempt_failed')],
  ['DL', means('delivered')],
  ['DY', late],
  ['DD', late],
  ['PD', late],
  ['RL', late],
  ['SE', means('exception', 'other')],
  ['CD', means('exception', 'customs')],
  ['RS', means('returned_to_sender')],
  ['RT', means('returned_to_sender')],
  ['CA', means('cancelled')],
]);

/** A derived code that says no more than this beside each scan on the way, out for delivery and ready for pickup among them. */
const coarse: ReadonlySet<ParcelStatus> = new Set(['in_transit', 'label_created']);

export const meaningOf = (codes: Codes): Meaning => {
  const meaning = withDelay(wordOf(codes), codes.delay);
  return withCause(meaning, codes.cause ?? '');
};

const wordOf = ({ code, derived }: Codes): Meaning => {
  const [own, made] = [meanings.get(code), meanings.get(derived)];
  const decides = made && !coarse.has(made.status) ? made : (own ?? made);
  return decides ?? means('unknown');
};

/** Late is what moves on, and an exception of which nothing more is known. */
const withDelay = (meaning: Meaning, delay: string | undefined): Meaning => {
  const { status, reason } = meaning;
  const canBeLate = status === 'in_transit' || status === 'delayed' || (status === 'exception' && reason === 'other');
  if (delay === undefined || !canBeLate) return meaning;
  return delay === 'WEATHER' ? means('delayed', 'weather') : late;
};

/** FedEx's list of causes is not published: their English words tell the few that matter to whoever must act. */
const causes: readonly (readonly [words: RegExp, reason: ScanReason, actionRequired: boolean])[] = [
  [/refused/i, 'refused', true],
  [
    /(incorrect|incomplete|bad|wrong|missing|insufficient).{0,20}\baddress|address.{0,20}(incorrect|incomplete)/i,
    'address_issue',
    true,
  ],
  [/customer not available|recipient not in|not at home/i, 'not_at_home', false],
  [/business closed|closed on arrival/i, 'closed', false],
  [/no access|unable to access|gate/i, 'no_access', false],
  [/damage/i, 'damaged_in_transit', false],
  [/weather|snow|storm|hurricane|flood/i, 'weather', false],
  [/document|paperwork/i, 'documents_missing', true],
  [/payment|duties|cod amount/i, 'payment_due', true],
];

const troubles: ReadonlySet<ParcelStatus> = new Set(['delivery_attempt_failed', 'exception', 'delayed']);

const withCause = (meaning: Meaning, words: string): Meaning => {
  if (!words || !troubles.has(meaning.status)) return meaning;
  const [, reason, actionRequired] = causes.find(([pattern]) => pattern.test(words)) ?? [];
  return reason ? { ...meaning, reason, actionRequired: actionRequired === true } : meaning;
};
