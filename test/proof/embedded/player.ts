import { setTimeout as pause } from 'node:timers/promises';
import { newestAbout } from '../../../cli/messages/answer-mail.ts';
import type { Journey } from '../../../domain/journey.ts';
import { rungs } from '../../../domain/stage.ts';
import { orderKey } from '../../../lambdas/adapters/keys.ts';
import { readOutbox } from '../../../local/outbox.ts';
import { postMail } from '../../../local/post-mail.ts';
import { postText } from '../../../local/post-text.ts';
import type { Happening, Script } from '../../../simulator/script.ts';
import type { Story } from '../../../simulator/stories/story.ts';
import { fieldsOf } from '../../../simulator/world/errands.ts';
import { bodyOf, isByTracker, isWebhook, senderOf, type Webhook } from '../../../simulator/world/letters.ts';
import { mailOf } from '../../../simulator/world/mails.ts';
import { inboundText } from '../../../simulator/world/texts.ts';
import type { Order, Shop, Stand } from '../../bench/embedded.ts';
import type { Answered } from '../../end-to-end/harness/http.ts';
import { type Look, looking, type Seen, untilQuiet, type Where } from './look.ts';
import { untilTextsHeard } from './queues.ts';
import { rewritten } from './rewritten.ts';

/** How one script went on the embedded AWS. */
export interface Played {
  readonly script: Script;
  /** Missing if no order came of it. */
  readonly order?: Order;
  readonly seen?: Seen;
  /** What each happening came to: "done", or the status with which it was refused. */
  readonly answers: readonly string[];
  /** How many interactions stood in the order's timeline when it was quiet again, happening by happening. */
  readonly counts: readonly number[];
  /** Calls that were answered with 5xx, or not at all, and made again, as senders do. */
  readonly callsAgain: number;
}

export interface Play {
  readonly stand: Stand;
  readonly tag: string;
  /** By a plan of seconds, until the order has ended. */
  readonly withClock: boolean;
  /** The same scripts where nothing was disturbed. */
  readonly undisturbed?: readonly Played[] | undefined;
}

/** Longer than the last rescue takes: the ledger is looked through for what nobody has finished after ten minutes. */
const QUIET_WITHIN_SECONDS = 720;
/** Webhooks that follow each other as quickly as this are not waited for in between. */
const BURST = 5000;

/** Whether webhooks of one order follow each other so quickly that what its buyer hears of them is a matter of luck. */
export const isRace = ({ scripts }: Story): boolean =>
  scripts.some(({ happenings }) => {
    const times = happenings
      .flatMap((happening) => (isWebhook(happening) ? [Date.parse(happening.at)] : []))
      .sort((a, b) => a - b);
    return times.some((at, place) => at - (times[place - 1] ?? 0) <= BURST);
  });

/** Its brands, with keys and connections, before anything happens: to be opened where nothing is disturbed. */
export const openShops = async ({ scripts }: Story, { stand, withClock }: Play): Promise<ReadonlyMap<string, Shop>> => {
  const shops = new Map<string, Shop>();
  for (const brand of new Set(scripts.map((script) => script.brand))) {
    shops.set(brand, await stand.aShop(brand, { plan: withClock ? 'brief@1' : 'standard@1' }));
  }
  return shops;
};

/** Plays what happens in a story, one after the other, and waits each time until its order has come to rest. */
export const playStory = async (
  story: Story,
  shops: ReadonlyMap<string, Shop>,
  { stand, tag, withClock, undisturbed }: Play,
): Promise<readonly Played[]> => {
  const { scripts: told } = story;
  const scripts = rewritten(told, ({ name }) => ({ tag, mailbox: `${name}-${tag}`, phone: newPhone() }), Date.now());
  const look = looking(stand);
  const roles = await Promise.all(
    scripts.map(async (script) => {
      const shop = shops.get(script.brand);
      if (!shop) throw new Error(`nobody opened ${script.brand}`);
      return { script, actor: await acting(script, shop), answers: [] as string[], counts: [] as number[] };
    }),
  );
  const queue = roles
    .flatMap((role, part) =>
      role.script.happenings.map((happening, place) => ({
        at: Date.parse(told[part]!.happenings[place]!.at),
        happening,
        role,
        part,
      })),
    )
    .sort((one, other) => one.at - other.at);
  for (const [place, { at, happening, role, part }] of queue.entries()) {
    const { actor, answers, counts } = role;
    const next = queue[place + 1];
    if (withClock && happening.kind === 'answer') await untilAsked(look, actor.where());
    answers.push(await actor.act(happening));
    const isInBurst = next && isWebhook(next.happening) && isWebhook(happening) && next.at - at <= BURST;
    const where = actor.where();
    const interactions = undisturbed?.[part]?.counts[counts.length];
    if (isInBurst || !where) counts.push(0);
    else {
      // What one order hears may be news for another: two may travel in one parcel.
      const others = roles.filter((other) => other !== role).flatMap((other) => other.actor.where() ?? []);
      await Promise.all(
        others.map((other) => settled(look, other, { happening, interactions: undefined, isRace: false })),
      );
      const seen = await settled(look, where, { happening, interactions, isRace: isRace(story) });
      counts.push(seen.interactions.length);
    }
  }
  return Promise.all(
    roles.map(async ({ script, actor, answers, counts }) => {
      const where = actor.where();
      const heard = { script, answers, counts, callsAgain: actor.callsAgain() };
      if (!where) return heard;
      const interactions = undisturbed?.[scripts.indexOf(script)]?.seen?.interactions.length;
      const patience = {
        withinSeconds: QUIET_WITHIN_SECONDS,
        isRace: isRace(story),
        ...(interactions && !withClock ? { interactions } : {}),
      };
      if (withClock) await untilEnded(look, where);
      return { ...heard, seen: await untilQuiet(look, where, patience), order: actor.order() };
    }),
  );
};

