import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { exchangedKeys } from './exchanged-keys.ts';
import { type LinkSigner, linkSigner } from './links.ts';

/** The signer of the moment: ask anew for each request, since keys are exchanged while functions run. */
export type Links = () => Promise<LinkSigner>;

export const secretKeys = (client: SecretsManagerClient, secretId: string, now: () => number): Links =>
  exchangedKeys({ client, secretId, now }, linkSigner);
