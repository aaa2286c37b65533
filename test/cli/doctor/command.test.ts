import { Resolver } from 'node:dns/promises';
import { tmpdir } from 'node:os';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Desk } from '../../../cli/desk.ts';
import { namesBy } from '../../../cli/doctor/account/ask-names.ts';
import { printerOn } from '../../../cli/printer.ts';
import { run } from '../../../cli/run.ts';
import { type Account, openFakeAws } from './fake-aws.ts';
import { openFakeDns, type Zone } from './fake-dns.ts';

const wellKept: Account = {
  GetAccount: {
    content: {
      EnforcementStatus: 'HEALTHY',
      ProductionAccessEnabled: true,
      SendingEnabled: true,
      SendQuota: { Max24HourSend: 50000, MaxSendRate: 14, SentLast24Hours: 4000 },
      SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      PricingAttributes: { CurrentPlan: 'NONE' },
    },
  },
  GetEmailIdentity: {
    content: {
      VerifiedForSendingStatus: true,
      DkimAttributes: { SigningEnabled: true, Status: 'SUCCESS', CurrentSigningKeyLength: 'RSA_2048_BIT' },
      MailFromAttributes: {
        MailFromDomain: 'bounce.loom.shop',
        MailFromDomainStatus: 'SUCCESS',
        BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
      },
    },
  },
  GetConfigurationSet: {
    content: { ReputationOptions: { ReputationMetricsEnabled: true }, SendingOptions: { SendingEnabled: true } },
  },
  GetConfigurationSetEventDestinations: {
    content: {
      EventDestinations: [
        {
          Name: 'Reports',
          Enabled: true,
          MatchingEventTypes: ['BOUNCE', 'COMPLAINT', 'DELIVERY', 'REJECT', 'DELIVERY_DELAY'],
          SnsDestination: { TopicArn: 'arn:aws:sns:eu-central-1:123456789012:reports' },
        },
      ],
    },
  },
  GetTopicAttributes: { content: { Attributes: { SubscriptionsConfirmed: 1, SubscriptionsPending: 0 } } },
  GetSMSSandboxAccountStatus: { content: { IsInSandbox: false } },
  GetSMSAttributes: { content: { attributes: { MonthlySpendLimit: 100 } } },
  GetMetricStatistics: { content: { Datapoints: [{ Maximum: 12.5 }] } },
  DescribePhoneNumbers: { content: { PhoneNumbers: [] } },
  DescribeSenderIds: { content: { SenderIds: [] } },
  DescribeRegistrations: { content: { Registrations: [] } },
};

const zone: Zone = {
  '_dmarc.loom.shop': { txt: ['v=DMARC1; p=quarantine'] },
  'bounce.loom.shop': {
    txt: ['v=spf1 include:amazonses.com ~all'],
    mx: ['feedback-smtp.eu-central-1.amazonses.com'],
  },
};

const brand = { id: 'loom', sender: 'jane.doe@loom.shop', country: 'DE', state: 'open' };
const closed = { id: 'old', sender: 'old@nobody.shop', country: 'SG', state: 'closed' };

const outputs = {
  MailSender: 'orders@loom.shop',
  MailIdentities: 'loom.shop',
  MailPerSecond: '14',
  MailOpens: 'not-asked',
  TextsDollarsPerMonth: '100',
  ConfigurationSets: 'Mails',
};

let aws: Awaited<ReturnType<typeof openFakeAws>>;
let dns: Awaited<ReturnType<typeof openFakeDns>>;
beforeEach(async () => {
  aws = await openFakeAws(wellKept);
  dns = await openFakeDns(zone);
});
afterEach(async () => {
  await aws.close();
  await dns.close();
});

const type = async (words: readonly string[], change: Partial<Desk> = {}) => {
  const streams = { out: new PassThrough({ encoding: 'utf8' }), err: new PassThrough({ encoding: 'utf8' }) };
  const resolver = new Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([dns.server]);
  const code = await run(['doctor', ...words], {
    streams,
    printer: printerOn(streams),
    folder: tmpdir(),
    names: namesBy(resolver),
    openDesk: async (stage = 'local') => ({
      stage,
      address: 'https://dev.example',
      outputs,
      aws: aws.settings,
      operate: async (_, form) => form.parse({ brands: [brand, closed] }),
      ...change,
    }),
  });
  return { code, out: stripVTControlCharacters(streams.out.read() ?? ''), err: streams.err.read() ?? '' };
};

test('a stage that is well kept ends with 0, and every line is good', async () => {
  const { code, out, err } = await type(['--stage', 'prod']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^Whether messages of the stage prod arrive, in eu-central-1\n/);
  expect(out).toMatch(/\n0 to mend, 0 could be better, \d+ good, 0 not known here\.\n$/);
  expect(out).toContain('loom.shop (the stage, loom): DMARC passes twice');
});

test('every sender and every configuration set of the stage is looked at, also of those that ask and invite', async () => {
  const apart = {
    ...outputs,
    MailSender: 'orders@loom.shop,orders@care.loom.shop,orders@invitations.loom.shop',
    ConfigurationSets: 'Mails,CareMails,MarketingMails',
  };
  const { code, out } = await type(['--stage', 'prod'], { outputs: apart });
  expect(code).toBe(0);
  for (const domain of ['care.loom.shop', 'invitations.loom.shop']) {
    expect(out).toContain(`${domain} (the stage): Sent by the identity loom.shop.`);
    expect(out).toContain(`${domain} (the stage): DMARC passes`);
  }
  for (const set of ['CareMails', 'MarketingMails']) expect(out).toContain(`${set}: Sends.`);
});

