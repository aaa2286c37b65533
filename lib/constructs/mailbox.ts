import { CfnElement, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Effect, Grant, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { ReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import { LambdaInvocationType, S3 as ToBucket, Lambda as ToFunction } from 'aws-cdk-lib/aws-ses-actions';
import { Construct } from 'constructs';
import type { Environment } from '../../lambdas/hear-mail/environment.ts';
import type { Replies, Stage } from '../config.ts';
import { FailureQueue } from './failure-queue.ts';
import { NodeFunction } from './node-function.ts';
import type { OrderTable } from './order-table.ts';
import type { PageKeys } from './page-keys.ts';
import { calmly, type Team } from './team.ts';

export interface MailboxProps {
  readonly stage: Stage;
  readonly replies: Replies;
  readonly team: Team;
  readonly orders: OrderTable;
  readonly pageKeys: PageKeys;
}

/** As long as SES's word on a mail may wait in the failure queue, so that it can still be heard then. */
const keptFor = Duration.days(14);

/** Where buyers' answers come to: SES puts each mail into a bucket and then calls the function that hears it. */
export class Mailbox extends Construct {
  readonly hear: NodeFunction<Environment>;
  readonly bucket: Bucket;
  /** Of SES; absent where the embedded AWS has no rules. Somebody must make it the account's active one. */
  readonly ruleSet: string | undefined;

  constructor(scope: Construct, id: string, props: MailboxProps) {
    super(scope, id);
    this.bucket = this.keepMails();
    this.hear = this.hearMails(props);
    this.ruleSet = props.stage.embedded.receiptRules ? this.receive(props.replies) : undefined;
    props.team.callWhen(this, 'Unreadable', {
      metric: this.hear.metricOutcome('mail-unreadable').with(calmly),
      above: 0,
      impact: 'A buyer’s answer came and could not be read: nobody is asked to answer it.',
      article: 'mails-unreadable',
    });
  }

  private keepMails(): Bucket {
    const bucket = new Bucket(this, 'Mails', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      lifecycleRules: [{ expiration: keptFor, abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      // Nothing in it outlives two weeks anyway. CloudFormation deletes no bucket that holds anything.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'SES writes, one function reads; a log of that would outlive the mails and name no person anyway.',
    });
    return bucket;
  }

  private hearMails({ stage, team, orders, pageKeys }: MailboxProps): NodeFunction<Environment> {
    const failures = new FailureQueue(this, 'Failures', {
      team,
      impact: 'Buyers’ answers to e-mails were not heard: nobody is asked to answer them.',
      article: 'mails-unheard',
    });
    const hear = new NodeFunction<Environment>(this, 'Hear', {
      stage,
      entry: 'hear-mail',
      description: 'Hears one mail that a buyer answered: finds its order, and asks the team. It answers nobody.',
      environment: {
        TABLE_NAME: orders.table.tableName,
        KEYS_SECRET: pageKeys.secret.secretArn,
        MAIL_BUCKET: this.bucket.bucketName,
      },
      // Anybody may write to the domain, and SES calls the function for each mail. Those beyond wait, for hours if need be.
      ...(stage.embedded.receiptRules ? { mostAtOnce: 5 } : {}),
    });
    orders.grantChangeOrders(hear);
    pageKeys.grantUse(hear);
    this.grantOpen(hear);
    hear.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: new SqsDestination(failures.queue),
    });
    return hear;
  }

  /** To open each mail; and to be told that one is gone, not that it is forbidden, S3 asks for leave to list. */
  private grantOpen(grantee: NodeFunction<Environment>): void {
    Grant.addToPrincipal({ grantee, actions: ['s3:ListBucket'], resourceArns: [this.bucket.bucketArn] });
    Grant.addToPrincipal({ grantee, actions: ['s3:GetObject'], resourceArns: [this.bucket.arnForObjects('*')] });
    if (!grantee.role) return;
    const { defaultChild: mails } = this.bucket.node;
    if (!CfnElement.isCfnElement(mails)) return;
    Validations.of(grantee.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(mails)}.Arn>/*]`,
      reason: 'SES names mails while the stage runs; all of them, and nothing else, lie in this bucket.',
    });
  }

  /** First into the bucket, then to the function: whoever is called finds it there. */
  private receive({ domain }: Replies): string {
    const rules = new ReceiptRuleSet(this, 'Rules');
    const rule = rules.addRule('Answers', {
      recipients: [domain],
      scanEnabled: true,
      actions: [
        new ToBucket({ bucket: Bucket.fromBucketName(this, 'Kept', this.bucket.bucketName) }),
        new ToFunction({ function: this.hear, invocationType: LambdaInvocationType.EVENT }),
      ],
    });
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects('*')],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    // SES tries at once whether it may.
    rule.node.addDependency(this.bucket);
    return rules.receiptRuleSetName;
  }
}
