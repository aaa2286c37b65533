import { z } from 'zod';
import type { Desk } from '../desk.ts';
import type { AskAccount } from './account/ask-account.ts';
import type { ConfigurationSetAsked, Findings, IdentityAsked, SenderFound, StageFound } from './findings.ts';
import { domainOf, identityFor, isReserved, type Names, upwards } from './names.ts';

/** Whom a stage is looked at by. */
export interface Sources {
  readonly desk: Desk;
  readonly account: AskAccount;
  readonly names: Names;
}

export interface Wished {
  /** Of buyers with phones; where none is named, the brands' own. */
  readonly countries?: readonly string[] | undefined;
  readonly ordersAMonth?: number | undefined;
}

/** Asks all that is to be judged, side by side. Rejects only where the stage itself cannot be asked for its brands. */
export const gather = async ({ desk, account, names }: Sources, wished: Wished): Promise<Findings> => {
  const [{ brands }, region] = await Promise.all([
    desk.operate({ command: 'list-brands' }, brandsForm),
    account.region(),
  ]);
  const open = brands.filter(({ state }) => state !== 'closed');
  const stage = stageOf(desk, region);
  const from = [...listOf(desk.outputs.MailSender).map((sender) => ({ sender })), ...open];
  const identities = stage.identities ?? unique(from.map(({ sender }) => domainOf(sender)));
  const [found, senders, asked, configurationSets, texts] = await Promise.all([
    account.account(),
    Promise.all(sendersOf(from, identities).map((sender) => withDmarc(sender, names))),
    Promise.all(identities.map((name) => askIdentity(name, account, names))),
    Promise.all(listOf(desk.outputs.ConfigurationSets).map((name) => askConfigurationSet(name, account))),
    account.texts(),
  ]);
  return {
    stage,
    senders,
    countries: wished.countries ?? unique(open.map(({ country }) => country)),
    ordersAMonth: wished.ordersAMonth,
    account: found,
    identities: asked,
    configurationSets,
    texts,
  };
};

const brandsForm = z.object({
  brands: z.array(z.object({ id: z.string(), sender: z.string(), country: z.string(), state: z.string() })),
});

const stageOf = ({ stage, outputs }: Desk, region: string | undefined): StageFound => ({
  name: stage,
  onLaptop: stage === 'local',
  region,
  perSecond: numberOf(outputs.MailPerSecond),
  asksOpens: outputs.MailOpens === undefined ? undefined : outputs.MailOpens === 'asked',
  textsDollars: numberOf(outputs.TextsDollarsPerMonth),
  identities: outputs.MailIdentities ? listOf(outputs.MailIdentities) : undefined,
});

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
const listOf = (text: string | undefined): readonly string[] => text?.split(',').filter(Boolean) ?? [];
const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

type Sender = Omit<SenderFound, 'dmarc'>;

/** One for each domain and identity, with the brands that send so. An identity may be a single address. */
const sendersOf = (
  from: readonly { readonly id?: string; readonly sender: string }[],
  identities: readonly string[],
): readonly Sender[] => {
  const all = from
    .filter(({ sender }) => sender)
    .map(({ id, sender }) => ({ id, domain: domainOf(sender), identity: identityFor(sender, identities) }));
  const alike = Map.groupBy(all, ({ domain, identity }) => `${domain} ${identity}`);
  return [...alike.values()].flatMap((those) => {
    const [first] = those;
    return first ? [{ domain: first.domain, identity: first.identity, brands: those.map(({ id }) => id) }] : [];
  });
};

const withDmarc = async (sender: Sender, names: Names): Promise<SenderFound> => {
  const walk = isReserved(sender.domain) ? [] : upwards(sender.domain);
  const dmarc = walk.map(async (domain) => ({ domain, texts: await names.txt(`_dmarc.${domain}`) }));
  return { ...sender, dmarc: await Promise.all(dmarc) };
};

const askIdentity = async (name: string, account: AskAccount, names: Names): Promise<IdentityAsked> => {
  const found = await account.identity(name);
  const domain = found.kind === 'told' ? found.content.mailFrom?.domain : undefined;
  if (!domain) return { name, found };
  const [spf, mx] = await Promise.all([names.txt(domain), names.mx(domain)]);
  return { name, found, mailFrom: { spf, mx } };
};

const askConfigurationSet = async (name: string, account: AskAccount): Promise<ConfigurationSetAsked> => {
  const [found, destinations] = await Promise.all([account.configurationSet(name), account.destinations(name)]);
  return { name, found, destinations };
};
