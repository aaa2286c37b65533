import { type Instant, instantOf } from '../../domain/time.ts';
import { apiKeys } from '../../lambdas/adapters/api-keys.ts';
import { arrivalsOf } from '../../lambdas/adapters/arrivals.ts';
import { askedStore } from '../../lambdas/adapters/asked-store.ts';
import { brandStore } from '../../lambdas/adapters/brands.ts';
import { connections } from '../../lambdas/adapters/connections.ts';
import { intakeStore } from '../../lambdas/adapters/intake-store.ts';
import { journeyChanges } from '../../lambdas/adapters/journey-changes.ts';
import { keptDeliveries } from '../../lambdas/adapters/kept-deliveries.ts';
import type { KeySets } from '../../lambdas/adapters/key-sets.ts';
import { orderNewsStore } from '../../lambdas/adapters/order-news-store.ts';
import { personalStore } from '../../lambdas/adapters/personal-store.ts';
import { reachStore } from '../../lambdas/adapters/reach-store.ts';
import type { FindSender } from '../../lambdas/adapters/senders.ts';
import { textedStore } from '../../lambdas/adapters/texted-store.ts';
import { wordsStore } from '../../lambdas/adapters/words-store.ts';
import { runErrand } from '../../lambdas/ask-sender/handler.ts';
import { pace } from '../../lambdas/ask-sender/pace.ts';
import { catchUp, catchUpAgain } from '../../lambdas/catch-up/handler.ts';
import { hearFates } from '../../lambdas/hear-fates/handler.ts';
import { readEvent } from '../../lambdas/hear-fates/read-event.ts';
import { eraseOrder } from '../../lambdas/operate/erase-order.ts';
import { receiveWebhook } from '../../lambdas/receive-webhook/handler.ts';
import { restartJourney } from '../../lambdas/restart-journey/handler.ts';
import { sendNotice } from '../../lambdas/send-notice/handler.ts';
import { seals } from '../../lambdas/send-notice/seals.ts';
import { serveShop } from '../../lambdas/serve-shop/handler.ts';
import { tokenBuckets } from '../../lambdas/serve-shop/token-buckets.ts';
import { showPage } from '../../lambdas/show-page/handler.ts';
import { sweepOrders } from '../../lambdas/sweep/handler.ts';
import { readCall } from '../../lambdas/tell/call.ts';
import { tellOrder } from '../../lambdas/tell/handler.ts';
import { wakeAgain, wakeJourneys } from '../../lambdas/wake-journeys/handler.ts';
import type { StreamRecord } from '../aws/stream.ts';
import type { Ground } from './ground.ts';
import { senders } from './letters.ts';
import { mailDoor } from './mails.ts';
import { textDoor } from './texts.ts';
import type { FunctionName } from './wiring.ts';

export const PUBLIC_URL = 'https://doorstep.example';

/** Every function of the product, made as its own entry makes it, on twins. */
export const functionsOn = (ground: Ground) => ({
  ...doors(ground),
  ...readers(ground),
  tell: tell(ground),
  sendNotice: send(ground),
  hearFates: hear(ground),
  sweep: sweepOrders({ ...stores(ground, 'sweep'), ...timed(ground) }),
  askSender: askSender(ground),
  hearMail: mailDoor(shopOn(ground, 'hear-mail')),
  hearTexts: textDoor(shopOn(ground, 'hear-texts')),
  restartJourney: restartJourney({ orders: ground.footing('restart-journey').orders, ...timed(ground) }),
});

export type Functions = ReturnType<typeof functionsOn>;

const timed = ({ now }: Ground) => ({ now: instants(now) });

/** The same moment is asked for again and again. */
const instants = (now: () => number): (() => Instant) => {
  let last = { at: Number.NaN, instant: '' };
  return () => {
    const at = now();
    if (at !== last.at) last = { at, instant: instantOf(at) };
    return last.instant;
  };
};

