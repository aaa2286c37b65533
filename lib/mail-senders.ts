import type { Mail } from './config.ts';

/**
 * The addresses that a stage's e-mails come from by its settings, first the one of those that have none of their own. Throws where care's or marketing's is
 * under none of the stage's identities: AWS would refuse each of its e-mails. The first one may be nobody's, where every brand has a sender; the doctor judges it.
 */
export const mailSenders = ({ sender, care, marketing, identities }: Mail): readonly string[] => {
  const apart = Object.entries({ care, marketing }).flatMap(([kind, named]) => (named ? [{ kind, ...named }] : []));
  for (const { kind, sender: own } of apart) {
    if (!identities.some((identity) => isUnder(identity, own)))
      throw new Error(`mail.${kind}.sender is ${own}: neither it nor its domain stands among mail.identities.`);
  }
  return [sender, ...apart.map(({ sender: own }) => own)];
};

/** An identity of a domain covers those below it. */
const isUnder = (identity: string, address: string): boolean =>
  identity === address || `.${address.slice(address.lastIndexOf('@') + 1)}`.endsWith(`.${identity}`);
