import { type Stage, stageCalled, type Texts } from '../../lib/config.ts';
import { all, allowed, type Synthesized, synthesize } from './stacks.ts';

const prod = stageCalled('prod');
const pool = { by: 'end-user-messaging', originationIdentity: 'pool/pool-1' } as const;
const stages: readonly (readonly [string, Texts])[] = [
  ['SNS', { by: 'sns' }],
  ['SNS, under a name', { by: 'sns', senderId: 'ACME' }],
  ['a pool', pool],
  ['a number', { by: 'end-user-messaging', originationIdentity: 'phone-number/phone-1' }],
  [
    'a sender id, with reports and protection',
    { ...pool, originationIdentity: 'sender-id/ACME/DE', configurationSet: 'texts', protectConfiguration: 'protect-1' },
  ],
];
const made = (texts: Texts, more: Partial<Stage> = {}): Synthesized => synthesize({ ...prod, ...more, texts });
const texting = ({ journey }: Synthesized) =>
  all(journey, 'Lambda::Function')
    .map(({ Properties }) => Properties.Environment?.Variables ?? {})
    .filter(({ TEXTS_BY }) => TEXTS_BY !== undefined);
const arnOf = (name: string) => expect.stringMatching(new RegExp(`:sms-voice:.*:${name}"`));
const written = (resources: readonly unknown[]) => resources.map((one) => `${JSON.stringify(one)}`);

describe.each(stages)('by %s', (_, texts) => {
  const stacks = made(texts);
  const statements = allowed(stacks.journey);
  const to = (action: string) => statements.filter(({ actions }) => actions.includes(action));
  const isOwn = texts.by === 'end-user-messaging';

  test('the sender and the operator may text by that service alone', () => {
    const ways = [...to('sms-voice:SendTextMessage'), ...to('sns:Publish').filter(({ not }) => not.length > 0)];
    expect(ways.map(({ holder, actions }) => [holder, ...actions]).sort()).toEqual(
      ['operate', 'send-notice'].map((holder) => [holder, isOwn ? 'sms-voice:SendTextMessage' : 'sns:Publish']),
    );
  });

  test('only from what is the stage’s own', () => {
    const names = isOwn
      ? [
          ...(texts.configurationSet ? [`configuration-set/${texts.configurationSet}`] : []),
          ...(texts.protectConfiguration ? [`protect-configuration/${texts.protectConfiguration}`] : []),
          texts.originationIdentity,
        ]
      : [];
    for (const { resources, not } of to('sms-voice:SendTextMessage')) {
      expect(written(resources)).toEqual(expect.arrayContaining(names.map(arnOf)));
      expect(resources).toHaveLength(names.length);
      expect(not).toEqual([]);
    }
  });

  test('the team is called at 80 % of what the account may spend, by that service’s own count', () => {
    const costly = all(stacks.journey, 'CloudWatch::Alarm').filter(({ Properties }) =>
      Properties.AlarmDescription.includes('#texts-costly'),
    );
    expect(costly.map(({ Properties }) => Properties)).toMatchObject([
      {
        Threshold: 80,
        Statistic: 'Maximum',
        ComparisonOperator: 'GreaterThanThreshold',
        ...(isOwn
          ? { Namespace: 'AWS/SMSVoice', MetricName: 'TextMessageMonthlySpend' }
          : { Namespace: 'AWS/SNS', MetricName: 'SMSMonthToDateSpentUSD' }),
      },
    ]);
    expect(costly[0]!.Properties.Dimensions).toBeUndefined();
  });

  test('whoever texts is told how, and what a text may cost', () => {
    const told = texting(stacks);
    expect(told).toHaveLength(2);
    for (const { TEXTS_BY, TEXTS_FROM, MOST_TEXT_DOLLARS } of told) {
      expect(TEXTS_BY).toBe(texts.by);
      expect(isOwn ? JSON.stringify(TEXTS_FROM) : TEXTS_FROM).toEqual(
        isOwn ? arnOf(texts.originationIdentity) : (texts.senderId ?? ''),
      );
      // As AWS takes a price.
      expect(MOST_TEXT_DOLLARS).toMatch(/^[0-9]{0,2}\.[0-9]{1,5}$/);
    }
  });

  test('AwsSolutions’ rules find nothing more', () => {
    expect(stacks.findings).toEqual([]);
  });
});

test.each(['local', 'dev', 'prod'] as const)(
  'on %s a text has a price that AWS takes, below the month’s limit',
  (name) => {
    const { mostTextDollars, textsDollarsPerMonth } = stageCalled(name);
    expect(mostTextDollars).toBeGreaterThan(0);
    expect(mostTextDollars).toBeLessThan(Math.min(100, textsDollarsPerMonth));
  },
);

test('another limit moves the alarm', () => {
  const { journey } = made(pool, { textsDollarsPerMonth: 1000 });
  const thresholds = all(journey, 'CloudWatch::Alarm').map(({ Properties }) => Properties.Threshold);
  expect(thresholds).toContain(800);
});
