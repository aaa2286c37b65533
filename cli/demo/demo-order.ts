import { randomInt } from 'node:crypto';

/** A number of so many digits, new each time. */
const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');

/** An order as a shop's checkout would send it: of somebody who does not exist. */
export const demoOrder = () => {
  const number = `1${digits(5)}`;
  const trackingNumber = `9400${digits(18)}`;
  return {
    reference: `demo-${number}`,
    number,
    buyer: {
      name: 'Ada Lovelace',
      email: `ada+${number}@example.com`,
      phone: '+12025550143',
      language: 'en',
      country: 'US',
      zone: 'America/New_York',
      consents: { email: true, sms: true, marketing: true },
    },
    lines: [
      { sku: 'KETTLE-1L', name: 'Enamel kettle, 1 litre', quantity: 1, price: '49.00' },
      { sku: 'CUP-SET-4', name: 'Stoneware cups, set of four', quantity: 2, price: '28.50' },
    ],
    totals: { total: '112.95', shipping: '6.95' },
    currency: 'USD',
    parcels: [{ carrier: 'USPS', trackingNumber }],
  };
};
