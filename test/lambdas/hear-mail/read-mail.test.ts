import fc from 'fast-check';
import { readMail } from '../../../lambdas/hear-mail/read-mail.ts';
import { mime } from './mails.ts';

const read = (text: string) => readMail(Buffer.from(text.replaceAll('\n', '\r\n')));

test('a mail’s sender, recipients, subject and text are read, in whatever it is written', async () => {
  const mail = await read(
    'From: =?utf-8?B?QWRh?= <Ada@Buyer.example>\nTo: Shop <Reply+ABC@replies.example>, "b" <b@x.example>\nCc: group: c@x.example;\n' +
      'Delivered-To: d@x.example\nSubject: =?iso-8859-1?Q?Geh=E4use?=\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nDas Geh=E4use ist kaputt.\n',
  );
  expect(mail).toMatchObject({
    from: 'ada@buyer.example',
    subject: 'Gehäuse',
    recipients: ['d@x.example', 'reply+abc@replies.example', 'b@x.example', 'c@x.example'],
    text: expect.stringContaining('Das Gehäuse ist kaputt.'),
    attachments: 0,
  });
});

test('a mail in HTML alone becomes text', async () => {
  const mail = await read(
    'From: a@b.example\nContent-Type: text/html; charset=utf-8\n\n<html><style>p{}</style><p>The lid<br>is &amp; was <b>broken</b> – ärgerlich.</p><script>alert(1)</script></html>',
  );
  expect(mail?.text).toMatch(/The lid\n+is & was broken – ärgerlich\./);
  expect(mail?.text).not.toContain('<');
});

test('of two versions the text is read; photographs are counted, and a mail within the mail is none of its words', async () => {
  const mail = await read(
    'From: a@b.example\nContent-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\nPlain words.\n--a\nContent-Type: text/html\n\n<p>Rich words.</p>\n--a--\n' +
      '--m\nContent-Type: image/jpeg\nContent-Disposition: attachment; filename=lid.jpg\nContent-Transfer-Encoding: base64\n\nAAAA\n--m\nContent-Type: message/rfc822\n\nFrom: x@y.example\n\nOther words.\n--m--',
  );
  expect(mail).toMatchObject({ text: expect.stringMatching(/^Plain words\.\s*$/), attachments: 2 });
});

test('a mail that is cut in the middle of a photograph still says what it says', async () => {
  const whole =
    'From: a@b.example\nContent-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nThe lid.\n--m\nContent-Type: image/jpeg\nContent-Transfer-Encoding: base64\n\n' +
    'QUJD'.repeat(1000);
  expect((await read(whole))?.text.trim()).toBe('The lid.');
});

test('an address that is longer than any is none', async () => {
  const domain = '@b.example';
  const mail = async (length: number) => {
    const address = 'a'.repeat(length - domain.length) + domain;
    return read(`From: ${address}\nTo: ${address}, c@d.example\nDelivered-To: ${address}\n\nThe lid.`);
  };
  expect(await mail(320)).toMatchObject({ from: expect.stringMatching(/^a{310}@/), recipients: { length: 3 } });
  expect(await mail(321)).toMatchObject({ from: '', recipients: ['c@d.example'] });
});

const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('');

test.each([
  ['nothing', ''],
  ['no header', '\n\nbody'],
  ['too deep', `From: a@b.example\n${nested(60)}`],
  [
    'too many parts',
    `From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(3000)}--b--`,
  ],
  ['headers without end', `From: a@b.example\n${'X-Long: x\n'.repeat(60_000)}\nbody`],
])('what is more, or less, than a mail is none: %s', async (_, text) => {
  expect(await read(text)).toBeUndefined();
});

test('no bytes break it, and none keep it busy', async () => {
  const pieces = [
    'From: ',
    'a@b',
    '<',
    '>',
    ',',
    ';',
    '"',
    '(',
    '\r\n',
    '\r\n\r\n',
    '--b',
    'Content-Type: ',
    'multipart/mixed; boundary=b',
    'text/html',
    '<a href="',
    '<!--',
    '=?utf-8?B?',
    '?=',
    ':',
    '\0',
    '=3D',
    '&#x;',
    'charset=utf-7',
  ];
  const made = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(made, fc.constantFrom(1, 50, 2000), async (some, times) => {
      const began = performance.now();
      await readMail(Buffer.from(`From: a@b.example\r\n${some.join('').repeat(times)}`.slice(0, 2_000_000)));
      expect(performance.now() - began).toBeLessThan(5000);
    }),
    { numRuns: 80 },
  );
});

test('the samples of other tests are mails', async () => {
  expect((await readMail(mime()))?.text.trim()).toBe('The lid is broken.');
});
