import { readFileSync } from 'node:fs';
import { owed } from '../../../domain/owed.ts';
import { brandWordsStore } from '../../../lambdas/adapters/brand-words-store.ts';
import { isAboutWords, obeyAboutWords } from '../../../lambdas/operate/brand-words.ts';
import { commandForm } from '../../../lambdas/operate/command.ts';
import type { Operator } from '../../../lambdas/operate/operator.ts';
import { sendNotice } from '../../../lambdas/send-notice/handler.ts';
import { readContent } from '../../../lambdas/serve-shop/read-body.ts';
import { languageFor } from '../../../messages/languages.ts';
import { PK, type Stand, scan, withOrder } from '../../support/stand.ts';

/** An operator's desk beside a sender, on one table. */
const openDesk = async (stand?: Stand) => {
  const world = stand ?? (await withOrder());
  const operator: Pick<Operator, 'brands' | 'brandWords'> & { shop: Pick<Operator['shop'], 'now'> } = {
    brands: world.brands,
    brandWords: brandWordsStore(world.table),
    shop: { now: world.now },
  };
  const ask = async (typed: object) => {
    const read = readContent(typed, commandForm);
    if (read.kind === 'refused') return read;
    if (!isAboutWords(read.content)) throw new Error('this is about something else');
    return obeyAboutWords(operator as Operator, read.content);
  };
  const content = async (command: object): Promise<any> => {
    const answered = await ask(command);
    if (answered.kind === 'refused') throw new Error(JSON.stringify(answered.problem));
    return answered.content;
  };
  const refusal = async (command: object) => {
    const answered = await ask(command);
    return answered.kind === 'refused' ? answered.problem : undefined;
  };
  return { ...world, stand: world, ask, content, refusal };
};

const of = { brand: 'acme', reason: 'confirmed', language: 'en' };
const saying = (heading: string, revision = 0) => ({
  command: 'save-words',
  ...of,
  revision,
  variants: [{ words: { heading } }],
});
const headings = ({ variants }: any) => variants.map(({ words }: any) => words.heading);

describe('the words of a message', () => {
  test('are the published ones until a brand saves its own', async () => {
    const { content } = await openDesk();
    const published = await content({ command: 'show-published-words', reason: 'confirmed' });
    const shown = await content({ command: 'show-words', ...of });
    expect(shown).toMatchObject({ source: 'published', revision: 0, variants: published.variants });
    expect(await content({ command: 'list-words', brand: 'acme' })).toEqual({ words: [] });
  });

  test('are kept with every revision, and shown whole', async () => {
    const { content } = await openDesk();
    expect(await content(saying('All is well'))).toMatchObject({ source: 'brand', revision: 1 });
    expect(await content(saying('All is very well', 1))).toMatchObject({ revision: 2 });
    const now = await content({ command: 'show-words', ...of });
    expect(headings(now)).toEqual(['All is very well']);
    expect(now.variants[0].words.subject).toContain('{order}');
    expect(headings(await content({ command: 'show-words', ...of, revision: 1 }))).toEqual(['All is well']);
    expect(await content({ command: 'list-words', brand: 'acme' })).toMatchObject({
      words: [{ reason: 'confirmed', language: 'en', revision: 2, variants: 1 }],
    });
  });

  test('are the brand’s language’s where none is named, and a country’s are its language’s', async () => {
    const { content } = await openDesk();
    const { language: _, ...unnamed } = of;
    expect((await content({ command: 'show-words', ...unnamed })).language).toBe('en');
    expect((await content({ command: 'show-words', ...of, language: 'de-AT' })).language).toBe('de');
  });

  test('saved as they hold are no new revision, and what is as published is not kept', async () => {
    const { content, table } = await openDesk();
    const shown = await content({ command: 'show-words', ...of });
    expect(await content({ command: 'save-words', ...of, revision: 0, variants: shown.variants })).toMatchObject({
      revision: 1,
    });
    await content(saying('All is well', 1));
    expect(await content(saying('All is well', 1))).toMatchObject({ revision: 2 });
    const item = table.items().find(({ sk }) => sk === 'SAYS#confirmed#en');
    expect(item?.value.variants).toEqual([{ words: { heading: 'All is well' } }]);
  });

  test('are reverted to a revision, and to the published ones, as revisions of their own', async () => {
    const { content } = await openDesk();
    await content(saying('First'));
    await content(saying('Second', 1));
    const first = await content({ command: 'revert-words', ...of, to: 1 });
    expect([first.revision, headings(first)]).toEqual([3, ['First']]);
    const none = await content({ command: 'revert-words', ...of });
    expect(none).toMatchObject({ revision: 4, source: 'published' });
    const second = await content({ command: 'revert-words', ...of, to: 2 });
    expect([second.revision, headings(second)]).toEqual([5, ['Second']]);
  });
});

