import { readFileSync } from 'node:fs';
import { ring } from '../../../domain/clock.ts';
import { owed } from '../../../domain/owed.ts';
import { brandWordsStore } from '../../../lambdas/adapters/brand-words-store.ts';
import { orderItemKey } from '../../../lambdas/adapters/keys.ts';
import { tipsStore } from '../../../lambdas/adapters/tips-store.ts';
import { commandForm } from '../../../lambdas/operate/command.ts';
import type { Operator } from '../../../lambdas/operate/operator.ts';
import { isAboutTips, obeyAboutTips } from '../../../lambdas/operate/tips.ts';
import { sendNotice } from '../../../lambdas/send-notice/handler.ts';
import { readContent } from '../../../lambdas/serve-shop/read-body.ts';
import { languageFor } from '../../../messages/languages.ts';
import { sampleTips } from '../../../messages/samples/tips.ts';
import { hours } from '../../support/order.ts';
import { PK, type Stand, scan, withOrder } from '../../support/stand.ts';

const openDesk = async (stand?: Stand) => {
  const world = stand ?? (await withOrder());
  const operator: Pick<Operator, 'brands' | 'tips'> & { shop: Pick<Operator['shop'], 'now'> } = {
    brands: world.brands,
    tips: tipsStore(world.table),
    shop: { now: world.now },
  };
  const ask = async (typed: object) => {
    const read = readContent(typed, commandForm);
    if (read.kind === 'refused') return read;
    if (!isAboutTips(read.content)) throw new Error('this is about something else');
    return obeyAboutTips(operator as Operator, read.content);
  };
  const content = async (command: object): Promise<any> => {
    const answered = await ask({ brand: 'acme', ...command });
    if (answered.kind === 'refused') throw new Error(JSON.stringify(answered.problem));
    return answered.content;
  };
  const refusal = async (command: object) => {
    const answered = await ask({ brand: 'acme', ...command });
    if (answered.kind !== 'refused') throw new Error('nothing was refused');
    return answered.problem.errors?.map(({ pointer, detail }) => `${pointer} ${detail}`);
  };
  return { stand: world, ask, content, refusal };
};

const wool = { id: 'wool', tags: ['wool'], languages: { en: { title: 'Wool', text: 'Wash it cold.' } } };
const linen = { id: 'linen', skus: ['LN-4'], languages: { en: { title: 'Linen', text: 'Iron it damp.' } } };
const saving = (revision: number, ...tips: unknown[]) => ({ command: 'save-tips', revision, tips });
const show = { command: 'show-tips' };

describe('a brand’s tips', () => {
  test('are none until it saves some, and are kept in their order with every revision', async () => {
    const { content } = await openDesk();
    expect(await content(show)).toEqual({ brand: 'acme', revision: 0, tips: [] });
    expect(await content(saving(0, wool))).toEqual({ brand: 'acme', revision: 1, tips: [wool] });
    await content(saving(1, linen, wool));
    expect(await content(show)).toMatchObject({ revision: 2, tips: [linen, wool] });
    expect(await content({ ...show, revision: 1 })).toMatchObject({ revision: 2, tips: [wool] });
    expect((await content({ command: 'list-tip-revisions' })).revisions).toMatchObject([
      { revision: 2, tips: 2 },
      { revision: 1, tips: 1 },
    ]);
  });

  test('saved as they hold are no new revision, and a removed one is gone from the next', async () => {
    const { content } = await openDesk();
    await content(saving(0, wool, linen));
    expect(await content(saving(0, wool, linen))).toMatchObject({ revision: 1 });
    expect(await content(saving(1, linen))).toMatchObject({ revision: 2, tips: [linen] });
    expect(await content(saving(2))).toMatchObject({ revision: 3, tips: [] });
  });

  test('are reverted as a revision of its own', async () => {
    const { content, refusal } = await openDesk();
    expect(await refusal({ command: 'revert-tips', to: 1 })).toEqual([
      '/to is no revision of this brand’s tips: it has none',
    ]);
    await content(saving(0, wool));
    await content(saving(1));
    expect(await content({ command: 'revert-tips', to: 1 })).toMatchObject({ revision: 3, tips: [wool] });
    expect(await refusal({ command: 'revert-tips', to: 9 })).toEqual([
      '/to is no revision of this brand’s tips: there are 1 to 3',
    ]);
  });

  test('are not overwritten by whoever has not seen the newest', async () => {
    const { ask, content, refusal } = await openDesk();
    const answers = await Promise.all([wool, linen].map((tip) => ask({ brand: 'acme', ...saving(0, tip) })));
    expect(answers.filter(({ kind }) => kind === 'told')).toHaveLength(1);
    expect(await refusal(saving(0, wool, linen))).toEqual([expect.stringMatching(/^\/revision is not the newest/)]);
    expect(await content(show)).toMatchObject({ revision: 1 });
  });

  test('the samples and the example of the documentation can be saved', async () => {
    const { content } = await openDesk();
    expect(await content(saving(0, ...sampleTips.tips))).toMatchObject({ revision: 1 });
    const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/tips.md', 'utf8')) ?? [];
    expect(await content(saving(1, ...JSON.parse(example).tips))).toMatchObject({ revision: 2 });
  });
});

