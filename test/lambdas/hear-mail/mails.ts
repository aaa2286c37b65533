/** Mails as mail systems write them. */

export interface Sample {
  readonly headers?: Readonly<Record<string, string>>;
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly messageId?: string;
  readonly body?: string;
}

export const mime = ({
  headers = {},
  from = 'Ada Example <ada@buyer.example>',
  to = 'shop@acme.example',
  subject = 'Re: Your parcel',
  messageId = '<m1@buyer.example>',
  body = 'The lid is broken.',
}: Sample = {}): Uint8Array => {
  const all: Record<string, string> = {
    From: from,
    To: to,
    Subject: subject,
    'Message-ID': messageId,
    Date: 'Mon, 23 Nov 2026 10:00:00 +0100',
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n`);
};

const inReply = { 'In-Reply-To': '<n1@acme.example>', References: '<n1@acme.example>' };
const report = (type: string) => `multipart/report; report-type=${type}; boundary="b"`;
const reportBody = (type: string) =>
  `--b\nContent-Type: text/plain\n\nCould not be delivered.\n--b\nContent-Type: message/${type}\n\nReporting-MTA: dns; x\n--b--`;

/** By what each is known: as Microsoft, Google, Apple, and the RFCs describe them. */
export const automatic: readonly (readonly [string, Sample])[] = [
  [
    'Exchange, out of office',
    {
      subject: 'Automatic reply: Your parcel',
      headers: { ...inReply, 'X-Auto-Response-Suppress': 'All', 'Auto-Submitted': 'auto-generated' },
    },
  ],
  [
    'Outlook.com, out of office',
    { subject: 'Automatische Antwort: Ihr Paket', headers: { ...inReply, 'Auto-Submitted': 'auto-replied' } },
  ],
  ['Exchange, only its own header', { headers: { 'X-Auto-Response-Suppress': 'DR, OOF, AutoReply' } }],
  [
    'Gmail, vacation',
    {
      subject: 'Away Re: Your parcel',
      headers: { ...inReply, Precedence: 'bulk', 'Auto-Submitted': 'auto-replied', 'X-Autoreply': 'yes' },
    },
  ],
  [
    'Apple Mail and iCloud, vacation',
    { subject: 'Re: Your parcel', headers: { ...inReply, 'Auto-Submitted': 'auto-replied (vacation)' } },
  ],
  [
    'GMX, absence',
    { subject: 'Abwesenheitsnotiz', headers: { 'Auto-Submitted': 'auto-replied', Precedence: 'auto_reply' } },
  ],
  [
    'Yahoo, vacation',
    { subject: 'Yahoo! Auto Response', headers: { 'X-Autoreply': 'yes', 'X-Autoresponder': 'yahoo' } },
  ],
  ['an older autoresponder', { headers: { Precedence: 'junk' } }],
  ['cPanel, autoresponder', { headers: { 'X-Autorespond': 'Your parcel', Precedence: 'auto_reply' } }],
  [
    'sieve vacation (RFC 5230)',
    { headers: { ...inReply, 'Auto-Submitted': 'auto-replied (vacation)', Precedence: 'bulk' } },
  ],
  [
    'Exchange, undeliverable',
    {
      from: 'Microsoft Outlook <MicrosoftExchange329@buyer.example>',
      subject: 'Undeliverable: Your parcel',
      headers: { 'Content-Type': report('delivery-status'), 'Return-Path': '<>' },
      body: reportBody('delivery-status'),
    },
  ],
  [
    'Gmail, undeliverable',
    {
      from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      subject: 'Delivery Status Notification (Failure)',
      headers: { 'X-Failed-Recipients': 'x@y.example', 'Auto-Submitted': 'auto-replied' },
    },
  ],
  [
    'Postfix, undeliverable',
    {
      from: 'MAILER-DAEMON@mx.example (Mail Delivery System)',
      subject: 'Undelivered Mail Returned to Sender',
      headers: { 'Content-Type': report('delivery-status') },
      body: reportBody('delivery-status'),
    },
  ],
  ['a postmaster, without any header', { from: 'postmaster@buyer.example' }],
  ['qmail, undeliverable', { headers: { 'Return-Path': '<>' } }],
  [
    'a receipt that it was read',
    {
      subject: 'Read: Your parcel',
      headers: { 'Content-Type': report('disposition-notification') },
      body: reportBody('disposition-notification'),
    },
  ],
  [
    'a complaint (RFC 5965)',
    { headers: { 'Content-Type': report('feedback-report') }, body: reportBody('feedback-report') },
  ],
  ['a mailing list', { headers: { 'List-Id': 'Gardeners <gardeners.lists.example>' } }],
  ['a newsletter', { headers: { 'List-Unsubscribe': '<https://x.example/u>' } }],
  ['another shop’s ticket system', { from: 'support@desk.example', headers: { 'Auto-Submitted': 'auto-generated' } }],
  [
    'an absence from an address without answers',
    { from: 'no-reply@buyer.example', subject: 'Réponse automatique : absence', headers: inReply },
  ],
  ...[
    'Out of Office: back on Monday',
    'Abwesenheit: Ihr Paket',
    'Réponse automatique : votre colis',
    'Respuesta automática: su paquete',
    'Risposta automatica: il suo pacco',
    'Automatisch antwoord: uw pakket',
    'Resposta automática: seu pacote',
    'Odpowiedź automatyczna: paczka',
    'Autosvar: ditt paket',
    '自動応答: お荷物',
  ].map((subject) => [`an absence that answers no mail: ${subject}`, { subject }] as const),
];

/** Written by people, however they look. */
export const personal: readonly (readonly [string, Sample])[] = [
  ['a plain answer', { headers: inReply }],
  ['an answer to an answer, of a mail system that says so', { headers: { ...inReply, 'Auto-Submitted': 'no' } }],
  ['urgent', { headers: { ...inReply, Precedence: 'first-class', Importance: 'high' } }],
  ['about an absence', { subject: 'Re: Out of office', headers: inReply }],
  ['whose subject begins as an absence does', { subject: 'Out of office hours nobody was home', headers: inReply }],
  ['from somebody called Postman', { from: 'postman@buyer.example' }],
  ['with the mark of a filter', { headers: { 'X-MS-Exchange-Inbox-Rules-Loop': 'ada@buyer.example' } }],
  ['with a sender’s path', { headers: { 'Return-Path': '<ada@buyer.example>' } }],
];
