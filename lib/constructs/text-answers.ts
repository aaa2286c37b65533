import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Environment } from '../../lambdas/hear-texts/environment.ts';
import type { Stage } from '../config.ts';
import { NodeFunction } from './node-function.ts';
import type { OrderTable } from './order-table.ts';
import type { PageKeys } from './page-keys.ts';
import { calmly, type Team } from './team.ts';
import { WorkQueue } from './work-queue.ts';

export interface TextAnswersProps {
  readonly stage: Stage;
  readonly team: Team;
  readonly orders: OrderTable;
  readonly pageKeys: PageKeys;
}

/** Where buyers' answers to text messages come to, by topic and queue. Somebody must point the account's two-way numbers to the topic. */
export class TextAnswers extends Construct {
  readonly topic: Topic;
  readonly queue: WorkQueue;
  readonly hearer: NodeFunction<Environment>;

  constructor(scope: Construct, id: string, props: TextAnswersProps) {
    super(scope, id);
    const { team } = props;
    this.topic = this.topicForTexts();
    this.queue = new WorkQueue(this, 'Texts', {
      team,
      impact: 'Nobody hears buyers’ texts: no answer reaches the team, and whoever says STOP is texted on.',
      article: 'texts-unheard',
      lateAfter: Duration.minutes(5),
    });
    this.topic.addSubscription(new SqsSubscription(this.queue.queue));
    this.hearer = this.hear(props);
    this.queue.feed(this.hearer, { workers: 2, batchSize: 10 });
    team.callWhen(this, 'Unreadable', {
      metric: this.hearer.metricOutcome('text-unreadable').with(calmly),
      above: 0,
      impact: 'A buyer’s text came and could not be read: it may be an answer, or a STOP.',
      article: 'texts-unreadable',
    });
  }

  /** Texts are personal, so that they are encrypted by a key of their own: AWS's lets no other service publish. */
  private topicForTexts(): Topic {
    const masterKey = new Key(this, 'Key', {
      description: 'Encrypts buyers’ texts on their way to Doorstep.',
      enableKeyRotation: true,
      // What it encrypts is gone within minutes.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const topic = new Topic(this, 'Topic', { enforceSSL: true, masterKey });
    const ownTexts = {
      principals: [new ServicePrincipal('sms-voice.amazonaws.com')],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    };
    masterKey.addToResourcePolicy(
      new PolicyStatement({ ...ownTexts, actions: ['kms:GenerateDataKey*', 'kms:Decrypt'], resources: ['*'] }),
    );
    topic.addToResourcePolicy(
      new PolicyStatement({ ...ownTexts, actions: ['sns:Publish'], resources: [topic.topicArn] }),
    );
    return topic;
  }

  private hear({ stage, orders, pageKeys }: TextAnswersProps): NodeFunction<Environment> {
    const hearer = new NodeFunction<Environment>(this, 'Hearer', {
      stage,
      entry: 'hear-texts',
      description: 'Hears a buyer’s text: finds its order and asks the team, or sees to it that STOP is obeyed.',
      environment: { TABLE_NAME: orders.table.tableName, KEYS_SECRET: pageKeys.secret.secretArn },
    });
    orders.grantChangeOrders(hearer);
    pageKeys.grantUse(hearer);
    return hearer;
  }
}
