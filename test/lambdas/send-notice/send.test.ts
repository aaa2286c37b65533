import { ring } from '../../../domain/clock.ts';
import { erase } from '../../../domain/command.ts';
import { owed } from '../../../domain/owed.ts';
import type { NewOrder } from '../../../domain/place.ts';
import { personKey } from '../../../lambdas/adapters/keys.ts';
import type { Channels } from '../../../lambdas/send-notice/handing-over.ts';
import { sendNotice } from '../../../lambdas/send-notice/handler.ts';
import type { Seals } from '../../../lambdas/send-notice/seals.ts';
import { languageFor } from '../../../messages/languages.ts';
import { hours, minutes } from '../../support/order.ts';
import { aPerson, PK, type Stand, scan, withOrder } from '../../support/stand.ts';

const claimAll = async (stand: Stand): Promise<void> => {
  const { claims } = owed(await stand.journey(), await stand.ledger.entries(PK), stand.clock.at);
  for (const claim of claims) await stand.ledger.claim(PK, claim);
};

const seals: Seals = {
  pageOf: async ({ order }) => `https://acme.example/t/${order}`,
  sentTo: async (_, email) => email.slice(0, 3).toUpperCase(),
  answerable: async (brand, { order }) => ({ ...brand, replyTo: `reply+${order}@replies.acme.example` }),
  hashOf: async (words) => `hash of ${words.length}`,
};

/** A stand whose order's due notices are claimed, and its sender. */
const claimed = async (
  happens?: (stand: Stand) => Promise<void>,
  more: Partial<NewOrder> = {},
  channels: Partial<Channels> = {},
) => {
  const stand = await withOrder(more);
  await happens?.(stand);
  await claimAll(stand);
  let attempts = 0;
  const send = sendNotice({
    ...stand,
    ...stand.post,
    seals,
    sender: 'fallback@doorstep.example',
    languages: languageFor,
    ...channels,
    newAttempt: () => {
      attempts += 1;
      return `attempt-${attempts}`;
    },
  });
  return { stand, send: (notice: string) => send({ order: PK, notice }) };
};

const moving = (stand: Stand) => scan(stand, 'in_transit');
const delayed = (stand: Stand) => scan(stand, 'delayed');
const movingLate = async (stand: Stand): Promise<void> => {
  await moving(stand);
  stand.clock.at = minutes(5);
  await delayed(stand);
};
const delivered = (stand: Stand) => scan(stand, 'delivered');

const confirmed = 'confirmed#-#1#email';
const delay = (channel: string) => `delay#T1~ups#1#${channel}`;

const entry = async ({ ledger }: Stand, notice: string) => (await ledger.find(PK, notice))?.entry;
const told = async (stand: Stand) =>
  (await stand.timeline()).flatMap(({ what }) => (what.kind === 'notice' ? [[what.notice, what.outcome]] : []));

test('an e-mail goes out from the brand, once, and the ledger and the timeline say so', async () => {
  const { stand, send } = await claimed();
  expect(await send(confirmed)).toMatchObject({ outcome: 'sent', ids: { reason: 'confirmed', channel: 'email' } });
  expect(await send(confirmed)).toMatchObject({ outcome: 'already-done' });
  expect(stand.post.mails).toHaveLength(1);
  expect(stand.post.mails[0]).toMatchObject({
    from: { name: 'Acme', address: 'orders@acme.example' },
    to: aPerson.email,
    tags: { order: 'acme_o1', notice: expect.stringMatching(/^[0-9a-f]{32}$/) },
  });
  expect(stand.post.mails[0]!.replyTo).toBe('reply+o1@replies.acme.example');
  expect(stand.post.mails[0]!.html).toContain('https://acme.example/t/o1');
  expect(await entry(stand, confirmed)).toMatchObject({
    state: 'sent',
    providerId: 'provider-1',
    template: expect.stringMatching(/^confirmed\.en@\d+$/),
    wordsHash: expect.any(String),
  });
  expect(await told(stand)).toEqual([[confirmed, 'sent']]);
});

test('the ledger keeps no word of it, and no name', async () => {
  const { stand, send } = await claimed();
  await send(confirmed);
  const elsewhere = stand.table.items().filter(({ sk }) => sk !== 'PERSON');
  expect(JSON.stringify(elsewhere)).not.toContain(aPerson.name);
});

