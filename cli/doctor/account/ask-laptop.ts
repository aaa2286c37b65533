import type { Heard } from '../findings.ts';
import type { AskAccount } from './ask-account.ts';

const unknown = (because: string): Heard<never> => ({ kind: 'unknown', why: { reason: 'laptop', because } });

const noTexts = unknown('the embedded AWS only writes texts down: it has no sandbox, no limit and no bill for them');
const noRegistrations = unknown('the embedded AWS knows no numbers, sender ids and registrations');

/**
 * The embedded AWS, asked only for what is really so: what the stacks have put into it. Its answers about the account are made up
 * (it takes every identity for verified, and is in no sandbox), and would be believed.
 */
export const askLaptop = (embedded: AskAccount): AskAccount => ({
  region: async () => undefined,
  account: async () => unknown('the embedded AWS has neither sandbox nor quota, plan or suppression list'),
  identity: async () => unknown('the embedded AWS takes every identity for verified'),
  configurationSet: embedded.configurationSet,
  destinations: async (name) => {
    const heard = await embedded.destinations(name);
    const none = heard.kind === 'told' && heard.content.length === 0;
    return none ? unknown('the embedded AWS reports nothing of its own accord, so nobody need listen') : heard;
  },
  texts: async () => ({
    sandbox: noTexts,
    limit: noTexts,
    spent: noTexts,
    numbers: noRegistrations,
    senderIds: noRegistrations,
    registrations: noRegistrations,
  }),
});
