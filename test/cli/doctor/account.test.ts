import { askAws } from '../../../cli/doctor/account/ask-aws.ts';
import { askLaptop } from '../../../cli/doctor/account/ask-laptop.ts';
import type { Heard } from '../../../cli/doctor/findings.ts';
import { type Account, openFakeAws, type Said } from './fake-aws.ts';
import { absent, refused, told, unknown } from './findings.ts';

const topic = 'arn:aws:sns:eu-central-1:123456789012:reports';

const account: Account = {
  GetAccount: {
    content: {
      DedicatedIpAutoWarmupEnabled: true,
      EnforcementStatus: 'HEALTHY',
      ProductionAccessEnabled: true,
      SendingEnabled: true,
      SendQuota: { Max24HourSend: 50000, MaxSendRate: 14, SentLast24Hours: 4000 },
      SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      PricingAttributes: { CurrentPlan: 'ESSENTIALS', NextPlan: 'NONE' },
      Details: { ContactLanguage: 'EN', UseCaseDescription: 'jane.doe@loom.shop' },
    },
  },
  GetEmailIdentity: {
    content: {
      IdentityType: 'DOMAIN',
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
    content: {
      ConfigurationSetName: 'Mails',
      ReputationOptions: { ReputationMetricsEnabled: true },
      SendingOptions: { SendingEnabled: true },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE'] },
    },
  },
  GetConfigurationSetEventDestinations: {
    content: {
      EventDestinations: [
        { Name: 'ToTopic', Enabled: true, MatchingEventTypes: ['BOUNCE'], SnsDestination: { TopicArn: topic } },
        { Name: 'ToBus', Enabled: false, MatchingEventTypes: ['SEND'], EventBridgeDestination: { EventBusArn: 'arn' } },
      ],
    },
  },
  GetTopicAttributes: { content: { Attributes: { SubscriptionsConfirmed: 1, SubscriptionsPending: 2 } } },
  GetSMSSandboxAccountStatus: { content: { IsInSandbox: false } },
  GetSMSAttributes: { content: { attributes: { MonthlySpendLimit: 100 } } },
  GetMetricStatistics: {
    content: { Label: 'SMSMonthToDateSpentUSD', Datapoints: [{ Maximum: 3 }, { Maximum: 12.5 }, { Maximum: 7 }] },
  },
  DescribePhoneNumbers: {
    content: {
      PhoneNumbers: [
        {
          PhoneNumber: '+15550100',
          IsoCountryCode: 'US',
          NumberType: 'TOLL_FREE',
          Status: 'ACTIVE',
          RegistrationId: 'registration-1',
        },
        { PhoneNumber: '+15550101', IsoCountryCode: 'US', NumberType: 'TEN_DLC', Status: 'PENDING' },
      ],
    },
  },
  DescribeSenderIds: { content: { SenderIds: [{ SenderId: 'LOOM', IsoCountryCode: 'SG', Registered: true }] } },
  DescribeRegistrations: {
    content: {
      Registrations: [
        {
          RegistrationId: 'registration-1',
          RegistrationType: 'US_TOLL_FREE_REGISTRATION',
          RegistrationStatus: 'COMPLETE',
        },
      ],
    },
  },
};

const now = () => new Date('2026-11-23T12:00:00Z');

let aws: Awaited<ReturnType<typeof openFakeAws>>;
beforeEach(async () => {
  aws = await openFakeAws(account);
});
afterEach(() => aws.close());

const ask = () => askAws(aws.settings, now);

describe('what AWS tells', () => {
  test('of the account', async () => {
    expect(await ask().account()).toEqual(
      told({
        inSandbox: false,
        sendingEnabled: true,
        enforcement: 'HEALTHY',
        quota: { perDay: 50_000, perSecond: 14, usedToday: 4_000 },
        plan: 'ESSENTIALS',
        nextPlan: 'NONE',
        suppressed: ['BOUNCE', 'COMPLAINT'],
      }),
    );
    expect(await ask().region()).toBe('eu-central-1');
  });

  test('of an identity, be it a domain or an address', async () => {
    expect(await ask().identity('orders@loom.shop')).toEqual(
      told({
        verified: true,
        dkim: { signs: true, status: 'SUCCESS', bits: 2048 },
        mailFrom: { domain: 'bounce.loom.shop', status: 'SUCCESS', onMxFailure: 'USE_DEFAULT_VALUE' },
      }),
    );
    expect(aws.asked[0]?.input).toBe('/v2/email/identities/orders@loom.shop');
  });

  test('of a configuration set, and who listens to what it reports', async () => {
    expect(await ask().configurationSet('Mails')).toEqual(
      told({ sends: true, measuresReputation: true, suppressed: ['BOUNCE'] }),
    );
    expect(await ask().destinations('Mails')).toEqual(
      told([
        {
          name: 'ToTopic',
          enabled: true,
          events: ['BOUNCE'],
          target: 'an SNS topic',
          listeners: told({ confirmed: 1, pending: 2 }),
        },
        { name: 'ToBus', enabled: false, events: ['SEND'], target: 'EventBridge', listeners: undefined },
      ]),
    );
    expect(aws.asked.at(-1)?.input).toMatchObject({ Action: 'GetTopicAttributes', TopicArn: topic });
  });

  test('of texts', async () => {
    expect(await ask().texts()).toEqual({
      sandbox: told({ inSandbox: false }),
      limit: told({ dollars: 100 }),
      spent: told({ dollars: 12.5 }),
      numbers: told([
        { country: 'US', type: 'TOLL_FREE', active: true, registration: 'registration-1' },
        { country: 'US', type: 'TEN_DLC', active: false, registration: undefined },
      ]),
      senderIds: told([{ country: 'SG', registered: true }]),
      registrations: told([{ id: 'registration-1', type: 'US_TOLL_FREE_REGISTRATION', status: 'COMPLETE' }]),
    });
  });

  test('of what was spent counts from the first of the month', async () => {
    await ask().texts();
    const { input } = aws.asked.find(({ operation }) => operation === 'GetMetricStatistics')!;
    const start = Date.parse('2026-11-01T00:00:00Z') / 1000;
    expect(input).toMatchObject({ Namespace: 'AWS/SNS', MetricName: 'SMSMonthToDateSpentUSD', StartTime: start });
  });

  test('page by page', async () => {
    const page = (country: string) => [{ IsoCountryCode: country, NumberType: 'LONG_CODE', Status: 'ACTIVE' }];
    aws.answers.DescribePhoneNumbers = (input) =>
      (input as { NextToken?: string }).NextToken === 'more'
        ? { content: { PhoneNumbers: page('FI') } }
        : { content: { PhoneNumbers: page('DE'), NextToken: 'more' } };
    const { numbers } = await ask().texts();
    expect(numbers).toMatchObject({ content: [{ country: 'DE' }, { country: 'FI' }] });
  });
});

test('what AWS leaves out stays open, and texts without limit or bill have none', async () => {
  for (const operation of Object.keys(account)) aws.answers[operation] = { content: {} };
  expect(await ask().account()).toEqual(told({ suppressed: [] }));
  expect(await ask().identity('loom.shop')).toEqual(told({}));
  expect(await ask().configurationSet('Mails')).toEqual(told({}));
  expect(await ask().destinations('Mails')).toEqual(told([]));
  expect(await ask().texts()).toEqual({
    sandbox: told({}),
    limit: told({}),
    spent: told({}),
    numbers: told([]),
    senderIds: told([]),
    registrations: told([]),
  });
});

const everything = async (): Promise<readonly Heard<unknown>[]> => {
  const asking = ask();
  const mail = [asking.account(), asking.identity('x'), asking.configurationSet('x'), asking.destinations('x')];
  return [...(await Promise.all(mail)), ...Object.values(await asking.texts())];
};

const permissions = [
  'ses:GetAccount',
  'ses:GetEmailIdentity',
  'ses:GetConfigurationSet',
  'ses:GetConfigurationSetEventDestinations',
  'sns:GetSMSSandboxAccountStatus',
  'sns:GetSMSAttributes',
  'cloudwatch:GetMetricStatistics',
  'sms-voice:DescribePhoneNumbers',
  'sms-voice:DescribeSenderIds',
  'sms-voice:DescribeRegistrations',
];

const allSay = (said: Said) => {
  for (const operation of Object.keys(account)) aws.answers[operation] = said;
};

test.each(['AccessDeniedException', 'AccessDenied', 'AuthorizationError', 'NotAuthorizedException'])(
  'a refusal (%s) names the permission that is missing, and nothing of what AWS said',
  async (code) => {
    allSay({ status: 403, code });
    const heard = await everything();
    expect(heard).toEqual(permissions.map(refused));
    expect(JSON.stringify(heard)).not.toContain('jane');
  },
);

test.each([
  [400, 'UnknownOperationException'],
  [400, 'InvalidAction'],
  [501, 'NotImplemented'],
])('what AWS does not offer (%i %s) is told as such', async (status, code) => {
  allSay({ status, code });
  expect(await everything()).toEqual(permissions.map(() => unknown({ reason: 'unsupported' })));
});

test.each(['NotFoundException', 'ResourceNotFoundException', 'NotFound'])(
  '%s means that it is not there',
  async (code) => {
    allSay({ status: 404, code });
    expect(await everything()).toEqual(permissions.map(() => absent));
  },
);

test('a topic that is gone is so only for who listens', async () => {
  aws.answers.GetTopicAttributes = { status: 404, code: 'NotFound' };
  expect(await ask().destinations('Mails')).toMatchObject({ content: [{ listeners: absent }, {}] });
});

test.each([
  ['TooManyRequestsException', { reason: 'unreachable' }],
  ['BadThingException', { reason: 'failed', code: 'BadThingException' }],
] as const)('%s leaves it unknown', async (code, why) => {
  aws.answers.GetAccount = { status: 400, code };
  expect(await ask().account()).toEqual(unknown(why));
});

test('an AWS that is out of reach leaves everything unknown', async () => {
  await aws.close();
  expect(await everything()).toEqual(permissions.map(() => unknown({ reason: 'unreachable' })));
});

test('an AWS that takes the question and says nothing is waited for with a bound', async () => {
  aws.answers.GetAccount = 'silence';
  expect(await askAws(aws.settings, now, 50).account()).toEqual(unknown({ reason: 'unreachable' }));
});

describe('on a laptop', () => {
  test('only what the stacks have put in is asked for and believed', async () => {
    const asking = askLaptop(ask());
    expect(await asking.configurationSet('Mails')).toMatchObject({ kind: 'told' });
    expect(await asking.destinations('Mails')).toMatchObject({ kind: 'told' });
    const before = aws.asked.length;
    const rest = [await asking.account(), await asking.identity('x'), ...Object.values(await asking.texts())];
    for (const heard of rest) expect(heard).toMatchObject({ kind: 'unknown', why: { reason: 'laptop' } });
    expect(aws.asked).toHaveLength(before);
  });

  test('that nobody listens means nothing, since the embedded AWS reports nothing', async () => {
    aws.answers.GetConfigurationSetEventDestinations = { content: { EventDestinations: [] } };
    expect(await askLaptop(ask()).destinations('Mails')).toMatchObject({ kind: 'unknown', why: { reason: 'laptop' } });
  });
});
