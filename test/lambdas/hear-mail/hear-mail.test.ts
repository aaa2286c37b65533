import { erase } from '../../../domain/command.ts';
import { owed } from '../../../domain/owed.ts';
import { linkSigner, pageExpiresAt } from '../../../lambdas/adapters/links.ts';
import { orderStore } from '../../../lambdas/adapters/order-store.ts';
import type { Table } from '../../../lambdas/adapters/table.ts';
import { wordsStore } from '../../../lambdas/adapters/words-store.ts';
import { type Dependencies, hearMail } from '../../../lambdas/hear-mail/handler.ts';
import { readReceipt } from '../../../lambdas/hear-mail/receipt.ts';
import { teamView } from '../../../lambdas/send-notice/view.ts';
import { renderCall } from '../../../messages/call.ts';
import { hours, MONDAY } from '../../support/order.ts';
import { aPerson, PK, withOrder } from '../../support/stand.ts';
import { automatic, mime, personal, type Sample } from './mails.ts';

const signer = linkSigner({ lasting: 'a secret of no consequence, long enough' });
const stranger = linkSigner({ lasting: 'another secret of no consequence, as long' });
const addressOf = (pk: string, by = signer) => `reply+${by.reply(pk, pageExpiresAt(MONDAY))}@replies.acme.example`;
const OWN = addressOf(PK);

interface Envelope {
  readonly recipients?: readonly string[];
  readonly source?: string;
  readonly spam?: string;
  readonly virus?: string;
  readonly dmarc?: string;
  readonly id?: string;
}

/** What SES tells of a mail. */
const event = ({
  recipients = [OWN],
  source = 'ada@buyer.example',
  spam = 'PASS',
  virus = 'PASS',
  dmarc = 'PASS',
  id = 'mail-1',
}: Envelope = {}) => ({
  Records: [
    {
      eventSource: 'aws:ses',
      ses: {
        mail: { messageId: id, source, timestamp: MONDAY },
        receipt: {
          recipients,
          spamVerdict: { status: spam },
          virusVerdict: { status: virus },
          dmarcVerdict: { status: dmarc },
        },
      },
    },
  ],
});

const open = async (over: (table: Table) => Table = (table) => table) => {
  const stand = await withOrder();
  stand.clock.at = hours(3);
  const mails = new Map<string, Uint8Array>();
  const table = over(stand.table);
  const desk: Dependencies = {
    orders: orderStore(table),
    personal: { read: stand.personal.read },
    words: wordsStore(table),
    brands: stand.brands,
    mailbox: { read: async (id) => mails.get(id) },
    links: async () => signer,
    now: stand.now,
  };
  const hear = hearMail(desk);
  const take = (sample: Sample | Uint8Array = {}, envelope: Envelope = {}) => {
    mails.set(envelope.id ?? 'mail-1', sample instanceof Uint8Array ? sample : mime(sample));
    return hear(readReceipt(event(envelope)));
  };
  const stored = () => stand.table.items().filter(({ pk }) => pk === PK);
  const happened = async () =>
    (await stand.timeline()).map(({ what }) => what).filter(({ kind }) => /replied|case|mail/.test(kind));
  const words = () => stored().flatMap(({ sk, value }) => (sk.startsWith('WORDS#') ? Object.values<any>(value) : []));
  return { stand, mails, take, stored, happened, words };
};

test('what a buyer answers stands in the timeline, its words apart, and the team is called', async () => {
  const { stand, take, happened, words, stored } = await open();
  const quoting = 'The lid is broken.\n\nOn 11/23/26 10:00, Acme wrote:\n> Your parcel is there.';
  expect(await take({ body: quoting })).toEqual({ outcome: 'mail-heard', ids: { order: PK, by: 'buyer' } });
  expect(await happened()).toEqual([
    { kind: 'case-opened', caseId: 'o1-c1', about: 'question' },
    { kind: 'replied', channel: 'email', by: 'buyer', wordsId: expect.stringMatching(/^reply-[\w-]{43}$/) },
  ]);
  expect(words()).toEqual([{ message: 'The lid is broken.' }]);
  expect((await stand.orders.openCases('acme', { limit: 9 })).cases).toMatchObject([
    { about: 'question', order: 'o1' },
  ]);
  const { claims } = owed(await stand.journey(), [], stand.clock.at);
  expect(claims.map(({ reason, channel }) => `${channel} ${reason}`)).toContain('team replied');
  const elsewhere = stored().filter(({ sk }) => !/^(WORDS|PERSON)/.test(sk));
  expect(JSON.stringify(elsewhere)).not.toMatch(/lid|ada@|m1@buyer/);
});

