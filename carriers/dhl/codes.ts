import type { ParcelStatus, ScanReason } from '../../domain/tracking.ts';
import type { Meaning } from '../../senders/scan-list.ts';

const plain = (status: ParcelStatus): Meaning => ({ status, actionRequired: false });
const because = (status: ParcelStatus, reason: ScanReason, actionRequired = false): Meaning => ({
  status,
  reason,
  actionRequired,
});

/**
 * DHL's codes are five; everything between the first scan and the last stands in words, in English or German, which each of its companies chooses for
 * itself. The first that matches decides. Only what has happened may match: "will be delivered tomorrow" is no delivery.
 */
const words: readonly (readonly [pattern: RegExp, meaning: Meaning])[] = [
  [/\bdamage|beschädigt/, because('damaged', 'damaged_in_transit')],
  [/\b(?:is|was|been|declared) lost\b|\bverloren\b|unauffindbar|nicht auffindbar/, because('lost', 'lost_by_carrier')],
  [/refused|not accepted|verweigert/, because('exception', 'refused', true)],
  [/return(?:ed|ing)? to (?:the )?(?:sender|shipper|consignor)|return initiated/, plain('returned_to_sender')],
  [/zurück(?:gesandt|gesendet|geschickt)|rücksendung|zurück an (?:den )?absender/, plain('returned_to_sender')],
  [
    /(?:bad|incorrect|incomplete|wrong|insufficient) (?:\w+ )?address|consignee moved/,
    because('exception', 'address_issue', true),
  ],
  [/address (?:is )?(?:incorrect|incomplete|unknown)|address information/, because('exception', 'address_issue', true)],
  [
    /adressfehler|(?:adresse|anschrift) (?:ist )?(?:unvollständig|falsch|fehlerhaft|unbekannt)/,
    because('exception', 'address_issue', true),
  ],
  [/empfänger (?:ist )?(?:unbekannt )?verzogen/, because('exception', 'recipient_moved', true)],
  [
    /awaiting (?:for )?payment|held for payment|payment (?:is )?(?:required|due)/,
    because('exception', 'payment_due', true),
  ],
  [
    /information (?:is )?(?:needed|required)|erforderlichen daten liegen nicht vor/,
    because('exception', 'awaiting_information', true),
  ],
  [
    /out for (?:\w+ )?delivery|out with (?:the )?courier|with (?:the )?deliver(?:y|ing) courier/,
    plain('out_for_delivery'),
  ],
  [
    /loaded (?:on|in)to (?:the |a )?delivery vehicle|attempt at delivery is being made|being delivered/,
    plain('out_for_delivery'),
  ],
  [/zustellfahrzeug geladen|in auslieferung|in zustellung|erfolgt ein \d\. zustellversuch/, plain('out_for_delivery')],
  [
    /ready (?:for|to be) (?:collect|pick)|available for (?:collect|pick)|awaiting (?:consignee )?collection/,
    { ...plain('available_for_pickup'), actionRequired: true },
  ],
  [
    /delivered for pick-?up|arriv(?:al|ed) at (?:the )?pick-?up/,
    { ...plain('available_for_pickup'), actionRequired: true },
  ],
  [
    /abhol(?:ung|bereit)\b.{0,20}\bbereit|abholbereit|kann abgeholt werden/,
    { ...plain('available_for_pickup'), actionRequired: true },
  ],
  [/not (?:at )?home|no response|nicht angetroffen|nicht zu hause/, because('delivery_attempt_failed', 'not_at_home')],
  [
    /(?:attempt|zustellversuch).{0,40}(?:closed|geschlossen)|geschlossen.{0,20}zustellversuch|zustellversuch geschlossen/,
    because('delivery_attempt_failed', 'closed'),
  ],
  [
    /attempted|(?:unsuccessful|failed) (?:delivery )?attempt|delivery attempt|notice left/,
    plain('delivery_attempt_failed'),
  ],
  [/could not be delivered|not (?:be )?delivered|not be completed/, plain('delivery_attempt_failed')],
  [/zustellversuch|nicht (?:erfolgreich )?zugestellt/, plain('delivery_attempt_failed')],
  [/clearance delay|verzögerung.{0,20}verzollung/, because('delayed', 'customs')],
  [/on hold|\bheld\b|zwischengelagert|vorübergehend.{0,40}gelagert/, because('delayed', 'held')],
  [/delay|rescheduled|postponed|verzöger|verspät|zurückgestellt/, because('delayed', 'carrier_delay')],
  [/missort|misrouted|fehlgeleitet/, because('in_transit', 'missorted')],
  [/customs|clearance|verzollung|\bzoll/, because('in_transit', 'customs')],
];

/** Where an event has no code at all, as DHL Express sends them, words must tell all of it. */
const bareWords: readonly (readonly [pattern: RegExp, meaning: Meaning])[] = [
  ...words,
  [/^delivered|(?:been|was) (?:successfully )?delivered|zugestellt|abgeholt/, plain('delivered')],
  [/information received|label created|electronic(?:ally)?\b|elektronisch/, plain('label_created')],
  [
    /picked up|processed|departed|arrived|arrival|departure|accepted|in transit|received|forwarded|tendered|sort|scheduled for/,
    plain('in_transit'),
  ],
  [/bearbeitet|eingetroffen|verlassen|eingeliefert|transportiert|weitergeleitet|paketzentrum/, plain('in_transit')],
];

const find = (table: typeof words, said: string): Meaning | undefined =>
  table.find(([pattern]) => pattern.test(said))?.[1];

/** The code decides over the words: DHL's own example says "DELIVERED" of what it calls `pre-transit`. */
export const meaningOf = (code: string, sent: string): Meaning => {
  // A long text is no status.
  const said = sent.slice(0, 600).toLowerCase();
  switch (code) {
    case '':
      return find(bareWords, said) ?? plain('unknown');
    case 'pre-transit':
      return plain('label_created');
    case 'transit':
      return find(words, said) ?? plain('in_transit');
    case 'failure':
      return inTrouble(find(words, said));
    case 'delivered':
      return find(words, said)?.status === 'returned_to_sender'
        ? because('returned_to_sender', 'back_at_sender')
        : plain('delivered');
    default:
      return plain('unknown');
  }
};

/** A failure is one, whatever else its words name. */
const inTrouble = (meaning: Meaning | undefined): Meaning => {
  if (!meaning || meaning.status === 'out_for_delivery') return because('exception', 'other');
  return meaning.status === 'in_transit' ? { ...meaning, status: 'exception' } : meaning;
};

/** Whether the words beside a code add nothing to it. */
export const isVague = (code: string, sent: string): boolean =>
  find(words, sent.slice(0, 600).toLowerCase()) === undefined && code !== '';
