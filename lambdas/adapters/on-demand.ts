import type { Team } from './team.ts';
import type { Texter, TextSettings } from './texter.ts';

/** Ways out that few messages take: their clients are loaded with the first one that does, and not before. */

type Open<Way> = () => Promise<Way>;

const once = <Way>(open: Open<Way>): Open<Way> => {
  let opened: Promise<Way> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
};

/** The team, called by its topic. */
export const teamAt = (topicArn: string): Team => {
  const opened = once(async () => (await import('./team.ts')).openTeam(topicArn));
  return { call: async (message) => (await opened()).call(message) };
};

/** The texter that a stage's settings ask for. Throws, with the first text, on a service that nobody knows. */
export const texterBy = (settings: TextSettings): Texter => {
  const opened = once(async () => {
    if (settings.by === 'sns') return (await import('./sns-texter.ts')).openSns(settings);
    if (settings.by === 'end-user-messaging') return (await import('./sms-voice-texter.ts')).openSmsVoice(settings);
    throw new Error(`There is no service of texts called "${settings.by}"`);
  });
  return { send: async (message) => (await opened()).send(message) };
};
