import type { Findings, Heard, Unknown } from '../../../cli/doctor/findings.ts';

export const told = <Content>(content: Content): Heard<Content> => ({ kind: 'told', content });
export const absent = { kind: 'absent' } as const;
export const unknown = (why: Unknown): Heard<never> => ({ kind: 'unknown', why });
export const refused = (permission: string): Heard<never> => unknown({ reason: 'refused', permission });

/** A stage of which nothing can be bettered. */
export const healthy: Findings = {
  stage: {
    name: 'prod',
    onLaptop: false,
    region: 'eu-central-1',
    perSecond: 14,
    asksOpens: false,
    textsDollars: 100,
    identities: ['loom.shop'],
  },
  senders: [
    {
      domain: 'loom.shop',
      identity: 'loom.shop',
      brands: [undefined, 'loom'],
      dmarc: [{ domain: 'loom.shop', texts: told(['v=DMARC1; p=quarantine; rua=mailto:dmarc@loom.shop']) }],
    },
  ],
  countries: ['DE', 'US'],
  account: told({
    inSandbox: false,
    sendingEnabled: true,
    enforcement: 'HEALTHY',
    quota: { perDay: 50_000, perSecond: 14, usedToday: 4_000 },
    plan: 'NONE',
    suppressed: ['BOUNCE', 'COMPLAINT'],
  }),
  identities: [
    {
      name: 'loom.shop',
      found: told({
        verified: true,
        dkim: { signs: true, status: 'SUCCESS', bits: 2048 },
        mailFrom: { domain: 'bounce.loom.shop', status: 'SUCCESS', onMxFailure: 'USE_DEFAULT_VALUE' },
      }),
      mailFrom: {
        spf: told(['google-site-verification=1', 'v=spf1 include:amazonses.com ~all']),
        mx: told(['feedback-smtp.eu-central-1.amazonses.com']),
      },
    },
  ],
  configurationSets: [
    {
      name: 'Mails',
      found: told({ sends: true, measuresReputation: true, suppressed: ['BOUNCE', 'COMPLAINT'] }),
      destinations: told([
        {
          name: 'ToDoorstep',
          enabled: true,
          events: ['BOUNCE', 'COMPLAINT', 'DELIVERY', 'REJECT', 'DELIVERY_DELAY'],
          target: 'an SNS topic',
          listeners: told({ confirmed: 1, pending: 0 }),
        },
      ]),
    },
  ],
  texts: {
    sandbox: told({ inSandbox: false }),
    limit: told({ dollars: 100 }),
    spent: told({ dollars: 12.5 }),
    numbers: told([{ country: 'US', type: 'TOLL_FREE', active: true, registration: 'registration-1' }]),
    senderIds: told([]),
    registrations: told([{ id: 'registration-1', type: 'US_TOLL_FREE_REGISTRATION', status: 'COMPLETE' }]),
  },
};

type Content<Part extends Heard<unknown>> = Extract<Part, { readonly kind: 'told' }>['content'];

/** The healthy stage, save for what is said of its account. */
export const withAccount = (change: Partial<Content<Findings['account']>>): Findings => ({
  ...healthy,
  account: told({ ...contentOf(healthy.account), ...change }),
});

export const withStage = (change: Partial<Findings['stage']>): Findings => ({
  ...healthy,
  stage: { ...healthy.stage, ...change },
});

export const withTexts = (change: Partial<Findings['texts']>): Findings => ({
  ...healthy,
  texts: { ...healthy.texts, ...change },
});

type IdentityAsked = Findings['identities'][number];

export const withIdentity = (
  change: Partial<Content<IdentityAsked['found']>>,
  dns: Partial<NonNullable<IdentityAsked['mailFrom']>> = {},
): Findings => {
  const [asked] = healthy.identities;
  const mailFrom = { ...asked!.mailFrom!, ...dns };
  return {
    ...healthy,
    identities: [{ ...asked!, found: told({ ...contentOf(asked!.found), ...change }), mailFrom }],
  };
};

export const withSender = (change: Partial<Findings['senders'][number]>): Findings => ({
  ...healthy,
  senders: [{ ...healthy.senders[0]!, ...change }],
});

type SetAsked = Findings['configurationSets'][number];

export const withSet = (
  change: Partial<Content<SetAsked['found']>>,
  destination: Partial<Content<SetAsked['destinations']>[number]> = {},
): Findings => {
  const [asked] = healthy.configurationSets;
  const [first] = contentOf(asked!.destinations);
  return {
    ...healthy,
    configurationSets: [
      {
        ...asked!,
        found: told({ ...contentOf(asked!.found), ...change }),
        destinations: told([{ ...first!, ...destination }]),
      },
    ],
  };
};

const contentOf = <Told>(heard: Heard<Told>): Told => {
  if (heard.kind !== 'told') throw new Error(`Nothing was told: ${heard.kind}`);
  return heard.content;
};
