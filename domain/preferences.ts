/** What a buyer may decline: that an order travels as it should, being asked and advised afterwards, and being invited to tell others. Whatever goes wrong is always told. */
export const topics = ['progress', 'care', 'marketing'] as const;
export type Topic = (typeof topics)[number];

/** What one button ends, beside a mail or on the page: what somebody could do without. */
export const stoppable = ['care', 'marketing'] as const satisfies readonly Topic[];
export type Stoppable = (typeof stoppable)[number];
