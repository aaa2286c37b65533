import { type Meaning, means, needs } from '../../senders/meaning.ts';

/**
 * DHL's codes are five; everything between the first scan and the last stands in words, in English or German, which each of its companies chooses for
 * itself. The first that matches decides. Only what has happened may match: "will be delivered tomorrow" is no delivery.
 */
const words: readonly (readonly [pattern: RegExp, meaning: Meaning])[] = [
  [/\bdamage|beschädigt/, means('damaged', 'damaged_in_transit')],
  [/\b(?:is|was|been|declared) lost\b|\bverloren\b|unauffindbar|nicht auffindbar/, means('lost', 'lost_by_carrier')],
  [/refused|not accepted|verweigert/, needs('exception', 'refused')],
  [/return(?:ed|ing)? to (?:the )?(?:sender|shipper|consignor)|return initiated/, means('returned_to_sender')],
  [/zurück(?:gesandt|gesendet|geschickt)|rücksendung|zurück an (?:den )?absender/, means('returned_to_sender')],
  [
    /(?:bad|incorrect|incomplete|wrong|insufficient) (?:\w+ )?address|consignee moved/,
    needs('exception', 'address_issue'),
  ],
  [/address (?:is )?(?:incorrect|incomplete|unknown)|address information/, needs('exception', 'address_issue')],
  [
    /adressfehler|(?:adresse|anschrift) (?:ist )?(?:unvollständig|falsch|fehlerhaft|unbekannt)/,
    needs('exception', 'address_issue'),
  ],
  [/empfänger (?:ist )?(?:unbekannt )?verzogen/, needs('exception', 'recipient_moved')],
  [/awaiting (?:for )?payment|held for payment|payment (?:is )?(?:required|due)/, needs('exception', 'payment_due')],
  [
    /information (?:is )?(?:needed|required)|erforderlichen daten liegen nicht vor/,
    needs('exception', 'awaiting_information'),
  ],
  [
    /out for (?:\w+ )?delivery|out with (?:the )?courier|with (?:the )?deliver(?:y|ing) courier/,
    means('out_for_delivery'),
  ],
  [
    /loaded (?:on|in)to (?:the |a )?delivery vehicle|attempt at delivery is being made|being delivered/,
    means('out_for_delivery'),
  ],
  [/zustellfahrzeug geladen|in auslieferung|in zustellung|erfolgt ein \d\. zustellversuch/, means('out_for_delivery')],
  [
    /ready (?:for|to be) (?:collect|pick)|available for (?:collect|pick)|awaiting (?:consignee )?collection/,
    { ...means('available_for_pickup'), actionRequired: true },
  ],
  [
    /delivered for pick-?up|arriv(?:al|ed) at (?:the )?pick-?up/,
    { ...means('available_for_pickup'), actionRequired: true },
  ],
  [
    /abhol(?:ung|bereit)\b.{0,20}\bbereit|abholbereit|kann abgeholt werden/,
    { ...means('available_for_pickup'), actionRequired: true },
  ],
  [/not (?:at )?home|no response|nicht angetroffen|nicht zu hause/, means('delivery_attempt_failed', 'not_at_home')],
  [
    /(?:attempt|zustellversuch).{0,40}(?:closed|geschlossen)|geschlossen.{0,20}zustellversuch|zustellversuch geschlossen/,
    means('delivery_attempt_failed', 'closed'),
  ],
  [
    /attempted|(?:unsuccessful|failed) (?:delivery )?attempt|delivery attempt|notice left/,
    means('delivery_attempt_failed'),
  ],
  [/could not be delivered|not (?:be )?delivered|not be completed/, means('delivery_attempt_failed')],
  [/zustellversuch|nicht (?:erfolgreich )?zugestellt/, means('delivery_attempt_failed')],
  [/clearance delay|verzögerung.{0,20}verzollung/, means('delayed', 'customs')],
  [/on hold|\bheld\b|zwischengelagert|vorübergehend.{0,40}gelagert/, means('delayed', 'held')],
  [/delay|rescheduled|postponed|verzöger|verspät|zurückgestellt/, means('delayed', 'carrier_delay')],
  [/missort|misrouted|fehlgeleitet/, means('in_transit', 'missorted')],
  [/customs|clearance|verzollung|\bzoll/, means('in_transit', 'customs')],
];

/** Where an event has no code at all, as DHL Express sends them, words must tell all of it. */
const bareWords: readonly (readonly [pattern: RegExp, meaning: Meaning])[] = [
  ...words,
  [/^delivered|(?:been|was) (?:successfully )?delivered|zugestellt|abgeholt/, means('delivered')],
  [/information received|label created|electronic(?:ally)?\b|elektronisch/, means('label_created')],
  [
    /picked up|processed|departed|arrived|arrival|departure|accepted|in transit|received|forwarded|tendered|sort|scheduled for/,
    means('in_transit'),
  ],
  [/bearbeitet|eingetroffen|verlassen|eingeliefert|transportiert|weitergeleitet|paketzentrum/, means('in_transit')],
];

const find = (table: typeof words, said: string): Meaning | undefined =>
  table.find(([pattern]) => pattern.test(said))?.[1];

/** The code decides over the words: DHL's own example says "DELIVERED" of what it calls `pre-transit`. */
export const meaningOf = (code: string, sent: string): Meaning => {
  // A long text is no status.
  const said = sent.slice(0, 600).toLowerCase();
  switch (code) {
    case '':
      return find(bareWords, said) ?? means('unknown');
    case 'pre-transit':
      return means('label_created');
    case 'transit':
      return find(words, said) ?? means('in_transit');
    case 'failure':
      return inTrouble(find(words, said));
    case 'delivered':
      return find(words, said)?.status === 'returned_to_sender'
        ? means('returned_to_sender', 'back_at_sender')
        : means('delivered');
    default:
      return means('unknown');
  }
};

/** A failure is one, whatever else its words name. */
const inTrouble = (meaning: Meaning | undefined): Meaning => {
  if (!meaning || meaning.status === 'out_for_delivery') return means('exception', 'other');
  return meaning.status === 'in_transit' ? { ...meaning, status: 'exception' } : meaning;
};

/** Whether the words beside a code add nothing to it. */
export const isVague = (code: string, sent: string): boolean =>
  find(words, sent.slice(0, 600).toLowerCase()) === undefined && code !== '';
