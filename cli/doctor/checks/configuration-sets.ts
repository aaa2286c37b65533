import type { ConfigurationSetAsked, ConfigurationSetFound, DestinationFound, Findings, Heard } from '../findings.ts';
import { type Area, better, good, leftOut, notKnown, ofHeard, toMend, type Verdict } from '../verdict.ts';

const deployAgain = ({ stage }: Findings): string =>
  `Deploy the stage again: npm run deploy -- -c stage=${stage.name}.`;

const none = (findings: Findings): Verdict => ({
  state: 'unknown',
  says: 'The stage was deployed before it named its configuration sets.',
  cure: deployAgain(findings),
});

const sends = (name: string, { sends: enabled }: ConfigurationSetFound): Verdict => {
  if (enabled === undefined) return leftOut('whether it sends', name);
  if (enabled) return good('Sends.', name);
  return toMend({
    about: name,
    says: 'Its sending is switched off: nothing leaves by it.',
    cure: `aws sesv2 put-configuration-set-sending-options --configuration-set-name ${name} --sending-enabled`,
  });
};

const reputation = (name: string, { measuresReputation }: ConfigurationSetFound): Verdict =>
  measuresReputation
    ? good('Bounces and complaints are counted for alarms.', name)
    : better({
        about: name,
        says: 'Its bounces and complaints are not counted apart, so no alarm can say which messages cause them.',
        cure: `aws sesv2 put-configuration-set-reputation-options --configuration-set-name ${name} --reputation-metrics-enabled`,
      });

const suppresses = (name: string, { suppressed }: ConfigurationSetFound): Verdict => {
  if (suppressed === undefined) return good('Goes by the account’s suppression list.', name);
  const missing = ['BOUNCE', 'COMPLAINT'].filter((reason) => !suppressed.includes(reason));
  if (missing.length === 0) return good('Addresses that bounced or complained are kept back.', name);
  return toMend({
    about: name,
    says: `Addresses are written to again after: ${missing.join(', ')}. SES pauses accounts for that.`,
    cure: `aws sesv2 put-configuration-set-suppression-options --configuration-set-name ${name} --suppressed-reasons BOUNCE COMPLAINT`,
  });
};

/** Without these, an address that is dead or angry is written to again; the others only tell more. */
const needed = ['BOUNCE', 'COMPLAINT'];
const wished = ['DELIVERY', 'REJECT', 'DELIVERY_DELAY'];

const reports = (name: string, destinations: readonly DestinationFound[], findings: Findings): readonly Verdict[] => {
  const heard = destinations.filter(({ enabled }) => enabled).flatMap(({ events }) => events);
  const missing = [...needed, ...wished].filter((event) => !heard.includes(event));
  const cure = deployAgain(findings);
  const off = destinations.filter(({ enabled }) => !enabled).map((one) => one.name);
  const offSays = off.length > 0 ? ` (switched off: ${off.join(', ')})` : '';
  const targets = [...new Set(destinations.filter(({ enabled }) => enabled).map(({ target }) => target))];
  if (missing.length === 0) {
    return [good(`Reports ${[...needed, ...wished].map(spoken).join(', ')} to ${targets.join(' and ')}.`, name)];
  }
  const says = `Does not report ${missing.map(spoken).join(', ')}${offSays}: the ledger does not learn of it.`;
  return [
    missing.some((event) => needed.includes(event))
      ? toMend({ about: name, says, cure })
      : better({ about: name, says, cure }),
  ];
};

const opens = (name: string, destinations: readonly DestinationFound[]): Verdict => {
  const asking = destinations.filter(({ enabled, events }) => enabled && events.includes('OPEN'));
  if (asking.length === 0) return good('Nobody is told who opens e-mails.', name);
  const by = asking.map((one) => one.name).join(', ');
  return better({
    about: name,
    says: `Asks who opens e-mails (${by}), which the stage does not want to know: a picture in each tells AWS who reads.`,
    cure: `SES console, Configuration sets, ${name}, Event destinations, ${by}: take opens out. No deployment made it so.`,
  });
};

const spoken = (event: string): string => event.toLowerCase().replaceAll('_', ' ');

const listeners = (name: string, { name: destination, listeners: heard }: DestinationFound): readonly Verdict[] => {
  if (!heard) return [];
  const about = `${name}, ${destination}`;
  if (heard.kind === 'unknown') return [notKnown(heard.why, about)];
  if (heard.kind === 'absent') {
    return [toMend({ about, says: 'The topic that it reports to is gone.', cure: 'Deploy the stage again.' })];
  }
  const { confirmed, pending } = heard.content;
  if (confirmed > 0) return [good('Somebody listens to its topic.', about)];
  return [
    toMend({
      about,
      says: pending > 0 ? 'The subscription to its topic was never confirmed.' : 'Nobody listens to its topic.',
      cure: 'Deploy the stage again; SNS console, Topics, Subscriptions shows whether it holds.',
    }),
  ];
};

const gone = (name: string, findings: Findings): Verdict =>
  toMend({
    about: name,
    says: 'It is gone, and SES refuses every e-mail that names it.',
    cure: deployAgain(findings),
  });

type Judge<Content> = (
  asked: ConfigurationSetAsked,
  content: Content,
  findings: Findings,
) => Verdict | readonly Verdict[];

const ofEach =
  <Content>(heardOf: (asked: ConfigurationSetAsked) => Heard<Content>, judge: Judge<Content>) =>
  (findings: Findings): readonly Verdict[] =>
    findings.configurationSets.flatMap((asked) =>
      ofHeard(heardOf(asked), (content) => judge(asked, content, findings), gone(asked.name, findings)),
    );

/** A set that is gone is said to be so once. */
const there = (findings: Findings): Findings => ({
  ...findings,
  configurationSets: findings.configurationSets.filter(({ found }) => found.kind !== 'absent'),
});

const found = ({ found: heard }: ConfigurationSetAsked) => heard;
const reported = ({ destinations }: ConfigurationSetAsked) => destinations;

export const configurationSets: Area = {
  title: 'Configuration sets (what SES reports)',
  checks: [
    {
      id: 'configuration-set-sends',
      judge: (findings) =>
        findings.configurationSets.length === 0
          ? [none(findings)]
          : ofEach(found, ({ name }, set) => sends(name, set))(findings),
    },
    {
      id: 'configuration-set-reputation',
      judge: (findings) => ofEach(found, ({ name }, set) => reputation(name, set))(there(findings)),
    },
    {
      id: 'configuration-set-suppression',
      judge: (findings) => ofEach(found, ({ name }, set) => suppresses(name, set))(there(findings)),
    },
    {
      id: 'configuration-set-events',
      judge: (findings) => ofEach(reported, ({ name }, list) => reports(name, list, findings))(there(findings)),
    },
    {
      id: 'configuration-set-opens',
      // Of a stage that asks for it, and of one that was deployed before it said so, there is nothing to tell.
      judge: (findings) =>
        findings.stage.asksOpens === false
          ? ofEach(reported, ({ name }, list) => opens(name, list))(there(findings))
          : [],
    },
    {
      id: 'configuration-set-listeners',
      judge: (findings) =>
        there(findings).configurationSets.flatMap(({ name, destinations }) =>
          destinations.kind === 'told' ? destinations.content.flatMap((one) => listeners(name, one)) : [],
        ),
    },
  ],
};
