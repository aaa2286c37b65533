import fc from 'fast-check';
import { erase } from '../../../domain/command.ts';
import { type Fate, fates } from '../../../domain/fate.ts';
import type { Entry } from '../../../domain/ledger.ts';
import { noticeKey } from '../../../domain/notice.ts';
import { owed } from '../../../domain/owed.ts';
import { score } from '../../../domain/score.ts';
import { noticeTag } from '../../../lambdas/adapters/notice-tags.ts';
import { hearFates } from '../../../lambdas/hear-fates/handler.ts';
import { readEvent } from '../../../lambdas/hear-fates/read-event.ts';
import type { ToldFate } from '../../../simulator/script.ts';
import { mailReport, published, textReport } from '../../../simulator/world/reports.ts';
import { hours, minutes } from '../../support/order.ts';
import { aPerson, PK, type Stand, withOrder } from '../../support/stand.ts';

const confirmed = 'confirmed#-#1#email';
const read = readEvent({ opens: true });
const ada = { brand: 'acme', channel: 'email', address: aPerson.email } as const;

/** A stand whose order's first e-mail stands in the ledger like this. */
const mailed = async (how: (entry: Entry) => Entry = sent) => {
  const stand = await withOrder();
  for (const claim of (await claims(stand)).map(how)) await stand.ledger.claim(PK, claim);
  stand.clock.at = minutes(10);
  const hear = hearFates(stand);
  const report = async (fate: ToldFate, more: { readonly to?: string; readonly order?: string } = {}) => {
    const [entry] = await stand.ledger.entries(PK);
    const of = {
      order: 'acme_o1',
      notice: noticeTag(noticeKey(entry!)),
      to: aPerson.email,
      at: stand.clock.at,
      ...more,
    };
    return hear(read(JSON.parse(published(mailReport(fate, of)))));
  };
  return { stand, hear, report };
};
const claims = async (stand: Stand) =>
  owed(await stand.journey(), await stand.ledger.entries(PK), stand.clock.at).claims;
const sent = ({ lookBy: _, ...entry }: Entry): Entry => ({ ...entry, state: 'sent', sentAt: minutes(1) });
const sending = (entry: Entry): Entry => ({
  ...entry,
  state: 'sending',
  attempts: 1,
  attempt: { id: 'a', at: minutes(1) },
});
const entryOf = async ({ ledger }: Stand) => (await ledger.find(PK, confirmed))?.entry;
const toldOf = async (stand: Stand) =>
  (await stand.timeline()).flatMap(({ what }) => {
    if (what.kind === 'notice-fate') return [what.fate];
    return what.kind === 'notice' ? [what.outcome] : [];
  });
const reachOf = async ({ reaches }: Stand, address = aPerson.email) => (await reaches.find({ ...ada, address })).reach;

test('that a message has arrived stands in the ledger and the timeline, and changes nothing else', async () => {
  const { stand, report } = await mailed();
  const { turn } = await stand.journey();
  expect(await report('delivered')).toEqual({
    outcome: 'delivered',
    ids: { order: PK, reason: 'confirmed', channel: 'email' },
  });
  expect(await entryOf(stand)).toMatchObject({ state: 'sent', fate: { kind: 'delivered', at: minutes(10) } });
  expect(await toldOf(stand)).toEqual(['delivered']);
  expect((await stand.journey()).turn).toBe(turn);
  expect(await reachOf(stand)).toEqual({ declined: [] });
});

describe('that an e-mail was opened', () => {
  const told = fc.array(
    fc.constantFrom<ToldFate[]>('delayed', 'delivered', 'opened', 'soft', 'bounced', 'complained'),
    {
      maxLength: 8,
    },
  );

  test('is noted once, and nothing of the reader', async () => {
    const { stand, report } = await mailed();
    expect(await report('opened')).toMatchObject({ outcome: 'opened' });
    stand.clock.at = hours(3);
    expect(await report('opened')).toMatchObject({ outcome: 'known-already' });
    expect(await report('delivered')).toMatchObject({ outcome: 'known-already' });
    expect(await entryOf(stand)).toMatchObject({ fate: { kind: 'opened', at: minutes(10) } });
    expect(await toldOf(stand)).toEqual(['opened']);
    const kept = JSON.stringify([await stand.timeline(), await stand.ledger.entries(PK)]);
    const { open } = mailReport('opened', { order: '', notice: '', to: '', at: '' }) as any;
    for (const personal of [open.ipAddress, open.userAgent]) expect(kept).not.toContain(personal);
  });

  test('has nobody messaged, kept back, waked or scored', async () => {
    await fc.assert(
      fc.asyncProperty(told, async (said) => {
        const endOf = async (fatesSaid: readonly ToldFate[]) => {
          const { stand, report } = await mailed();
          for (const fate of fatesSaid) await report(fate);
          return {
            claims: (await claims(stand)).map(noticeKey),
            turn: (await stand.journey()).turn,
            reach: await reachOf(stand),
            moved: score(await stand.timeline()).moved,
          };
        };
        expect(await endOf(said)).toEqual(await endOf(said.filter((fate) => fate !== 'opened')));
      }),
      { numRuns: 30 },
    );
  });
});

