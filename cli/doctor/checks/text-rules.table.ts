/**
 * What countries ask of whoever texts to them. Read in November 2026 from the user guide of AWS End User Messaging SMS:
 * - which countries have a registration of sender ids: docs.aws.amazon.com/sms-voice/latest/userguide/registrations-country.html
 * - where sender ids do not work (USA, Canada, China): …/sender-id.html
 * - USA: …/registration-help.html. India (DLT): …/registrations-sms-senderid-india.html. Singapore (SSIR; unregistered ids are shown as
 *   LIKELY-SCAM): …/registrations-sg.html
 * - Spain (unregistered ids are blocked since 2026-09-15): docs.aws.amazon.com/end-user-messaging/latest/userguide/nx-country-reg-es.html
 * Countries move between "wished" and "required", so AWS's list has the last word: …/phone-numbers-sms-by-country.html
 */
export type TextRule =
  /** Sender ids do not work: a number of the country must be had. */
  | { readonly needs: 'number'; readonly how: string }
  /** A sender id must be registered, or is blocked or shown as a fraud. A number of the country will do as well. */
  | { readonly needs: 'registered-id'; readonly how: string }
  /** AWS takes registrations, and its pages do not say that nothing arrives without one. */
  | { readonly needs: 'advice'; readonly how: string };

const registerId: TextRule = { needs: 'registered-id', how: 'register a sender id' };

export const textRules: ReadonlyMap<string, TextRule> = new Map<string, TextRule>([
  ['US', { needs: 'number', how: 'register a toll-free number (quickest), a 10DLC campaign or a short code' }],
  [
    'PR',
    {
      needs: 'number',
      how: 'register a toll-free number (quickest), a 10DLC campaign or a short code, as for the USA',
    },
  ],
  ['CA', { needs: 'number', how: 'request a long code, a toll-free number or a short code' }],
  ['CN', { needs: 'number', how: 'register each text as a template, and ask AWS Support for a number' }],
  [
    'IN',
    {
      needs: 'registered-id',
      how: 'register company, sender id and each text as a template with a DLT operator, then the sender id with AWS',
    },
  ],
  ['SG', { needs: 'registered-id', how: 'register the sender id with the SSIR, then with AWS' }],
  ['ES', { needs: 'registered-id', how: 'register the sender id with the CNMC’s alias registry, then with AWS' }],
  ['AU', { needs: 'registered-id', how: 'register the sender id with the ACMA’s register, by AWS’s form' }],
  ['IE', { needs: 'registered-id', how: 'register the sender id with ComReg’s registry, then with AWS' }],
  ...['AE', 'BY', 'EG', 'ID', 'JO', 'KE', 'KW', 'KZ', 'LK', 'PH', 'QA', 'RU', 'SA', 'TH', 'TR', 'VN', 'ZM'].map(
    (country): [string, TextRule] => [country, registerId],
  ),
  ...['AT', 'FI', 'GB'].map((country): [string, TextRule] => [
    country,
    { needs: 'advice', how: 'register the sender id, before it becomes a duty' },
  ]),
]);