const english = (text: object) => ({ ...wool, languages: { en: { title: 'Wool', text: 'Wash it cold.', ...text } } });
const at = '/tips/0/languages/en';
test.each<[string, unknown, readonly string[]]>([
  ['too long a title', english({ title: 'x'.repeat(61) }), [`${at}/title must be at most 60 characters long`]],
  ['too long a text', english({ text: 'x'.repeat(401) }), [`${at}/text must be at most 400 characters long`]],
  [
    'a text of several lines',
    english({ text: 'Wash\nit' }),
    [`${at}/text must not hold control characters or halves of characters`],
  ],
  [
    'what nobody fills in',
    english({ text: 'Dear {name}' }),
    [`${at}/text must be plain words, without { or }: nothing is filled in`],
  ],
  ['what nobody sees', english({ title: '\u200F' }), [`${at}/title must hold something that can be seen`]],
  [
    'an offer',
    english({ text: 'Our soap is 20 % off.' }),
    [`${at}/text says “20 %”, as offers do, and messages of care never sell: say it otherwise`],
  ],
  [
    'an offer in its own language',
    { ...wool, languages: { de: { title: 'Ihr Rabatt', text: 'Kalt waschen.' } } },
    ['/tips/0/languages/de/title says “Rabatt”, as offers do, and messages of care never sell: say it otherwise'],
  ],
  ['a link that anybody reads', english({ link: 'http://a.example/' }), [`${at}/link must be an https address`]],
  ['a link that is a script', english({ link: 'javascript:alert(1)' }), [`${at}/link must be an https address`]],
  ['a field that tips have not', english({ price: '1.00' }), [`${at}/price is not a known field`]],
  [
    'a language without words',
    { ...wool, languages: { fi: { title: 'Villa', text: 'Pese.' } } },
    [expect.stringMatching(/^\/tips\/0\/languages must be one or more that there are words in: en, de, es/)],
  ],
  ['no language', { ...wool, languages: {} }, [expect.stringMatching(/^\/tips\/0\/languages must be one or more/)]],
  [
    'a tip for nothing',
    { id: 'x', languages: wool.languages },
    ['/tips/0 must name skus or tags: of what it is to be read'],
  ],
  ['an id with gaps', { ...wool, id: 'My wool' }, ['/tips/0/id must be up to 40 small letters, digits and hyphens']],
])('%s is refused, with its place', async (_, tip, expected) => {
  const { refusal, content } = await openDesk();
  expect(await refusal(saving(0, tip))).toEqual(expected);
  expect(await content(show)).toMatchObject({ revision: 0, tips: [] });
});

test('two of one id, too many, too much of them and tips of no brand are refused', async () => {
  const { refusal } = await openDesk();
  expect(await refusal(saving(0, wool, wool))).toEqual(['/tips must each have an id of its own: two have the same']);
  const many = Array.from({ length: 201 }, (_, place) => ({ ...wool, id: `t${place}` }));
  expect(await refusal(saving(0, ...many))).toEqual(['/tips must be at most 200 entries long']);
  const text = { title: '水'.repeat(60), text: '水'.repeat(400) };
  const much = many.slice(0, 150).map((tip) => ({ ...tip, languages: { ja: text } }));
  expect(await refusal(saving(0, ...much))).toEqual([expect.stringMatching(/^\/tips must not be longer than 200 KB/)]);
  expect(await refusal({ ...show, brand: 'nobody' })).toEqual(['/brand is no brand here']);
});

