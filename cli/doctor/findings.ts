/** What is known of a stage's way of sending messages: what was asked, and what AWS, DNS and the stage itself answered. Nothing here is judged yet. */
export interface Findings {
  readonly stage: StageFound;
  readonly senders: readonly SenderFound[];
  /** Where buyers with phones are, by two letters. */
  readonly countries: readonly string[];
  /** How many orders a month whoever asks expects. */
  readonly ordersAMonth?: number | undefined;
  readonly account: Heard<AccountFound>;
  readonly identities: readonly IdentityAsked[];
  readonly configurationSets: readonly ConfigurationSetAsked[];
  readonly texts: TextsFound;
}

/**
 * What became of a question: an answer, "there is no such thing", or why nothing is known. An answer may leave out a field:
 * then AWS did not tell it.
 */
export type Heard<Content> =
  | { readonly kind: 'told'; readonly content: Content }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly why: Unknown };

export type Unknown =
  /** These credentials may not ask; with this permission they might. */
  | { readonly reason: 'refused'; readonly permission: string }
  /** AWS does not offer it in this Region, or does not know the question. */
  | { readonly reason: 'unsupported' }
  | { readonly reason: 'unreachable' }
  | { readonly reason: 'failed'; readonly code: string }
  /** What stands in for AWS on a laptop cannot know it. */
  | { readonly reason: 'laptop'; readonly because: string };

export interface StageFound {
  readonly name: string;
  readonly onLaptop: boolean;
  readonly region?: string | undefined;
  /** Messages a second that the stage is deployed for. */
  readonly perSecond?: number | undefined;
  /** Whether it asks who opens its e-mails. Missing where it was deployed before it said so. */
  readonly asksOpens?: boolean | undefined;
  /** What texts may cost in a month before the team is called, in US dollars. */
  readonly textsDollars?: number | undefined;
  /** What it may send from. Missing where it was deployed before it said so. */
  readonly identities?: readonly string[] | undefined;
}

/** A domain that stands after the @ of a From, and whose it is. */
export interface SenderFound {
  readonly domain: string;
  /** The identity by which SES takes it, of those that the stage has. */
  readonly identity?: string | undefined;
  /** The brands that send so; `undefined` is the stage's own sender. */
  readonly brands: readonly (string | undefined)[];
  /** TXT records of `_dmarc.` of the domain and of each domain above it, nearest first. */
  readonly dmarc: readonly { readonly domain: string; readonly texts: Heard<readonly string[]> }[];
}

export interface AccountFound {
  readonly inSandbox?: boolean | undefined;
  readonly sendingEnabled?: boolean | undefined;
  /** HEALTHY, PROBATION or SHUTDOWN. */
  readonly enforcement?: string | undefined;
  /** A day's quota of -1 is none. */
  readonly quota?: { readonly perDay: number; readonly perSecond: number; readonly usedToday: number } | undefined;
  /** NONE is à la carte. */
  readonly plan?: string | undefined;
  readonly nextPlan?: string | undefined;
  /** BOUNCE, COMPLAINT: after what an address is not written to any more, by any sender of the account. */
  readonly suppressed: readonly string[];
}

export interface IdentityAsked {
  readonly name: string;
  readonly found: Heard<IdentityFound>;
  /** What DNS says of its MAIL FROM domain, where it has one. */
  readonly mailFrom?: { readonly spf: Heard<readonly string[]>; readonly mx: Heard<readonly string[]> } | undefined;
}

export interface IdentityFound {
  readonly verified?: boolean | undefined;
  readonly dkim?: { readonly signs: boolean; readonly status: string; readonly bits?: number | undefined } | undefined;
  readonly mailFrom?: { readonly domain: string; readonly status: string; readonly onMxFailure: string } | undefined;
}

export interface ConfigurationSetAsked {
  readonly name: string;
  readonly found: Heard<ConfigurationSetFound>;
  readonly destinations: Heard<readonly DestinationFound[]>;
}

export interface ConfigurationSetFound {
  readonly sends?: boolean | undefined;
  readonly measuresReputation?: boolean | undefined;
  readonly suppressed?: readonly string[] | undefined;
}

export interface DestinationFound {
  readonly name: string;
  readonly enabled: boolean;
  readonly events: readonly string[];
  readonly target: string;
  /** Of a topic: who listens to it. */
  readonly listeners?: Heard<{ readonly confirmed: number; readonly pending: number }> | undefined;
}

export interface TextsFound {
  readonly sandbox: Heard<{ readonly inSandbox?: boolean | undefined }>;
  /** In US dollars a month. AWS leaves the limit out while nobody has set one. */
  readonly limit: Heard<{ readonly dollars?: number | undefined }>;
  /** In US dollars since the month began. CloudWatch has no figure before the first text. */
  readonly spent: Heard<{ readonly dollars?: number | undefined }>;
  readonly numbers: Heard<readonly NumberFound[]>;
  readonly senderIds: Heard<readonly SenderIdFound[]>;
  readonly registrations: Heard<readonly RegistrationFound[]>;
}

export interface NumberFound {
  readonly country: string;
  /** LONG_CODE, SHORT_CODE, SIMULATOR, TEN_DLC or TOLL_FREE. */
  readonly type: string;
  readonly active: boolean;
  readonly registration?: string | undefined;
}

export interface SenderIdFound {
  readonly country: string;
  readonly registered: boolean;
}

export interface RegistrationFound {
  readonly id: string;
  /** Such as US_TOLL_FREE_REGISTRATION or SG_SENDER_ID_REGISTRATION. */
  readonly type: string;
  readonly status: string;
}
