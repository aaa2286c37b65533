/** What was asked of AWS, for those who count calls and money. */
export interface Usage {
  /** By "service.Action" as AWS names them: "dynamodb.TransactWriteItems"; beside them the questions put to senders ("easypost.trackers"). */
  readonly calls: Readonly<Record<string, number>>;
  /** DynamoDB's request units, as it would bill them. */
  readonly writeUnits: number;
  readonly readUnits: number;
  /** By function. */
  readonly invocations: Readonly<Record<string, number>>;
  /** States entered by machines. */
  readonly transitions: number;
}

export const noUsage: Usage = { calls: {}, writeUnits: 0, readUnits: 0, invocations: {}, transitions: 0 };