test('a sender of invitations that the stage may not send from is to be mended', async () => {
  const { code, out } = await type(['--stage', 'prod'], {
    outputs: { ...outputs, MailSender: 'orders@loom.shop,orders@loom-invites.shop' },
  });
  expect(code).toBe(1);
  expect(out).toMatch(
    /TO MEND +loom-invites\.shop \(the stage\): The stage may not send from it.*\n +→ Put loom-invites/,
  );
});

test('senders of one domain are one line', async () => {
  const { out } = await type(['--stage', 'prod'], {
    outputs: { ...outputs, MailSender: 'orders@loom.shop,questions@loom.shop,invitations@loom.shop' },
  });
  expect(out).toContain('loom.shop (the stage, loom): DMARC passes twice');
});

test('what must be mended ends with 1, and shows its cure below', async () => {
  aws.answers.GetSMSSandboxAccountStatus = { content: { IsInSandbox: true } };
  const { code, out } = await type(['--stage', 'prod']);
  expect(code).toBe(1);
  expect(out).toMatch(/ {2}TO MEND +The account is in the SMS sandbox.*\n +→ SNS console/);
  expect(out).toMatch(/\n1 to mend,/);
});

test('countries that are named count instead of the brands’ own', async () => {
  const { code, out } = await type(['--stage', 'prod', '--countries', 'us, fi']);
  expect(code).toBe(1);
  expect(out).toMatch(/TO MEND +US: Sender ids do not work there/);
  expect(out).toMatch(/better +FI: /);
  expect(out).not.toContain('DE:');
});

test('the orders that are expected are what plan and quota are judged by', async () => {
  const { code, out } = await type(['--stage', 'prod', '--orders-a-month', '600000']);
  expect(code).toBe(1);
  expect(out).toContain('your orders need 100,000 a day');
  expect(out).toContain('about $300.00 a month for 3,000,000 e-mails. By Essentials it were $480.00.');
});

test('JSON holds the same, and ends with the same code', async () => {
  aws.answers.GetAccount = { status: 403, code: 'AccessDeniedException' };
  const { code, out } = await type(['--stage', 'prod', '--json']);
  expect(code).toBe(0);
  const report = JSON.parse(out);
  expect(report).toMatchObject({ stage: 'prod', region: 'eu-central-1', count: { 'to-mend': 0, unknown: 6 } });
  expect(report.areas[0].lines[0]).toEqual({
    check: 'ses-sandbox',
    state: 'unknown',
    says: 'these credentials may not ask.',
    cure: 'Allow ses:GetAccount to whoever runs this; it only reads.',
  });
});

test('what is not known for one reason is one line', async () => {
  aws.answers.DescribeSenderIds = { status: 403, code: 'AccessDeniedException' };
  const { out } = await type(['--stage', 'prod', '--countries', 'US,DE,SG']);
  expect(out).toMatch(
    /not known +US, SG: these credentials may not ask\. \(sms-sender\)\n +→ Allow sms-voice:DescribeSenderIds/,
  );
  expect(out).toMatch(/good +DE: No registration/);
});

test('neither people’s addresses nor numbers nor ids of the account are printed', async () => {
  aws.answers.GetAccount = { status: 403, code: 'AccessDeniedException' };
  const numbers = [{ PhoneNumber: '+4915550100', IsoCountryCode: 'DE', NumberType: 'LONG_CODE', Status: 'ACTIVE' }];
  aws.answers.DescribePhoneNumbers = { content: { PhoneNumbers: numbers } };
  for (const words of [[], ['--json']]) {
    const { out } = await type(['--stage', 'prod', ...words]);
    expect(out).not.toMatch(/jane|orders@|4915550100|123456789012/);
  }
});

test('brands that are closed are not looked at', async () => {
  const { out } = await type(['--stage', 'prod']);
  expect(out).not.toMatch(/nobody\.shop|SG:/);
});

test('a stage of before it said what it sends by is looked at as far as its brands tell', async () => {
  const { code, out } = await type(['--stage', 'prod'], { outputs: {} });
  expect(code).toBe(0);
  expect(out).toContain('Deploy it again: npm run deploy -- -c stage=prod');
  expect(out).toContain('loom.shop: E-mails are signed by DKIM with 2048 bits.');
});

test('on a laptop nothing is believed that the embedded AWS makes up, and nothing of that ends with 1', async () => {
  aws.answers.GetAccount = { content: { ProductionAccessEnabled: false } };
  const { code, out } = await type([]);
  expect(code).toBe(0);
  expect(out).toMatch(/not known +on a laptop: the embedded AWS has neither sandbox.*\(ses-sandbox, /);
  expect(out).toMatch(/good +Mails: Sends\./);
  expect(aws.asked.map(({ operation }) => operation).sort()).toEqual([
    'GetConfigurationSet',
    'GetConfigurationSetEventDestinations',
    'GetTopicAttributes',
  ]);
});

test.each([
  [['--countries', 'Germany'], /two letters/],
  [['--orders-a-month', 'many'], /whole number/],
])('%j is told in one line', async (words, line) => {
  const { code, err } = await type(words);
  expect(code).toBe(1);
  expect(err).toMatch(line);
  expect(err.trimEnd()).not.toContain('\n');
});
