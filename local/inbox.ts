import type { Page } from './local-address.ts';
import { readOutbox } from './outbox.ts';

/** Shows what buyers and the team were sent. */
export const inbox =
  (endpoint: string): Page =>
  async (_request, response) => {
    const messages = await readOutbox(endpoint);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(messages, null, 2));
  };
