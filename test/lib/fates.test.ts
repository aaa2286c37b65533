import { type Stage, stageCalled } from '../../lib/config.ts';
import { all, entryOf, synthesize, type Template, targetOf } from './stacks.ts';

const { journey } = synthesize('prod');
const topic = all(journey, 'SNS::Topic').find(({ id }) => id.startsWith('Fates'));
const statementsOf = (type: string) =>
  all(journey, type)
    .filter(({ Properties }) => JSON.stringify(Properties).includes('Fates'))
    .flatMap(({ Properties }) => (Properties.PolicyDocument ?? Properties.KeyPolicy).Statement);
const providers = ['ses.amazonaws.com', 'sms-voice.amazonaws.com'];
const isByAccount = ({ Condition }: any) =>
  /"aws:SourceAccount":\{"Ref":"AWS::AccountId"\}/i.test(JSON.stringify(Condition));

test('everything that SES sends for the stage is told of, save who opens it and follows a link', () => {
  const sets = all(journey, 'SES::ConfigurationSet').map(({ id }) => id);
  const destinations = all(journey, 'SES::ConfigurationSetEventDestination').map(({ Properties }) => Properties);
  expect(destinations.map(({ ConfigurationSetName }) => targetOf(ConfigurationSetName)).sort()).toEqual(sets.sort());
  for (const { EventDestination } of destinations) {
    expect(EventDestination.Enabled).toBe(true);
    expect(targetOf(EventDestination.SnsDestination.TopicARN)).toBe(topic?.id);
    expect([...EventDestination.MatchingEventTypes].sort()).toEqual(
      ['bounce', 'complaint', 'delivery', 'deliveryDelay', 'reject', 'renderingFailure'].sort(),
    );
  }
});

describe('who opens e-mails', () => {
  const prod = stageCalled('prod');
  const open: Stage = { ...prod, mail: { ...prod.mail, opens: true } };
  const asksIn = (made: Template) =>
    all(made, 'SES::ConfigurationSetEventDestination').map(({ Properties }) =>
      Properties.EventDestination.MatchingEventTypes.includes('open'),
    );
  const heardIn = (made: Template) =>
    all(made, 'Lambda::Function')
      .filter((one) => entryOf(one) === 'hear-fates')
      .map(({ Properties }) => Properties.Environment.Variables.OPENS);

  test.each(['dev', 'prod'] as const)('is not asked for, and not heard, in "%s" as it comes', (name) => {
    const { journey: made } = synthesize(name);
    expect(JSON.stringify(made)).not.toMatch(/"open"/i);
    expect(asksIn(made)).toEqual([false, false, false]);
    expect(heardIn(made)).toEqual(['ignored']);
  });

  test('is asked for by all sets, and heard, where a stage says so; who follows a link is not', () => {
    const { journey: made } = synthesize(open);
    expect(asksIn(made)).toEqual([true, true, true]);
    expect(heardIn(made)).toEqual(['heard']);
    expect(JSON.stringify(made)).not.toMatch(/"click"/i);
  });
});

test('SES may publish before it is told to', () => {
  const [destination] = all(journey, 'SES::ConfigurationSetEventDestination');
  const policy = all(journey, 'SNS::TopicPolicy').find(
    ({ Properties }) => targetOf(Properties.Topics[0]) === topic?.id,
  );
  expect(destination).toMatchObject({ DependsOn: expect.arrayContaining([policy?.id]) });
});

test('only AWS’s own senders of this account publish, and only the topic puts into its queue', () => {
  const publish = statementsOf('SNS::TopicPolicy').filter(({ Effect }) => Effect === 'Allow');
  // SES once for each of its configuration sets.
  expect(publish.map(({ Principal }) => Principal.Service)).toEqual([
    'sms-voice.amazonaws.com',
    'ses.amazonaws.com',
    'ses.amazonaws.com',
    'ses.amazonaws.com',
  ]);
  expect(publish.every(isByAccount)).toBe(true);
  const queue = all(journey, 'SQS::Queue').find(({ Properties: { QueueName } }) => /-Fates-Reports$/.test(QueueName));
  const policies = all(journey, 'SQS::QueuePolicy').filter(
    ({ Properties }) => targetOf(Properties.Queues[0]) === queue?.id,
  );
  const put = policies.flatMap(({ Properties }) =>
    Properties.PolicyDocument.Statement.filter((one: any) => one.Effect === 'Allow'),
  );
  expect(put).toMatchObject([
    {
      Action: 'sqs:SendMessage',
      Principal: { Service: 'sns.amazonaws.com' },
      Condition: { ArnEquals: { 'aws:SourceArn': { Ref: topic?.id } } },
    },
  ]);
});

test('what is told is encrypted by a key that turns, and that nobody but those senders may use for it', () => {
  const key = all(journey, 'KMS::Key').find(({ id }) => id === targetOf(topic?.Properties.KmsMasterKeyId));
  expect(key?.Properties.EnableKeyRotation).toBe(true);
  const others = key?.Properties.KeyPolicy.Statement.filter((one: any) => one.Principal.Service);
  expect(others.map(({ Principal }: any) => Principal.Service)).toEqual([providers]);
  expect(others.every(isByAccount)).toBe(true);
});

test('the team is called before AWS reviews the account', () => {
  const above = (metric: string) =>
    all(journey, 'CloudWatch::Alarm')
      .filter(({ Properties }) => Properties.MetricName === metric)
      .map(({ Properties }) => Properties.Threshold);
  expect(above('Reputation.BounceRate')).toEqual([0.02]);
  expect(above('Reputation.ComplaintRate')).toEqual([0.0005]);
});
