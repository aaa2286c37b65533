import { SESv2Client } from '@aws-sdk/client-sesv2';
import { mailAccount } from '../adapters/mail-account.ts';
import { observedTask } from '../runtime/observed-task.ts';
import { environment } from './environment.ts';
import { watchQuota } from './handler.ts';

const settings = environment.parse(process.env);

export const handler = observedTask('watch-quota', {
  read: () => undefined,
  story: watchQuota({ account: mailAccount(new SESv2Client()), perSecond: Number(settings.MAILS_PER_SECOND) }),
  observe: (watched) => ({ outcome: 'quota-watched', numbers: { ...watched } }),
});
