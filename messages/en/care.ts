import type { CareReason, CareWords } from '../language.ts';

export const care: Readonly<Record<CareReason, CareWords>> = {
  'check-in': {
    version: 1,
    subject: (order) => `Is everything all right with your order ${order}?`,
    question: 'Is everything all right?',
    why: 'Your order has been delivered, and we would like to know how it went. If anything is wrong, we want to help. One tap is enough.',
    happy: 'Yes, all is well',
    unhappy: 'No, something is wrong',
  },
};
