import { planPrices, priceOf } from '../../../cli/doctor/checks/plan-prices.table.ts';
import { textRules } from '../../../cli/doctor/checks/text-rules.table.ts';
import { examine, type Line } from '../../../cli/doctor/examine.ts';
import type { Findings, Heard } from '../../../cli/doctor/findings.ts';
import type { State } from '../../../cli/doctor/verdict.ts';
import {
  absent,
  healthy,
  refused,
  told,
  unknown,
  withAccount,
  withIdentity,
  withSender,
  withSet,
  withStage,
  withTexts,
} from './findings.ts';

const linesOf = (findings: Findings): readonly Line[] => examine(findings).areas.flatMap(({ lines }) => lines);

test('a stage of which nothing can be bettered is good all over', () => {
  expect(linesOf(healthy).filter(({ state }) => state !== 'good')).toEqual([]);
  expect(examine(healthy).count).toMatchObject({ 'to-mend': 0, better: 0, unknown: 0 });
});

test('whatever must be mended, or could be better, has a cure', () => {
  for (const [, findings] of [...badly, ...betterable]) {
    for (const { state, cure, says } of linesOf(findings)) {
      if (state === 'to-mend' || state === 'better')
        expect([says, cure]).toEqual([says, expect.stringMatching(/\S{3}/)]);
    }
  }
});

type Row = readonly [check: string, findings: Findings, says: RegExp];

/** The only line of a check that is not good. */
const trouble = (check: string, findings: Findings): Line => {
  const lines = linesOf(findings).filter((line) => line.check === check && line.state !== 'good');
  expect(lines).toHaveLength(1);
  return lines[0]!;
};

const mailFrom = { domain: 'bounce.loom.shop', status: 'SUCCESS', onMxFailure: 'USE_DEFAULT_VALUE' };
const quota = { perDay: 50_000, perSecond: 14, usedToday: 4_000 };
const dmarc = (...texts: string[]) => withSender({ dmarc: [{ domain: 'loom.shop', texts: told(texts) }] });
const strict = 'v=DMARC1; p=reject; adkim=s; aspf=s';
const below = (text: string, identity: Partial<Findings['senders'][number]> = {}) =>
  withSender({
    domain: 'orders.loom.shop',
    dmarc: [
      { domain: 'orders.loom.shop', texts: absent },
      { domain: 'loom.shop', texts: told([text]) },
    ],
    ...identity,
  });
const inCountries = (...countries: string[]): Findings => ({ ...healthy, countries });
const registration = (country: string, status: string) =>
  told([{ id: 'registration-2', type: `${country}_SENDER_ID_REGISTRATION`, status }]);
const set = healthy.configurationSets[0]!;

