/** Amounts are reckoned in whole ten-thousandths: a cent can not get lost between two binary fractions. */
const PLACES = 4;
const UNIT = 10n ** BigInt(PLACES);
/** More than this is no amount of money, and no amount that an order takes. */
const MOST_DIGITS = 12;

/** What a shop sends where it should send an amount. */
export type SentAmount = string | number | null | undefined;

/**
 * A decimal as text, as an order takes it: "409.94" stays "409.94". What has more than four places is rounded (a shop that divides sends
 * 21.989999999999998). Nothing if it is no plain decimal, is negative, or has more than 12 digits before the point.
 */
export const amountText = (sent: SentAmount): string | undefined => {
  const text = String(sent ?? '').trim();
  const [, whole, fraction = ''] = /^0*(\d+)(?:\.(\d*))?$/.exec(text) ?? [];
  if (!whole || whole.length > MOST_DIGITS) return undefined;
  if (fraction.length > PLACES) return inText(unitsOf(`${whole}.${fraction}`));
  return fraction ? `${whole}.${fraction}` : whole;
};

/** All of them together; what is no amount counts for nothing. A sign does not: shops write what they gave back as "-10.00". */
export const sumAmounts = (sent: readonly SentAmount[]): string | undefined =>
  inText(sent.map((each) => unitsOf(String(each ?? '').replace(/^\s*-/, ''))).reduce((sum, units) => sum + units, 0n));

/** Whether it is an amount, and more than nothing. */
export const isSome = (sent: SentAmount): boolean => unitsOf(sent) > 0n;

/** Whether both are amounts, and the first is no less than the second. */
export const covers = (sent: SentAmount, other: SentAmount): boolean =>
  amountText(other) !== undefined && amountText(sent) !== undefined && unitsOf(sent) >= unitsOf(other);

const unitsOf = (sent: SentAmount): bigint => {
  const [, whole, fraction = ''] = /^(\d{1,40})(?:\.(\d*))?$/.exec(String(sent ?? '').trim()) ?? [];
  if (!whole) return 0n;
  const units = BigInt(whole) * UNIT + BigInt(fraction.slice(0, PLACES).padEnd(PLACES, '0'));
  return Number(fraction[PLACES] ?? '0') >= 5 ? units + 1n : units;
};

/** In cents, unless there is more to say. */
const inText = (units: bigint): string | undefined => {
  const whole = String(units / UNIT);
  if (whole.length > MOST_DIGITS) return undefined;
  const fraction = String(units % UNIT)
    .padStart(PLACES, '0')
    .replace(/0{1,2}$/, '');
  return `${whole}.${fraction}`;
};
