import { languageFor, languageTags } from '../../messages/languages.ts';
import { english, render } from './spoken.ts';
import { link, occasion, split, viewFor } from './views.ts';
import { seen } from './words.ts';

const view = viewFor('invitation');
const place = view.invitationUrl!;
const hrefs = (html = '') => [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);

describe.each(languageTags)('the invitation in %s', (tag) => {
  test('thanks, has one button, says why it comes, and how to get no more of it', async () => {
    const language = await languageFor(tag);
    const { email, template } = render(occasion('invitation'), { ...view, language: tag }, language);
    const { button } = language.words.marketing.invitation;
    expect(template).toBe(`invitation.${tag}@1`);
    expect(hrefs(email!.html)).toEqual([place, `${link}/preferences`]);
    expect(email!.text).toContain(`\n${button}:\n${place}\n`);
    const [after = ''] = email!.text.split(`${place}\n\n`).slice(1);
    expect(after).toMatch(/^.*Hearth & Loom.*\n\n--\n/);
    expect(after).toContain(`${language.words.labels.preferences}:\n${link}/preferences`);
  });

  test('has no button where there is nowhere to tell', async () => {
    const { invitationUrl: _url, ...nowhere } = view;
    const language = await languageFor(tag);
    const { email } = render(occasion('invitation'), nowhere, language);
    expect(hrefs(email!.html)).toEqual([`${link}/preferences`]);
    expect(email!.text).not.toContain(`${language.words.marketing.invitation.button}:\n`);
  });
});

test.each(['javascript:alert(1)', 'data:text/html,x', '/tell', 'tell-others', '', 'ftp://shop.example/'])(
  'leads nowhere by %p',
  (invitationUrl) => {
    const { email } = render(occasion('invitation'), { ...view, invitationUrl });
    expect(hrefs(email!.html)).toEqual([`${link}/preferences`]);
  },
);

test('its button leads to a whole address, however it is written', () => {
  const invitationUrl = 'https://shop.example/tell?by=mail&x="><script>';
  const { email } = render(occasion('invitation'), { ...view, invitationUrl });
  expect(email!.html).toContain('href="https://shop.example/tell?by=mail&amp;x=%22%3E%3Cscript%3E"');
  expect(email!.text).toContain('Tell others:\nhttps://shop.example/tell?by=mail&x=%22%3E%3Cscript%3E\n');
});

test('speaks of the order, and of no parcel and nothing that was bought', () => {
  const { email } = render(occasion('invitation'), split(view));
  expect(email!.subject).toContain('HL-1042');
  expect(seen(email!.html)).not.toMatch(/parcel|UPS|1Z9999|Wool blanket|Linen|119/i);
});

test('cannot be said by SMS, in any language', async () => {
  for (const tag of languageTags) {
    const language = await languageFor(tag);
    expect(() => render(occasion('invitation', 'sms'), view, language)).toThrow(
      new RangeError('There are no words for invitation by SMS.'),
    );
  }
  expect(Object.keys(english.words.marketing.invitation)).not.toContain('sms');
});
