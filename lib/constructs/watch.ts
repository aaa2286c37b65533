import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import type { Environment as RestartEnvironment } from '../../lambdas/restart-journey/environment.ts';
import type { Environment as SweepEnvironment } from '../../lambdas/sweep/environment.ts';
import { metricNamespace, type Stage } from '../config.ts';
import { FailureQueue } from './failure-queue.ts';
import { NodeFunction } from './node-function.ts';
import type { OrderTable } from './order-table.ts';
import type { OrderWorkflow } from './order-workflow.ts';
import type { Outbox } from './outbox.ts';
import { calmly, type Team } from './team.ts';

export interface WatchProps {
  readonly stage: Stage;
  readonly team: Team;
  readonly orders: OrderTable;
  readonly outbox: Outbox;
  readonly workflow: OrderWorkflow;
}

/** Who looks after orders that nobody looks after: a sweep every few minutes, and a restart for an execution that failed. */
export class Watch extends Construct {
  readonly sweep: NodeFunction<SweepEnvironment>;
  readonly restart: NodeFunction<RestartEnvironment>;

  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    this.sweep = this.sweepByTheClock(props);
    this.restart = this.restartWhatFailed(props);
    this.callTeam(props);
  }

  private sweepByTheClock({ stage, orders, outbox }: WatchProps): NodeFunction<SweepEnvironment> {
    const every = Duration.minutes(stage.sweepEveryMinutes);
    const sweep = new NodeFunction<SweepEnvironment>(this, 'Sweep', {
      stage,
      entry: 'sweep',
      description: 'Looks at what is overdue: orders, notices, erasures. Writes to the table and to the queues only.',
      environment: {
        TABLE_NAME: orders.table.tableName,
        URGENT_QUEUE_URL: outbox.urgent.queue.queueUrl,
        ORDINARY_QUEUE_URL: outbox.ordinary.queue.queueUrl,
      },
      // It ends before the next one begins.
      timeout: Duration.seconds(Math.min(every.toSeconds() - 10, 120)),
    });
    orders.grantChangeOrders(sweep);
    orders.grantWatch(sweep, 'JOURNEY', 'NOTICE', 'ERASURE');
    outbox.grantPut(sweep);
    // One that fails is not repeated: the next one does its work.
    const bounded = { retryAttempts: 0, maxEventAge: every };
    sweep.configureAsyncInvoke(bounded);
    new Rule(this, 'Clock', {
      schedule: Schedule.rate(every),
      targets: [new LambdaFunction(sweep, bounded)],
    });
    return sweep;
  }

  private restartWhatFailed({ stage, team, orders, workflow }: WatchProps): NodeFunction<RestartEnvironment> {
    const failures = new FailureQueue(this, 'RestartFailures', {
      team,
      impact: 'A failed execution was not replaced: its order waits for the sweeper.',
      article: 'restart-failures',
    });
    const restart = new NodeFunction<RestartEnvironment>(this, 'Restart', {
      stage,
      entry: 'restart-journey',
      description: 'Gives an order whose execution failed a new life, by a write to the table.',
      environment: { TABLE_NAME: orders.table.tableName },
    });
    orders.grantChangeOrders(restart);
    const bounded = { retryAttempts: 2, maxEventAge: Duration.hours(1) };
    restart.configureAsyncInvoke({ ...bounded, onFailure: new SqsDestination(failures.queue) });
    new Rule(this, 'ExecutionFailed', {
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          stateMachineArn: [workflow.machine.stateMachineArn],
          status: ['FAILED', 'ABORTED', 'TIMED_OUT'],
        },
      },
      targets: [new LambdaFunction(restart, { ...bounded, deadLetterQueue: failures.queue })],
    });
    return restart;
  }

  private callTeam({ stage, team }: WatchProps): void {
    const swept = (metricName: string) =>
      new Metric({
        namespace: metricNamespace(stage),
        metricName,
        dimensionsMap: { service: this.sweep.entry },
        statistic: 'Maximum',
        ...calmly,
      });
    team.callWhen(this, 'WithoutNextStep', {
      metric: swept('OrdersWithoutNextStep'),
      above: 0,
      periods: 3,
      impact: 'Orders stand still that should have moved: their buyers hear nothing.',
      article: 'orders-without-next-step',
    });
    team.callWhen(this, 'Stuck', {
      metric: swept('StuckOrders'),
      above: 0,
      impact: 'An order was restarted three times without any news and is left to a person.',
      article: 'orders-stuck',
    });
    team.callWhen(this, 'SweepFailing', {
      metric: this.sweep.metricErrors(calmly),
      above: 0,
      periods: 3,
      impact: 'Nobody looks after orders that were missed.',
      article: 'sweep-failing',
    });
  }
}
