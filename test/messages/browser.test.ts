import { createServer, type Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { languageFor, languageTags } from '../../messages/languages.ts';
import { sampleBrands, sampleLogo, sampleLogoUrl } from '../../messages/samples/brands.ts';
import { samplePages } from '../../messages/samples/pages.ts';
import { sampleOf } from '../../messages/samples/sample.ts';
import { situationsOf } from '../../messages/samples/situations.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { renderPage, renderPreferences } from './spoken.ts';
import { buyerReasons, pages, preferencePages } from './views.ts';

const posted: string[] = [];
const asked: string[] = [];
let server: Server;
let address: string;
let browser: Browser;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    request.on('data', (chunk) => posted.push(String(chunk)));
    request.on('end', () => {
      const name = decodeURIComponent((request.url ?? '').slice(1).split('?')[0] ?? '');
      const { html, contentSecurityPolicy } = rendered(name);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', contentSecurityPolicy);
      response.end(html);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server.close(resolve));
});

const rendered = (name: string) => {
  const preferences = preferencePages[name as keyof typeof preferencePages];
  return preferences ? renderPreferences(preferences) : renderPage(pages[name as keyof typeof pages] ?? pages.thanked);
};
const allPages = [...Object.keys(pages), ...Object.keys(preferencePages)];

const overhang = 'document.documentElement.scrollWidth - window.innerWidth';
const column = "getComputedStyle(document.querySelector('main')).maxWidth";

test('the page keeps to the narrowest phone, is styled under its own policy, and asks for nothing else', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  for (const name of allPages) {
    asked.length = 0;
    await page.goto(`${address}/${encodeURIComponent(name)}`);
    expect(await page.evaluate(overhang)).toBe(0);
    expect(await page.evaluate(column)).toBe('560px');
    expect(asked).toHaveLength(1);
  }
  expect(complaints).toEqual([]);
  await page.close();
}, 60_000);