describe('an invitation', () => {
  const invitation = { command: 'save-words', brand: 'acme', reason: 'invitation', language: 'en', revision: 0 };
  const saved = (words: object) => ({ ...invitation, variants: [{ words }] });

  test('is shown, saved and reverted like any message, and may hold an offer', async () => {
    const { content } = await openDesk();
    const { variants } = await content({ command: 'show-published-words', reason: 'invitation' });
    expect(Object.keys(variants[0].words).sort()).toEqual(['body', 'button', 'heading', 'subject', 'why']);
    const body = [['Tell others, and get 10 % off your next order.']];
    const own = await content(saved({ body, button: 'Tell the world' }));
    expect(own.variants[0].words).toMatchObject({ body, button: 'Tell the world', why: variants[0].words.why });
    expect(await content({ ...of, command: 'revert-words', reason: 'invitation' })).toMatchObject({
      source: 'published',
    });
  });

  test('has no words for an SMS, and a button of plain words', async () => {
    const { refusal } = await openDesk();
    expect((await refusal(saved({ sms: 'tell others' })))?.errors).toMatchObject([
      { pointer: '/variants/0/words/sms' },
    ]);
    expect((await refusal(saved({ button: 'Tell {brand}' })))?.errors).toMatchObject([
      { pointer: '/variants/0/words/button' },
    ]);
  });

  test('is where an offer may stand, and nowhere else', async () => {
    const { refusal } = await openDesk();
    const words = { body: [['It is on its way.', 'Here is a voucher.']] };
    expect((await refusal({ ...saved(words), reason: 'shipped' }))?.errors).toMatchObject([
      { pointer: '/variants/0/words', detail: expect.stringContaining('“voucher” sells') },
    ]);
  });
});

describe('two who write at once', () => {
  test('cannot overwrite each other: the second is told, and nothing of theirs is kept', async () => {
    const { content, refusal } = await openDesk();
    await content(saying('Mine'));
    expect((await refusal(saying('Theirs')))?.errors).toMatchObject([{ pointer: '/revision' }]);
    expect(headings(await content({ command: 'show-words', ...of }))).toEqual(['Mine']);
  });

  test('find one winner, whoever reads and writes in between', async () => {
    const { ask, content } = await openDesk();
    const answers = await Promise.all(['One', 'Two', 'Three'].map((heading) => ask(saying(heading))));
    expect(answers.filter(({ kind }) => kind === 'told')).toHaveLength(1);
    expect(await content({ command: 'show-words', ...of })).toMatchObject({ revision: 1 });
  });

  test('are not confused by an answer that was lost: the same again is the same', async () => {
    const { content, stand, ask } = await openDesk();
    let lost = false;
    stand.table.disturb({
      afterWrite: () => {
        if (lost) return;
        lost = true;
        throw new Error('the answer was lost');
      },
    });
    await expect(ask(saying('Once'))).rejects.toThrow();
    expect(await content(saying('Once'))).toMatchObject({ revision: 1 });
  });
});

test('the example of the documentation can be saved', async () => {
  const { content } = await openDesk();
  const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/brand-words.md', 'utf8')) ?? [];
  const { variants } = JSON.parse(example);
  const of = { brand: 'acme', reason: 'delay', language: 'de' };
  expect(await content({ command: 'save-words', ...of, revision: 0, variants })).toMatchObject({ revision: 1 });
});

test.each<[string, object, readonly string[]]>([
  ['a brand that is none', { brand: 'nobody' }, ['/brand is no brand here']],
  ['a message that is none', { reason: 'hello' }, [expect.stringMatching(/^\/reason must be one of: confirmed, /)]],
  ['a language without words', { language: 'fi' }, [expect.stringMatching(/^\/language must be one .*de, es/)]],
  [
    'a field that the message has not',
    { variants: [{ words: { happened: ['x'] } }] },
    ['/variants/0/words/happened is not a known field'],
  ],
  [
    'a misspelled segment',
    { variants: [{ when: { country: ['DE'] }, words: {} }] },
    [
      '/variants/0/when/country is not a known field',
      expect.stringMatching(/^\/variants\/0\/when must name countries/),
    ],
  ],
  [
    'a segment that asks for nothing',
    { variants: [{ when: {}, words: {} }] },
    [expect.stringMatching(/^\/variants\/0\/when must name countries/)],
  ],
  [
    'countries and amounts that are none',
    { variants: [{ when: { countries: ['XX'], value: { from: 'much', currency: 'EURO' } }, words: {} }] },
    [
      expect.stringMatching(/countries\/0 must be an ISO 3166/),
      expect.stringMatching(/value\/from must be a decimal/),
      expect.stringMatching(/value\/currency must be an ISO/),
    ],
  ],
  [
    'words that hold a bell',
    { variants: [{ words: { heading: 'Ring\u0007' } }] },
    ['/variants/0/words/heading must not hold control characters or halves of characters'],
  ],
  [
    'more words than a message can carry',
    { variants: [{ words: { body: Array(30).fill(['x'.repeat(2000)]) } }] },
    [expect.stringMatching(/^\/variants must not be longer/)],
  ],
  [
    'what cannot be said',
    { variants: [{ words: { heading: 'Dear {name}' } }] },
    [expect.stringMatching(/^\/variants\/0\/words\/heading prints \{name\} where it may be unknown/)],
  ],
])('%s is refused, with its place', async (...[, more, expected]) => {
  const { refusal } = await openDesk();
  const problem = await refusal({ ...saying('x'), ...more });
  expect(problem?.errors?.map(({ pointer, detail }) => `${pointer} ${detail}`)).toEqual(expected);
});

