import { Duration, Validations } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { Environment as CatchUpEnvironment } from '../../lambdas/catch-up/environment.ts';
import type { Environment as WakeEnvironment } from '../../lambdas/wake-journeys/environment.ts';
import type { Stage } from '../config.ts';
import { FailureQueue } from './failure-queue.ts';
import type { Inquiries } from './inquiries.ts';
import { NodeFunction } from './node-function.ts';
import type { OrderTable } from './order-table.ts';
import type { OrderWorkflow } from './order-workflow.ts';
import type { PageKeys } from './page-keys.ts';
import { calmly, soon, type Team } from './team.ts';
import { WorkQueue } from './work-queue.ts';

export interface AwakeningProps {
  readonly stage: Stage;
  readonly team: Team;
  readonly orders: OrderTable;
  readonly workflow: OrderWorkflow;
  readonly pageKeys: PageKeys;
  readonly inquiries: Inquiries;
}

/** What follows from a write to the table. Its stream has two readers, which is all that a stream bears. */
export class Awakening extends Construct {
  readonly wake: NodeFunction<WakeEnvironment>;
  readonly catchUp: NodeFunction<CatchUpEnvironment>;

  constructor(scope: Construct, id: string, props: AwakeningProps) {
    super(scope, id);
    this.wake = this.wakeJourneys(props);
    this.catchUp = this.applyWhatWasEarly(props);
  }

  private wakeJourneys({ stage, team, orders, workflow }: AwakeningProps): NodeFunction<WakeEnvironment> {
    const retry = new WorkQueue(this, 'Retry', {
      team,
      impact: 'Orders that could not be woken wait for the sweeper, and their buyers with them.',
      article: 'wake-retries',
      lateAfter: Duration.minutes(10),
    });
    const wake = new NodeFunction<WakeEnvironment>(this, 'Wake', {
      stage,
      entry: 'wake-journeys',
      description: 'Starts executions, and ends the waits of those for whom something happened.',
      environment: {
        TABLE_NAME: orders.table.tableName,
        MACHINE_ARN: workflow.machine.stateMachineArn,
        RETRY_QUEUE_URL: retry.queue.queueUrl,
      },
    });
    orders.grantChangeOrders(wake);
    workflow.grantWake(wake);
    retry.grantPut(wake);
    retry.feed(wake, { workers: 2, batchSize: 10 });
    this.read(wake, {
      orders,
      failures: new FailureQueue(this, 'WakeFailures', {
        team,
        impact: 'A stretch of the stream was given up: its orders wait for the sweeper.',
        article: 'wake-failures',
      }),
      // By the sort key only: the park's own records must pass, they are the second net.
      filters: [FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: FilterRule.isEqual('JOURNEY') } } } })],
    });
    callWhenBehind(team, wake, 'Orders move late: the stream that wakes them is read too slowly.');
    team.callWhen(wake, 'Failing', {
      metric: wake.metricErrors(calmly),
      above: 0,
      impact: 'Orders are not woken: nobody hears of anything until it is mended.',
      article: 'wake-failing',
    });
    return wake;
  }

  private applyWhatWasEarly(props: AwakeningProps): NodeFunction<CatchUpEnvironment> {
    const { stage, team, orders, pageKeys, inquiries } = props;
    const retry = new WorkQueue(this, 'CatchUpRetry', {
      team,
      impact: notApplied,
      article: 'catch-up-retries',
      lateAfter: Duration.minutes(10),
    });
    const catchUp = new NodeFunction<CatchUpEnvironment>(this, 'CatchUp', {
      stage,
      entry: 'catch-up',
      description:
        'Joins scans that came before their order, applies what shops told, and deliveries that could not be applied at once.',
      environment: {
        TABLE_NAME: orders.table.tableName,
        KEYS_SECRET: pageKeys.secret.secretArn,
        INQUIRY_QUEUE_URL: inquiries.queue.queue.queueUrl,
        RETRY_QUEUE_URL: retry.queue.queueUrl,
        STAGE: stage.name,
      },
    });
    orders.grantServeConnections(catchUp);
    pageKeys.grantUse(catchUp);
    inquiries.queue.grantPut(catchUp);
    retry.grantPut(catchUp);
    retry.feed(catchUp, { workers: 2, batchSize: 10 });
    this.read(catchUp, {
      orders,
      failures: new FailureQueue(this, 'CatchUpFailures', { team, impact: notApplied, article: 'catch-up-failures' }),
      filters: ['EARLY#', 'TRACKED#', 'KEPT#', 'ASK#', 'REF'].map((prefix) => FilterCriteria.filter(inserted(prefix))),
    });
    callWhenBehind(team, catchUp, 'Early scans are joined late to their orders.');
    callWhenLeftOut(team, catchUp);
    return catchUp;
  }

  /** Every failure is bounded, so that one bad record cannot stop its shard for the day that the stream remembers. */
  private read<Environment>(reader: NodeFunction<Environment>, { orders, failures, filters }: Reading): void {
    reader.addEventSource(
      new DynamoEventSource(orders.readBy(reader), {
        // From the first record: what was written between the table's making and this reader's is not lost.
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        // Records of one order stay in order; four batches of a shard at a time.
        parallelizationFactor: 4,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        // What fails for its own reason goes to a queue, so a record that waits here waits for AWS, and the shard with it.
        maxRecordAge: Duration.hours(1),
        filters: [...filters],
        onFailure: new SqsDlq(failures.queue),
      }),
    );
    if (reader.role) {
      Validations.of(reader.role).acknowledge({
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'Lambda demands dynamodb:ListStreams of a stream’s reader, an action that knows no resource.',
      });
    }
  }
}

const notApplied =
  'Early scans, shops’ news of orders or kept deliveries were not applied: parcels look silent, and orders are missing.';

const inserted = (prefix: string) => ({
  // What was said early and is said again may have been given up on meanwhile.
  eventName: prefix === 'EARLY#' ? FilterRule.or('INSERT', 'MODIFY') : FilterRule.isEqual('INSERT'),
  dynamodb: { Keys: { sk: { S: FilterRule.beginsWith(prefix) } } },
});

interface Reading {
  readonly orders: OrderTable;
  readonly failures: FailureQueue;
  readonly filters: readonly { readonly [key: string]: string }[];
}

const callWhenBehind = <Environment>(team: Team, reader: NodeFunction<Environment>, impact: string): void =>
  team.callWhen(reader, 'Behind', {
    metric: reader.metric('IteratorAge', { ...soon, statistic: 'Maximum' }),
    above: Duration.minutes(1).toMilliseconds(),
    periods: 3,
    impact,
    article: 'stream-behind',
  });

const callWhenLeftOut = (team: Team, catchUp: NodeFunction<CatchUpEnvironment>): void => {
  for (const [id, outcome] of Object.entries({ Unreadable: 'unreadable', TooLarge: 'only-digest' })) {
    team.callWhen(catchUp, id, {
      metric: catchUp.metricOutcome(outcome).with(calmly),
      above: 0,
      impact: 'A carrier’s delivery was authentic but could not be read or kept: parcels in it look silent.',
      article: 'delivery-unreadable',
    });
  }
  team.callWhen(catchUp, 'LeftOut', {
    metric: catchUp.metricNumber('ParcelsLeftOut').with(calmly),
    above: 0,
    impact: 'A shop named parcels that their order cannot take any more: nobody follows them.',
    article: 'parcels-left-out',
  });
};
