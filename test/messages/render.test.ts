import type { NoticeReason } from '../../domain/notice.ts';
import { formatsFor } from '../../messages/formats.ts';
import type { MessageView } from '../../messages/view.ts';
import { render } from './spoken.ts';
import {
  buyerReasons,
  link,
  occasion,
  problemReasons,
  split,
  teamReasons,
  teamView,
  textedReasons,
  trouble,
  view,
  viewFor,
} from './views.ts';
import { addresses, seen } from './words.ts';

const email = (reason: NoticeReason, of: MessageView = viewFor(reason)) => {
  const { email: mail } = render(occasion(reason), of);
  if (!mail) throw new Error('no e-mail');
  return mail;
};

const faults = /undefined|null|NaN|\[object|[{}]|Invalid|\$\{| {2}| \.|\.\./;

describe.each(buyerReasons)('%s by e-mail', (reason) => {
  const situations = [viewFor(reason), split(viewFor(reason))];

  test('is whole: nothing is missing, and every sentence is one', () => {
    for (const { subject, html, text } of situations.map((of) => email(reason, of))) {
      expect(subject).not.toMatch(faults);
      expect(seen(html)).not.toMatch(faults);
      expect(text.replace(/ {3}/g, ' ')).not.toMatch(faults);
    }
  });

  test('has a subject that a phone shows, with the order in it', () => {
    for (const { subject } of situations.map((of) => email(reason, of))) {
      expect(subject.length).toBeLessThanOrEqual(78);
      expect(subject).toContain('HL-1042');
    }
  });

  test('says the same in HTML and in text', () => {
    for (const { html, text } of situations.map((of) => email(reason, of))) {
      const said = text
        .replace(/:\nhttps:\S+/g, '')
        .replace('\n--\n', '\n')
        .replace(/\s+/g, ' ')
        .trim();
      expect(seen(html)).toBe(said);
    }
  });

  test('leads to the buyer’s page and nowhere else', () => {
    const { html, text } = email(reason);
    const { invitationUrl = link } = viewFor(reason);
    for (const address of [...addresses(html), ...addresses(text)])
      expect(address.startsWith(link) || address === invitationUrl).toBe(true);
    expect(addresses(text).length).toBeGreaterThan(0);
  });

  test('is rendered to the same bytes again', () => {
    expect(render(occasion(reason), viewFor(reason))).toEqual(render(occasion(reason), viewFor(reason)));
  });

  test('reads as it was read when its version was given', () => {
    const { template } = render(occasion(reason), viewFor(reason));
    expect(email(reason).text).toMatchSnapshot(template);
    expect(email(reason, split(viewFor(reason))).text).toMatchSnapshot(`${template} of a split order`);
  });
});

describe.each(problemReasons)('%s, told to the buyer', (reason) => {
  test('apologises once', () => {
    expect(email(reason).text.match(/sorry|apolog/gi)).toHaveLength(1);
  });

  test('says since when, and that the team knows', () => {
    // What the buyer has told us they know themselves.
    expect(email(reason).text.includes('Tuesday 1 December, 13:05')).toBe(reason !== 'disputed');
    expect(email(reason).text).toContain('Our team was told');
  });

  test('makes sense for an order without a parcel', () => {
    const { parcel: _none, ...whole } = viewFor(reason);
    expect(email(reason, whole).text).toMatchSnapshot();
  });
});

test('an order that was handed over without a parcel promises no news that nobody will have', () => {
  const { parcel: _none, ...whole } = viewFor('shipped');
  expect(email('shipped', whole).text).toMatchSnapshot();
  expect(email('shipped', whole).text).not.toContain('We will write again');
  const unnamed = { ...whole, stillToCome: { parcels: [{ place: 1, step: 'known' as const }], delivered: 0 } };
  expect(email('shipped', unnamed).text).toContain('We will write again');
});

test('of an order that was handed over without a parcel silence is not blamed on anybody', () => {
  const { parcel: _none, ...whole } = { ...viewFor('silence'), handedOver: true as const };
  expect(email('silence', whole).text).toContain('no tracking number by which we could follow it');
  expect(email('silence', whole).text).toContain('If it is there already, all is well.');
  expect(email('silence', { ...viewFor('silence'), handedOver: true }).text).not.toContain('no tracking number');
});

test('what is missing of several parcels is one of them', () => {
  const { parcel: _none, ...whole } = viewFor('disputed');
  const { subject, text } = email('disputed', { ...whole, stillToCome: { parcels: [], delivered: 2 } });
  expect(subject).toBe('We are looking for a parcel of your order HL-1042');
  expect(text).toContain('You told us that a parcel of your order HL-1042 has not arrived');
});

test('of an address that carrier or shop has changed it is said who did', () => {
  const { parcel: _none, ...whole } = viewFor('redirected');
  expect(email('redirected').text).toContain('UPS tells us that your order HL-1042 is going to another address');
  expect(email('redirected', whole).text).toContain('The delivery address of your order HL-1042 has been changed.');
});

test('a split order’s message names its parcel and says what is still to come', () => {
  const { subject, text } = email('shipped', split(viewFor('shipped')));
  expect(subject).toBe('Parcel 2 of 3 of your order HL-1042 is on its way');
  expect(text).toContain('Parcel 2 of 3, UPS 1Z9999W99999999999');
  expect(text).toContain('Still to come\nParcel 3: not with the carrier yet\nOne parcel has arrived already.');
});

test('the last parcel of a split order says that everything has arrived', () => {
  const last = { ...split(viewFor('delivered')), stillToCome: { parcels: [], delivered: 2 } };
  expect(email('delivered', last).text).toContain('That was the last one: everything has arrived.');
});

test('money and days are written for the buyer’s country and zone', () => {
  const american = { ...view, country: 'US', zone: 'America/New_York', order: { ...view.order, currency: 'USD' } };
  expect(email('confirmed', american).text).toContain('$119.00');
  expect(email('confirmed', american).text).toContain('Friday, December 4');
  const late = { ...american, problem: { kind: 'delay', openedAt: '2026-12-02T03:00:00.000Z' } } as const;
  expect(email('delay', late).text).toMatch(/Tuesday, December 1, 10:00\sPM/);
});

test('in French and in Brazil the first of a month is counted, and no other day', () => {
  const { day, moment } = formatsFor('fr', { country: 'FR', zone: 'Europe/Paris' });
  expect(day({ text: '2026-12-01' })).toBe('mardi 1er décembre');
  expect(day({ text: '2026-12-11' })).toBe('vendredi 11 décembre');
  expect(moment('2026-12-01T13:05:00.000Z')).toBe('mardi 1er décembre, 14:05');
  const brazil = formatsFor('pt', { country: 'BR', zone: 'America/Sao_Paulo' });
  expect(brazil.day({ text: '2026-12-01' })).toBe('terça-feira, 1º de dezembro');
  expect(brazil.day({ text: '2026-12-21' })).toBe('segunda-feira, 21 de dezembro');
});

test('an estimate of a day that is over is not repeated', () => {
  const old = { ...viewFor('delay'), now: '2026-12-05T09:00:00.000Z' };
  expect(email('delay').text).toContain('Thursday 3 December');
  expect(email('delay', old).text).not.toContain('3 December');
});

test('of a parcel that is lost or coming back no day is expected', () => {
  for (const reason of ['lost', 'returned', 'damaged', 'silence'] as const) {
    expect(email(reason).text).not.toContain('3 December');
  }
});

test('nobody is asked to reply where nobody reads replies', () => {
  const { replyTo: _none, ...mute } = view.brand;
  expect(email('shipped', { ...view, brand: mute }).text).toContain('Write to care@hearth-and-loom.example');
  const { supportEmail: _neither, ...silent } = mute;
  for (const reason of buyerReasons) {
    expect(email(reason, { ...viewFor(reason), brand: silent }).text).not.toMatch(/reply|write to \S+@/i);
  }
});

test('only a logo is ever loaded, and only from https', () => {
  const loads = (logoUrl: string) =>
    email('shipped', { ...view, brand: { ...view.brand, logoUrl } }).html.match(/(src|background)="[^"]+"/g) ?? [];
  expect(loads('https://cdn.example/logo.png')).toEqual(['src="https://cdn.example/logo.png"']);
  expect(loads('http://cdn.example/logo.png')).toEqual([]);
  expect(loads('javascript:alert(1)')).toEqual([]);
});

test('an e-mail stays far below what readers clip', () => {
  const many = Array.from({ length: 500 }, () => ({ name: '&'.repeat(300), quantity: 2, price: 1 }));
  expect(email('confirmed', { ...view, order: { ...view.order, lines: many } }).html.length).toBeLessThan(100_000);
});

test('a reader of another language gets English until its words are there', () => {
  for (const language of ['de-AT', '', '__proto__', '💥']) {
    expect(email('shipped', { ...view, language }).subject).toBe('Your order HL-1042 is on its way');
  }
});

test('what is not said in that class has no words', () => {
  expect(() => render({ ...occasion('shipped'), class: 'care' }, view)).toThrow(RangeError);
  expect(() => render({ ...occasion('check-in'), class: 'transactional' }, view)).toThrow(RangeError);
  expect(() => render({ ...occasion('shipped'), class: 'marketing' }, view)).toThrow(RangeError);
  for (const other of ['transactional', 'delivery', 'problem', 'care', 'team'] as const)
    expect(() => render({ ...occasion('invitation'), class: other }, viewFor('invitation'))).toThrow(RangeError);
  expect(() => render(occasion('lost'), teamView)).toThrow(RangeError);
  expect(() => render(occasion('lost', 'team'), view)).toThrow(RangeError);
  expect(() => render(occasion('shipped', 'team'), teamView)).toThrow(RangeError);
});

test('each notice gives its one channel, and the name and version of its words', () => {
  expect(Object.keys(render(occasion('shipped'), view))).toEqual(['template', 'email']);
  expect(render(occasion('shipped'), view).template).toBe('shipped.en@2');
  for (const reason of textedReasons) {
    expect(Object.keys(render(occasion(reason, 'sms'), viewFor(reason)))).toEqual(['template', 'sms']);
  }
});

describe.each(teamReasons)('%s, told to the team', (reason) => {
  const { team } = render(occasion(reason, 'team'), {
    ...teamView,
    problem: { ...trouble(problemReasons.find((kind) => kind === reason) ?? 'lost'), escalations: 1 },
  });

  test('carries order, case, age and the line to type', () => {
    expect(team?.subject).toMatch(/^\[Doorstep\] [ -~]{1,67}$/);
    expect(team?.text).toContain('Order: 01JDQ7Z8M4');
    expect(team?.text).toContain('Case: 01JDQ7Z8M4-c1');
    expect(team?.text).toContain('Open for: 1 d 2 h');
    expect(team?.text).toContain('npx doorstep orders timeline shop-1042 --brand hearth\n');
    expect(team?.text).not.toMatch(faults);
  });

  test('reads as it should', () => {
    expect(team).toMatchSnapshot();
  });
});