test.each([
  ['the buyer', { sample: {}, envelope: {} }, 'The buyer has written back'],
  ['somebody else', { sample: { from: 'Eve <eve@other.example>' }, envelope: {} }, 'Somebody, from another address'],
  ['whoever says to be the buyer and is not', { sample: {}, envelope: { dmarc: 'FAIL' } }, 'Somebody, from another'],
])('the team hears whether it was the buyer: %s', async (_, { sample, envelope }, said) => {
  const { stand, take, words } = await open();
  await take(sample, envelope);
  const journey = await stand.journey();
  const { claims } = owed(journey, [], stand.clock.at);
  const call = claims.find(({ reason }) => reason === 'replied')!;
  const { purchase } = await stand.personal.read(PK);
  const brand = await stand.brands.read('acme');
  const view = teamView(call, { journey, purchase: purchase!, brand: brand! }, stand.clock.at);
  const { text = '' } = renderCall(call, view).team ?? {};
  expect(text).toContain(said);
  expect(text).toContain('o1-c1');
  expect(text).not.toMatch(/lid|eve@|ada@/);
  if ('from' in sample) expect(words()).toEqual([{ message: 'eve@other.example:\nThe lid is broken.' }]);
});

test('the buyer is known in whatever case the address is written', async () => {
  const { take } = await open();
  expect((await take({ from: aPerson.email.toUpperCase() })).ids).toMatchObject({ by: 'buyer' });
});

test('the same mail twice is one, also when it is brought under another name', async () => {
  const { take, stored } = await open();
  await take();
  const once = stored();
  expect((await take()).outcome).toBe('mail-known');
  expect((await take({}, { id: 'mail-2' })).outcome).toBe('mail-known');
  expect(stored()).toEqual(once);
  expect((await take({ messageId: '<m2@buyer.example>' }, { id: 'mail-3' })).outcome).toBe('mail-heard');
});

test('a mail without a name of its own is known by the one that it lies under', async () => {
  const { take } = await open();
  expect((await take({ messageId: '' })).outcome).toBe('mail-heard');
  expect((await take({ messageId: '' })).outcome).toBe('mail-known');
  expect((await take({ messageId: '' }, { id: 'mail-2' })).outcome).toBe('mail-heard');
});

test('two functions that hear the same mail at once keep it once', async () => {
  const { take, happened } = await open();
  const outcomes = await Promise.all([take(), take(), take()]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['mail-heard', 'mail-known', 'mail-known']);
  expect((await happened()).filter(({ kind }) => kind === 'replied')).toHaveLength(1);
});

test.each(automatic)('nobody is called for what a program wrote: %s', async (_, sample) => {
  const { take, stored } = await open();
  const before = stored();
  expect((await take(sample)).outcome).toBe('mail-automatic');
  expect(stored()).toEqual(before);
});

test.each(personal)('somebody is called for what a person wrote: %s', async (_, sample) => {
  const { take } = await open();
  expect((await take(sample)).outcome).toBe('mail-heard');
});

describe('the order', () => {
  test.each([
    ['of the envelope counts, whatever the headers say', { to: addressOf('acme#o2') }, { recipients: [OWN] }],
    ['is found among several recipients', {}, { recipients: ['x@y.example', OWN.toUpperCase()] }],
    ['is found by To, where the envelope was rewritten', { to: OWN }, { recipients: ['all@replies.acme.example'] }],
    ['is found by Delivered-To', { headers: { 'Delivered-To': OWN } }, { recipients: [] }],
    ['is found by X-Original-To', { headers: { 'X-Original-To': OWN } }, { recipients: [] }],
    ['is found by Cc', { headers: { Cc: `"Shop" <${OWN}>` } }, { recipients: [] }],
  ])('%s', async (_, sample, envelope) => {
    const { take } = await open();
    expect((await take(sample, envelope)).outcome).toBe('mail-heard');
  });

  test.each([
    ['a forged address', addressOf(PK, stranger)],
    ['an address that is none of an order', 'reply+hello@replies.acme.example'],
    ['an address of an order that is not there', addressOf('acme#o9')],
    ['an address of a brand that is not there', addressOf('other#o1')],
    ['anybody else’s', 'info@replies.acme.example'],
  ])('is not found by %s, and nothing is kept', async (_, recipient) => {
    const { stand, take } = await open();
    const before = stand.table.items();
    expect((await take({}, { recipients: [recipient] })).outcome).toBe('mail-astray');
    expect(stand.table.items()).toEqual(before);
  });

  test('is not found once its address has expired', async () => {
    const { stand, take } = await open();
    stand.clock.at = '2030-01-01T00:00:00.000Z';
    expect((await take()).outcome).toBe('mail-astray');
  });

  test('of a buyer who was erased keeps nothing', async () => {
    const { stand, take, stored } = await open();
    const journey = await stand.journey();
    const erased = erase(journey, stand.clock.at);
    if (erased.kind === 'changed') await stand.orders.save(journey, erased.change);
    await stand.personal.erase(PK);
    const before = stored();
    expect((await take()).outcome).toBe('mail-too-late');
    expect(stored()).toEqual(before);
  });

  test('of a buyer who is erased while the mail is read keeps no words', async () => {
    let during = async () => {};
    const { stand, take, words } = await open((table) => ({
      ...table,
      getMany: async (keys) => {
        await during();
        return table.getMany(keys);
      },
    }));
    during = async () => {
      during = async () => {};
      const journey = await stand.journey();
      const erased = erase(journey, stand.clock.at);
      if (erased.kind === 'changed') await stand.orders.save(journey, erased.change);
    };
    expect((await take()).outcome).toBe('mail-too-late');
    expect(words()).toEqual([]);
  });
});

