/** What becomes of a message that was sent, in the order in which one may follow the other. */
export const fates = ['delayed', 'delivered', 'bounced', 'complained'] as const;
export type Fate = (typeof fates)[number];