test('what is only odd is kept as it is: letters rule what a reader sees of it', async () => {
  const { content } = await openDesk();
  const odd = english({ title: '<script>alert(1)</script>', text: 'Below \u202E30\u202C degrees, <31 & more' });
  expect(await content(saving(0, odd))).toMatchObject({ tips: [odd] });
});

describe('the next check-in', () => {
  const checkIn = 'check-in#-#1#email';
  const bought = [
    { sku: 'WB-1', name: 'Blanket', quantity: 1, price: '89.00', tags: ['Wool'] },
    { sku: 'LN-4', name: 'Napkin', quantity: 4, price: '7.50' },
  ];
  /** Ten days after a delivery without a problem. */
  const asked = async (more: Parameters<typeof withOrder>[0] = {}): Promise<Stand> => {
    const stand = await withOrder(more);
    const item = (await stand.table.get(orderItemKey(PK)))!;
    await stand.table.write([{ kind: 'put', item: { ...orderItemKey(PK), value: { ...item.value, lines: bought } } }]);
    await scan(stand, 'delivered');
    stand.clock.at = hours(24 * 10);
    const journey = await stand.journey();
    await stand.orders.save(journey, ring(journey, stand.clock.at)!);
    return stand;
  };
  const told = async (stand: Stand, notice = checkIn) => {
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
      newAttempt: () => 'attempt',
    });
    expect((await send({ order: PK, notice })).outcome).toBe('sent');
    return (await stand.ledger.find(PK, notice))?.entry.template;
  };

  test('tells what was saved of what was bought, and the ledger which revision that was', async () => {
    const { content, stand } = await openDesk(await asked());
    await content(saving(0, wool));
    await content(saving(1, { ...wool, id: 'silk', tags: ['silk'] }, wool, linen));
    expect(await told(stand)).toBe('check-in.en@1+tips@acme.2');
    const [mail] = stand.post.mails;
    expect(mail?.text).toContain('Care tips\n\nLinen\nIron it damp.\n\nWool\nWash it cold.\n\n--');
    expect(mail?.html.match(/Wash it cold/g)).toHaveLength(1);
    expect(mail?.headers).toHaveProperty('List-Unsubscribe');
  });

  test('falls back to the brand’s language, and then to English, tip by tip', async () => {
    const stand = await asked({ language: 'sv-SE' });
    await stand.brands.put({ ...(await stand.brands.read('acme'))!, language: 'de' });
    const { content } = await openDesk(stand);
    const german = { de: { title: 'Wolle', text: 'Kalt waschen.' } };
    await content(saving(0, { ...wool, languages: { ...wool.languages, ...german } }, linen));
    expect(await told(stand)).toBe('check-in.sv@1+tips@acme.1');
    expect(stand.post.mails[0]?.text).toContain('Skötselråd\n\nLinen\nIron it damp.\n\nWolle\nKalt waschen.');
  });

  test('tells of no tips where none fits, and names none then', async () => {
    const { content, stand } = await openDesk(await asked());
    await content(saving(0, { ...wool, tags: ['silk'] }));
    expect(await told(stand)).toBe('check-in.en@1');
    expect(stand.post.mails[0]?.text).not.toContain('Care tips');
  });

  test('says both revisions where the question is in the brand’s own words, too', async () => {
    const { content, stand } = await openDesk(await asked());
    await content(saving(0, wool));
    const about = { brand: 'acme', reason: 'check-in', language: 'en' } as const;
    const words = { subject: 'All well with {order}?' };
    await brandWordsStore(stand.table).save(about, 0, { variants: [{ words }], at: stand.clock.at });
    expect(await told(stand)).toBe('check-in.en@acme.1+tips@acme.1');
  });

  test('takes no more looks at the table with tips than without, and no other message looks for them', async () => {
    const looksOf = async (tips: readonly object[], notice: string) => {
      const { content, stand } = await openDesk(notice === checkIn ? await asked() : await withOrder());
      if (tips.length > 0) await content(saving(0, ...tips));
      const looks: string[] = [];
      stand.table.disturb({ beforeRead: (keys) => void looks.push(keys.map(({ sk }) => sk).join(' ')) });
      await told(stand, notice);
      return looks;
    };
    const [without, withTips] = [await looksOf([], checkIn), await looksOf([wool], checkIn)];
    expect(withTips).toEqual(without);
    expect(withTips.filter((look) => look.includes('TIPS'))).toHaveLength(1);
    expect((await looksOf([wool], 'confirmed#-#1#email')).join(' ')).not.toContain('TIPS');
  });
});
