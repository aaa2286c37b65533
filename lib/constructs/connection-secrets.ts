import { Stack, Validations } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';

/** Where carriers' webhook secrets are kept: one encrypted parameter per connection, made by the operator's function. */
export class ConnectionSecrets extends Construct {
  /** The path in the parameter store. */
  readonly prefix: string;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.prefix = `/doorstep/${stage.name}/connections`;
  }

  grantRead(reader: Lambda): void {
    this.grant(reader, ['ssm:GetParameter']);
  }

  /** Of several connections at once. */
  grantReadAll(reader: Lambda): void {
    this.grant(reader, ['ssm:GetParameters']);
  }

  grantKeep(keeper: Lambda): void {
    this.grant(keeper, ['ssm:GetParameter', 'ssm:PutParameter']);
  }

  private grant(grantee: Lambda, actions: string[]): void {
    const stack = Stack.of(this);
    const resource = stack.formatArn({
      service: 'ssm',
      resource: 'parameter',
      resourceName: `${this.prefix.slice(1)}/*`,
    });
    Grant.addToPrincipal({ grantee, actions, resourceArns: [resource] });
    if (grantee.role) {
      Validations.of(grantee.role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ssm:<AWS::Region>:<AWS::AccountId>:parameter${this.prefix}/*]`,
        reason: 'Connections are made while the stage runs; all of them, and nothing else, lie under this path.',
      });
    }
  }
}
