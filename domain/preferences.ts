/** What a buyer may decline: that an order travels as it should, and being asked and advised afterwards. Whatever goes wrong is always told. */
export const topics = ['progress', 'care'] as const;
export type Topic = (typeof topics)[number];
