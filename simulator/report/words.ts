/** Words by which reports name what the code names by codes. */

/** Reasons of messages, in the order in which an order meets them. */
export const noticeReasons: readonly string[] = [
  'confirmed',
  'shipped',
  'out-for-delivery',
  'ready-for-pickup',
  'delivered',
  'check-in',
  'invitation',
  'cancelled',
  'delay',
  'attempt-failed',
  'exception',
  'damaged',
  'returned',
  'lost',
  'silence',
  'good-news',
  'escalated',
  'unhappy',
  'replied',
  'moved-after-cancelling',
];

const channelWords: Readonly<Record<string, string>> = { email: 'e-mail', sms: 'SMS', team: 'team' };
export const channelWord = (channel: string): string => channelWords[channel] ?? channel;

/** Why a message was not sent. */
export const whyWord = (why: string): string => (why === 'no-email' ? 'no address' : spaced(why));

/** "out-for-delivery" as it is read. */
export const spaced = (code: string): string => code.replaceAll(/[_-]/g, ' ');

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

export const count = (number: number): string => whole.format(number);
export const few = (number: number): string => short.format(number);

/** Two figures that count, for shares that may be small. */
export const percent = (part: number, all: number): string =>
  `${all === 0 ? '0' : Number(((part / all) * 100).toPrecision(2))} %`;

/** Cents are too coarse for one order: "$0.00104". */
export const dollars = (amount: number): string => {
  if (amount === 0) return '$0';
  return amount >= 1 ? `$${amount.toFixed(2)}` : `$${amount.toFixed(Math.min(7, 2 - Math.floor(Math.log10(amount))))}`;
};

const steps = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'min'],
] as const;

/** "0 s", "45 s", "3 min", "2.5 h": as exact as a reader needs. */
export const duration = (seconds: number): string => {
  for (const [size, unit] of steps)
    if (seconds >= size * (unit === 'min' ? 2 : 1.5))
      return `${Number((seconds / size).toFixed(seconds < 10 * size ? 1 : 0))} ${unit}`;
  return `${seconds} s`;
};
