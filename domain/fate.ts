/**
 * What becomes of a message that was sent, in the order in which one may follow the other. `opened` is weak evidence that nothing is decided by:
 * mail providers load pictures by themselves, and whoever reads the text alone never does. It is known only where a stage asks for it.
 */
export const fates = ['delayed', 'delivered', 'opened', 'bounced', 'complained'] as const;
export type Fate = (typeof fates)[number];
