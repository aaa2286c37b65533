import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { paginateGetExecutionHistory, paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import { ListQueuesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { clients, deployed } from './deployed.ts';

/** Everything that is kept anywhere, as text, by the place where it is kept. Only read: a law looks through it. */
export interface Kept {
  readonly place: string;
  readonly text: string;
}

const states = new SFNClient(clients);
const queues = new SQSClient(clients);
const table = new DynamoDBClient(clients);

/** CloudWatch Logs speaks JSON over POST: two reads are not worth a client. */
const logs = async (action: 'DescribeLogGroups' | 'FilterLogEvents', request: object): Promise<any> => {
  const response = await fetch(deployed.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `Logs_20140328.${action}`,
      authorization:
        'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/logs/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify(request),
  });
  if (!response.ok) throw new Error(`${action} answered ${response.status}`);
  return response.json();
};

const inPages = async (
  action: 'DescribeLogGroups' | 'FilterLogEvents',
  request: object,
  list: string,
): Promise<readonly any[]> => {
  const all: any[] = [];
  let nextToken: string | undefined;
  do {
    const page = await logs(action, { ...request, ...(nextToken ? { nextToken } : {}) });
    all.push(...page[list]);
    nextToken = page.nextToken;
  } while (nextToken);
  return all;
};

export const logLines = async (): Promise<readonly Kept[]> => {
  const groups = await inPages('DescribeLogGroups', {}, 'logGroups');
  const found = await Promise.all(
    groups.map(async ({ logGroupName }): Promise<readonly Kept[]> => {
      const events = await inPages('FilterLogEvents', { logGroupName, limit: 10_000 }, 'events');
      return events.map(({ message }) => ({ place: `log ${logGroupName}`, text: message }));
    }),
  );
  return found.flat();
};

export const executionHistories = async (): Promise<readonly Kept[]> => {
  const kept: Kept[] = [];
  const stateMachineArn = deployed.outputs.MachineArn;
  for await (const { executions = [] } of paginateListExecutions({ client: states }, { stateMachineArn })) {
    for (const { executionArn = '', name = '' } of executions) {
      kept.push({ place: 'execution name', text: name });
      for await (const { events } of paginateGetExecutionHistory({ client: states }, { executionArn })) {
        kept.push({ place: `execution ${name}`, text: JSON.stringify(events) });
      }
    }
  }
  return kept;
};

/** What waits in any queue, failures' queues too. It stays there. */
export const queuedMessages = async (): Promise<readonly Kept[]> => {
  const { QueueUrls = [] } = await queues.send(new ListQueuesCommand({}));
  const found = await Promise.all(
    QueueUrls.map(async (QueueUrl): Promise<readonly Kept[]> => {
      const request = { QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0, MessageAttributeNames: ['All'] };
      const { Messages = [] } = await queues.send(new ReceiveMessageCommand(request));
      return [
        { place: 'queue', text: QueueUrl },
        ...Messages.map((one) => ({ place: QueueUrl, text: JSON.stringify(one) })),
      ];
    }),
  );
  return found.flat();
};

export const tableItems = async (): Promise<readonly Kept[]> => {
  const kept: Kept[] = [];
  const request = { TableName: deployed.outputs.TableName, ConsistentRead: true };
  for await (const { Items = [] } of paginateScan({ client: table }, request)) {
    kept.push(...Items.map((item) => ({ place: `${item.pk?.S} ${item.sk?.S}`, text: JSON.stringify(item) })));
  }
  return kept;
};