describe('what comes back', () => {
  test('for good is said elsewhere, and nothing more goes to that address', async () => {
    const { stand, report } = await mailed();
    const { turn } = await stand.journey();
    expect(await report('bounced')).toMatchObject({ outcome: 'bounced' });
    expect((await stand.journey()).turn).toBe(turn + 1);
    expect((await claims(stand)).map(noticeKey)).toEqual(['confirmed#-#1#sms']);
    expect(await reachOf(stand)).toMatchObject({ suppressed: { why: 'bounced', since: minutes(10) } });
  });

  test('this once is said elsewhere, and the address is still written to', async () => {
    const { stand, report } = await mailed();
    await report('soft');
    expect((await claims(stand)).map(noticeKey)).toEqual(['confirmed#-#1#sms']);
    expect(await reachOf(stand)).toEqual({ declined: [] });
  });

  test('from where the buyer is not any more holds that against the address it came from', async () => {
    const { stand, report } = await mailed();
    await report('bounced', { to: 'former@buyer.example' });
    expect(await reachOf(stand)).toEqual({ declined: [] });
    expect(await reachOf(stand, 'former@buyer.example')).toMatchObject({ suppressed: { why: 'bounced' } });
  });
});

test('a complaint stops what goes to the address, and what was said is said nowhere else', async () => {
  const { stand, report } = await mailed();
  const { turn } = await stand.journey();
  expect(await report('complained')).toMatchObject({ outcome: 'complained' });
  expect(await reachOf(stand)).toMatchObject({ suppressed: { why: 'complained' } });
  expect((await stand.journey()).turn).toBe(turn);
});

test('a number that there is not is written to no more', async () => {
  const { stand, hear } = await mailed();
  await stand.ledger.claim(PK, { ...sent((await entryOf(stand))!), channel: 'sms' });
  const sms = (await stand.ledger.entries(PK)).find(({ channel }) => channel === 'sms');
  const of = { order: 'acme_o1', notice: noticeTag(noticeKey(sms!)), to: '+491700000000', at: minutes(10) };
  expect(await hear(read(JSON.parse(published(textReport('TEXT_INVALID', of)))))).toMatchObject({
    outcome: 'bounced',
    ids: { channel: 'sms' },
  });
  const phone = { brand: 'acme', channel: 'sms', address: '+491700000000' } as const;
  expect((await stand.reaches.find(phone)).reach).toMatchObject({ suppressed: { why: 'bounced' } });
  expect(await reachOf(stand)).toEqual({ declined: [] });
});

