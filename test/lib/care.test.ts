import { type Stage, stageCalled } from '../../lib/config.ts';
import { all, allowed, entryOf, synthesize } from './stacks.ts';

const care = { sender: 'questions@care.shop.example' };
const stage: Stage = { ...stageCalled('prod'), mail: { ...stageCalled('prod').mail, care } };

const variablesOf = (made: Stage) => {
  const [sender] = all(synthesize(made).journey, 'Lambda::Function').filter((one) => entryOf(one) === 'send-notice');
  return sender?.Properties.Environment.Variables;
};

test.each(['local', 'dev', 'prod'] as const)(
  'in "%s" e-mails come from identities of the stage, and questions from a subdomain',
  (name) => {
    const { mail } = stageCalled(name);
    const domainOf = (sender: string) => sender.split('@')[1];
    for (const { sender } of [mail, ...(mail.care ? [mail.care] : [])]) {
      expect(mail.identities.filter((identity) => identity === sender || identity === domainOf(sender))).toHaveLength(
        1,
      );
    }
    if (mail.care) expect(domainOf(mail.care.sender)).toContain(`.${domainOf(mail.sender)}`);
  },
);

test('questions have a configuration set of their own, and an address where the stage names one', () => {
  const plain = variablesOf(stageCalled('prod'));
  expect(plain.CARE_SENDER).toBe('');
  expect(plain.CARE_CONFIGURATION_SET).not.toEqual(plain.CONFIGURATION_SET);
  expect(variablesOf(stage).CARE_SENDER).toBe(care.sender);
});

test('both sets keep from writing again to whom mails bounce, or who complains', () => {
  const sets = all(synthesize('prod').journey, 'SES::ConfigurationSet');
  expect(sets.map(({ Properties }) => Properties.SuppressionOptions.SuppressedReasons)).toEqual([
    ['BOUNCE', 'COMPLAINT'],
    ['BOUNCE', 'COMPLAINT'],
  ]);
});

test('who may send may do so from every identity of the stage, and no other', () => {
  const identities = ['shop.example', 'care.shop.example'];
  const { journey } = synthesize({ ...stage, mail: { ...stage.mail, identities } });
  for (const { resources } of allowed(journey).filter(({ actions }) => actions.includes('ses:SendEmail'))) {
    const named = [...JSON.stringify(resources).matchAll(/:identity\/([^"]*)/g)].map(([, identity]) => identity);
    expect(named.sort()).toEqual([...identities].sort());
  }
});
