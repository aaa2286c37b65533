/** What AWS asks in us-east-1, on demand, without free tiers or discounts, in US dollars for one unit. Look again before it becomes a promise. */
export interface Price {
  readonly dollars: number;
  /** In a list beside others. */
  readonly label: string;
  readonly per: string;
  readonly asOf: string;
  readonly source: string;
}

const priceList = { asOf: '2026-08-09', source: 'AWS Price List' } as const;

export const prices = {
  email: {
    dollars: 0.1 / 1e3,
    label: 'e-mails',
    per: 'e-mail, à la carte',
    asOf: '2026-07-21',
    source: 'https://wraps.dev/blog/ses-pricing-plans-2026 (third party), https://aws.amazon.com/ses/pricing/',
  },
  /** What new accounts start on, up to 10 million a month; one may go back to à la carte at once. */
  emailOnEssentials: {
    dollars: 0.16 / 1e3,
    label: 'e-mails, Essentials',
    per: 'e-mail on the Essentials plan',
    asOf: '2026-07-21',
    source: 'https://wraps.dev/blog/ses-pricing-plans-2026 (third party), https://aws.amazon.com/ses/pricing/',
  },
  /** One part to a phone in the United States, the network’s fee included: the upper end of what is reported. */
  text: {
    dollars: 0.012,
    label: 'text messages',
    per: 'part of a text message',
    asOf: '2026-10-01',
    source: 'third party; https://aws.amazon.com/end-user-messaging/pricing/',
  },
  state: {
    dollars: 25 / 1e6,
    label: 'states entered',
    per: 'state entered (Step Functions Standard)',
    asOf: '2026-08-08',
    source: 'https://aws.amazon.com/step-functions/pricing/',
  },
  writeUnit: {
    dollars: 0.625 / 1e6,
    label: 'table written',
    per: 'write request unit (DynamoDB on demand)',
    asOf: '2026-08-08',
    source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/',
  },
  readUnit: {
    dollars: 0.125 / 1e6,
    label: 'table read',
    per: 'read request unit (DynamoDB on demand)',
    asOf: '2026-08-08',
    source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/',
  },
  /** Storage and point-in-time recovery together. */
  gigabyteMonth: {
    dollars: 0.25 + 0.2,
    label: 'kept for a month',
    per: 'GB kept for a month, with its backup (DynamoDB)',
    asOf: '2026-08-08',
    source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/',
  },
  invocation: { dollars: 0.2 / 1e6, label: 'functions called', per: 'invocation (Lambda)', ...priceList },
  gigabyteSecond: { dollars: 0.0000133334, label: 'functions running', per: 'GB-second (Lambda, arm64)', ...priceList },
  request: { dollars: 1 / 1e6, label: 'HTTP requests', per: 'request (HTTP API)', ...priceList },
  queueRequest: {
    dollars: 0.4 / 1e6,
    label: 'queue requests',
    per: 'request (SQS standard)',
    asOf: '2026-08-09',
    source: 'well known, not read again; https://aws.amazon.com/sqs/pricing/',
  },
  logGigabyte: { dollars: 0.5, label: 'logs', per: 'GB taken in (CloudWatch Logs)', ...priceList },
  secretCall: { dollars: 0.05 / 1e4, label: 'secrets', per: 'call (Secrets Manager)', ...priceList },
  keyCall: {
    dollars: 0.03 / 1e4,
    label: 'keys and parameters',
    per: 'call (KMS, behind secure parameters)',
    ...priceList,
  },
  trace: {
    dollars: 5 / 1e6,
    label: 'traces',
    per: 'trace (X-Ray)',
    asOf: '2026-08-09',
    source: 'well known, not read again; https://aws.amazon.com/xray/pricing/',
  },
} satisfies Readonly<Record<string, Price>>;

export type Priced = keyof typeof prices;