describe('a report that comes', () => {
  test('before the sender’s own word is kept, and leaves the word to the sender', async () => {
    const { stand, report } = await mailed(sending);
    await report('bounced');
    expect(await entryOf(stand)).toMatchObject({ state: 'sending', fate: { kind: 'bounced' } });
    expect(await toldOf(stand)).toEqual(['bounced']);
    expect((await claims(stand)).map(noticeKey)).toEqual(['confirmed#-#1#sms']);
  });

  test('of a message in doubt settles it', async () => {
    const { stand, report } = await mailed((entry) => ({ ...entry, doubtful: true }));
    await report('delivered');
    expect(await entryOf(stand)).toMatchObject({ state: 'sent', sentAt: minutes(10) });
    expect((await entryOf(stand))?.lookBy).toBeUndefined();
    expect(await toldOf(stand)).toEqual(['delivered', 'sent']);
  });

  test('again tells nothing new', async () => {
    const { stand, report } = await mailed();
    await report('bounced');
    const { turn } = await stand.journey();
    expect(await report('bounced')).toMatchObject({ outcome: 'known-already' });
    expect(await report('delivered')).toMatchObject({ outcome: 'known-already' });
    expect(await toldOf(stand)).toEqual(['bounced']);
    expect((await stand.journey()).turn).toBe(turn);
  });

  test('again leaves alone an address that was lifted meanwhile, and another one does not', async () => {
    const { stand, hear, report } = await mailed();
    await report('bounced');
    await stand.reaches.lift(ada);
    await report('bounced');
    expect(await reachOf(stand)).toEqual({ declined: [] });
    const of = { order: 'acme_o1', notice: 'f'.repeat(32), to: aPerson.email, at: minutes(1) };
    await hear(read(JSON.parse(published(mailReport('bounced', of)))));
    expect(await reachOf(stand)).toMatchObject({ suppressed: { why: 'bounced' } });
  });

  test('in any order, and however often, comes to the same', async () => {
    const reports = fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(reports, async (said) => {
        const { stand, report } = await mailed();
        for (const fate of said) await report(fate);
        const rank = (fate: Fate) => fates.indexOf(fate);
        const last = [...said].sort((a, b) => rank(b) - rank(a))[0];
        expect((await entryOf(stand))?.fate?.kind).toBe(last);
        expect(new Set(await toldOf(stand)).size).toBe((await toldOf(stand)).length);
        const isHard = said.includes('bounced') || said.includes('complained');
        expect((await reachOf(stand)).suppressed !== undefined).toBe(isHard);
      }),
      { numRuns: 30 },
    );
  });

  test('of an erased order is heard without anybody’s words', async () => {
    const { stand, report } = await mailed();
    const journey = await stand.journey();
    const erased = erase(journey, hours(1));
    if (erased.kind !== 'changed') throw new Error('nothing to erase');
    await stand.orders.save(journey, erased.change);
    expect(await report('bounced')).toMatchObject({ outcome: 'bounced' });
    expect(await reachOf(stand)).toMatchObject({ suppressed: { why: 'bounced' } });
    expect((await claims(stand)).map(({ why }) => why)).toEqual(['erased']);
    expect(JSON.stringify(await stand.timeline())).not.toContain('buyer.example');
  });

  test('of what nobody knows is counted', async () => {
    const { hear, report } = await mailed();
    expect(await report('bounced', { order: 'acme_o2' })).toEqual({ outcome: 'no-such-order' });
    expect(await report('bounced', { order: 'o1' })).toEqual({ outcome: 'no-such-order' });
    const of = { order: 'acme_o1', notice: 'f'.repeat(32), to: aPerson.email, at: minutes(1) };
    expect(await hear(read(JSON.parse(published(mailReport('delivered', of)))))).toMatchObject({
      outcome: 'no-such-notice',
    });
    expect(await hear({ kind: 'nothing', event: 'Open' })).toEqual({
      outcome: 'event-nothing',
      ids: { event: 'Open' },
    });
  });
});

describe('a crash', () => {
  test.each([1, 2])('after write %i is mended by hearing it again', async (place) => {
    const { stand, report } = await mailed();
    let writes = 0;
    stand.table.disturb({
      afterWrite: () => {
        writes += 1;
        if (writes === place) throw new Error('crash');
      },
    });
    await expect(report('bounced')).rejects.toThrow('crash');
    stand.table.disturb({});
    await report('bounced');
    expect(await entryOf(stand)).toMatchObject({ fate: { kind: 'bounced' } });
    expect(await toldOf(stand)).toEqual(['bounced']);
    expect((await claims(stand)).map(noticeKey)).toEqual(['confirmed#-#1#sms']);
    expect(await reachOf(stand)).toMatchObject({ suppressed: { why: 'bounced' } });
  });
});

test('whoever is beaten looks again, and comes back later after too many times', async () => {
  const { stand, report } = await mailed();
  const touch = async (): Promise<undefined> => {
    stand.table.disturb({});
    const found = await stand.ledger.find(PK, confirmed);
    await stand.ledger.replace(PK, found!, { next: { ...found!.entry, attempts: found!.entry.attempts + 1 } });
    if (found!.entry.attempts < most) stand.table.disturb({ beforeWrite: touch });
    return undefined;
  };
  let most = 3;
  stand.table.disturb({ beforeWrite: touch });
  expect(await report('delivered')).toMatchObject({ outcome: 'delivered' });
  expect(await entryOf(stand)).toMatchObject({ attempts: 4, fate: { kind: 'delivered' } });
  most = Number.POSITIVE_INFINITY;
  stand.table.disturb({ beforeWrite: touch });
  await expect(report('bounced')).rejects.toThrow('The notice changed at every look');
});
