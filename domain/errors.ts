/** The error names by which functions and the machine understand each other. Literal, so that no minifier can change them. */

/** The end was asked for, and the table does not say that the order has ended. The machine looks again. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

/** Will pass: throttled, timed out, a race lost too often. The machine and the queues try again. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';
}

/** A grant is missing: nobody but an engineer can mend it, and it concerns every order. */
export class Denied extends Error {
  override readonly name = 'Denied';
}

/** What the machine's waits are ended with, beside success. Labels for the graph: every telling step does all that is due. */
export const wakeErrors = ['Skipped', 'Problem', 'News'] as const;
export type WakeError = (typeof wakeErrors)[number];

/** Error names that our own code raises and the machine may catch. */
export const machineErrors = [...wakeErrors, 'NotYet', 'TryAgain'] as const;
