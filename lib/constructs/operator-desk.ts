import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Environment } from '../../lambdas/operate/environment.ts';
import type { Stage } from '../config.ts';
import type { ConnectionSecrets } from './connection-secrets.ts';
import { NodeFunction } from './node-function.ts';
import type { OrderTable } from './order-table.ts';
import type { Outbox } from './outbox.ts';
import type { PageKeys } from './page-keys.ts';

export interface OperatorDeskProps {
  readonly stage: Stage;
  readonly orders: OrderTable;
  readonly pageKeys: PageKeys;
  readonly secrets: ConnectionSecrets;
  /** By which test messages leave. */
  readonly outbox: Outbox;
  readonly publicUrl: string;
}

/** What the command line speaks to. Nothing calls it but who may invoke it: `lambda:InvokeFunction` on it is the key to the stage. */
export class OperatorDesk extends Construct {
  readonly operate: NodeFunction<Environment>;

  constructor(
    scope: Construct,
    id: string,
    { stage, orders, pageKeys, secrets, outbox, publicUrl }: OperatorDeskProps,
  ) {
    super(scope, id);
    this.operate = new NodeFunction<Environment>(this, 'Operate', {
      stage,
      entry: 'operate',
      description: 'Does what an operator types: keys, connections, brands, orders, cases, test messages.',
      environment: {
        TABLE_NAME: orders.table.tableName,
        SECRETS_PREFIX: secrets.prefix,
        KEYS_SECRET: pageKeys.secret.secretArn,
        PUBLIC_URL: publicUrl,
        STAGE: stage.name,
        CONFIGURATION_SET: outbox.configurationSet,
        SENDER: stage.mail.sender,
        ...outbox.texting.settings,
      },
      timeout: Duration.minutes(1),
    });
    orders.grantAdmit(this.operate);
    orders.grantWatch(this.operate, 'CASE');
    orders.grantWalk(this.operate);
    pageKeys.grantUse(this.operate);
    secrets.grantKeep(this.operate);
    outbox.grantSend(this.operate);
  }
}