test.each([
  [{ spam: 'FAIL' }, 'spam'],
  [{ virus: 'FAIL', spam: 'FAIL' }, 'virus'],
])('what SES takes for dangerous is not opened; that it came is noted once an hour', async (envelope, why) => {
  const { stand, mails, take, happened, words } = await open();
  mails.delete('mail-1');
  expect((await take({}, envelope)).outcome).toBe(`mail-${why}`);
  await take({}, { ...envelope, id: 'mail-2' });
  stand.clock.at = hours(4.5);
  await take({}, { ...envelope, id: 'mail-3' });
  expect(await happened()).toEqual([
    { kind: 'mail-left-out', why },
    { kind: 'mail-left-out', why },
  ]);
  expect(words()).toEqual([]);
});

test('a mail that nobody can read is noted, and calls nobody', async () => {
  const { take, happened } = await open();
  expect((await take(Buffer.from('\r\n\r\nno headers'))).outcome).toBe('mail-unreadable');
  expect(await happened()).toEqual([{ kind: 'mail-left-out', why: 'unreadable' }]);
});

test('a mail that is gone from the mailbox, or says nothing but its subject', async () => {
  const { mails, take, stand, words } = await open();
  mails.clear();
  const { brands, personal: kept } = stand;
  const hear = hearMail({
    ...stand,
    brands,
    personal: kept,
    words: wordsStore(stand.table),
    mailbox: { read: async () => undefined },
    links: async () => signer,
  });
  expect((await hear(readReceipt(event()))).outcome).toBe('mail-gone');
  await take({ body: '', subject: 'It never came' });
  expect(words()).toEqual([{ message: 'It never came' }]);
});

test.each([undefined, {}, { Records: [] }, { Records: [{ s3: {} }] }])('what SES never says is refused: %j', (said) => {
  expect(() => readReceipt(said)).toThrow();
});

describe('a fault', () => {
  const heardOnce = async ({ happened, words }: Awaited<ReturnType<typeof open>>) => {
    expect((await happened()).map(({ kind }) => kind)).toEqual(['case-opened', 'replied']);
    expect(words()).toEqual([{ message: 'The lid is broken.' }]);
  };
  const fail = () => {
    throw new Error('gone');
  };

  test.each([
    ['before the write', { beforeWrite: fail }],
    ['after the write, whose answer is lost', { afterWrite: fail }],
    ['for another transaction in the way', { beforeWrite: () => 'conflict' as const }],
  ])('%s loses nothing and keeps nothing twice', async (_, faults) => {
    const world = await open();
    world.stand.table.disturb(faults);
    await expect(world.take()).rejects.toThrow();
    world.stand.table.disturb({});
    await world.take();
    await heardOnce(world);
  });

  test.each([1, 2, 3, 4])('at the read number %i loses nothing and keeps nothing twice', async (at) => {
    const world = await open();
    let reads = 0;
    world.stand.table.disturb({
      beforeRead: () => {
        reads += 1;
        if (reads === at) fail();
      },
    });
    await world.take().catch(() => undefined);
    await world.take();
    expect(reads).toBeGreaterThanOrEqual(4);
    await heardOnce(world);
  });

  test('of the mailbox is tried again by whoever calls', async () => {
    const world = await open();
    const { mails } = world;
    const { get } = mails;
    Object.assign(mails, { get: fail });
    await expect(world.take()).rejects.toThrow('gone');
    Object.assign(mails, { get });
    await world.take();
    await heardOnce(world);
  });
});
