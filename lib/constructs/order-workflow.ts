import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArnFormat, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Grant, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction, Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import type { OrderTable } from './order-table.ts';
import { calmly, type Team } from './team.ts';

const definition = join(import.meta.dirname, '../../state-machines/order.asl.json');

export interface OrderWorkflowProps {
  readonly stage: Stage;
  readonly team: Team;
  /** Where tokens are parked. */
  readonly orders: OrderTable;
  /** The functions that the definition names, by the word it uses for each before `FunctionArn`. */
  readonly functions: Readonly<Record<string, IFunction>>;
}

/** The journey of an order as a machine: the file as it stands, with names put in. */
export class OrderWorkflow extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { stage, team, orders, functions }: OrderWorkflowProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: machineName(this),
      // Inlined, so that a template says which definition it deploys.
      definitionBody: DefinitionBody.fromString(readFileSync(definition, 'utf8')),
      definitionSubstitutions: {
        TableName: orders.table.tableName,
        ...Object.fromEntries(
          Object.entries(functions).map(([name, { functionArn }]) => [`${name}FunctionArn`, functionArn]),
        ),
      },
      role,
      logs: { destination: this.log(stage), level: LogLevel.ALL, includeExecutionData: false },
      // By X-Ray's own rule: one execution a second, and 5 % of the rest.
      tracingEnabled: stage.embedded.tracing,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    orders.grantPark(role);
    for (const { functionArn } of Object.values(functions)) {
      Grant.addToPrincipal({ grantee: role, actions: ['lambda:InvokeFunction'], resourceArns: [functionArn] });
    }
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Log deliveries and X-Ray segments have no resource that a policy could name.',
    });
    this.callTeam(team);
  }

  /** To start an order's execution, to ask whether one still runs, and to end its wait with the token that it parked. */
  grantWake(waker: Lambda): void {
    const { stateMachineArn } = this.machine;
    const name = machineName(this);
    Grant.addToPrincipal({
      grantee: waker,
      actions: ['states:StartExecution', 'states:SendTaskSuccess', 'states:SendTaskFailure'],
      resourceArns: [stateMachineArn],
    });
    const executions = Stack.of(this).formatArn({
      service: 'states',
      resource: 'execution',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      resourceName: `${name}:*`,
    });
    Grant.addToPrincipal({ grantee: waker, actions: ['states:DescribeExecution'], resourceArns: [executions] });
    if (waker.role) {
      Validations.of(waker.role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${name}:*]`,
        reason:
          'Executions are named after orders and lives, made while the stage runs; only this machine’s are meant.',
      });
    }
  }

  /** Under the one prefix for which AWS widens its policy once, instead of once per log group until it is full. */
  private log(stage: Stage): LogGroup {
    return new LogGroup(this, 'Log', {
      logGroupName: `/aws/vendedlogs/states/${Stack.of(this).stackName}`,
      retention: stage.logs.kept,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }

  private callTeam(team: Team): void {
    team.callWhen(this, 'NeedsAPerson', {
      metric: this.machine.metricFailed(calmly),
      above: 0,
      impact:
        'An order met a fault of ours and ended in "Needs a Person"; it was restarted from the table if it could be.',
      article: 'needs-a-person',
    });
    team.callWhen(this, 'Throttled', {
      metric: this.machine.metricThrottled(calmly),
      above: 0,
      periods: 3,
      impact: 'Orders move later than they could: the account’s quota of state transitions is used up.',
      article: 'machine-throttled',
    });
  }
}

/** Fixed, so that a policy can name the machine's executions. */
const machineName = (scope: Construct): string => `${Stack.of(scope).stackName}-Order`;
