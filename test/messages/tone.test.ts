import { languageFor, languageTags } from '../../messages/languages.ts';
import type { Tone } from '../../messages/view.ts';
import { render } from './spoken.ts';
import { buyerReasons, occasion, problemReasons, viewFor } from './views.ts';

describe.each(languageTags)('%s', (tag) => {
  const said = async (reason: (typeof buyerReasons)[number], tone?: Tone, name = 'Ada Lovelace') => {
    const language = await languageFor(tag);
    const { brand, ...view } = { ...viewFor(reason), language: tag, buyer: { name } };
    const { email } = render(occasion(reason), { ...view, brand: { ...brand, ...(tone ? { tone } : {}) } }, language);
    return { ...email!, manners: language.words.labels.manners };
  };

  test('is warm where a brand says nothing of its tone', async () => {
    for (const reason of buyerReasons) expect(await said(reason)).toEqual(await said(reason, 'warm'));
  });

  test('has another apology for a plain tone, once in every problem and in nothing else', async () => {
    for (const reason of buyerReasons) {
      const { text, html, manners } = await said(reason, 'plain');
      const times = problemReasons.some((problem) => problem === reason) ? 1 : 0;
      for (const part of [text, html]) expect(part.split(manners.plain.apology)).toHaveLength(times + 1);
      expect(text).not.toContain(manners.warm.apology);
    }
  });

  test('says all else as it says it warmly', async () => {
    for (const reason of buyerReasons)
      for (const name of ['Ada Lovelace', '']) {
        const [plain, warm] = [await said(reason, 'plain', name), await said(reason, 'warm', name)];
        const rest = ({ text, manners }: typeof plain, tone: Tone) =>
          text.replace(manners[tone].apology, '').split('\n\n').toSpliced(2, 1);
        expect(rest(plain, 'plain')).toEqual(rest(warm, 'warm'));
        expect(plain.subject).toBe(warm.subject);
      }
  });
});
