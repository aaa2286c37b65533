import fc from 'fast-check';
import { visibleWords } from '../../../lambdas/hear-mail/visible-words.ts';
import { LONGEST_REPLY } from '../../../lambdas/stories/inert-words.ts';

const quoted = '> Your parcel is there.\n>\n> Acme\n';
const A = 'Acme <reply+abc@replies.acme.example>';

/** How programs announce what they quote. */
const announced: readonly (readonly [string, string])[] = [
  ['Gmail, English', `On Mon, Nov 23, 2026 at 10:00 AM ${A} wrote:`],
  ['Gmail, English, in two lines', `On Mon, Nov 23, 2026 at 10:00 AM Acme\n<reply+abc@replies.acme.example> wrote:`],
  ['Apple Mail, English', `On 23. Nov 2026, at 10:00, ${A} wrote:`],
  ['Thunderbird, English', 'On 11/23/26 10:00, Acme wrote:'],
  ['Yahoo, English', 'On Monday, November 23, 2026 at 10:00:00 AM GMT+1, Acme <reply+abc@replies.acme.example> wrote:'],
  ['Gmail, German', `Am Mo., 23. Nov. 2026 um 10:00 Uhr schrieb ${A}:`],
  ['Apple Mail, German', `Am 23.11.2026 um 10:00 schrieb ${A}:`],
  ['Thunderbird, German', 'Am 23.11.26 um 10:00 schrieb Acme:'],
  ['GMX, German', `${A} schrieb am 23.11.2026 10:00:`],
  ['Gmail, French', `Le lun. 23 nov. 2026 à 10:00, ${A} a écrit :`],
  ['Thunderbird, French', 'Le 23/11/2026 à 10:00, Acme a écrit :'],
  ['Gmail, Spanish', `El lun, 23 nov 2026 a las 10:00, Acme (<reply+abc@replies.acme.example>) escribió:`],
  ['Gmail, Italian', `Il giorno lun 23 nov 2026 alle ore 10:00 ${A} ha scritto:`],
  ['Gmail, Dutch', `Op ma 23 nov 2026 om 10:00 schreef ${A}:`],
  ['Gmail, Portuguese', `Em seg., 23 de nov. de 2026 às 10:00, ${A} escreveu:`],
  ['Gmail, Polish', `pon., 23 lis 2026 o 10:00 ${A} napisał(a):`],
  ['Thunderbird, Polish', 'W dniu 23.11.2026 o 10:00, Acme pisze:'],
  ['Gmail, Swedish', `Den mån 23 nov. 2026 kl 10:00 skrev ${A}:`],
  ['Gmail, Japanese', `2026年11月23日(月) 10:00 ${A}:`],
  ['Apple Mail, Japanese', `2026/11/23 10:00、${A}のメール:`],
];

test.each(announced)('what is quoted goes, with its announcement: %s', (_, line) => {
  expect(visibleWords(`The lid is broken.\n\n${line}\n${quoted}`)).toBe('The lid is broken.');
  expect(visibleWords(`The lid is broken.\r\n\r\n${line.replaceAll('\n', '\r\n')}\r\n\r\n> Your parcel\r\n`)).toBe(
    'The lid is broken.',
  );
});

test('what is quoted without a mark, as where HTML became text, goes with all that follows', () => {
  expect(visibleWords(`The lid is broken.\n\nOn Nov 23, 2026, ${A} wrote:\n\nYour parcel is there.\nAcme`)).toBe(
    'The lid is broken.',
  );
});

/** What programs put above a quotation that has no mark of its own. */
const blocks: readonly (readonly [string, string])[] = [
  ['Outlook, English', `From: ${A}\nSent: Monday, November 23, 2026 10:00\nTo: Ada\nSubject: Delivered`],
  [
    'Outlook, German',
    `________________________________\nVon: ${A}\nGesendet: Montag, 23. November 2026\nAn: Ada\nBetreff: Da`,
  ],
  ['Outlook, French', `De : ${A}\nEnvoyé : lundi 23 novembre 2026\nÀ : Ada\nObjet : Livré`],
  ['Outlook, Spanish', `De: ${A}\nEnviado el: lunes\nPara: Ada\nAsunto: Entregado`],
  ['Outlook, Italian', `Da: ${A}\nInviato: lunedì\nA: Ada\nOggetto: Consegnato`],
  ['Outlook, Dutch', `Van: ${A}\nVerzonden: maandag\nAan: Ada\nOnderwerp: Bezorgd`],
  ['Outlook, Portuguese', `De: ${A}\nEnviada em: segunda-feira\nPara: Ada\nAssunto: Entregue`],
  ['Outlook, Polish', `Od: ${A}\nWysłane: poniedziałek\nDo: Ada\nTemat: Dostarczone`],
  ['Outlook, Swedish', `Från: ${A}\nSkickat: måndag\nTill: Ada\nÄmne: Levererat`],
  ['Outlook, Japanese', `差出人: ${A}\n送信日時: 2026年11月23日\n宛先: Ada\n件名: 配達`],
  ['in bold letters', `*From:* ${A}\n*Date:* Monday\n*To:* Ada\n*Subject:* Delivered`],
  ['an older Outlook', '-----Original Message-----'],
  ['web.de', '-----Ursprüngliche Nachricht-----'],
  ['Yahoo, French', '----- Message d’origine -----'],
  ['Yahoo, Japanese', '-----元のメッセージ-----'],
];

