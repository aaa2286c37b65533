import { keywords } from '../../../lambdas/hear-texts/keywords.table.ts';
import { wishOf } from '../../../lambdas/hear-texts/wish.ts';
import { languageTags } from '../../../messages/languages.ts';

test('every language that buyers are written in has words of its own for both', () => {
  expect(Object.keys(keywords).sort()).toEqual(['aws', ...languageTags].sort());
  for (const { stop, start } of Object.values(keywords)) expect(stop.length * start.length).toBeGreaterThan(0);
});

test('every word is understood as what it stands for, and no word as both', () => {
  for (const { stop, start } of Object.values(keywords)) {
    expect(stop.map(wishOf)).toEqual(stop.map(() => 'stop'));
    expect(start.map(wishOf)).toEqual(start.map(() => 'start'));
  }
});

test.each([
  'STOP',
  'stop',
  ' Stop! ',
  'Stop.',
  '“STOP”',
  'S T O P',
  'ＳＴＯＰ',
  'opt out',
  'Opt-Out',
  'stopall',
  'arret',
  'Arrêt',
  'stopp',
  'Wylacz',
  'ｽﾄｯﾌﾟ',
  'STOP 🙏',
])('"%s" is a STOP', (words) => {
  expect(wishOf(words)).toBe('stop');
});

test.each(['Start', 'unstop', 'wznow', 'começar', 'COMECAR'])('"%s" is a START', (words) => {
  expect(wishOf(words)).toBe('start');
});

test.each([
  'Please stop at the gate',
  'stop it',
  'Cancelar',
  'yes',
  'ja',
  'help',
  'info',
  '👍',
  '',
  'st0p',
  `stop${' '.repeat(100)}`,
  'stopstop',
])('"%s" is neither: a person reads it', (words) => {
  expect(wishOf(words)).toBeUndefined();
});
