import { instantOf } from '../../domain/time.ts';
import type { Mailer } from '../../lambdas/adapters/mailer.ts';
import type { Team } from '../../lambdas/adapters/team.ts';
import type { Texter } from '../../lambdas/adapters/texter.ts';
import type { Agenda } from '../aws/agenda.ts';
import type { Calls } from '../aws/calls.ts';
import { handOver } from '../aws/ports.ts';
import type { TellOf } from './mail-providers.ts';
import type { HandedOver } from './snapshot.ts';

interface Taken extends Omit<HandedOver, 'acknowledged'> {
  acknowledged: boolean;
}

/** SES, SNS for text messages, and the team's topic: they keep all that they take. */
export const postOffice = (agenda: Agenda, calls: Calls, tell: TellOf = () => 'later') => {
  const taken: Taken[] = [];
  const post = (
    action: string,
    message: Pick<HandedOver, 'channel' | 'to' | 'subject' | 'text'>,
    tags?: Readonly<Record<string, string>>,
  ) => {
    const [pk = '', notice = ''] = calls.current()?.about.split(' ') ?? [];
    let own: Taken | undefined;
    return handOver(calls, action, {
      take: async () => {
        own = { ...message, at: instantOf(agenda.now()), pk, notice, acknowledged: false };
        taken.push(own);
        const id = `provider-${taken.length}`;
        if (tags && tell({ ...own, tags }) === 'first') await calls.pause(1);
        return id;
      },
      hear: () => {
        if (own) own.acknowledged = true;
      },
    });
  };
  const mailer: Mailer = {
    send: ({ to, subject, text, tags }) => post('ses.SendEmail', { channel: 'email', to, subject, text }, tags),
  };
  const texter: Texter = {
    send: ({ to, text }) => post('sns.Publish', { channel: 'sms', to, subject: '', text }),
  };
  const team: Team = {
    call: ({ subject, text }) => post('sns.Publish', { channel: 'team', to: 'team', subject, text }),
  };
  return { mailer, texter, team, taken: (): readonly HandedOver[] => taken };
};
