import { AlreadyExistsException, CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { clientSettings } from './aws-environment.ts';

/** The domain that e-mails of the stage `local` come from. */
const senderDomain = 'shop.example';

/** SES sends only from what was verified, which an account's owner does once, before anything is deployed. Safe to repeat. */
export const verifySender = async (endpoint: string): Promise<void> => {
  const ses = new SESv2Client(clientSettings(endpoint));
  try {
    await ses.send(new CreateEmailIdentityCommand({ EmailIdentity: senderDomain }));
  } catch (error) {
    if (!(error instanceof AlreadyExistsException)) throw error;
  } finally {
    ses.destroy();
  }
};
