import { type Stage, stageCalled } from '../../lib/config.ts';
import { all, allowed, entryOf, synthesize, targetOf } from './stacks.ts';

const dev = stageCalled('dev');
const stage: Stage = {
  ...dev,
  texts: { by: 'end-user-messaging', originationIdentity: 'pool/pool-1', answers: true },
};
const { journey, findings, exceptions } = synthesize(stage);
const topic = all(journey, 'SNS::Topic').find(({ id }) => id.startsWith('TextAnswers'));
const hear = all(journey, 'Lambda::Function').find((one) => entryOf(one) === 'hear-texts');
const ofOwnAccount = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } };

test('a stage that takes no answers has nothing of it, and one that texts by SNS may take them, too', () => {
  const entries = ({ journey: each }: typeof plain) => all(each, 'Lambda::Function').map(entryOf);
  const plain = synthesize('dev');
  expect(entries(plain)).not.toContain('hear-texts');
  expect(plain.journey.Outputs).not.toHaveProperty('TextsTopicArn');
  const local = synthesize('local');
  expect(entries(local)).toContain('hear-texts');
  expect(local.journey.Outputs).toHaveProperty('TextsTopicArn');
});

test('the topic’s address is put out, for numbers to be pointed to', () => {
  expect(journey.Outputs).toMatchObject({ TextsTopicArn: { Value: { Ref: topic?.id } } });
});

test('only End User Messaging of this account publishes', () => {
  const policies = all(journey, 'SNS::TopicPolicy').filter(
    ({ Properties }) => targetOf(Properties.Topics[0]) === topic?.id,
  );
  const statements = policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
  expect(statements.filter(({ Effect }: any) => Effect === 'Allow')).toEqual([
    expect.objectContaining({
      Action: 'sns:Publish',
      Principal: { Service: 'sms-voice.amazonaws.com' },
      Condition: ofOwnAccount,
    }),
  ]);
  expect(statements).toContainEqual(
    expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
  );
});

test('what is published is encrypted by a key that turns, and that nobody else may use for it', () => {
  const key = all(journey, 'KMS::Key').find(({ id }) => id === targetOf(topic?.Properties.KmsMasterKeyId));
  expect(key?.Properties.EnableKeyRotation).toBe(true);
  const others = key?.Properties.KeyPolicy.Statement.filter((one: any) => one.Principal.Service);
  expect(others).toEqual([
    expect.objectContaining({ Principal: { Service: 'sms-voice.amazonaws.com' }, Condition: ofOwnAccount }),
  ]);
});

test('only the topic puts into its queue, and only the function takes from it', () => {
  const queue = all(journey, 'SQS::Queue').find(({ Properties }) => /-TextAnswers-Texts$/.test(Properties.QueueName));
  const put = all(journey, 'SQS::QueuePolicy')
    .filter(({ Properties }) => targetOf(Properties.Queues[0]) === queue?.id)
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement.filter((one: any) => one.Effect === 'Allow'));
  expect(put).toMatchObject([
    {
      Action: 'sqs:SendMessage',
      Principal: { Service: 'sns.amazonaws.com' },
      Condition: { ArnEquals: { 'aws:SourceArn': { Ref: topic?.id } } },
    },
  ]);
  const readers = all(journey, 'Lambda::EventSourceMapping').filter(
    ({ Properties }) => targetOf(Properties.EventSourceArn) === queue?.id,
  );
  expect(readers.map(({ Properties }) => targetOf(Properties.FunctionName))).toEqual([hear?.id]);
});

test('the function sends nothing to anybody', () => {
  const its = allowed(journey)
    .filter(({ holder }) => holder === 'hear-texts')
    .flatMap(({ actions }) => actions);
  expect(its.length).toBeGreaterThan(5);
  expect(its.filter((action) => /^(ses:|sns:|sms-voice:|lambda:|states:|sqs:SendMessage)/.test(action))).toEqual([]);
});

test('the team is called when texts are not heard, late, or not to be read', () => {
  const calls = all(journey, 'CloudWatch::Alarm').filter(({ id }) => id.startsWith('TextAnswers'));
  const articles = calls.map(({ Properties }) => /#([\w-]+)/.exec(JSON.stringify(Properties.AlarmDescription))?.[1]);
  expect(articles.sort()).toEqual(['texts-unheard', 'texts-unheard-late', 'texts-unreadable']);
});

test('AwsSolutions’ rules find nothing wrong, without an exception', () => {
  expect(findings).toEqual([]);
  expect(exceptions.filter(({ path }) => path.includes('/TextAnswers/'))).toEqual([]);
});
