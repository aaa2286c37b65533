import { textsIn } from '../../messages/lint.ts';
import { lintBrandWords } from '../../messages/lint-brand-words.ts';
import { languageFor, languageTags } from '../../messages/languages.ts';
import { hearth } from '../../messages/samples/brands.ts';
import { buyerReasons } from '../../messages/samples/views.ts';

describe.each(languageTags)('in %s', (tag) => {
  test('the published words pass as anybody’s own', async () => {
    const language = await languageFor(tag);
    const { news, problems, care } = language.words;
    const all: any = { ...news, ...problems, ...care };
    const faults = buyerReasons.flatMap((reason) => {
      const { version: _version, ...words } = all[reason];
      return lintBrandWords([{ words }], { reason, language, look: hearth }).map((fault) => [reason, fault]);
    });
    expect(faults).toEqual([]);
    expect(textsIn(news, []).length).toBeGreaterThan(10);
  });
});