let phones = 0;
const newPhone = (): string => `+4930777${String(1e6 + (++phones % 8e6))}`;

interface Expecting {
  readonly happening: Happening;
  readonly interactions: number | undefined;
  readonly isRace: boolean;
}

const settled = async (look: Look, where: Where, { happening, interactions, ...race }: Expecting): Promise<Seen> => {
  const patience = {
    withinSeconds: QUIET_WITHIN_SECONDS,
    ...race,
    ...(interactions === undefined ? {} : { interactions }),
  };
  return untilQuiet(look, where, patience).catch((error) => {
    throw new Error(`after "${happening.kind}" ${error.message}`);
  });
};

/** The buyer answers what they were asked, not what they will be. */
const untilAsked = async (look: Look, where: Where | undefined): Promise<void> => {
  await untilJourney(look, where, ({ rung }) => rung >= rungs.asked);
  if (where) await untilQuiet(look, where, { withinSeconds: QUIET_WITHIN_SECONDS });
};
const untilEnded = (look: Look, where: Where): Promise<void> =>
  untilJourney(look, where, ({ lookBy }) => lookBy === undefined);

const untilJourney = async (
  look: Look,
  where: Where | undefined,
  hoped: (journey: Journey) => boolean,
): Promise<void> => {
  const deadline = Date.now() + QUIET_WITHIN_SECONDS * 1000;
  while (where) {
    const { journey } = await look(where);
    if (journey && hoped(journey)) return;
    if (Date.now() > deadline) throw new Error('the clock did not ring');
    await pause(250);
  }
};

const isFine = ({ status }: Answered): boolean => status >= 200 && status < 400;
const isOver = ({ status }: Answered): boolean => status < 500 && status !== 429;

const MOST_TRIES = 14;