test.each(blocks)('everything below goes: %s', (_, block) => {
  expect(visibleWords(`The lid is broken.\n\n${block}\n\nYour parcel is there.\n`)).toBe('The lid is broken.');
});

test.each([
  'Sent from my iPhone',
  'Get Outlook for Android',
  'Von meinem iPhone gesendet',
  'Gesendet mit der GMX Mail App',
  'Envoyé de mon iPhone',
  'Enviado desde mi iPhone',
  'Inviato da iPhone',
  'Verstuurd vanaf mijn iPhone',
  'Enviado do meu iPhone',
  'Wysłane z iPhone’a',
  'Skickat från min iPhone',
  'iPhoneから送信',
  '-- \nAda Example\n+49 170 0000000',
])('what is signed goes: %s', (signature) => {
  expect(visibleWords(`The lid is broken.\n\n${signature}\n`)).toBe('The lid is broken.');
  expect(visibleWords(`The lid is broken.\n\n${signature}\n\nOn 11/23/26 10:00, Acme wrote:\n${quoted}`)).toBe(
    'The lid is broken.',
  );
});

test('answers between quoted lines stay', () => {
  const text =
    'Hello,\n\nOn 11/23/26 10:00, Acme wrote:\n> Is all well?\nNo, the lid is broken.\n> Did it come in time?\nYes.\n';
  expect(visibleWords(text)).toBe('Hello,\n\nNo, the lid is broken.\nYes.');
});

test.each([
  'Hi,\nOn Monday the parcel came, and the note with it said:\nbroken. Please help.',
  'Hoi,\nOp maandag 23 november kwam het pakket kapot aan.\nKunt u helpen?',
  'Dzień dobry,\nDnia 20 listopada paczka przyszła uszkodzona.\nProszę o pomoc.',
  'Von: links kam es kaputt an.\nBitte um Hilfe.',
  'To: whom it may concern, the lid is broken\nFrom: me',
  'All is well but for one thing:\nCheers were heard when it broke.\nPS: the lid is missing, too.',
  'On 3 May you wrote:\nit comes tomorrow. It did not.',
])('what a person writes like a program stays: %s', (text) => {
  expect(visibleWords(text)).toBe(text);
  expect(visibleWords(`${text}\n\nOp ma 23 nov 2026 om 10:00 schreef ${A}:\n${quoted}`)).toBe(text);
});

test('where nothing is left, all of it stands: better too much than nothing', () => {
  expect(visibleWords('> I write between your lines\n> and my program marks all')).toContain('I write between');
  expect(visibleWords('Sent from my iPhone')).toBe('Sent from my iPhone');
  expect(visibleWords(' \n ')).toBe('');
});

test('what steers a screen is left out, and it ends somewhere', () => {
  expect(visibleWords('a\u001b[31mb\u202ec\u0000\u200bd')).toBe('a[31mbcd');
  expect(visibleWords('x'.repeat(500_000))).toHaveLength(LONGEST_REPLY);
});

test('no text takes long, whoever made it', () => {
  const pieces = [
    '2026 ',
    '11.11.2026',
    'from ',
    '<',
    '>',
    ' wrote',
    ':',
    '\n',
    'On ',
    '年',
    'schrieb am ',
    '-- ',
    '@',
    'a',
    '> ',
    'From: ',
  ];
  const made = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 });
  const many = fc.integer({ min: 1, max: 4000 });
  fc.assert(
    fc.property(made, many, (some, times) => {
      const began = performance.now();
      visibleWords(some.join('').repeat(times));
      expect(performance.now() - began).toBeLessThan(2000);
    }),
    { numRuns: 60 },
  );
});
