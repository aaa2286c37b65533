import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type FrontSecret, frontSecret } from './front-secret.ts';

/** The front's secret, where it is kept. A file of its own, so that only a stage with a front loads the client. */
export const front = (secretId: string): FrontSecret | undefined =>
  frontSecret({ client: new SecretsManagerClient(), secretId, now: Date.now });