const stores = ({ footing, now, signer }: Ground, by: FunctionName) => {
  const own = footing(by);
  return {
    ...own,
    intake: intakeStore(own.table, own.orders),
    words: wordsStore(own.table),
    personal: personalStore(own.table, own.tracking),
    brands: brandStore(own.table, now),
    reaches: reachStore(own.table, async () => signer),
    texted: textedStore(own.table, async () => signer),
    kept: keptDeliveries(own.table),
    told: orderNewsStore(own.table),
    asked: askedStore(own.table),
  };
};

const shopOn = (ground: Ground, by: FunctionName) => ({
  ...stores(ground, by),
  ...timed(ground),
  links: async () => ground.signer,
  stage: 'simulated',
  newId: ground.newId,
});

/** In this world shops and carriers speak our own format, a tracker its own, and nobody publishes keys. */
const findSender: FindSender = async (provider) => senders.find(({ id }) => id === provider);
const noKeySets: KeySets = { read: async () => undefined, readAnew: async () => undefined };

/** A short wait, longer each time; it need not be of random length where nobody waits beside. */
const pausing =
  ({ pause }: Ground) =>
  (attempt: number) =>
    pause(10 * 2 ** attempt);

const doors = (ground: Ground) => {
  const { now, secrets } = ground;
  const [shop, webhook] = [shopOn(ground, 'serve-shop'), stores(ground, 'receive-webhook')];
  const operator = shopOn(ground, 'operate');
  return {
    serveShop: serveShop({
      shop,
      keys: apiKeys(shop.table, now),
      brands: shop.brands,
      buckets: tokenBuckets({ perSecond: 50, burst: 100 }, now),
      publicUrl: PUBLIC_URL,
    }),
    receiveWebhook: receiveWebhook({
      ...webhook,
      connections: connections(webhook.table, now),
      secrets,
      findSender,
      keySets: noKeySets,
      pause: pausing(ground),
      now,
    }),
    showPage: showPage({ ...shopOn(ground, 'show-page'), languages: ground.languages }),
    eraseOrder: (asked: { readonly brand: string; readonly reference: string }) =>
      eraseOrder(
        { ...operator, shop: operator },
        { reference: asked.reference, brand: { id: asked.brand }, origin: PUBLIC_URL },
      ),
  };
};

const readers = (ground: Ground) => {
  const waking = { ...stores(ground, 'wake-journeys'), retries: ground.retries };
  const wake = wakeJourneys(waking);
  const shop = shopOn(ground, 'catch-up');
  const { inquiries, arrivals: retries } = ground;
  const catching = { ...shop, shop, inquiries, retries, findSender, pause: pausing(ground) };
  const follow = catchUp(catching);
  return {
    wake: (records: readonly StreamRecord[]) => wake(journeyChanges(records)),
    wakeAgain: wakeAgain(waking),
    catchUp: (records: readonly StreamRecord[]) => follow(arrivalsOf(records)),
    catchUpAgain: catchUpAgain(catching),
  };
};

const askSender = (ground: Ground) => {
  const own = stores(ground, 'ask-sender');
  const { now, secrets, inquiries, web } = ground;
  return runErrand({
    ...own,
    ...timed(ground),
    connections: connections(own.table, now),
    secrets,
    inquiries,
    findSender,
    web,
    pace: pace(now, 1),
    pause: pausing(ground),
    // In the middle: the same seed is to give the same story whoever else waits.
    random: () => 0.5,
  });
};

const tell = (ground: Ground) => {
  const story = tellOrder({ ...stores(ground, 'tell'), ...timed(ground), shortestWaitSeconds: 60 });
  return (payload: unknown) => story(readCall(payload));
};

const hear = (ground: Ground) => {
  const story = hearFates({ ...stores(ground, 'hear-fates'), ...timed(ground) });
  // That an e-mail was opened is told by scripts that say so alone.
  const read = readEvent({ opens: true });
  return (body: string) => story(read(JSON.parse(body)));
};

const send = (ground: Ground) =>
  sendNotice({
    ...stores(ground, 'send-notice'),
    ...timed(ground),
    seals: seals(async () => ground.signer, { publicUrl: PUBLIC_URL, replyDomain: '' }),
    texter: ground.texter,
    team: ground.team,
    sender: 'orders@doorstep.example',
    newAttempt: ground.newId,
    languages: ground.languages,
  });
