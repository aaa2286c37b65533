/** What a buyer may decline: how an order is coming along, and being asked how it went. What went wrong, and what they must act on, always comes. */
export const topics = ['progress', 'care'] as const;
export type Topic = (typeof topics)[number];
