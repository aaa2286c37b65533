import { watchQuota } from '../../lambdas/watch-quota/handler.ts';
import { all, allowed, entryOf, synthesize, targetOf } from './stacks.ts';

const { journey } = synthesize('prod');
const watch = all(journey, 'Lambda::Function').find((one) => entryOf(one) === 'watch-quota');
const alarms = all(journey, 'CloudWatch::Alarm').filter(({ id }) => id.startsWith('MailQuota'));

/** Everything that a look counts. */
const counted = async () =>
  Object.keys(
    await watchQuota({
      perSecond: 14,
      account: {
        allowance: async () => ({
          perDay: 100,
          perSecond: 14,
          usedToday: 1,
          isPaused: false,
          isReviewed: false,
          isSandboxed: false,
        }),
      },
    })(),
  );

test('what SES allows is looked at by the clock, and held to what the stage is deployed for', () => {
  const rule = all(journey, 'Events::Rule').find(({ Properties }) =>
    Properties.Targets.some(({ Arn }: any) => targetOf(Arn) === watch?.id),
  );
  expect(rule?.Properties.ScheduleExpression).toBe('rate(15 minutes)');
  expect(watch?.Properties.Environment.Variables.MAILS_PER_SECOND).toBe('14');
});

test('the look may read what SES allows, write its own log, and do nothing else', () => {
  const actions = allowed(journey)
    .filter(({ holder }) => holder === 'watch-quota')
    .flatMap((one) => one.actions);
  expect(actions.sort()).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents', 'ses:GetAccount']);
});

test('the team is called by numbers that a look counts', async () => {
  const names = await counted();
  const own = alarms.filter(({ Properties }) => Properties.MetricName !== 'Errors');
  for (const { Properties } of own) {
    expect(names).toContain(Properties.MetricName);
    expect(Properties.Dimensions).toEqual([{ Name: 'service', Value: 'watch-quota' }]);
    // Longer than from one look to the next, so that one which is late ends no alarm.
    expect([Properties.Period, Properties.Statistic]).toEqual([3600, 'Maximum']);
  }
  const thresholds = alarms.map(({ Properties }) => [Properties.MetricName, Properties.Threshold]);
  expect(Object.fromEntries(thresholds)).toEqual({
    MailQuotaUsedPercent: 79,
    MailsPerSecondMissing: 0,
    MailsPaused: 0,
    MailsReviewed: 0,
    Errors: 1,
  });
});

test('where no alarm hears it, nobody looks', () => {
  const local = all(synthesize('local').journey, 'Lambda::Function').map(entryOf);
  expect(local).not.toContain('watch-quota');
});
