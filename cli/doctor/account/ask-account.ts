import type {
  AccountFound,
  ConfigurationSetFound,
  DestinationFound,
  Heard,
  IdentityFound,
  TextsFound,
} from '../findings.ts';

/** What can be asked of the AWS account that a stage is in. No question changes anything, and none rejects. */
export interface AskAccount {
  readonly region: () => Promise<string | undefined>;
  readonly account: () => Promise<Heard<AccountFound>>;
  readonly identity: (name: string) => Promise<Heard<IdentityFound>>;
  readonly configurationSet: (name: string) => Promise<Heard<ConfigurationSetFound>>;
  readonly destinations: (configurationSet: string) => Promise<Heard<readonly DestinationFound[]>>;
  readonly texts: () => Promise<TextsFound>;
}
