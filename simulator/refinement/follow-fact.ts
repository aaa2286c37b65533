import { secondsLater } from '../../domain/time.ts';
import { pageExpiresAt } from '../../lambdas/adapters/links.ts';
import type { HttpRequest } from '../../lambdas/runtime/http.ts';
import { signStandard } from '../../senders/standard-webhooks.ts';
import type { Act } from '../model/act.ts';
import { firstChange } from '../model/explore.ts';
import { SCANS_START } from '../model/happening.ts';
import type { Fact } from '../model/setting.ts';
import { addressOf, keyOf } from '../world/errands.ts';
import { signer } from '../world/footing.ts';
import { SECRET } from '../world/letters.ts';
import { slowly } from './follow-keeping.ts';
import { advance } from './hand.ts';
import { ORDER, REFERENCE, type RealWorld } from './real-world.ts';

/** What carriers, shop, buyer and team do, through the doors that they use. */

type FactAct = Extract<Act, { kind: 'fact' }>;

export const happen = async (real: RealWorld, { fact: place, reading }: FactAct): Promise<void> => {
  const fact = real.setting.facts[place];
  if (!fact) return;
  await slowly(real, reading, async () => {
    void real.gate.run('a request', () => ask(real, fact, place));
    await advance(real, 'a request');
  });
};

const blank = { method: 'POST', path: '', pathParameters: {}, query: {}, headers: {}, body: new Uint8Array() };

const ask = (real: RealWorld, fact: Fact, place: number): Promise<unknown> => {
  const { functions, setting } = real;
  switch (fact.kind) {
    case 'scan': {
      const { carrier, trackingNumber } = firstChange(setting).parcels[fact.parcel] ?? {};
      const scans = [{ id: `s${place}`, status: fact.status, at: secondsLater(SCANS_START, place) }];
      return functions.receiveWebhook(delivery(real, { carrier, trackingNumber, scans }));
    }
    case 'cancel':
      return functions.serveShop(shopAsks(`/v1/orders/${REFERENCE}/cancel`, {}));
    case 'close':
      return functions.serveShop(shopAsks('/v1/cases/o1-c1/close', { endOrder: true }));
    default:
      return functions.showPage(answering(real, fact.answer));
  }
};

const shopAsks = (path: string, content: unknown): HttpRequest => ({
  ...blank,
  path,
  headers: { authorization: `Bearer ${keyOf('acme')}`, 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify(content)),
});

const delivery = ({ clock }: RealWorld, parcel: unknown): HttpRequest => {
  const body = Buffer.from(JSON.stringify({ type: 'parcel.scanned', data: { parcels: [parcel] } }));
  const connection = addressOf('acme');
  const headers = signStandard()(body, { secret: SECRET, settings: {}, now: clock.agenda.now() });
  return { ...blank, path: `/v1/webhooks/${connection}`, pathParameters: { connection }, headers, body };
};

const answering = ({ table }: RealWorld, answer: string): HttpRequest => {
  const placedAt = table.partition(ORDER).find(({ sk }) => sk === 'ORDER')?.value.placedAt;
  const token = signer.page(ORDER, pageExpiresAt(placedAt));
  return {
    ...blank,
    path: `/t/${token}`,
    pathParameters: { token },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(new URLSearchParams({ answer }).toString()),
  };
};
