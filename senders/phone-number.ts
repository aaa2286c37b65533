/** Phone numbers by the world's numbering plans (libphonenumber). Their tables take 120 KB, so they are loaded at the first call. */

const open = async () => {
  const { isSupportedCountry, parsePhoneNumberFromString } = await import('./phone-plans.ts');
  return { isSupportedCountry, parsePhoneNumberFromString };
};
let opened: ReturnType<typeof open> | undefined;
const plans = () => {
  opened ??= open();
  return opened;
};

/** Has the tables at hand, for whom waiting for a file would be out of turn. */
export const loadPhonePlans = async (): Promise<void> => {
  await plans();
};

/**
 * A number as people write it ("0151 1234567", "+49 (0)151/1234567"), in E.164; one without its country's code is read as written in this country (ISO 3166
 * alpha-2). Nothing, if that is no number that somebody can have, or one behind a switchboard.
 */
export const readPhone = async (typed: string, country?: string): Promise<string | undefined> => {
  const { isSupportedCountry, parsePhoneNumberFromString } = await plans();
  const plan = country !== undefined && isSupportedCountry(country) ? { defaultCountry: country } : {};
  const number = parsePhoneNumberFromString(typed.replace(/\p{Cf}/gu, '').trim(), { ...plan, extract: false });
  return number?.isValid() && number.ext === undefined ? number.number : undefined;
};

/** In which country (ISO 3166 alpha-2) an E.164 number is; nothing for satellites, and where the number alone does not tell. */
export const countryOfPhone = async (phone: string): Promise<string | undefined> => {
  const { parsePhoneNumberFromString } = await plans();
  return parsePhoneNumberFromString(phone)?.country;
};