test.each<[object, string]>([
  [{ command: 'revert-words', ...of }, '/reason is said in the published words: there is nothing to revert'],
  [{ command: 'show-words', ...of, revision: 4 }, '/revision is no revision of these words'],
])('%j is refused: %s', async (command, expected) => {
  const { refusal } = await openDesk();
  expect((await refusal(command))?.errors?.map(({ pointer, detail }) => `${pointer} ${detail}`)).toEqual([expected]);
});

describe('the next message', () => {
  /** An order of its own for every message, as a brand has them. */
  const told = async (stand: Stand, notice: string) => {
    const { claims } = owed(await stand.journey(), await stand.ledger.entries(PK), stand.clock.at);
    for (const claim of claims) await stand.ledger.claim(PK, claim);
    const send = sendNotice({
      ...stand,
      ...stand.post,
      seals: {
        pageOf: async () => 'https://acme.example/t/x',
        sentTo: async () => 'to',
        hashOf: async () => 'h',
        answerable: async (brand) => brand,
      },
      sender: 'a@b.example',
      languages: languageFor,
      newAttempt: () => `attempt-${notice}`,
    });
    const { outcome, numbers } = await send({ order: PK, notice });
    expect(outcome).toBe('sent');
    const entry = (await stand.ledger.find(PK, notice))?.entry;
    return [entry?.template, stand.post.mails.at(-1)?.subject, ...(numbers ? [numbers] : [])];
  };
  const delayWords = (subject: string, revision: number) => ({
    command: 'save-words',
    ...of,
    reason: 'delay',
    revision,
    variants: [{ when: { countries: ['FR'] }, words: { subject: 'La France: {order}' } }, { words: { subject } }],
  });
  const delayed = 'delay#T1~ups#1#email';

  test('says what was saved, and the ledger whose words these were', async () => {
    const { content, stand } = await openDesk();
    await content(delayWords('A little patience for {order}', 0));
    await scan(stand, 'delayed');
    expect(await told(stand, delayed)).toEqual(['delay.en@acme.1', 'A little patience for 1001']);
  });

  test('says the published words once they were reverted', async () => {
    const { content, stand } = await openDesk();
    await content(delayWords('A little patience for {order}', 0));
    await content({ command: 'revert-words', ...of, reason: 'delay' });
    await scan(stand, 'delayed');
    expect(await told(stand, delayed)).toEqual(['delay.en@1', 'Running late: your order 1001']);
  });

  test('is said in the variant of its order', async () => {
    const stand = await withOrder({ calendar: { zone: 'Europe/Paris', country: 'FR', closedDays: [] } });
    const { content } = await openDesk(stand);
    await content(delayWords('A little patience for {order}', 0));
    await scan(stand, 'delayed');
    expect(await told(stand, delayed)).toEqual(['delay.en@acme.1', 'La France: 1001']);
  });

  test('of one and the same order is said anew: what is saved in between holds', async () => {
    const { content, stand } = await openDesk();
    await content(saying('Thank you, dear friend'));
    expect((await told(stand, 'confirmed#-#1#email'))[0]).toBe('confirmed.en@acme.1');
    await content(delayWords('Slow: {order}', 0));
    await scan(stand, 'delayed');
    expect(await told(stand, delayed)).toEqual(['delay.en@acme.1', 'Slow: 1001']);
  });

  test('goes out in the published words where the brand’s cannot be said any more, and that is counted', async () => {
    const { stand } = await openDesk();
    const about = { brand: 'acme', reason: 'delay', language: 'en' } as const;
    const words = { subject: '{aPhraseOfOldTimes} {order}' };
    await brandWordsStore(stand.table).save(about, 0, { variants: [{ words }], at: stand.clock.at });
    await scan(stand, 'delayed');
    expect(await told(stand, delayed)).toEqual([
      'delay.en@1',
      'Running late: your order 1001',
      { BrandWordsUnspoken: 1 },
    ]);
  });

  test('in a language that there are no words in is said in the brand’s', async () => {
    const stand = await withOrder({ language: 'fi' });
    const { content } = await openDesk(stand);
    await stand.brands.put({ ...(await stand.brands.read('acme'))!, language: 'de' });
    await content({ ...saying('Schön, dass Sie da sind'), language: 'de' });
    expect((await told(stand, 'confirmed#-#1#email'))[0]).toBe('confirmed.de@acme.1');
  });

  test('takes no more looks at the table than without', async () => {
    const looksOf = async (withWords: boolean) => {
      const { content, stand } = await openDesk();
      if (withWords) await content(saying('Thank you, dear friend'));
      const looks: number[] = [];
      stand.table.disturb({ beforeRead: (keys) => void looks.push(keys.length) });
      await told(stand, 'confirmed#-#1#email');
      return looks;
    };
    expect(await looksOf(true)).toEqual(await looksOf(false));
  });
});
