import EasyPost from '@easypost/api';
import { ApiVersion, shopifyApi } from '@shopify/shopify-api';
import '@shopify/shopify-api/adapters/node';
import { ShippoCore } from 'shippo/core.js';
import { validateWebhook } from 'shippo/funcs/validateWebhook.js';
import { Webhook } from 'standardwebhooks';
import * as z from 'zod/mini';
import { eventForm, trackForm } from '../../carriers/shippo/payload.ts';
import { fit as fitTo, readBody } from '../../senders/body.ts';
import type { Delivery } from '../../senders/delivery.ts';
import { deliveryOf, proofOf, type SenderKit } from '../senders/kit.ts';
import { kits } from '../senders/kits.ts';
import type { Figure } from './figure.ts';
import { ofBytes } from './grown-body.ts';
import { sideBySide } from './microseconds.ts';
import { largestSample } from './senders.ts';

const part = 'Verify and parse, beside the providers’ own packages';
const bytes = 4096;

/** One provider's package, doing with the same bytes what our adapter does before it translates. */
interface Rival {
  readonly id: string;
  readonly name: string;
  readonly parse: (body: Uint8Array) => boolean;
  readonly theirs: (delivery: Delivery, secret: string) => () => unknown;
  readonly note?: string;
  /** Makes a body such that the package takes it too. */
  readonly adapt?: (body: string) => string;
}

/** Its types tell its default export one level too deep. */
type EasyPostClient = new (
  key: string,
) => { readonly Utils: { validateWebhook(body: Buffer, headers: object, secret: string): object } };

const isJson = (body: Uint8Array): boolean => readBody(body, z.unknown()).ok;

const rivals: readonly Rival[] = [
  {
    id: 'easypost',
    name: '@easypost/api',
    parse: isJson,
    note: 'it checks no form',
    theirs: ({ body, headers }, secret) => {
      const { Utils } = new (EasyPost as unknown as EasyPostClient)('a key');
      const buffer = Buffer.from(body);
      return () => Utils.validateWebhook(buffer, { 'X-Hmac-Signature': headers['x-hmac-signature'] }, secret);
    },
  },
  {
    id: 'shopify',
    name: '@shopify/shopify-api',
    parse: isJson,
    note: 'it checks no form',
    theirs: ({ body, headers }, secret) => {
      const { webhooks } = shopifyApi({
        apiKey: 'a key',
        apiSecretKey: secret,
        apiVersion: ApiVersion.October25,
        hostName: 'shop.example',
        isEmbeddedApp: false,
        logger: { log: () => Promise.resolve() },
      });
      const rawBody = Buffer.from(body).toString();
      const rawRequest = { method: 'POST', url: '/webhooks', headers };
      return async () => {
        const { valid } = await webhooks.validate({ rawBody, rawRequest });
        return valid && JSON.parse(rawBody);
      };
    },
  },
  {
    id: 'shippo',
    name: 'shippo',
    parse: (body) => {
      const event = readBody(body, eventForm);
      return event.ok && fitTo(event.value.data, trackForm).ok;
    },
    theirs: ({ body }) => {
      const client = new ShippoCore();
      const request = {
        body: Buffer.from(body).toString(),
        method: 'POST',
        url: 'https://doorstep.example',
        headers: {},
      };
      return async () => (await validateWebhook(client, { request })).ok;
    },
    note: 'it checks the form only, no signature',
    // Its form demands the time of the last change, which Shippo itself leaves null.
    adapt: (body) =>
      body
        .replace(/"object_updated":\s*null,?/g, '')
        .replace(/"object_created":\s*("[^"]*")/g, '"object_created":$1,"object_updated":$1'),
  },
  {
    id: 'doorstep',
    name: 'standardwebhooks',
    parse: isJson,
    theirs: ({ body, headers }, secret) => {
      const webhook = new Webhook(secret);
      const text = Buffer.from(body).toString();
      return () => webhook.verify(text, headers);
    },
    note: 'it checks no form',
  },
];

/** Ratios of the processor's time, each taken in one run by turns: under 1, ours takes less. AfterShip's package verifies no webhook. */
export const measureBesidePackages = async (): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  for (const rival of rivals) {
    const kit = kits.find(({ sender, variant }) => sender.id === rival.id && !variant);
    if (kit) figures.push(...(await compare(rival, kit)));
  }
  return figures;
};

const compare = async ({ id, name, parse, theirs, note, adapt }: Rival, kit: SenderKit): Promise<readonly Figure[]> => {
  const isOne =
    id === 'shopify'
      ? ({ order }: { order?: unknown }) => order !== undefined
      : ({ status }: { status?: unknown }) => status !== undefined;
  const { body, headers } = largestSample(kit, isOne);
  const adapted = adapt?.(body) ?? body;
  const at = Date.now();
  const delivery = deliveryOf(kit, ofBytes(adapted, bytes), { headers, at });
  const proof = proofOf(kit, { now: at });
  const { trust, read } = kit.sender;
  const by = { settings: kit.settings ?? {}, now: at };
  const runs = {
    ours: () => trust(delivery, proof).trusted && parse(delivery.body),
    whole: () => trust(delivery, proof).trusted && read(delivery, by).kind === 'news',
    theirs: theirs(delivery, kit.secrets[0] ?? ''),
  };
  for (const [whose, run] of Object.entries(runs))
    if (!(await run())) throw new Error(`${id}: ${whose} did not take the body`);
  const took = await sideBySide(runs);
  return [
    {
      part,
      name: `${id}, to ${name}`,
      value: took.ours / took.theirs,
      unit: '×',
      most: 1,
      note: `${took.ours.toFixed(0)} to ${took.theirs.toFixed(0)} µs${note ? `; ${note}` : ''}`,
    },
    {
      part,
      name: `${id}: ${parse === isJson ? 'the form and translating' : 'translating'} besides`,
      value: Math.max(0, took.whole - took.ours),
      unit: 'µs',
    },
  ];
};
