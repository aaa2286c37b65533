const form = /^[A-Z0-9][A-Z0-9._/-]{0,79}$/;

/**
 * One spelling of a tracking number, however it was typed; nothing if it cannot be one (it stands in keys, so its characters are few).
 * Every way in spells through here, so that a scan and an order meet.
 */
export const trackingNumber = (typed: string): string | undefined => {
  const number = typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toUpperCase();
  return form.test(number) ? number : undefined;
};