test('its hash proves every word that was said, and nothing of how it looked', async () => {
  const said: string[] = [];
  const hashOf = async (words: string) => String(said.push(words));
  const { stand, send } = await claimed(delayed, {}, { seals: { ...seals, hashOf } });
  for (const channel of ['email', 'sms', 'team']) await send(delay(channel));
  const [mail, text, call] = [stand.post.mails[0]!, stand.post.texts[0]!, stand.post.calls[0]!];
  expect(said.map((words) => JSON.parse(words))).toEqual([
    { template: 'delay.en@1', email: { subject: mail.subject, text: mail.text } },
    { template: 'delay.en@1', sms: text.text },
    { template: expect.any(String), team: { subject: call.subject, text: call.text } },
  ]);
});

test('an SMS goes to the phone and a call to the team, which learns nothing of the buyer', async () => {
  const { stand, send } = await claimed(delayed);
  for (const channel of ['email', 'sms', 'team']) expect((await send(delay(channel))).outcome).toBe('sent');
  expect(stand.post.texts).toMatchObject([{ to: aPerson.phone }]);
  expect(stand.post.calls).toHaveLength(1);
  expect(stand.post.calls[0]!.text).toContain('orders timeline');
  expect(JSON.stringify(stand.post.calls)).not.toContain('Ada');
});

test('a brand without an address of its own sends from the stage’s', async () => {
  const { stand, send } = await claimed();
  await stand.brands.put({ ...(await stand.brands.read('acme'))!, sender: '' });
  await send(confirmed);
  expect(stand.post.mails[0]!.from.address).toBe('fallback@doorstep.example');
});

