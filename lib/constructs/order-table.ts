import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, type ITable, ProjectionType, StreamViewType, Table, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';

/** What stands under watch in the sparse index, by the beginning of its keys there. */
export type Watched = 'JOURNEY' | 'NOTICE' | 'ERASURE' | 'CASE';

/** Partitions of API keys and of connections: to know one is to hold a capability. */
const apiKeys = 'KEY#*';
const connections = 'HOOK#*';

const reads = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const changes = [
  ...reads,
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
];

const only = (...partitions: string[]) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } });
/** Scan names no partition and would walk around this: it is granted only where nothing is barred. */
const besides = (...partitions: string[]) => ({ 'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': partitions } });

/** The one table: everything true about an order stands in its partition. */
export class OrderTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      globalSecondaryIndexes: [
        {
          indexName: 'watch',
          partitionKey: { name: 'watch', type: AttributeType.STRING },
          sortKey: { name: 'lookBy', type: AttributeType.STRING },
          // What is found is read from the table: with more in it, every write of a journey would be paid for twice.
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: !stage.disposable,
      removalPolicy: stage.disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
  }

  /** The table as a reader of its stream is to see it. */
  readBy(reader: Construct): ITable {
    const { tableArn, tableStreamArn } = this.table;
    return Table.fromTableAttributes(reader, 'Orders', { tableArn, ...(tableStreamArn ? { tableStreamArn } : {}) });
  }

  /** Orders, parcels, cases, brands: all that is neither an API key nor a connection. */
  grantChangeOrders(grantee: IGrantable): void {
    this.grant(grantee, changes, besides(apiKeys, connections));
  }

  /** What the machine does itself: it leaves a token on a journey. */
  grantPark(grantee: IGrantable): void {
    this.grant(grantee, ['dynamodb:UpdateItem'], besides(apiKeys, connections));
  }

  /** What is due, by the index; `CASE` for what is open. */
  grantWatch(grantee: IGrantable, ...watched: readonly Watched[]): void {
    Grant.addToPrincipal({
      grantee,
      actions: ['dynamodb:Query'],
      resourceArns: [`${this.table.tableArn}/index/watch`],
      conditions: only(...watched.map((kind) => `${kind}#*`)),
    });
  }

  grantCheckApiKeys(grantee: IGrantable): void {
    this.grant(grantee, ['dynamodb:GetItem'], only(apiKeys));
  }

  /** Orders, and connections too: to find one by its address, and to keep and take up what it delivered and could not be applied at once. */
  grantServeConnections(grantee: IGrantable): void {
    this.grant(grantee, changes, besides(apiKeys));
  }

  /** Everything, to make and revoke API keys and connections beside the brands that they belong to. */
  grantAdmit(grantee: IGrantable): void {
    this.grant(grantee, changes);
  }

  /** To walk through everything, for whoever may read everything already. */
  grantWalk(grantee: IGrantable): void {
    this.grant(grantee, ['dynamodb:Scan']);
  }

  private grant(grantee: IGrantable, actions: string[], conditions: Conditions = {}): void {
    Grant.addToPrincipal({ grantee, actions, resourceArns: [this.table.tableArn], conditions });
  }
}

type Conditions = Record<string, Record<string, string[]>>;
