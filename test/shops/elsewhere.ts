import type { Asking } from '../../senders/asking.ts';

/** The same questions, put to a server on the loopback instead of the shop's own host, which must be reached by https. */
export const elsewhere = (asking: Asking, address: string): Asking => ({
  ...asking,
  ask: (inquiry, access) => {
    const question = asking.ask(inquiry, access);
    expect(question?.url ?? 'https://').toMatch(/^https:\/\//);
    return question && { ...question, url: question.url.replace(/^https:\/\/[^/]+/, address) };
  },
});
