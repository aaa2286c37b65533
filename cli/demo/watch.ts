import { setTimeout as pause } from 'node:timers/promises';
import { Obstacle } from '../../local/obstacle.ts';
import type { Outgoing } from '../../local/outbox.ts';
import { readOutbox } from '../../local/outbox.ts';
import type { Print } from '../../local/printer.ts';
import { type Told, tellInteraction } from '../../messages/tell-interaction.ts';
import { faint } from '../printer.ts';
import type { Interaction, OrderView, Placed } from '../views.ts';
import type { ShopApi } from './shop-api.ts';

export interface Watched {
  readonly api: ShopApi;
  /** The embedded AWS, whose outbox holds what was sent. */
  readonly endpoint: string;
  readonly order: Placed;
  /** Epoch milliseconds from which the lines count. */
  readonly began: number;
  readonly print: Print;
  readonly signal?: AbortSignal | undefined;
}

export interface Watch {
  /** Prints what is new until the condition holds. An Obstacle after so many seconds without it. */
  readonly until: (
    what: string,
    withinSeconds: number,
    isSo: (order: OrderView) => Promise<boolean> | boolean,
  ) => Promise<OrderView>;
  /** The order as it is now, with everything new printed. */
  readonly look: () => Promise<OrderView>;
}

const lookAgainAfterMilliseconds = 200;

interface Line {
  readonly id: string;
  readonly at: string;
  readonly told: Told;
}

/** Reads an order's timeline and everything that was sent for it, and prints each new thing once, in the order in which it happened. */
export const watchOrder = ({ api, endpoint, order, began, print, signal }: Watched): Watch => {
  const printed = new Set<string>();
  const tell = teller(print, { began, page: order.page });
  const look = async (): Promise<OrderView> => {
    signal?.throwIfAborted();
    const [view, timeline, outbox] = await Promise.all([
      api.order(order.reference),
      api.timeline(order.reference),
      readOutbox(endpoint),
    ]);
    const lines = [...timeline.flatMap(lineOf), ...outbox.filter(isAbout(order)).map(sentLine)]
      .filter(({ id }) => !printed.has(id))
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    for (const line of lines) {
      printed.add(line.id);
      tell(line);
    }
    return view;
  };
  const until: Watch['until'] = async (what, withinSeconds, isSo) => {
    const deadline = Date.now() + withinSeconds * 1000;
    for (;;) {
      const view = await look();
      if (await isSo(view)) return look();
      if (Date.now() > deadline) {
        throw new Obstacle(
          `The demonstration waited ${withinSeconds} s in vain for ${what}; .local/aws/aws.log may say why.`,
        );
      }
      await pause(lookAgainAfterMilliseconds, undefined, { signal });
    }
  };
  return { until, look };
};

/** A message that was sent is told in its own words, so its interaction is not told again. */
const lineOf = (one: Interaction): Line[] =>
  one.kind === 'notice' && one.outcome === 'sent'
    ? []
    : [{ id: one.id, at: one.heardAt ?? one.at, told: tellInteraction(one) }];

const isAbout =
  ({ page, orderId }: Placed) =>
  (message: Outgoing): boolean =>
    [page.split('/').at(-1) ?? page, orderId].some((word) => JSON.stringify(message).includes(word));

const sentLine = (message: Outgoing): Line => ({
  id: `sent ${message.number}`,
  at: message.at,
  told: sentWords(message),
});

const sentWords = (message: Outgoing): Told => {
  if (message.channel === 'email') return ['e-mail', `“${message.subject}” to ${message.to.join(', ')}`];
  return message.channel === 'sms' ? ['SMS', `“${message.text}”`] : ['team', `“${message.subject}”`];
};

/** Some times are only known to the minute; on the screen none goes back. The page's long address is told in full at the end. */
const teller = (print: Print, { began, page }: { readonly began: number; readonly page: string }) => {
  const shortPage = `${page.slice(0, page.lastIndexOf('/') + 7)}…`;
  let last = began;
  return ({ at, told: [who, what] }: Line): void => {
    last = Math.max(last, Date.parse(at));
    const seconds = ((last - began) / 1000).toFixed(1).padStart(5);
    print(`${faint(`${seconds} s`)}  ${who.padEnd(8)} ${what.replaceAll(page, shortPage)}`);
  };
};
