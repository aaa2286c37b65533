import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from './config.ts';
import { OrderTable } from './constructs/order-table.ts';
import { PageKeys } from './constructs/page-keys.ts';

export interface DataStackProps extends StackProps {
  readonly stage: Stage;
}

/** What must outlive every deployment: the orders, and the keys of links already sent. */
export class DataStack extends Stack {
  readonly orders: OrderTable;
  readonly pageKeys: PageKeys;

  constructor(scope: Construct, id: string, { stage, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: !stage.disposable });
    this.orders = new OrderTable(this, 'Orders', { stage });
    this.pageKeys = new PageKeys(this, 'PageKeys', { stage });
    new CfnOutput(this, 'TableName', { value: this.orders.table.tableName });
  }
}