/** Does what a script's people do, and does it again where it is answered with 5xx or not at all, as they do. */
const acting = async (script: Script, shop: Shop) => {
  const { call } = await import('../../end-to-end/harness/http.ts');
  const { eraseOrder } = await import('../../end-to-end/harness/operator.ts');
  const { order: orderOf } = await import('../../end-to-end/harness/order.ts');
  const { pathOf } = await import('../../end-to-end/harness/shop.ts');
  const { brand, key, doorstep, easypost } = shop;
  const { reference, buyer } = script.order;
  const path = `/v1/orders/${encodeURIComponent(reference)}`;
  let placed: { readonly orderId: string; readonly page: string } | undefined;
  let callsAgain = 0;

  const until = async (ask: () => Promise<Answered>, is = isOver): Promise<Answered> => {
    for (let tries = 1; ; tries += 1) {
      const answer = await ask().catch(() => undefined);
      if (answer && is(answer)) return answer;
      if (tries === MOST_TRIES) throw new Error(`given up after ${tries} tries: ${answer?.status} ${answer?.text}`);
      callsAgain += 1;
      await pause(Math.min(5000, 100 * 2 ** tries));
    }
  };
  const post = (to: string, body: unknown) => until(() => call('POST', to, { key, body }));
  const said = (answer: Answered): string => (isFine(answer) ? 'done' : String(answer.status));

  const place = async (): Promise<string> => {
    const answer = await post('/v1/orders', script.order);
    if (isFine(answer)) placed = answer.body;
    return said(answer);
  };
  const closeCase = async (endOrder: boolean): Promise<string> => {
    const { body } = await until(() => call('GET', '/v1/cases?limit=100', { key }));
    const own = body.cases.filter((one: any) => one.orderId === placed?.orderId);
    const [oldest] = own.sort((one: any, other: any) => (one.openedAt < other.openedAt ? -1 : 1));
    return oldest ? said(await post(`/v1/cases/${oldest.id}/close`, { endOrder })) : 'no case';
  };
  const answered = (answer: string, words = '') => filled({ words, answer });
  const filled = (fields: Record<string, string> | URLSearchParams, beside = '') =>
    until(() =>
      call('POST', pathOf(placed?.page ?? '') + beside, {
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    );
  /** To the address that the newest e-mail names; brought again until it is heard, as SES does. */
  const writeBack = async (happening: Extract<Happening, { kind: 'reply' }>): Promise<string> => {
    const { endpoint, outputs } = JSON.parse(process.env.DOORSTEP_END_TO_END ?? '{}');
    const answered = newestAbout(await readOutbox(endpoint), placed?.orderId ?? '');
    const mail = Buffer.concat([Buffer.from(`To: ${answered?.replyTo[0]}\r\n`), mailOf(script, happening)]);
    for (let tries = 1; ; tries += 1) {
      const outcome = await postMail({ endpoint, outputs: { all: outputs } }, mail).catch(() => undefined);
      if (outcome || tries === MOST_TRIES) return outcome === 'mail-heard' || outcome === 'mail-known' ? 'done' : '404';
      callsAgain += 1;
      await pause(Math.min(5000, 100 * 2 ** tries));
    }
  };
  /** To whatever the number was texted about last. That it was heard does not always show in an order, so its queue is asked. */
  const textBack = async (happening: Extract<Happening, { kind: 'text' }>): Promise<string> => {
    const { endpoint, outputs } = JSON.parse(process.env.DOORSTEP_END_TO_END ?? '{}');
    const written = inboundText({ from: script.order.buyer.phone ?? '', words: happening.words, at: happening.at });
    await postText({ endpoint, outputs: { all: outputs } }, written);
    await untilTextsHeard(endpoint, QUIET_WITHIN_SECONDS);
    return 'done';
  };
  /** Signed as its sender signs it; whatever is not answered with exactly 200 is said again. */
  const deliver = async (webhook: Webhook): Promise<void> => {
    const { address, secret } = isByTracker(webhook) ? easypost : doorstep;
    const body = bodyOf(webhook, script);
    const once = () =>
      until(() => {
        const headers = senderOf(webhook).sign?.(body, { secret, settings: {}, now: Date.now() }) ?? {};
        return call('POST', `/v1/webhooks/${address}`, { body: body.toString(), headers });
      }, accepted);
    await Promise.all(Array.from({ length: webhook.times ?? 1 }, once));
  };
  /** An order that was told is placed a moment later, unless it was cancelled before it was known. */
  const told = async (happening: Extract<Happening, { kind: 'tell-order' }>): Promise<void> => {
    isCalledOff ||= !placed && happening.tells.isCancelled === true;
    if (placed || isCalledOff || !happening.tells.isWhole) return;
    const { body } = await until(
      () => call('GET', path, { key }),
      ({ status }) => status === 200,
    );
    placed = body;
  };
  let isCalledOff = false;
  const act = async (happening: Happening): Promise<string> => {
    switch (happening.kind) {
      case 'place':
        return place();
      case 'add-parcels':
        return said(await post(`${path}/parcels`, { parcels: happening.parcels }));
      case 'cancel':
        return said(await post(`${path}/cancel`, {}));
      case 'report-problem': {
        const { problem: kind, state, parcel } = happening;
        return said(await post(`${path}/problems`, { kind, state, ...(parcel ? { parcel } : {}) }));
      }
      case 'hand-over':
        return said(await post(`${path}/handover`, {}));
      case 'refund':
        return said(await post(`${path}/refund`, { whole: happening.whole, total: happening.total }));
      case 'correct-buyer':
        return said(await post(`${path}/buyer`, happening.buyer));
      case 'dispute':
        return said(await filled({ arrived: happening.arrived ? 'yes' : 'no' }));
      case 'choose':
        return said(await filled(fieldsOf(happening), '/preferences'));
      case 'webhook':
        await deliver(happening);
        return 'done';
      case 'tell-order':
        await deliver(happening);
        await told(happening);
        return 'done';
      case 'view':
        return said(await until(() => call('GET', pathOf(placed?.page ?? ''))));
      case 'answer':
        return said(await answered(happening.answer, happening.words));
      case 'reply':
        return writeBack(happening);
      case 'text':
        return textBack(happening);
      case 'close-case':
        return closeCase(happening.endOrder ?? false);
      case 'erase': {
        const done = { status: 200, headers: new Headers(), text: '', body: undefined };
        return said(await until(() => eraseOrder(brand, reference).then(() => done)));
      }
    }
  };
  return {
    act,
    callsAgain: () => callsAgain,
    where: (): Where | undefined => placed && { pk: orderKey(brand, placed.orderId), address: doorstep.address },
    order: (): Order =>
      orderOf({
        brand,
        key,
        doorstep,
        reference,
        orderId: placed?.orderId ?? '',
        page: placed?.page ?? '',
        parcels: script.order.parcels ?? [],
        buyer: { phone: 'none', ...buyer },
      }),
  };
};

const accepted = (answer: Answered): boolean => {
  if (answer.status === 401) throw new Error('an authentic webhook was answered with 401');
  return answer.status === 200;
};
