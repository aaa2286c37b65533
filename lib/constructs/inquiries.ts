import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Environment } from '../../lambdas/ask-sender/environment.ts';
import type { Stage } from '../config.ts';
import type { ConnectionSecrets } from './connection-secrets.ts';
import { NodeFunction } from './node-function.ts';
import type { OrderTable } from './order-table.ts';
import { calmly, type Team } from './team.ts';
import { WorkQueue } from './work-queue.ts';

export interface InquiriesProps {
  readonly stage: Stage;
  readonly team: Team;
  readonly orders: OrderTable;
  readonly secrets: ConnectionSecrets;
}

/** Whatever Doorstep asks carriers and shops: parcels that fell silent, orders that were only named, orders that nobody told of. */
export class Inquiries extends Construct {
  readonly queue: WorkQueue;
  readonly asker: NodeFunction<Environment>;

  constructor(scope: Construct, id: string, { stage, team, orders, secrets }: InquiriesProps) {
    super(scope, id);
    this.queue = new WorkQueue(this, 'Errands', {
      team,
      impact:
        'Carriers and shops are not asked: silent parcels stay silent, and orders that a shop only named are missing.',
      article: 'inquiries',
      lateAfter: Duration.hours(1),
    });
    this.asker = new NodeFunction<Environment>(this, 'Asker', {
      stage,
      entry: 'ask-sender',
      description: 'Asks carriers and shops by their APIs; what they answer is heard like a webhook.',
      // What is throttled goes back into the queue, as often as the provider asks for.
      repeats: true,
      environment: {
        TABLE_NAME: orders.table.tableName,
        SECRETS_PREFIX: secrets.prefix,
        INQUIRY_QUEUE_URL: this.queue.queue.queueUrl,
      },
    });
    orders.grantChangeOrders(this.asker);
    secrets.grantReadAll(this.asker);
    this.queue.grantPut(this.asker);
    // Two at a time: each keeps its half of what a provider allows.
    this.queue.feed(this.asker, { workers: 2, batchSize: 1 });
    this.lookForOrders();
    team.callWhen(this, 'Refused', {
      metric: this.asker.metricOutcome('inquiry-refused').with(calmly),
      above: 10,
      impact:
        'A carrier or shop refuses to answer, perhaps for a key that is not good any more: nobody asks before a silence counts.',
      article: 'inquiries-refused',
    });
    team.callWhen(this, 'Unheard', {
      metric: this.asker.metricOutcome('order-unheard').with(calmly),
      above: 0,
      impact: 'A shop named an order and did not tell it when asked: it is missing, or its change was not heard.',
      article: 'orders-unheard',
    });
  }

  /** Shopify and WooCommerce promise no delivery of their webhooks. */
  private lookForOrders(): void {
    new Rule(this, 'Look', {
      schedule: Schedule.rate(Duration.hours(1)),
      // One that fails is not repeated for long: the next one looks as far back.
      targets: [
        new SqsQueue(this.queue.queue, {
          message: RuleTargetInput.fromObject({ look: 'orders' }),
          retryAttempts: 2,
          maxEventAge: Duration.minutes(30),
        }),
      ],
    });
  }
}
