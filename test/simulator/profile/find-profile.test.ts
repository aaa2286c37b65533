import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInProfiles } from '../../../simulator/profile/built-in.ts';
import { findProfile } from '../../../simulator/profile/find-profile.ts';
import { profileForm } from '../../../simulator/profile/profile.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-profile-'));
});
afterAll(() => rm(folder, { recursive: true }));

const fileWith = async (content: unknown): Promise<string> => {
  const file = join(folder, 'profile.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

test.each(Object.entries(builtInProfiles))('%s is a profile that a file could hold, too', async (name, profile) => {
  expect(profileForm.parse(profile)).toEqual(profile);
  expect(await findProfile(name)).toBe(profile);
  expect(await findProfile(await fileWith(profile))).toEqual(profile);
});

test('a file says what it is like, and what differs', async () => {
  const file = await fileWith({ like: 'everyday', about: 'Ours', troubles: { late: { share: 0.2 } } });
  const { everyday } = builtInProfiles;
  const { troubles } = everyday!;
  expect(await findProfile(file)).toEqual({
    ...everyday,
    about: 'Ours',
    troubles: { ...troubles, late: { ...troubles.late, share: 0.2 } },
  });
});

const unusable: readonly (readonly [string, unknown, RegExp])[] = [
  ['no JSON', '{\n', /is not JSON: .*position/],
  ['a list', [], /cannot be used: all of it: .*object/],
  ['an unknown model', { like: 'christmas' }, /"like" must be one of everyday, peak-season, bad-week, all-well/],
  ['a share above one', { like: 'everyday', shop: { cancelled: 2 } }, /cannot be used: shop\.cancelled: .*1/],
  [
    'a word for a share',
    { like: 'everyday', troubles: { late: { share: 'often' } } },
    /troubles\.late\.share: .*number/,
  ],
  [
    'a misspelled field',
    { like: 'everyday', shop: { canceled: 0.1 } },
    /cannot be used: shop\.canceled: no such field\.$/,
  ],
  ['another one at the top', { like: 'everyday', late: 1, early: 2 }, /used: late, early: no such field\.$/],
  [
    'a range upside down',
    { like: 'everyday', shop: { packHours: [9, 1] } },
    /shop\.packHours: must begin with the smaller/,
  ],
  [
    'a zone that is none',
    { like: 'everyday', buyers: { places: [{ share: 1, country: 'DE', zone: 'Mars/Base' }] } },
    /buyers\.places\.0\.zone: must be a time zone/,
  ],
  ['nothing to draw a parcel from', { like: 'everyday', shop: { parcels: [] } }, /shop\.parcels: /],
];
test.each(unusable)('%s is told in one line', async (_, content, line) => {
  const message = await findProfile(await fileWith(content)).catch((error: Error) => error.message);
  expect(message).toMatch(line);
  expect(message).not.toContain('\n');
});

test('an unknown name and a missing file are told in one line each', async () => {
  await expect(findProfile('christmas')).rejects.toThrow('There is no profile "christmas": give everyday, peak-season');
  await expect(findProfile(join(folder, 'none.json'))).rejects.toThrow(/none\.json cannot be read \(ENOENT\)/);
});
