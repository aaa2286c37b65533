import type { CareReason, CareWords } from '../language.ts';

export const care: Readonly<Record<CareReason, CareWords>> = {
  'check-in': {
    version: 1,
    subject: (order) => `Is everything all right with your order ${order}?`,
    question: 'Is everything all right?',
    why: 'Your order has been with you for a few days. We would like to know how it went, and to help if anything is wrong. One tap is enough.',
    happy: 'Yes, all is well',
    unhappy: 'No, something is wrong',
  },
};
