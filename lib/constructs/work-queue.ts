import { Duration } from 'aws-cdk-lib';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption, RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { FailureQueue, queueName } from './failure-queue.ts';
import { soon, type Team } from './team.ts';

export interface WorkQueueProps {
  readonly team: Team;
  /** What is late, or lost if nobody looks, while messages wait or have failed. */
  readonly impact: string;
  /** For messages that failed for good; those that merely wait have the article `<article>-late`. */
  readonly article: string;
  /** When a waiting message is late. */
  readonly lateAfter: Duration;
}

/** Six times the longest that a function here may take, as Lambda advises, so that no message is worked on twice at a time. */
const invisibleFor = Duration.seconds(90);
/** An hour of failing in a row, 40 × 90 seconds: the table or SES may be away that long without a person moving anything back. */
const receives = 40;

/** A queue with all that belongs to one: a failure queue, the way back from it, and two alarms. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly failures: FailureQueue;

  constructor(scope: Construct, id: string, { team, impact, article, lateAfter }: WorkQueueProps) {
    super(scope, id);
    this.failures = new FailureQueue(this, 'Failures', { team, impact, article, sourceName: queueName(this) });
    this.queue = new Queue(this, 'Queue', {
      queueName: queueName(this),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: invisibleFor,
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.failures.queue, maxReceiveCount: receives },
      redriveAllowPolicy: { redrivePermission: RedrivePermission.DENY_ALL },
    });
    team.callWhen(this, 'Late', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ ...soon, statistic: 'Maximum' }),
      above: lateAfter.toSeconds(),
      periods: 2,
      impact,
      article: `${article}-late`,
    });
  }

  grantPut(sender: IGrantable): void {
    this.queue.grantSendMessages(sender);
  }

  /** One message that fails does not bring back the others of its batch. */
  feed(worker: IFunction, { workers, batchSize }: { readonly workers: number; readonly batchSize: number }): void {
    worker.addEventSource(
      new SqsEventSource(this.queue, { batchSize, maxConcurrency: workers, reportBatchItemFailures: true }),
    );
  }
}
