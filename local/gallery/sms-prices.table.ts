/**
 * What a part of a text message costs about, in US dollars, by the country of its reader: good enough to compare one wording with another, and for
 * nothing else. The US one is $0.0058 and a carrier's fee, as third parties tell it; the others are orders of magnitude that nobody has read from a
 * list. What counts is AWS's own list, which changes by carrier and by month.
 */
export const smsPrices = {
  asOf: '2026-11',
  source: 'an order of magnitude, not AWS’s own list',
  perPart: {
    AT: 0.09,
    AU: 0.04,
    BE: 0.09,
    BR: 0.03,
    CA: 0.01,
    CH: 0.06,
    DE: 0.1,
    DK: 0.05,
    ES: 0.07,
    FI: 0.08,
    FR: 0.07,
    GB: 0.04,
    IE: 0.07,
    IT: 0.08,
    JP: 0.08,
    NL: 0.1,
    NO: 0.06,
    PL: 0.04,
    PT: 0.05,
    SE: 0.06,
    US: 0.01,
  },
} as const;