test('without a script, a button sends the answer and the words', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${address}/chosen?answer=unhappy`);
  expect(posted).toEqual([]);
  await page.getByLabel('Would you like to add something?').fill('The box was wet & torn');
  await page.getByRole('button', { name: 'No, something is wrong' }).click();
  await page.waitForLoadState();
  expect(Object.fromEntries(new URLSearchParams(posted.join('')))).toEqual({
    answer: 'unhappy',
    words: 'The box was wet & torn',
  });
  await context.close();
}, 60_000);

test('without a script, one button says that it has not arrived, and another one that it has', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [name, button, arrived] of [
    ['delivered', 'It has not arrived', 'no'],
    ['denied', 'It is here after all', 'yes'],
  ] as const) {
    posted.length = 0;
    await page.goto(`${address}/${name}?arrived=${arrived}`);
    expect(posted).toEqual([]);
    await page.getByRole('button', { name: button }).click();
    await page.waitForLoadState();
    expect(posted.join('')).toBe(`arrived=${arrived}`);
  }
  await context.close();
}, 60_000);

const letters = async (tag: string): Promise<readonly (readonly [string, string])[]> => {
  const language = await languageFor(tag);
  const turn = languageTags.indexOf(tag);
  return buyerReasons.flatMap((reason, place) => {
    const situations = situationsOf(reason);
    const wide = situations.filter(({ id }) => ['long-names', 'hostile', 'many-parcels', 'many-lines'].includes(id));
    return [situations[(turn + place) % situations.length]!, wide[(turn + place) % wide.length]!].map((situation) => {
      const brand = sampleBrands[(turn + place) % sampleBrands.length]!.look;
      return [
        `${reason}, ${situation.id}`,
        sampleOf({ reason, brand, situation }, language).email.html.replaceAll(
          sampleLogoUrl,
          `data:image/svg+xml;base64,${btoa(sampleLogo)}`,
        ),
      ] as const;
    });
  });
};

/** Every page in every situation, each as another brand's. */
const sheets = async (tag: string) => {
  const language = await languageFor(tag);
  const turn = languageTags.indexOf(tag);
  const all = Object.values(samplePages).flatMap(({ situations, paint }) =>
    situations.map((situation) => ({ situation, paint })),
  );
  return all.map(({ situation, paint }, place) => {
    const { look, id } = sampleBrands[(turn + place) % sampleBrands.length]!;
    return { name: `${situation} of ${id}`, html: paint(situation, look, language)!.html };
  });
};

const sentBy = async (name: string, act: (page: Page) => Promise<void>): Promise<string> => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  posted.length = 0;
  await page.goto(`${address}/${encodeURIComponent(name)}`);
  expect(posted).toEqual([]);
  await act(page);
  await page.waitForLoadState();
  await context.close();
  return posted.join('');
};

test('without a script, a buyer chooses messages by channel, and is asked only of those that arrive', async () => {
  const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();
  expect(await sentBy('both', save)).toBe(
    'asked=email.progress&asked=email.care&asked=sms.progress&asked=sms.care&email=progress&sms=progress&email=care',
  );
  expect(
    await sentBy('both', async (page) => {
      const travels = page.getByRole('group', { name: 'How your order travels' });
      await travels.getByLabel('SMS').uncheck();
      await page.getByRole('group', { name: 'After the delivery' }).getByLabel('Email').uncheck();
      await save(page);
    }),
  ).toBe('asked=email.progress&asked=email.care&asked=sms.progress&asked=sms.care&email=progress');
  expect(await sentBy('no e-mail arrives', save)).toBe('asked=sms.progress&asked=sms.care&sms=progress');
  expect(await sentBy('invitations declined', save)).toBe(
    'asked=email.progress&asked=email.care&asked=email.marketing&email=progress&email=care',
  );
}, 60_000);

test('whom a mail program leads there needs one button', async () => {
  const stop = (page: Page) => page.getByRole('button', { name: 'Stop these emails' }).click();
  expect(await sentBy('stopping', stop)).toBe('stop=care');
  const decline = (page: Page) => page.getByRole('button', { name: 'Stop these invitations' }).click();
  expect(await sentBy('stopping invitations', decline)).toBe('stop=marketing');
}, 60_000);

/** A letter stands in the page of a mail program, which has its own landmarks. */
const ofWholePages = ['landmark-one-main', 'region'];

const broken = 'Array.from(document.images).filter((image) => image.naturalWidth === 0).map((image) => image.src)';

describe.each(languageTags)('in %s', (tag) => {
  test('no e-mail is wider than the narrowest phone, and no image is broken', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    for (const [name, html] of await letters(tag)) {
      await page.setContent(html);
      expect([name, await page.evaluate(overhang), await page.evaluate(broken)]).toEqual([name, 0, []]);
    }
    await page.close();
  }, 60_000);

  test('no page of the buyer’s is wider than that phone, whoever’s it is, and nothing on it keeps a reader out', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const turn = languageTags.indexOf(tag);
    for (const [place, { name, html }] of (await sheets(tag)).entries()) {
      // Every page in half of the languages, and looked at closely in one.
      if ((place + turn) % 2) continue;
      await page.setContent(html);
      expect([name, await page.evaluate(overhang)]).toEqual([name, 0]);
      if (place % languageTags.length !== turn) continue;
      await page.emulateMedia({ colorScheme: place % 2 ? 'dark' : 'light' });
      expect([name, await violations(page)]).toEqual([name, []]);
    }
    await page.close();
  }, 60_000);

  test('nothing in an e-mail keeps a reader out, in the light or in the dark', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 640 } });
    const turn = languageTags.indexOf(tag);
    const all = await letters(tag);
    // Every message in one of the languages: what keeps readers out lies in the layout, which is the same in all.
    for (const place of buyerReasons.keys()) {
      if (place % languageTags.length !== turn) continue;
      const [colorScheme, chosen] = place % 2 === 0 ? (['light', 0] as const) : (['dark', 1] as const);
      const [name, html] = all[place * 2 + chosen]!;
      await page.emulateMedia({ colorScheme });
      await page.setContent(html);
      expect([name, colorScheme, await violations(page, ofWholePages)]).toEqual([name, colorScheme, []]);
    }
    await page.close();
  }, 60_000);
});
