/** What is used of libphonenumber, in a file of its own: whoever imports that on demand loads this much and no more. */
export { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
