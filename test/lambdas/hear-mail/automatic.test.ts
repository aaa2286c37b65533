import { isAutomatic } from '../../../lambdas/hear-mail/automatic.ts';
import { readMail } from '../../../lambdas/hear-mail/read-mail.ts';
import { automatic, mime, personal, type Sample } from './mails.ts';

const judged = async (sample: Sample, source?: string) => isAutomatic((await readMail(mime(sample)))!, { source });

test.each(automatic)('a program wrote it: %s', async (_, sample) => {
  expect(await judged(sample)).toBe(true);
});

test.each(personal)('a person wrote it: %s', async (_, sample) => {
  expect(await judged(sample)).toBe(false);
});

test('whoever wants no answer, by the envelope, is a program', async () => {
  expect(await judged({}, '<>')).toBe(true);
  expect(await judged({}, '')).toBe(true);
  expect(await judged({}, 'ada@buyer.example')).toBe(false);
});