const badly: readonly Row[] = [
  ['ses-sandbox', withAccount({ inSandbox: true }), /only verified addresses/],
  ['ses-sending', withAccount({ sendingEnabled: false }), /paused/],
  ['ses-sending', withAccount({ enforcement: 'SHUTDOWN' }), /paused/],
  ['ses-sending', withAccount({ enforcement: 'PROBATION' }), /reviewing/],
  ['ses-quota-day', withAccount({ quota: { ...quota, usedToday: 41_000 } }), /41,000 of 50,000.*refused/],
  ['ses-quota-day', { ...healthy, ordersAMonth: 600_000 }, /need 100,000 a day/],
  ['ses-quota-second', withAccount({ quota: { ...quota, perSecond: 1 } }), /allows 1 .*deployed for 14/],
  ['identity-verified', withIdentity({ verified: false }), /not verified/],
  [
    'identity-verified',
    { ...healthy, identities: [{ name: 'loom.shop', found: absent }] },
    /does not know this identity/,
  ],
  ['identity-dkim', withIdentity({ dkim: { signs: false, status: 'SUCCESS' } }), /not signed/],
  ['identity-dkim', withIdentity({ dkim: { signs: true, status: 'NOT_STARTED' } }), /not signed/],
  ['identity-dkim', withIdentity({ dkim: { signs: true, status: 'PENDING' } }), /keys in DNS \(PENDING\)/],
  ['identity-mail-from', withIdentity({ mailFrom: { ...mailFrom, status: 'FAILED' } }), /uses amazonses\.com instead/],
  [
    'identity-mail-from',
    withIdentity({ mailFrom: { ...mailFrom, status: 'PENDING', onMxFailure: 'REJECT_MESSAGE' } }),
    /refuses e-mails meanwhile/,
  ],
  ['identity-mail-from', withIdentity({}, { mx: absent }), /no MX record of bounce\.loom\.shop/],
  ['identity-mail-from', withIdentity({}, { mx: told(['feedback-smtp.us-east-1.amazonses.com']) }), /in this Region/],
  [
    'identity-mail-from',
    withIdentity({}, { mx: told(['feedback-smtp.eu-central-1.amazonses.com', 'mx.loom.shop']) }),
    /other MX records beside/,
  ],
  ['identity-mail-from', withIdentity({}, { spf: absent }), /no SPF record/],
  ['identity-mail-from', withIdentity({}, { spf: told(['v=spf10 something']) }), /no SPF record/],
  ['identity-mail-from', withIdentity({}, { spf: told(['v=spf1 include:mail.example ~all']) }), /does not name SES/],
  ['identity-mail-from', withIdentity({}, { spf: told(['v=spf1 -include:amazonses.com ~all']) }), /does not name SES/],
  ['identity-mail-from', withIdentity({}, { spf: told(['v=spf1 include:amazonses.com +all']) }), /whole world/],
  [
    'identity-mail-from',
    withIdentity({}, { spf: told(['v=spf1 -all', 'v=spf1 include:amazonses.com ~all']) }),
    /2 SPF/,
  ],
  ['sender-identity', withSender({ identity: undefined }), /none of its identities/],
  ['sender-identity', withSender({ domain: 'shop.example', dmarc: [] }), /name for examples/],
  ['dmarc-record', dmarc(), /no DMARC record/],
  ['dmarc-record', dmarc('v=DMARC11; p=none'), /no DMARC record/],
  ['dmarc-record', dmarc('v=DMARC1; p=none', 'v=DMARC1; p=reject'), /2 records where one/],
  ['dmarc-record', dmarc('v=DMARC1; rua=mailto:x@loom.shop'), /no valid policy/],
  ['dmarc-alignment', below(strict), /neither the DKIM signature of loom\.shop \(strict.*bounce\.loom\.shop \(strict/],
  [
    'dmarc-alignment',
    withIdentity({ dkim: { signs: false, status: 'SUCCESS' }, mailFrom: undefined }),
    /neither DKIM \(nothing signs\) nor SPF \(MAIL FROM is amazonses\.com\)/,
  ],
  [
    'configuration-set-sends',
    { ...healthy, configurationSets: [{ ...set, found: absent, destinations: absent }] },
    /gone/,
  ],
  ['configuration-set-sends', withSet({ sends: false }), /switched off/],
  ['configuration-set-suppression', withSet({ suppressed: ['BOUNCE'] }), /written to again after: COMPLAINT/],
  ['configuration-set-events', withSet({}, { events: ['DELIVERY'] }), /not report bounce, complaint, reject/],
  ['configuration-set-events', withSet({}, { enabled: false }), /switched off: ToDoorstep/],
  ['configuration-set-listeners', withSet({}, { listeners: absent }), /topic that it reports to is gone/],
  ['configuration-set-listeners', withSet({}, { listeners: told({ confirmed: 0, pending: 1 }) }), /never confirmed/],
  ['configuration-set-listeners', withSet({}, { listeners: told({ confirmed: 0, pending: 0 }) }), /Nobody listens/],
  ['sms-sandbox', withTexts({ sandbox: told({ inSandbox: true }) }), /SMS sandbox/],
  ['sms-spend-limit', withTexts({ limit: told({}), spent: told({}) }), /\$1 a month, its default.*plans for \$100/],
  ['sms-spend-limit', withTexts({ limit: told({ dollars: 50 }) }), /\$50 a month; the stage plans/],
  ['sms-spend-limit', withTexts({ spent: told({ dollars: 81 }) }), /\$81\.00 are spent/],
  ['sms-sender', withTexts({ numbers: told([]) }), /no active number of US/],
  [
    'sms-sender',
    withTexts({ numbers: told([{ country: 'US', type: 'SIMULATOR', active: true }]) }),
    /no active number/,
  ],
  ['sms-sender', withTexts({ numbers: told([{ country: 'US', type: 'TEN_DLC', active: true }]) }), /no active number/],
  ['sms-sender', withTexts({ registrations: told([]) }), /no active number/],
  ['sms-sender', inCountries('SG'), /registered sender id there, and the account has none/],
  ['sms-sender', inCountries('IN'), /registered sender id/],
  [
    'sms-sender',
    { ...inCountries('SG'), texts: { ...healthy.texts, registrations: registration('SG', 'REQUIRES_UPDATES') } },
    /sent a registration back/,
  ],
  [
    'sms-sender',
    { ...inCountries('SG'), texts: { ...healthy.texts, registrations: registration('SG', 'REVIEWING') } },
    /under review/,
  ],
  [
    'sms-sender',
    { ...inCountries('CA'), texts: { ...healthy.texts, senderIds: told([{ country: 'CA', registered: true }]) } },
    /Sender ids do not work there/,
  ],
];

test.each(badly)('%s must be mended (case %#)', (check, findings, says) => {
  expect(trouble(check, findings)).toMatchObject({ state: 'to-mend', says: expect.stringMatching(says) });
  expect(examine(findings).count['to-mend']).toBeGreaterThan(0);
});

const asksOpens = { events: ['BOUNCE', 'COMPLAINT', 'DELIVERY', 'REJECT', 'DELIVERY_DELAY', 'OPEN'] };

const betterable: readonly Row[] = [
  ['ses-quota-second', withAccount({ quota: { ...quota, perSecond: 28 } }), /uses 14 of them/],
  ['ses-suppression', withAccount({ suppressed: ['COMPLAINT'] }), /missing: BOUNCE/],
  ['ses-plan', withAccount({ plan: 'ESSENTIALS' }), /\$19\.20 a month for 120,000 e-mails.*à la carte takes \$12\.00/],
  ['ses-plan', { ...withAccount({ plan: 'PRO' }), ordersAMonth: 20_000 }, /\$127\.00 a month for 100,000.*\$10\.00/],
  ['identity-dkim', withIdentity({ dkim: { signs: true, status: 'SUCCESS', bits: 1024 } }), /1024 bits/],
  ['identity-mail-from', withIdentity({ mailFrom: undefined }), /DMARC rests on DKIM alone/],
  [
    'identity-mail-from',
    withIdentity({ mailFrom: { ...mailFrom, onMxFailure: 'REJECT_MESSAGE' } }),
    /would refuse every e-mail/,
  ],
  ['dmarc-alignment', withIdentity({ dkim: { signs: true, status: 'PENDING' } }), /alone, and not where.*forwarded/],
  ['configuration-set-reputation', withSet({ measuresReputation: false }), /not counted apart/],
  [
    'configuration-set-events',
    withSet({}, { events: ['BOUNCE', 'COMPLAINT', 'DELIVERY'] }),
    /not report reject, delivery delay/,
  ],
  ['configuration-set-opens', withSet({}, asksOpens), /who opens e-mails \(ToDoorstep\)/],
  ['sms-sender', inCountries('GB'), /without registration/],
];

test.each(betterable)('%s could be better, which fails nothing (case %#)', (check, findings, says) => {
  expect(trouble(check, findings)).toMatchObject({ state: 'better', says: expect.stringMatching(says) });
});

const laptop = (because: string): Heard<never> => unknown({ reason: 'laptop', because });

const unknowable: readonly Row[] = [
  ['ses-sandbox', withAccount({ inSandbox: undefined }), /did not say whether the account is in the sandbox/],
  ['ses-sending', withAccount({ sendingEnabled: undefined }), /did not say/],
  ['ses-quota-day', withAccount({ quota: undefined }), /did not say the quota of a day/],
  ['ses-quota-second', withAccount({ quota: undefined }), /did not say the quota of a second/],
  ['ses-plan', withAccount({ plan: undefined }), /did not say by which plan/],
  ['ses-plan', withAccount({ plan: 'GOLD' }), /GOLD.*does not know it/],
  ['ses-suppression', { ...healthy, account: refused('ses:GetAccount') }, /may not ask/],
  ['identity-verified', withIdentity({ verified: undefined }), /did not say/],
  ['identity-dkim', withIdentity({ dkim: undefined }), /did not say/],
  [
    'identity-mail-from',
    { ...healthy, identities: [{ name: 'loom.shop', found: laptop('all is verified') }] },
    /not known on a laptop: all is verified/,
  ],
  ['identity-mail-from', withIdentity({}, { mx: unknown({ reason: 'unreachable' }) }), /no answer came/],
  ['sender-identity', withStage({ identities: undefined }), /before it said/],
  ['sender-identity', withStage({ onLaptop: true, name: 'local' }), /on a laptop/],
  [
    'dmarc-record',
    withSender({ dmarc: [{ domain: 'loom.shop', texts: unknown({ reason: 'unreachable' }) }] }),
    /no answer/,
  ],
  ['dmarc-alignment', { ...healthy, identities: [{ name: 'loom.shop', found: laptop('it is so') }] }, /on a laptop/],
  ['configuration-set-sends', { ...healthy, configurationSets: [] }, /before it named/],
  ['configuration-set-sends', withSet({ sends: undefined }), /did not say/],
  ['configuration-set-reputation', { ...healthy, configurationSets: [{ ...set, found: refused('x') }] }, /may not ask/],
  [
    'configuration-set-suppression',
    { ...healthy, configurationSets: [{ ...set, found: refused('x') }] },
    /may not ask/,
  ],
  [
    'configuration-set-events',
    { ...healthy, configurationSets: [{ ...set, destinations: laptop('so') }] },
    /laptop: so/,
  ],
  ['configuration-set-opens', { ...healthy, configurationSets: [{ ...set, destinations: refused('x') }] }, /may not/],
  ['configuration-set-listeners', withSet({}, { listeners: refused('sns:GetTopicAttributes') }), /may not ask/],
  ['sms-sandbox', withTexts({ sandbox: unknown({ reason: 'unsupported' }) }), /does not offer this/],
  ['sms-spend-limit', withTexts({ limit: unknown({ reason: 'failed', code: 'KMSOptIn' }) }), /KMSOptIn/],
  ['sms-spent', withTexts({ spent: refused('cloudwatch:GetMetricStatistics') }), /may not ask/],
  ['sms-spent', withTexts({ spent: absent }), /did not say what texts have cost/],
  ['sms-sender', { ...inCountries('SG'), texts: { ...healthy.texts, senderIds: refused('x') } }, /may not ask/],
];

test.each(unknowable)('%s is said to be unknown, with its reason (case %#)', (check, findings, says) => {
  expect(trouble(check, findings)).toMatchObject({ state: 'unknown', says: expect.stringMatching(says) });
});

test('every check is seen good, unknown, and bad unless it only tells', () => {
  const checks = new Set(linesOf(healthy).map(({ check }) => check));
  const seen = (rows: readonly Row[]) => new Set(rows.map(([check]) => check));
  const onlyTells = new Set(['sms-spent']);
  expect([...checks].filter((check) => !seen(unknowable).has(check))).toEqual([]);
  expect([...checks].filter((check) => !seen([...badly, ...betterable]).has(check) && !onlyTells.has(check))).toEqual(
    [],
  );
});

const fine: readonly (readonly [string, Findings, RegExp])[] = [
  ['ses-quota-day', withAccount({ quota: { perDay: -1, perSecond: 14, usedToday: 9 } }), /No limit a day; 9/],
  ['ses-plan', healthy, /about \$12\.00 a month for 120,000 e-mails, were every day.*Essentials it were \$19\.20/],
  ['ses-plan', withAccount({ plan: 'ESSENTIALS', nextPlan: 'NONE' }), /from next month on à la carte/],
  ['dmarc-record', dmarc('v=DMARC1; p=none'), /reports only/],
  ['dmarc-record', below('v=DMARC1; p=reject; sp=quarantine'), /record of loom\.shop .*into spam/],
  ['dmarc-alignment', dmarc(strict), /passes by the DKIM.*bounce\.loom\.shop \(strict/],
  ['dmarc-alignment', below('v=DMARC1; p=reject'), /passes twice/],
  ['configuration-set-suppression', withSet({ suppressed: undefined }), /account’s suppression list/],
  ['sms-spent', withTexts({ spent: told({}) }), /measured no text/],
  [
    'sms-sender',
    { ...inCountries('SG'), texts: { ...healthy.texts, senderIds: told([{ country: 'SG', registered: true }]) } },
    /registered sender id/,
  ],
  [
    'sms-sender',
    {
      ...inCountries('FI'),
      texts: { ...healthy.texts, numbers: told([{ country: 'FI', type: 'LONG_CODE', active: true }]) },
    },
    /long code/,
  ],
];

test.each(fine)('%s is good (case %#)', (check, findings, says) => {
  const lines = linesOf(findings).filter((line) => line.check === check);
  expect(lines).toContainEqual(expect.objectContaining({ state: 'good', says: expect.stringMatching(says) }));
});

test.each([true, undefined])(
  'who opens e-mails is no matter of a stage that asks for it, or never said (%s)',
  (asks) => {
    const { configurationSets } = withSet({}, asksOpens);
    const lines = linesOf({ ...withStage({ asksOpens: asks }), configurationSets });
    expect(lines.filter(({ check }) => check === 'configuration-set-opens')).toEqual([]);
  },
);

test('what is not there is told once, not by every check that would look at it', () => {
  const statesAbout = (findings: Findings, about: string): readonly State[] =>
    linesOf(findings).flatMap((line) => (line.about === about ? [line.state] : []));
  expect(statesAbout({ ...healthy, identities: [{ name: 'loom.shop', found: absent }] }, 'loom.shop')).toEqual([
    'to-mend',
  ]);
  const gone = { ...healthy, configurationSets: [{ ...set, found: absent, destinations: absent }] };
  expect(statesAbout(gone, 'Mails')).toEqual(['to-mend']);
});

test('an identity that is an address is shown by its domain', () => {
  const address = 'jane.doe@loom.shop';
  const findings = { ...healthy, identities: [{ ...healthy.identities[0]!, name: address }] };
  expect(JSON.stringify(examine(findings))).not.toContain('jane');
  expect(JSON.stringify(examine(findings))).toContain('an address at loom.shop');
});

test('a plan’s tiers are added up', () => {
  const essentials = planPrices.get('ESSENTIALS')!;
  expect(priceOf(essentials, 10_000_000)).toBeCloseTo(1600);
  expect(priceOf(essentials, 110_000_000)).toBeCloseTo(1600 + 12_600 + 1100);
  expect(priceOf(planPrices.get('ENTERPRISE')!, 0)).toBe(500);
});

test('countries’ rules are known by two capital letters', () => {
  for (const country of textRules.keys()) expect(country).toMatch(/^[A-Z]{2}$/);
});
