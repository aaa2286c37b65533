import type { Handed } from './fate.ts';

export interface Text {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  /** As an e-mail's: come back with every report of what became of it, where the service reports. */
  readonly tags: Readonly<Record<string, string>>;
  /** Afterwards it is not worth delivering, where the service can be told so. */
  readonly worthSeconds?: number;
}

/** Hands text messages over, each at most once: the client must not try again by itself. Never throws for an answer of the provider. */
export interface Texter {
  send(message: Text): Promise<Handed>;
}

/** How a stage texts. Of what does not apply, the text is empty. */
export interface TextSettings {
  /** Which service of AWS takes texts: "sns" or "end-user-messaging". */
  readonly by: string;
  /** Whom they come from: of SNS a sender id, of End User Messaging the ARN of a pool, a number or a sender id. */
  readonly from: string;
  /** Of End User Messaging: where what became of a text is reported, and which countries the account opens. */
  readonly configurationSet: string;
  readonly protection: string;
  /** A text that costs more US dollars, all its parts together, is not sent: "0.30000". */
  readonly mostDollars: string;
}
