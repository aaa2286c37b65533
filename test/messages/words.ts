export { seen } from '../../messages/seen.ts';

/** Every address that something leads to; the name of a dialect leads nowhere. */
export const addresses = (text: string): string[] =>
  text.replaceAll(/ xmlns(:\w+)?="[^"]*"/g, '').match(/\bhttps?:\/\/[^\s"'<>)]+/g) ?? [];
