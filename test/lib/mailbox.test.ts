import { join } from 'node:path';
import { build } from 'esbuild';
import { type Stage, stageCalled } from '../../lib/config.ts';
import { bundling } from '../../lib/constructs/node-function.ts';
import { mostLoaded } from '../bench/most-loaded.ts';
import { all, allowed, entryOf, synthesize, targetOf } from './stacks.ts';

const dev = stageCalled('dev');
const stage: Stage = { ...dev, mail: { ...dev.mail, replies: { domain: 'replies.shop.example' } } };
const { journey, findings, exceptions } = synthesize(stage);
const [bucket] = all(journey, 'S3::Bucket');
const hear = all(journey, 'Lambda::Function').find((one) => entryOf(one) === 'hear-mail');

test('a stage without replies has nothing of it', () => {
  const { journey: plain } = synthesize('dev');
  for (const type of ['S3::Bucket', 'SES::ReceiptRule', 'SES::ReceiptRuleSet']) expect(all(plain, type)).toEqual([]);
  const sender = all(plain, 'Lambda::Function').find((one) => entryOf(one) === 'send-notice');
  expect(sender?.Properties.Environment.Variables.REPLY_DOMAIN).toBe('');
});

test('mails lie encrypted, out of reach, and for two weeks', () => {
  expect(bucket?.Properties).toMatchObject({
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    },
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    LifecycleConfiguration: { Rules: [{ ExpirationInDays: 14, Status: 'Enabled' }] },
  });
  expect(bucket?.DeletionPolicy).toBe('Delete');
});

const policy = all(journey, 'S3::BucketPolicy').flatMap(({ Properties }) => Properties.PolicyDocument.Statement);

test('only SES of this account puts mails there, and nobody by plain HTTP', () => {
  expect(policy).toContainEqual(
    expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
  );
  const allowing = policy.filter(({ Effect }: any) => Effect === 'Allow');
  expect(allowing).toEqual([
    expect.objectContaining({ Action: 's3:PutObject', Principal: { Service: 'ses.amazonaws.com' } }),
  ]);
  expect(JSON.stringify(allowing[0].Condition)).toContain('AWS::AccountId');
});

test('SES scans what comes to the domain, keeps it, and then calls the function, which it may', () => {
  const [rule] = all(journey, 'SES::ReceiptRule');
  expect(rule?.Properties.Rule).toMatchObject({
    Recipients: ['replies.shop.example'],
    Enabled: true,
    ScanEnabled: true,
    Actions: [{ S3Action: {} }, { LambdaAction: { InvocationType: 'Event' } }],
  });
  expect(targetOf(rule?.Properties.Rule.Actions[0].S3Action.BucketName)).toBe(bucket?.id);
  expect(targetOf(rule?.Properties.Rule.Actions[1].LambdaAction.FunctionArn)).toBe(hear?.id);
  const callers = all(journey, 'Lambda::Permission').filter(
    ({ Properties }) => targetOf(Properties.FunctionName) === hear?.id,
  );
  expect(callers.map(({ Properties }) => [Properties.Principal, Properties.SourceAccount])).toEqual([
    ['ses.amazonaws.com', { Ref: 'AWS::AccountId' }],
  ]);
});

test('only the function reads them, and it writes to none and sends nothing', () => {
  const statements = allowed(journey);
  const reading = statements.filter(({ actions }) => actions.some((action) => action.startsWith('s3:')));
  expect(reading.map(({ holder, actions }) => [holder, ...actions]).sort()).toEqual([
    ['hear-mail', 's3:GetObject'],
    ['hear-mail', 's3:ListBucket'],
  ]);
  for (const { resources } of reading) expect(JSON.stringify(resources)).toContain(bucket?.id);
  const its = statements.filter(({ holder }) => holder === 'hear-mail').flatMap(({ actions }) => actions);
  expect(
    its.filter((action) => /^(ses|sns|sqs:SendMessage$|lambda):/.test(action) && action !== 'sqs:SendMessage'),
  ).toEqual([]);
});

test('whoever floods the domain occupies five functions at most, and a laptop none of its account', () => {
  expect(hear?.Properties.ReservedConcurrentExecutions).toBe(5);
  const functions = all(synthesize('local').journey, 'Lambda::Function');
  expect(functions.filter(({ Properties }) => Properties.ReservedConcurrentExecutions !== undefined)).toEqual([]);
});

test('a mail that cannot be heard ends in a queue that calls the team', () => {
  const [config] = all(journey, 'Lambda::EventInvokeConfig').filter(
    ({ Properties }) => targetOf(Properties.FunctionName) === hear?.id,
  );
  const queue = targetOf(config?.Properties.DestinationConfig.OnFailure.Destination);
  expect(journey.Resources[queue]?.Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  const alarmed = all(journey, 'CloudWatch::Alarm').flatMap(({ Properties }) =>
    (Properties.Dimensions ?? []).map(({ Value }: any) => targetOf(Value)),
  );
  expect(alarmed).toContain(queue);
});

test('AwsSolutions’ rules find nothing wrong, and what is excepted has a reason', () => {
  expect(findings).toEqual([]);
  const own = exceptions.filter(({ path }) => path.includes('/Mailbox/'));
  expect(own.map(({ rule }) => rule.replace(/\[.*/, '')).sort()).toEqual([
    'AwsSolutions-IAM5',
    'AwsSolutions-S1',
    'AwsSolutions-SQS3',
  ]);
});

test('on a laptop there are bucket and function, and no rules, which its AWS does not know', () => {
  const { journey: local } = synthesize('local');
  expect(all(local, 'S3::Bucket')).toHaveLength(1);
  expect(all(local, 'SES::ReceiptRule')).toEqual([]);
  expect(Object.keys(local.Outputs)).toEqual(expect.arrayContaining(['MailBucketName', 'HearMailFunctionName']));
});

test('what the function loads takes no more than 620 KB, of which S3’s client and the reader of MIME are a third', async () => {
  const { metafile } = await build({
    ...bundling('hear-mail', join(import.meta.dirname, 'none')),
    write: false,
    metafile: true,
  });
  expect(mostLoaded(metafile)).toBeLessThanOrEqual(620_000);
});