describe('the question how it went', () => {
  const checkIn = 'check-in#-#1#email';
  const asked = async (stand: Stand): Promise<void> => {
    await delivered(stand);
    stand.clock.at = hours(24 * 10);
    const journey = await stand.journey();
    await stand.orders.save(journey, ring(journey, stand.clock.at)!);
  };

  const apartSenders = { care: 'orders@care.acme.example', marketing: 'orders@invitations.acme.example' };

  test('can be declined in the mail program by one click, and is counted apart', async () => {
    const { stand, send } = await claimed(asked);
    expect((await send(checkIn)).outcome).toBe('sent');
    expect(stand.post.mails[0]).toMatchObject({
      from: { address: 'orders@acme.example' },
      apart: 'care',
      headers: {
        'List-Unsubscribe': '<https://acme.example/t/o1/unsubscribe?to=ADA>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    });
    expect(stand.post.mails[0]).toHaveProperty('replyTo', 'reply+o1@replies.acme.example');
    for (const part of ['html', 'text'] as const)
      expect(stand.post.mails[0]![part]).toContain('https://acme.example/t/o1/preferences?to=ADA');
  });

  test('comes from an address of its own where there is one, and answers go where they always go', async () => {
    const { stand, send } = await claimed(asked, {}, { apartSenders });
    await send(checkIn);
    expect(stand.post.mails[0]).toMatchObject({
      from: { name: 'Acme', address: 'orders@care.acme.example' },
      replyTo: 'reply+o1@replies.acme.example',
    });
  });

  test('is all that has these: whatever else is written cannot be ended by one click', async () => {
    const { stand, send } = await claimed(delayed, {}, { apartSenders });
    for (const notice of [confirmed, delay('email')]) await send(notice);
    expect(stand.post.mails).toHaveLength(2);
    for (const mail of stand.post.mails) {
      expect(mail).toMatchObject({ from: { address: 'orders@acme.example' } });
      for (const field of ['headers', 'apart']) expect(mail).not.toHaveProperty(field);
    }
  });
});

test('a message delivered twice at once sends once; the other one comes back later', async () => {
  const { stand, send } = await claimed();
  const outcomes = (await Promise.all([send(confirmed), send(confirmed)])).map(({ outcome }) => outcome);
  expect(stand.post.mails).toHaveLength(1);
  expect(outcomes).toContain('sent');
  expect(stand.outbox.messages().every(({ delaySeconds }) => delaySeconds > 0)).toBe(true);
});

describe('a text', () => {
  const open = async (more: { readonly textCountries?: readonly string[]; readonly phone?: string }) => {
    const { stand, send } = await claimed(delayed);
    const { textCountries, phone } = more;
    if (textCountries) await stand.brands.put({ ...(await stand.brands.read('acme'))!, textCountries });
    if (phone) await stand.table.write([{ kind: 'put', item: { ...personKey(PK), value: { ...aPerson, phone } } }]);
    return { stand, send };
  };

  test.each([
    ['a country that nobody opened', {}, '+12025550143'],
    ['a country that shares its code with an open one', { textCountries: ['US'] }, '+18765550100'],
    ['the brand’s own country, once it names others', { textCountries: ['AT'] }, aPerson.phone!],
    ['any country, where none is open', { textCountries: [] }, aPerson.phone!],
    ['a satellite', { textCountries: ['DE', 'US'] }, '+881612345678'],
    ['a number that nobody can have', { textCountries: ['US'] }, '+10000000000'],
  ])('to %s is not handed over, and the ledger says why', async (_, brand, phone) => {
    const { stand, send } = await open({ ...brand, phone });
    expect(await send(delay('sms'))).toMatchObject({ outcome: 'not-sent', ids: { why: 'country-closed' } });
    expect(await entry(stand, delay('sms'))).toMatchObject({ state: 'not-sent', why: 'country-closed' });
    expect(await told(stand)).toEqual([[delay('sms'), 'country-closed']]);
    expect(stand.post.texts).toEqual([]);
    expect((await send(delay('email'))).outcome).toBe('sent');
  });

  test('to a country that its brand opened is sent, with the tags of an e-mail and the time that it is worth', async () => {
    const { stand, send } = await open({ textCountries: ['AT', 'US'], phone: '+12025550143' });
    expect((await send(delay('sms'))).outcome).toBe('sent');
    expect(stand.post.texts).toMatchObject([
      {
        to: '+12025550143',
        tags: { order: 'acme_o1', notice: expect.stringMatching(/^[0-9a-f]{32}$/) },
        worthSeconds: expect.any(Number),
      },
    ]);
    const { claimedAt, deadline } = (await entry(stand, delay('sms')))!;
    expect(stand.post.texts[0]!.worthSeconds).toBe((Date.parse(deadline) - Date.parse(claimedAt)) / 1000);
  });
});

describe('what is refused', () => {
  test.each([
    ['refused', 'refused'],
    ['opted-out', 'opted-out'],
    ['too-dear', 'too-dear'],
    ['country-closed', 'country-closed'],
  ] as const)('for good (%s) is an entry and an interaction, and no failure', async (answer, why) => {
    const { stand, send } = await claimed(delayed);
    stand.post.answerNext(answer);
    expect(await send(delay('sms'))).toMatchObject({ outcome: 'not-sent', ids: { why } });
    expect(await entry(stand, delay('sms'))).toMatchObject({ state: 'not-sent', why });
    expect(await told(stand)).toEqual([[delay('sms'), why]]);
    expect((await send(delay('email'))).outcome).toBe('sent');
  });

  test.each([
    ['busy', 'later', 10],
    ['misconfigured', 'misconfigured', 300],
  ] as const)('for now (%s) goes back, and out later', async (answer, outcome, delaySeconds) => {
    const { stand, send } = await claimed();
    stand.post.answerNext(answer);
    expect(await send(confirmed)).toMatchObject({ outcome });
    expect(await entry(stand, confirmed)).toMatchObject({ state: 'claimed', doubtful: false });
    expect(stand.outbox.drain()).toMatchObject([{ notice: confirmed, delaySeconds }]);
    expect(await told(stand)).toEqual([]);
    expect((await send(confirmed)).outcome).toBe('sent');
  });

  test('again and again waits ever longer, and is given up at its deadline, not by a count', async () => {
    const { stand, send } = await claimed();
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      stand.post.answerNext('busy');
      await send(confirmed);
      waits.push(...stand.outbox.drain().map(({ delaySeconds }) => delaySeconds));
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 300, 300, 300]);
    stand.clock.at = hours(13);
    expect(await send(confirmed)).toMatchObject({ outcome: 'not-sent', ids: { why: 'too-late' } });
    expect(stand.post.mails).toEqual([]);
  });
});

describe('what may have been sent', () => {
  test('is not sent again where twice is worse than never, and the ledger says so', async () => {
    const { stand, send } = await claimed();
    stand.post.answerNext('lost');
    expect(await send(confirmed)).toMatchObject({ outcome: 'uncertain' });
    expect(await entry(stand, confirmed)).toMatchObject({ state: 'uncertain', doubtful: true });
    expect(await told(stand)).toEqual([[confirmed, 'uncertain']]);
    expect((await send(confirmed)).outcome).toBe('already-done');
    expect(stand.post.mails).toHaveLength(1);
  });

  test.each([
    ['a problem', delayed, delay('email')],
    ['a call of the team', delayed, delay('team')],
    ['a delivery', delivered, 'delivered#T1~ups#1#email'],
  ])('is sent again where twice is better than never: %s', async (_, happens, notice) => {
    const { stand, send } = await claimed(happens);
    stand.post.answerNext('unknown');
    expect(await send(notice)).toMatchObject({ outcome: 'later' });
    expect(stand.outbox.drain()).toMatchObject([{ notice }]);
    expect((await send(notice)).outcome).toBe('sent');
    expect(await entry(stand, notice)).toMatchObject({ state: 'sent', doubtful: true });
  });

  test.each([
    ['not sent again', undefined, confirmed, 'uncertain', 1],
    ['sent again', delayed, delay('email'), 'sent', 2],
  ] as const)('because we crashed after sending is %s, once the attempt is surely over', async (...row) => {
    const [, happens, notice, outcome, mails] = row;
    const { stand, send } = await claimed(happens);
    stand.post.disturb(() => {
      stand.table.disturb({
        beforeWrite: () => {
          throw new Error('crash');
        },
      });
    });
    await expect(send(notice)).rejects.toThrow('crash');
    expect(stand.post.mails).toHaveLength(1);
    stand.table.disturb({});
    stand.post.disturb(() => {});
    expect(await send(notice)).toMatchObject({ outcome: 'under-way' });
    expect(stand.outbox.messages()).toMatchObject([{ notice, delaySeconds: 60 }]);
    stand.clock.at = minutes(2);
    expect(await send(notice)).toMatchObject({ outcome });
    expect(stand.post.mails).toHaveLength(mails);
    expect(await entry(stand, notice)).toMatchObject({ doubtful: true });
  });
});

test('who finds its own mark, because the table’s answer was lost, has lost no race', async () => {
  const { stand, send } = await claimed();
  let isFirst = true;
  stand.table.disturb({
    beforeWrite: async (writes) => {
      if (!isFirst) return undefined;
      isFirst = false;
      await stand.table.write(writes);
      return undefined;
    },
  });
  expect((await send(confirmed)).outcome).toBe('sent');
  expect(stand.post.mails).toHaveLength(1);
});

test('a crash between the mark and the sending leaves a doubt that is not hidden', async () => {
  const { stand, send } = await claimed();
  stand.table.disturb({
    afterWrite: () => {
      throw new Error('crash');
    },
  });
  await expect(send(confirmed)).rejects.toThrow('crash');
  stand.table.disturb({});
  stand.clock.at = minutes(2);
  expect(await send(confirmed)).toMatchObject({ outcome: 'uncertain' });
  expect(stand.post.mails).toEqual([]);
});

test('a sweep that touches the entry while it is being sent does not lose what became of it', async () => {
  const { stand, send } = await claimed();
  stand.post.disturb(async () => {
    const found = await stand.ledger.find(PK, confirmed);
    await stand.ledger.replace(PK, found!, { next: { ...found!.entry, lookBy: hours(1) } });
  });
  expect((await send(confirmed)).outcome).toBe('sent');
  expect(await entry(stand, confirmed)).toMatchObject({ state: 'sent', providerId: 'provider-1' });
});

describe('what has lost its sense', () => {
  test('is superseded: who hears that it arrived need not hear that it left', async () => {
    const { stand, send } = await claimed(moving);
    stand.clock.at = hours(1);
    await scan(stand, 'delivered');
    expect(await send('shipped#T1~ups#1#email')).toMatchObject({ outcome: 'not-sent', ids: { why: 'superseded' } });
    expect(stand.post.mails).toEqual([]);
  });

  test('even in the last moment, while it is put into words', async () => {
    const { stand, send } = await claimed(moving);
    stand.clock.at = hours(1);
    let isFirst = true;
    stand.table.disturb({
      beforeWrite: async () => {
        if (!isFirst) return undefined;
        isFirst = false;
        await scan(stand, 'delivered');
        return undefined;
      },
    });
    expect(await send('shipped#T1~ups#1#email')).toMatchObject({ outcome: 'not-sent', ids: { why: 'superseded' } });
    expect(stand.post.mails).toEqual([]);
    expect(await told(stand)).toEqual([['shipped#T1~ups#1#email', 'superseded']]);
  });
});

describe('good news', () => {
  const goodNews = 'good-news#T1~ups#1#email';
  const heldUp = async (stand: Stand) => {
    await moving(stand);
    stand.clock.at = minutes(30);
    await delayed(stand);
  };
  /** The problem is over before its message left, and the good news is claimed as well. */
  const overAtOnce = async () => {
    const known = await claimed(heldUp);
    const { stand } = known;
    stand.clock.at = hours(1);
    await scan(stand, 'in_transit');
    await claimAll(stand);
    expect(await entry(stand, goodNews)).toMatchObject({ state: 'claimed' });
    return known;
  };

  test('of a problem that the buyer never heard of is not sent', async () => {
    const { stand, send } = await overAtOnce();
    expect(await send(delay('email'))).toMatchObject({ ids: { why: 'superseded' } });
    expect(await send(goodNews)).toMatchObject({ outcome: 'not-sent', ids: { why: 'superseded' } });
    expect(stand.post.mails).toEqual([]);
  });

  test('waits until it is known what became of the bad news, in whatever order the queue tells', async () => {
    const { stand, send } = await overAtOnce();
    expect(await send(goodNews)).toMatchObject({ outcome: 'under-way' });
    expect(stand.outbox.messages()).toMatchObject([{ notice: goodNews, delaySeconds: 60 }]);
    await send(delay('email'));
    expect(await send(goodNews)).toMatchObject({ ids: { why: 'superseded' } });
    expect(stand.post.mails).toEqual([]);
  });

  test('is sent after bad news that was', async () => {
    const { stand, send } = await claimed(heldUp);
    await send(delay('email'));
    stand.clock.at = hours(1);
    await scan(stand, 'in_transit');
    await claimAll(stand);
    expect(await send(goodNews)).toMatchObject({ outcome: 'sent' });
    expect(stand.post.mails).toHaveLength(2);
  });
});

test('an erased buyer hears nothing; the team still does', async () => {
  const { stand, send } = await claimed(delayed);
  const journey = await stand.journey();
  const erased = erase(journey, stand.clock.at);
  if (erased.kind === 'changed') await stand.orders.save(journey, erased.change);
  await stand.personal.erase(PK);
  expect(await send(delay('email'))).toMatchObject({ outcome: 'not-sent', ids: { why: 'erased' } });
  expect(await send(delay('sms'))).toMatchObject({ outcome: 'not-sent', ids: { why: 'erased' } });
  expect(await send(delay('team'))).toMatchObject({ outcome: 'sent' });
  expect([...stand.post.mails, ...stand.post.texts]).toEqual([]);
});

test('a message of a notice that nobody claimed is left', async () => {
  const { send } = await claimed();
  expect(await send('lost#-#9#email')).toMatchObject({ outcome: 'no-such-notice' });
});

test('the brand’s legal address is the last line of its footer, however long the footer', async () => {
  const { stand, send } = await claimed();
  const footer = Array.from({ length: 8 }, (_, line) => `Line ${line + 1}`);
  await stand.brands.put({ ...(await stand.brands.read('acme'))!, footer, legalAddress: 'Acme Ltd, 1 Teapot Lane' });
  await send(confirmed);
  expect(stand.post.mails[0]!.text.trimEnd()).toMatch(
    /Line 8\nAcme Ltd, 1 Teapot Lane\n\nChoose which messages you get:/,
  );
});

describe('an address that is known', () => {
  const ofMail = { brand: 'acme', channel: 'email', address: aPerson.email } as const;
  const ofPhone = { brand: 'acme', channel: 'sms', address: aPerson.phone! } as const;

  test('as dead gets nothing; the machine looks again, and an SMS says it', async () => {
    const { stand, send } = await claimed();
    await stand.reaches.suppress(ofMail, { why: 'bounced', since: stand.clock.at });
    const before = await stand.journey();
    expect(await send(confirmed)).toMatchObject({ outcome: 'not-sent', ids: { why: 'suppressed' } });
    expect(stand.post.mails).toEqual([]);
    expect((await stand.journey()).turn).toBe(before.turn + 1);
    expect(await told(stand)).toEqual([[confirmed, 'suppressed']]);
    await claimAll(stand);
    expect(await send('confirmed#-#1#sms')).toMatchObject({ outcome: 'sent' });
    expect(stand.post.texts).toMatchObject([{ to: aPerson.phone }]);
    await claimAll(stand);
    expect((await stand.ledger.entries(PK)).every(({ state }) => state !== 'claimed')).toBe(true);
  });

  test('as dead makes nobody look where there is no other', async () => {
    const { stand, send } = await claimed(undefined, { channels: { email: true, sms: 'no-consent' } });
    await stand.reaches.suppress(ofMail, { why: 'bounced', since: stand.clock.at });
    const before = await stand.journey();
    expect(await send(confirmed)).toMatchObject({ ids: { why: 'suppressed' } });
    expect((await stand.journey()).turn).toBe(before.turn);
  });

  test('to be refused by the provider is told elsewhere, too', async () => {
    const { stand, send } = await claimed();
    stand.post.answerNext('refused');
    const before = await stand.journey();
    expect(await send(confirmed)).toMatchObject({ ids: { why: 'refused' } });
    expect((await stand.journey()).turn).toBe(before.turn + 1);
  });

  test('by its order from the first text on, so that an answer finds it, and not where none was sent', async () => {
    const { stand, send } = await claimed(movingLate);
    await send(delay('email'));
    expect(await stand.texted.newest(ofPhone, ['acme'])).toEqual(new Map());
    await stand.reaches.suppress(ofPhone, { why: 'stopped', since: stand.clock.at });
    expect(await send(delay('sms'))).toMatchObject({ ids: { why: 'suppressed' } });
    expect(await stand.texted.newest(ofPhone, ['acme'])).toEqual(new Map());
    const other = await claimed(movingLate);
    other.stand.post.answerNext('unknown');
    await other.send(delay('sms'));
    const known = new Map([['acme', { pk: PK, at: other.stand.clock.at }]]);
    expect(await other.stand.texted.newest(ofPhone, ['acme'])).toEqual(known);
  });

  test('to have said STOP to AWS itself is told nowhere else: its e-mail went out beside the text', async () => {
    const { stand, send } = await claimed(movingLate);
    stand.post.answerNext('opted-out');
    const { turn } = await stand.journey();
    expect(await send(delay('sms'))).toMatchObject({ outcome: 'not-sent', ids: { why: 'opted-out' } });
    expect((await stand.journey()).turn).toBe(turn);
    expect((await stand.reaches.find(ofPhone)).reach).toEqual({ declined: [] });
    expect(await send(delay('email'))).toMatchObject({ outcome: 'sent' });
  });

  test('to want no word of progress gets none, and its problems all the same', async () => {
    const { stand, send } = await claimed(movingLate);
    await stand.reaches.choose(ofMail, ['progress', 'care']);
    await stand.reaches.choose(ofPhone, ['progress', 'care']);
    expect(await send('shipped#T1~ups#1#email')).toMatchObject({ ids: { why: 'declined' } });
    expect(await send(delay('email'))).toMatchObject({ outcome: 'sent' });
    expect(await send(delay('sms'))).toMatchObject({ outcome: 'sent' });
  });

  test('to have had enough today gets its problems, and nothing that can be left out', async () => {
    const { stand, send } = await claimed(movingLate);
    await stand.brands.put({ ...(await stand.brands.read('acme'))!, mostADay: 1 });
    expect(await send(confirmed)).toMatchObject({ outcome: 'sent' });
    expect(await send('shipped#T1~ups#1#email')).toMatchObject({ ids: { why: 'enough-today' } });
    expect(await send(delay('email'))).toMatchObject({ outcome: 'sent' });
  });

  test('is not kept from a message by that message’s own first try', async () => {
    const { stand, send } = await claimed(movingLate);
    await stand.brands.put({ ...(await stand.brands.read('acme'))!, mostADay: 1 });
    for (const answer of ['busy', 'busy'] as const) {
      stand.post.answerNext(answer);
      expect(await send('shipped#T1~ups#1#email')).toMatchObject({ outcome: 'later' });
    }
    expect(await send('shipped#T1~ups#1#email')).toMatchObject({ outcome: 'sent' });
    expect(stand.table.items().filter(({ said }) => said !== undefined)).toMatchObject([{ said: 1 }]);
    expect((await stand.ledger.find(PK, 'shipped#T1~ups#1#email'))?.entry.countedOn).toBe('2026-03-02');
  });

  test('is not counted where its brand does not count', async () => {
    const { stand, send } = await claimed();
    await send(confirmed);
    expect(stand.table.items().filter(({ pk }) => pk.includes('#REACH#'))).toEqual([]);
  });
});
