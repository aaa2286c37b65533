import { ArnFormat, Duration, Stack, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption, RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { calmly, type Team } from './team.ts';

export interface FailureQueueProps {
  readonly team: Team;
  readonly impact: string;
  readonly article: string;
  /** The queue whose messages end here and can be moved back to. @default none: what ends here comes from Lambda or EventBridge */
  readonly sourceName?: string;
}

/** Where work ends that failed again and again. Anything in it calls the team; it stays for two weeks. */
export class FailureQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { team, impact, article, sourceName }: FailureQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      queueName: queueName(this),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      redriveAllowPolicy: sourceName
        ? {
            redrivePermission: RedrivePermission.BY_QUEUE,
            sourceQueues: [Queue.fromQueueArn(this, 'Source', arnOf(this, sourceName))],
          }
        : { redrivePermission: RedrivePermission.DENY_ALL },
    });
    if (!sourceName) {
      Validations.of(this.queue).acknowledge({
        id: 'AwsSolutions-SQS3',
        reason:
          'It is where failed work ends; the rule looks for queues that name it and cannot see functions and rules.',
      });
    }
    team.callWhen(this, 'NotEmpty', {
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ ...calmly, statistic: 'Maximum' }),
      above: 0,
      impact,
      article,
    });
  }
}

/** A queue's name is typed by whoever moves messages back, so it says which stage and whose messages they are. */
export const queueName = (owner: Construct): string =>
  [Stack.of(owner).stackName, ...owner.node.path.split('/').slice(1)].join('-');

/** By name, because a queue and its failure queue cannot each wait for the other's ARN. */
const arnOf = (scope: Construct, name: string): string =>
  Stack.of(scope).formatArn({ service: 'sqs', resource: name, arnFormat: ArnFormat.NO_RESOURCE_NAME });
