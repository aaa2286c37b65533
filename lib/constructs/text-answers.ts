import { Duration } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Environment } from '../../lambdas/hear-texts/environment.ts';
import type { Stage } from '../config.ts';
import { NodeFunction } from './node-function.ts';
import type { OrderTable } from './order-table.ts';
import type { PageKeys } from './page-keys.ts';
import { publishedTopic } from './published-topic.ts';
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
    this.topic = publishedTopic(this, {
      description: 'Encrypts buyers’ texts on their way to Doorstep.',
      by: [new ServicePrincipal('sms-voice.amazonaws.com')],
    });
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
