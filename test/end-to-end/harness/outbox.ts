import { type Outgoing, readOutbox } from '../../../local/outbox.ts';
import { deployed } from './deployed.ts';

type Of<Kind extends Outgoing['channel']> = Extract<Outgoing, { channel: Kind }>;

const known: Outgoing[] = [];
let reading: Promise<unknown> = Promise.resolve();

/** Everything that left the house so far. Only what is new is fetched; one after the other, so that nothing is kept twice. */
const everything = async (): Promise<readonly Outgoing[]> => {
  const next = reading.then(async () => {
    known.push(...(await readOutbox(deployed.endpoint, known.at(-1)?.number)));
  });
  reading = next.catch(() => undefined);
  await next;
  return known;
};

const has =
  <Kind extends Outgoing['channel']>(channel: Kind) =>
  (message: Outgoing): message is Of<Kind> =>
    message.channel === channel;

/** To this address, or to its mailbox under another ("name+other@"). */
export const emailsTo = async (address: string): Promise<readonly Of<'email'>[]> =>
  (await everything()).filter(has('email')).filter(({ to }) => to.map(mailboxOf).includes(address));

const mailboxOf = (address: string): string => address.replace(/\+[^@]*@/, '@');

export const textsTo = async (phone: string): Promise<readonly Of<'sms'>[]> =>
  (await everything()).filter(has('sms')).filter(({ to }) => to.includes(phone));

/** What the team was told of the order with this reference, and not of one whose reference only begins like it. */
export const pagesAbout = async (reference: string): Promise<readonly Of<'topic'>[]> => {
  const whole = new RegExp(`${reference}(?![\\w-])`);
  return (await everything()).filter(has('topic')).filter(({ text }) => whole.test(text));
};
