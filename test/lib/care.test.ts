import { type Mail, type Stage, stageCalled } from '../../lib/config.ts';
import { all, allowed, entryOf, synthesize } from './stacks.ts';

const care = { sender: 'questions@care.shop.example' };
const marketing = { sender: 'invitations@news.shop.example' };
const prod = stageCalled('prod');
const stageOf = (more: Partial<Mail>): Stage => ({ ...prod, mail: { ...prod.mail, ...more } });
const stage = stageOf({ care, marketing });

const variablesOf = (made: Stage) => {
  const [sender] = all(synthesize(made).journey, 'Lambda::Function').filter((one) => entryOf(one) === 'send-notice');
  return sender?.Properties.Environment.Variables;
};

test.each(['local', 'dev', 'prod'] as const)(
  'in "%s" e-mails come from identities of the stage, and questions and invitations from subdomains of their own',
  (name) => {
    const { mail } = stageCalled(name);
    const domainOf = (sender: string) => sender.split('@')[1];
    const apart = [mail.care, mail.marketing].flatMap((one) => (one ? [one] : []));
    for (const { sender } of [mail, ...apart]) {
      expect(mail.identities.filter((identity) => identity === sender || identity === domainOf(sender))).toHaveLength(
        1,
      );
    }
    for (const { sender } of apart) expect(domainOf(sender)).toContain(`.${domainOf(mail.sender)}`);
    expect(new Set(apart.map(({ sender }) => domainOf(sender))).size).toBe(apart.length);
  },
);

test('questions and invitations have a configuration set each, and an address where the stage names one', () => {
  const plain = variablesOf(prod);
  expect(plain).toMatchObject({ CARE_SENDER: '', MARKETING_SENDER: '' });
  const sets = [plain.CONFIGURATION_SET, plain.CARE_CONFIGURATION_SET, plain.MARKETING_CONFIGURATION_SET];
  expect(new Set(sets.map((set) => JSON.stringify(set))).size).toBe(3);
  expect(variablesOf(stage)).toMatchObject({ CARE_SENDER: care.sender, MARKETING_SENDER: marketing.sender });
  expect(variablesOf(stageOf({ marketing }))).toMatchObject({ CARE_SENDER: '', MARKETING_SENDER: marketing.sender });
});

test.each([
  ['mail.care.sender', { care: { sender: 'questions@else.example' } }],
  ['mail.marketing.sender', { marketing: { sender: 'invitations@notshop.example' } }],
  ['mail.marketing.sender', { marketing, identities: ['orders@shop.example'] }],
])('a stage whose %s is under none of its identities cannot be deployed', (setting, more) => {
  expect(() => synthesize(stageOf(more))).toThrow(new RegExp(`^${setting} is .* mail\\.identities`));
});

test('every sender may be an identity by itself', () => {
  const identities = [prod.mail.sender, care.sender, marketing.sender];
  expect(() => synthesize(stageOf({ care, marketing, identities }))).not.toThrow();
});

test('what the doctor looks at names every set and every sender, first the one that all others have', () => {
  const { journey } = synthesize(stage);
  const { ConfigurationSets, MailSender } = journey.Outputs as Record<string, any>;
  expect(MailSender.Value).toBe([prod.mail.sender, care.sender, marketing.sender].join(','));
  const sets = all(journey, 'SES::ConfigurationSet').map(({ id }) => id);
  const named = [...JSON.stringify(ConfigurationSets.Value).matchAll(/"Ref":"([^"]*)"/g)].map(([, id]) => id);
  expect(named.sort()).toEqual(sets.sort());
});

test('all sets keep from writing again to whom mails bounce, or who complains', () => {
  const sets = all(synthesize('prod').journey, 'SES::ConfigurationSet');
  expect(sets).toHaveLength(3);
  for (const { Properties } of sets)
    expect(Properties.SuppressionOptions.SuppressedReasons).toEqual(['BOUNCE', 'COMPLAINT']);
});

test('who may send may do so from every identity of the stage, and no other', () => {
  const identities = ['shop.example', 'care.shop.example', 'news.shop.example'];
  const { journey } = synthesize(stageOf({ care, marketing, identities }));
  for (const { resources } of allowed(journey).filter(({ actions }) => actions.includes('ses:SendEmail'))) {
    const named = [...JSON.stringify(resources).matchAll(/:identity\/([^"]*)/g)].map(([, identity]) => identity);
    expect(named.sort()).toEqual([...identities].sort());
  }
});
