import { epochOf, type Instant } from '../../domain/time.ts';
import type { Happening, Script } from '../script.ts';
import type { Said } from '../world/snapshot.ts';

/** Two things that happen within this time of each other may each have missed the other. */
const AT_ONCE_MILLISECONDS = 120_000;

type Told = readonly Said[];

const mailIn = (happening: Happening): string | undefined => {
  if (happening.kind === 'correct-buyer') return happening.buyer.email;
  return happening.kind === 'tell-order' ? happening.tells.buyer?.email : undefined;
};

/** Every address that the buyer was ever said to have. */
export const allMails = ({ order, happenings }: Script): readonly string[] => [
  order.buyer.email,
  ...happenings.flatMap((happening) => mailIn(happening) ?? []),
];

/** Where an e-mail may have gone at that moment: to the last address that was acknowledged, and to any that was being told then. */
export const mailsAt = (script: Script, said: Told, at: Instant): readonly string[] => {
  const corrections = said.flatMap((each) => {
    const mail = mailIn(each.happening);
    return mail === undefined ? [] : [{ mail, at: each.at, isSure: each.status !== undefined && each.status < 300 }];
  });
  const isLongBefore = (then: Instant): boolean => epochOf(then) + AT_ONCE_MILLISECONDS < epochOf(at);
  const last = corrections.findLastIndex((each) => each.isSure && isLongBefore(each.at));
  const before = last < 0 ? [script.order.buyer.email] : [];
  const isPending = (happening: Happening): boolean =>
    happening.at <= at && !said.some((each) => each.happening === happening && each.status !== undefined);
  const pending = script.happenings.flatMap((happening) => (isPending(happening) ? (mailIn(happening) ?? []) : []));
  return [...before, ...corrections.slice(Math.max(0, last)).map(({ mail }) => mail), ...pending];
};
