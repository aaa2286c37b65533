import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import type { Journey } from '../../../domain/journey.ts';
import { type Entry, isFinal } from '../../../domain/ledger.ts';
import { connectionKey } from '../../../lambdas/adapters/keys.ts';
import { readInteraction, readJourney } from '../../../lambdas/adapters/order-items.ts';
import { clientSettings } from '../../../local/aws-environment.ts';

/** What stands in the table about one order: read straight from the embedded AWS, past whatever disturbs the functions. */
export interface Seen {
  readonly journey: Journey | undefined;
  readonly ledger: readonly Entry[];
  readonly interactions: readonly ReturnType<typeof readInteraction>[];
  /** Deliveries of its connection that wait to be applied. */
  readonly kept: number;
}

export interface Where {
  /** The order's partition. */
  readonly pk: string;
  /** The address at which its carrier calls. */
  readonly address: string;
}

export const looking = ({ endpoint, tableName: TableName }: { endpoint: string; tableName: string }) => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientSettings(endpoint)));
  const query = async (pk: string): Promise<any[]> => {
    const items: any[] = [];
    const request = {
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    };
    for await (const { Items = [] } of paginateQuery({ client }, request)) items.push(...Items);
    return items;
  };
  return async ({ pk, address }: Where): Promise<Seen> => {
    const [items, hook] = await Promise.all([query(pk), query(connectionKey(address).pk)]);
    const journey = items.find(({ sk }) => sk === 'JOURNEY');
    const of = (prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix));
    return {
      journey: journey && readJourney(journey),
      ledger: of('NOTICE#').map(({ value }) => value),
      interactions: of('AT#').map(readInteraction),
      kept: hook.filter(({ sk }) => sk.startsWith('KEPT#')).length,
    };
  };
};

export type Look = ReturnType<typeof looking>;

/** Nothing is left to do before something new happens or a clock rings. */
export const isQuiet = ({ journey, ledger, kept }: Seen): boolean =>
  journey !== undefined && kept === 0 && ledger.every(isFinal) && isAtRest(journey);

/** It waits at its rung and has seen all that happened, or it has ended and nobody looks after it any more. */
const isAtRest = ({ lookBy, token, tokenSeen, tokenRung, deadToken, turn, rung }: Journey): boolean =>
  lookBy === undefined || (token !== undefined && token !== deadToken && tokenSeen === turn && tokenRung === rung);

export interface Patience {
  readonly withinSeconds: number;
  /** As many interactions as are known to come. */
  readonly interactions?: number;
  /** Fewer may come: it is a race how many. They are waited for a minute longer. */
  readonly isRace?: boolean;
}

/** Waits until an order is quiet and stays so for a while. Throws what was seen last. */
export const untilQuiet = async (look: Look, where: Where, patience: Patience): Promise<Seen> => {
  const { withinSeconds, interactions = 0, isRace = false } = patience;
  const deadline = Date.now() + withinSeconds * 1000;
  let quiet = 0;
  for (;;) {
    const seen = await look(where);
    const areAllThere = seen.interactions.length >= interactions;
    quiet = isQuiet(seen) && (areAllThere || isRace) ? quiet + 1 : 0;
    if (quiet >= (areAllThere ? LOOKS : LOOKS_FOR_MORE)) return seen;
    if (Date.now() > deadline) throw new Error(`not quiet within ${withinSeconds} s: ${told(seen, interactions)}`);
    await pause(BETWEEN_LOOKS);
  }
};

/** Half a second: what a stream's reader brings without a trace in the order's own items comes within it. */
const LOOKS = 3;
const LOOKS_FOR_MORE = 240;
const BETWEEN_LOOKS = 250;

const told = ({ journey, ledger, interactions, kept }: Seen, wanted: number): string => {
  const { turn, rung, life, token, tokenSeen, tokenRung, deadToken, lookBy } = journey ?? {};
  const open = ledger.filter((entry) => !isFinal(entry)).map(({ reason, channel, state }) => [reason, channel, state]);
  const park = { turn, rung, life, parked: token !== undefined, tokenSeen, tokenRung, dead: deadToken, lookBy };
  return JSON.stringify({ ...park, open, kept, interactions: interactions.length, wanted });
};
