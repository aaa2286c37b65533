import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterParts } from '../../messages/letter.table.ts';
import { advised, longAdvised } from '../../messages/samples/tips.ts';
import { letterParts as made } from './letter-parts.ts';
import { render } from './spoken.ts';
import { buyerReasons, occasion, split, viewFor } from './views.ts';

test('the letter is what MJML makes of its template (npm run letter writes it)', async () => {
  expect(letterParts).toEqual(await made());
});

const open = (html: string) => html.match(/<(table|tbody|tr|td|div|p|h1|h2|a|body|html)\b/g) ?? [];
const shut = (html: string) => html.match(/<\/(table|tbody|tr|td|div|p|h1|h2|a|body|html)>/g) ?? [];

test.each(buyerReasons)(
  'whatever parts %s is put together of, every element is closed and no slot is left',
  (reason) => {
    for (const view of [
      viewFor(reason),
      split(viewFor(reason)),
      advised(viewFor(reason)),
      longAdvised(viewFor(reason)),
      { ...viewFor(reason), brand: { ...viewFor(reason).brand, logoUrl: 'https://cdn.example/logo.png' } },
    ]) {
      const { html } = render(occasion(reason), view).email!;
      for (const half of [html.replaceAll(/<!--.*?-->/gs, ''), html])
        expect(
          open(half)
            .map((tag) => tag.slice(1))
            .sort(),
        ).toEqual(
          shut(half)
            .map((tag) => tag.slice(2, -1))
            .sort(),
        );
      expect(html).not.toMatch(/\{\{|\}\}|<!-- cut/);
      expect(html.length).toBeLessThan(20_000);
    }
  },
);

test('the template names every mail program’s dark colours', () => {
  const template = readFileSync(join(import.meta.dirname, '../../messages/letter.mjml'), 'utf8');
  expect(template).toContain('prefers-color-scheme: dark');
});
